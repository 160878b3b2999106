using System.Globalization;

namespace AppelAProjets.Domain.Evaluations;

/// <summary>What is known of a member of the committee that may tie them to an applicant.</summary>
/// <param name="UserId">The person.</param>
/// <param name="Email">Their address.</param>
/// <param name="Institution">The institution they sit for; empty when none.</param>
/// <param name="Organisations">Organisations they are a member of.</param>
/// <param name="Sirens">SIREN (first nine digits of a SIRET) of those organisations, and of those that bear their institution's
/// name.</param>
public sealed record CommitteeLinks(
    Guid UserId,
    string Email,
    string Institution,
    IReadOnlySet<Guid> Organisations,
    IReadOnlySet<string> Sirens
);

/// <summary>What is known of the applicant of a fiche.</summary>
/// <param name="FicheId">The fiche.</param>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Siret">Fourteen digits, or null.</param>
/// <param name="Emails">Addresses of its members and of its contact.</param>
public sealed record ApplicantLinks(Guid FicheId, Guid OrganisationId, string Name, string? Siret, IReadOnlyCollection<string> Emails);

/// <summary>What makes a tie possible, the strongest first.</summary>
public enum PossibleConflictGround
{
    /// <summary>The person is a member of the organisation on this site.</summary>
    Member,

    /// <summary>The institution bears the organisation's name.</summary>
    InstitutionName,

    /// <summary>An organisation of the person, or their institution, has the same SIREN.</summary>
    Siren,

    /// <summary>The person's address is on the domain of the organisation's.</summary>
    EmailDomain,
}

/// <summary>A tie that may exist: a person has to say.</summary>
/// <param name="Pair">The fiche and the member.</param>
/// <param name="Ground">The strongest ground.</param>
/// <param name="Evidence">The domain, the SIREN or the name that is the same.</param>
public sealed record PossibleConflict(AssignmentPair Pair, PossibleConflictGround Ground, string Evidence);

/// <summary>
/// Suspects ties between members and applicants, from what is already known; nothing is concluded from it (docs/domain/committee.md: the
/// déport
/// is declared by the member).
/// </summary>
public static class PossibleConflicts
{
    /// <summary>Mailboxes open to anyone: the same domain says nothing.</summary>
    private static readonly HashSet<string> PublicMailboxes = new(StringComparer.OrdinalIgnoreCase)
    {
        "gmail.com",
        "googlemail.com",
        "orange.fr",
        "wanadoo.fr",
        "free.fr",
        "laposte.net",
        "sfr.fr",
        "neuf.fr",
        "numericable.fr",
        "bbox.fr",
        "hotmail.com",
        "hotmail.fr",
        "outlook.com",
        "outlook.fr",
        "live.com",
        "live.fr",
        "msn.com",
        "yahoo.com",
        "yahoo.fr",
        "ymail.com",
        "icloud.com",
        "me.com",
        "mac.com",
        "aol.com",
        "aol.fr",
        "gmx.fr",
        "gmx.com",
        "gmx.net",
        "proton.me",
        "protonmail.com",
        "pm.me",
        "mailo.com",
        "mailo.fr",
        "tutanota.com",
        "tuta.io",
        "zaclys.net",
        "club-internet.fr",
        "aliceadsl.fr",
        "cegetel.net",
        "voila.fr",
        "nordnet.fr",
        "libertysurf.fr",
        "noos.fr",
    };

    private static readonly StringComparer Names = StringComparer.Create(
        CultureInfo.GetCultureInfo("fr-FR"),
        CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols
    );

    /// <summary>Every possible tie, by fiche then member, each pair once with its strongest ground.</summary>
    public static IEnumerable<PossibleConflict> Between(
        IReadOnlyCollection<ApplicantLinks> applicants,
        IReadOnlyCollection<CommitteeLinks> members
    ) => from applicant in applicants from member in members let tie = Of(applicant, member) where tie is not null select tie;

    /// <summary>True for a mailbox anyone may open.</summary>
    public static bool IsPublicMailbox(string domain) => PublicMailboxes.Contains(domain);

    private static PossibleConflict? Of(ApplicantLinks applicant, CommitteeLinks member)
    {
        var pair = new AssignmentPair(applicant.FicheId, member.UserId);
        if (member.Organisations.Contains(applicant.OrganisationId))
        {
            return new(pair, PossibleConflictGround.Member, applicant.Name);
        }

        if (member.Institution.Length > 0 && Names.Equals(member.Institution.Trim(), applicant.Name.Trim()))
        {
            return new(pair, PossibleConflictGround.InstitutionName, applicant.Name);
        }

        if (applicant.Siret is { Length: >= 9 } siret && member.Sirens.Contains(siret[..9]))
        {
            return new(pair, PossibleConflictGround.Siren, siret[..9]);
        }

        return
            DomainOf(member.Email) is { } domain
            && !IsPublicMailbox(domain)
            && applicant.Emails.Any(email => string.Equals(DomainOf(email), domain, StringComparison.OrdinalIgnoreCase))
            ? new(pair, PossibleConflictGround.EmailDomain, domain)
            : null;
    }

    private static string? DomainOf(string email) =>
        email.LastIndexOf('@') is var at && at >= 0 && at < email.Length - 1 ? email[(at + 1)..].Trim() : null;
}
