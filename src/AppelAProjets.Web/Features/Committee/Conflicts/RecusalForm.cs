using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Features.Shared.Words;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AppelAProjets.Web.Features.Committee.Conflicts;

/// <summary>A déport a coordinator declares, for themself or on a member's behalf.</summary>
internal sealed class RecusalForm
{
    public Guid? UserId { get; set; }

    public Guid? FicheId { get; set; }

    public ConflictKind? Kind { get; set; }

    public string? Reason { get; set; }

    /// <summary>Who follows the fiche when the member coordinates the call.</summary>
    public Guid? ReplacementId { get; set; }

    public string ReasonText => (Reason ?? string.Empty).ReplaceLineEndings("\n").Trim();

    public static IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<ConflictKind>().Select(kind => new SelectListItem(CommitteeWords.OfMember(kind), kind.ToString()));

    public IEnumerable<Refusal> Check(IReadOnlyList<CommitteePerson> people, IReadOnlyList<KnownFiche> fiches)
    {
        if (!people.Any(person => person.UserId == UserId))
        {
            yield return new("recusal.member", nameof(UserId), "Choisissez le membre concerné.");
        }

        if (!fiches.Any(fiche => fiche.FicheId == FicheId))
        {
            yield return new("recusal.fiche", nameof(FicheId), "Choisissez la fiche concernée.");
        }

        if (Kind is not { } kind || !Enum.IsDefined(kind))
        {
            yield return new("recusal.kind", nameof(Kind), "Choisissez le lien.");
        }

        if (ReasonText.Length > ConflictOfInterest.MaxReasonLength)
        {
            yield return new(
                "recusal.reason",
                nameof(Reason),
                $"La précision compte {ReasonText.Length} caractères, le maximum est {ConflictOfInterest.MaxReasonLength}\u00A0: "
                    + "raccourcissez-la."
            );
        }
    }
}
