namespace AppelAProjets.Domain.Fiches;

/// <summary>Who files, and what they attest (practice.md §4.2-12).</summary>
/// <param name="Name">Name of the signatory.</param>
/// <param name="Role">Function of the signatory.</param>
/// <param name="Accuracy">Attests that what is written is accurate and that tax and social obligations are met.</param>
/// <param name="RepublicanCommitment">Subscribes to the contrat d'engagement républicain (loi du 24 août 2021, art. 12; décret 2021-1947).</param>
public sealed record FilingSignature(string Name, string Role, bool Accuracy, bool RepublicanCommitment)
{
    /// <summary>What keeps the signature from being accepted; the commitment is asked of associations only.</summary>
    /// <param name="kind">What the applicant body is.</param>
    /// <returns>The list, empty when the signature is right.</returns>
    public IReadOnlyList<Refusal> Shortcomings(Organisations.OrganisationKind kind)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > FicheLimits.Line)
        {
            refusals.Add(new Refusal("signature.name", nameof(Name), "Indiquez le nom de la personne qui dépose, en 150 caractères au plus."));
        }

        if (string.IsNullOrWhiteSpace(Role) || Role.Length > FicheLimits.Line)
        {
            refusals.Add(new Refusal("signature.role", nameof(Role), "Indiquez la qualité de la personne qui dépose, par exemple trésorier."));
        }

        if (!Accuracy)
        {
            refusals.Add(new Refusal("signature.accuracy", nameof(Accuracy), "Cochez l'attestation sur l'honneur pour déposer."));
        }

        if (kind == Organisations.OrganisationKind.Association && !RepublicanCommitment)
        {
            refusals.Add(new Refusal("signature.commitment", nameof(RepublicanCommitment), "Une association souscrit au contrat d'engagement républicain pour demander une subvention\u00A0: cochez la case."));
        }

        return refusals;
    }
}
