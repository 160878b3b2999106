using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Calls;

/// <summary>What a call asks of a fiche, in sentences anyone reads before signing in. The cap on the request is told on its own.</summary>
internal static class RequirementWords
{
    public static IReadOnlyList<string> For(CallRequirements asked, CallSchedule schedule)
    {
        string?[] sentences =
        [
            asked.MaxFichesPerOrganisation switch
            {
                null => null,
                1 => "Une organisation dépose une seule fiche-action.",
                { } most => $"Une organisation dépose {most} fiches-actions au plus.",
            },
            asked.MinRequestedCents is { } least ? $"La subvention demandée est d’au moins {FrenchNumbers.WholeEuros(least)}." : null,
            asked.MinQpvPercent > 0
                ? $"Au moins {FrenchNumbers.Compact(asked.MinQpvPercent.Value)}\u00A0% des bénéficiaires habitent un quartier prioritaire."
                : null,
            Objectives(asked.MinObjectives ?? 1, asked.MaxObjectives),
            (asked.ActionFrom, asked.ActionUntil) switch
            {
                ({ } from, { } until) =>
                    $"L’action commence au plus tôt le {FrenchDates.Day(from)} et finit au plus tard le {FrenchDates.Day(until)}.",
                ({ } from, null) => $"L’action commence au plus tôt le {FrenchDates.Day(from)}.",
                (null, { } until) => $"L’action finit au plus tard le {FrenchDates.Day(until)}.",
                _ => null,
            },
            asked.Year switch
            {
                ActionYear.Civil => "L’action tient dans une seule année, de janvier à décembre.",
                ActionYear.School => "L’action tient dans une seule année scolaire, de septembre à août.",
                _ => null,
            },
            asked.StartsAfterAnswer
                ? "L’action ne commence pas avant la réponse aux candidats, prévue le "
                    + $"{FrenchDates.Day(schedule.NotificationAt, schedule.Zone)}."
                : null,
        ];
        return [.. sentences.OfType<string>()];
    }

    /// <summary>How many objectives besides the main one, for a form that can't count.</summary>
    public static string OtherObjectives(CallRequirements asked)
    {
        return (asked.MinObjectives ?? 1, asked.MaxObjectives) switch
        {
            (<= 1, null) => "Facultatif\u00A0: autant que vous voulez.",
            (<= 1, { } most) => $"Facultatif\u00A0: {most - 1} au plus.",
            ({ } least, null) => $"{least - 1} au moins.",
            ({ } least, { } most) => least == most ? $"Exactement {least - 1}." : $"De {least - 1} à {most - 1}.",
        };
    }

    private static string? Objectives(int least, int? most) =>
        (least, most) switch
        {
            (<= 1, null) => null,
            (_, 1) => "L’action répond à un seul objectif prioritaire.",
            (<= 1, { } bound) => $"L’action répond à {bound} objectifs prioritaires au plus.",
            (_, null) => $"L’action répond à au moins {least} objectifs prioritaires.",
            (_, { } bound) => least == bound
                ? $"L’action répond à {least} objectifs prioritaires."
                : $"L’action répond à {least} objectifs prioritaires au moins et {bound} au plus.",
        };
}
