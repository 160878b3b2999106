using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Shared.Words;

/// <summary>
/// What a call grants to a filing under way at its closing, said with its true length (docs/decisions/what-the-grace-covers.md).
/// </summary>
internal static class GraceWords
{
    internal static string For(CallSchedule schedule) =>
        schedule.GraceMinutes == 0
            ? "Aucun délai de grâce\u00A0: passé cette heure, rien ne peut plus être déposé."
            : "Un dépôt commencé avant (fiche complète, page «\u00A0Vérifier avant dépôt\u00A0» ouverte) peut encore aboutir pendant "
                + $"{FrenchNumbers.Count(schedule.GraceMinutes, "minute")}\u00A0: c’est le délai de grâce.";
}
