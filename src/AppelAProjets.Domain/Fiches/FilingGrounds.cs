using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Domain.Fiches;

/// <summary>All that a filing is judged by, besides the fiche itself.</summary>
/// <param name="Call">The call, with its objectives.</param>
/// <param name="Applicant">Profile of the organisation today.</param>
/// <param name="HasDocuments">Whether the call has documents to read, its règlement for one: they are attested read.</param>
/// <param name="OthersFiled">How many other fiches the organisation has filed in this call and not withdrawn.</param>
/// <param name="Hash">SHA-256 of a content as it is stored, in lower-case hexadecimal.</param>
public sealed record FilingGrounds(
    Call Call,
    OrganisationProfile Applicant,
    bool HasDocuments,
    int OthersFiled,
    Func<FicheContent, string> Hash
)
{
    /// <summary>The version in force, needed while a complement reopens parts of it; null otherwise.</summary>
    public Filing? Completed { get; init; }

    /// <summary>Name of the account that wrote last, for the person who must read again; null when it is not known.</summary>
    public string? LastWriter { get; init; }

    /// <summary>What the call asks of this organisation.</summary>
    public FilingConditions Conditions => FilingConditions.Of(Call, Applicant.Kind);

    /// <summary>The sentences to attest.</summary>
    public IReadOnlyList<AttestationText> Attestations => Fiches.Attestations.AskedOf(Applicant.Kind, HasDocuments);
}
