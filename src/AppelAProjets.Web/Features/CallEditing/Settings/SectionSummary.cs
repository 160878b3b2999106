using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.CallEditing.Settings;

/// <summary>What a section holds, in one line of the summary.</summary>
internal static class SectionSummary
{
    public static string For(CallSection section, CallSettings settings)
    {
        return section switch
        {
            CallSection.Identity => settings.Text.Title,
            CallSection.Applicants => settings.Requirements.EligibleKinds.Count == 0
                ? "Toute organisation"
                : string.Join(", ", settings.Requirements.EligibleKinds.Select(kind => ApplicantWords.For(kind).Text)),
            CallSection.Schedule => $"Du {FrenchDates.Day(settings.Schedule.OpensAt, settings.Schedule.Zone)} au "
                + $"{FrenchDates.DayAndHour(settings.Schedule.ClosesAt, settings.Schedule.Zone)}",
            CallSection.Objectives => Count(ObjectiveNode.All(settings.Objectives).Count(), "objectif"),
            CallSection.Neighbourhoods => Count(settings.Neighbourhoods.Count, "quartier"),
            CallSection.Grid => $"{Count(settings.Grid.Criteria.Count, "critère")}, dont "
                + $"{FrenchNumbers.Count(settings.Grid.Criteria.Count(c => c.Figure is not null), "calculé")}",
            CallSection.Ranking => $"À partir de {FrenchNumbers.Count(settings.Grid.MinimumEvaluations, "évaluation")}"
                + (settings.Grid.Threshold is { } threshold ? $", seuil de {FrenchNumbers.Compact(threshold)} sur 100" : string.Empty)
                + $", {FrenchNumbers.Count(settings.Grid.TieRules.Count, "règle")} de départage",
            CallSection.Rating => RatingLines.Summary(settings.Rating),
            CallSection.Money => (settings.EnvelopeCents is { } cents ? FrenchNumbers.WholeEuros(cents) : "Pas d’enveloppe annoncée")
                + (settings.SubEnvelopes.Count > 0 ? $", {FrenchNumbers.Count(settings.SubEnvelopes.Count, "part")}" : string.Empty)
                + (
                    settings.Requirements.MaxRequestedCents is { } cap
                        ? $", {FrenchNumbers.WholeEuros(cap)} au plus par fiche"
                        : string.Empty
                ),
            CallSection.Requirements => Requirements(settings.Requirements),
            CallSection.Questions => Count(settings.Questions.Count, "question"),
            CallSection.Pieces => Count(settings.Pieces.Count, "pièce"),
            CallSection.Eligibility => $"{FrenchNumbers.Count(settings.Eligibility.Points.Count, "point")} à vérifier, "
                + $"{FrenchNumbers.Count(settings.Eligibility.ComplementDays, "jour")} pour compléter",
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };
    }

    private static string Requirements(CallRequirements requirements)
    {
        string?[] parts =
        [
            requirements.ActionFrom is { } from ? $"à partir du {FrenchDates.Day(from)}" : null,
            requirements.ActionUntil is { } until ? $"jusqu’au {FrenchDates.Day(until)}" : null,
            requirements.MinQpvPercent is { } percent
                ? $"{FrenchNumbers.Compact(percent)}\u00A0% d’habitants des quartiers au moins"
                : null,
            requirements.Year == ActionYear.Any ? null : ActionYearWords.For(requirements.Year),
        ];
        var text = string.Join(", ", parts.OfType<string>());
        return text.Length == 0 ? "Aucune condition" : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string Count(int count, string one) =>
        count == 0 ? $"Aucun{(one is "question" or "pièce" ? "e" : string.Empty)} {one}" : FrenchNumbers.Count(count, one);
}
