using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Coordination;

/// <summary>Something a coordinator should look at now.</summary>
internal sealed record Alert(string Tone, string Icon, string Title, string Detail, string Action, string Href);

/// <summary>Computes the alerts of a call from what is known of it; nothing is stored.</summary>
internal static class Alerts
{
    public static IReadOnlyList<Alert> In(
        CoordinatedCall call,
        CallRanking ranking,
        IReadOnlyList<EvaluatorProgress> progress,
        DateTime now
    )
    {
        var root = $"/coordination/appels/{call.Slug}";
        var state = call.State(now);
        var alerts = new List<Alert>(Rejections(call, ranking, now, root));
        if (state is CallState.Eligibility or CallState.Rating or CallState.Deliberation && RatingPace.EndsSoon(call.Schedule, now))
        {
            alerts.AddRange(RatingPace.IsExpected(call.Schedule, now) ? LateEvaluators(call, progress, now, root) : []);
            alerts.AddRange(BelowMinimum(ranking, root));
        }

        if (state is not (CallState.DecisionsReleased or CallState.Archived))
        {
            alerts.AddRange(
                ranking
                    .Rows.Where(row => row.IsWide)
                    .OrderByDescending(row => row.Gap)
                    .Select(row => new Alert(
                        "info",
                        "arrows-expand-vertical",
                        $"{FrenchNumbers.Compact(row.Gap)} points d’écart sur une fiche",
                        $"{row.Number}, «\u00A0{row.Title}\u00A0»\u00A0: de {FrenchNumbers.Fixed(row.Spread.Min ?? 0, 2)} à "
                            + $"{FrenchNumbers.Fixed(row.Spread.Max ?? 0, 2)}.",
                        "Comparer",
                        $"{root}/classement?vue=ecarts"
                    ))
            );
        }

        return alerts;
    }

    /// <summary>
    /// What came back to the coordination: complements to examine until decisions are released, fiches to give to someone else while rating
    /// lasts.
    /// </summary>
    public static IEnumerable<Alert> ToTakeUp(CoordinatedCall call, Returned returned, DateTime now)
    {
        var root = $"/coordination/appels/{call.Slug}";
        if (returned.Completed.Count > 0 && call.State(now) is not (CallState.DecisionsReleased or CallState.Archived))
        {
            yield return new Alert(
                "info",
                "inbox",
                returned.Completed.Count == 1
                    ? "Un complément reçu, à examiner"
                    : $"{FrenchNumbers.Whole(returned.Completed.Count)} compléments reçus, à examiner",
                $"{Numbers(returned.Completed.Select(fiche => fiche.Number))}\u00A0: l’organisation a déposé une version complétée.",
                "Examiner",
                returned.Completed is [var only] ? $"{root}/recevabilite/{only.FicheId}" : $"{root}/recevabilite?etat=a-examiner"
            );
        }

        if (returned.Left.Count > 0 && call.Schedule.JudgeRating(now) != RatingTiming.TooLate)
        {
            yield return new Alert(
                "warn",
                "people",
                $"{FrenchNumbers.Count(returned.Left.Count, "fiche")} à confier à quelqu’un d’autre",
                $"{Numbers(returned.Left)}\u00A0: un déport ou un refus laisse moins d’évaluateurs que le minimum.",
                "Affecter",
                $"{root}/affectations"
            );
        }
    }

    private static IEnumerable<Alert> Rejections(CoordinatedCall call, CallRanking ranking, DateTime now, string root)
    {
        var today = call.Schedule.LocalDay(now);
        return ranking
            .Rows.Where(row => row.Decision?.ReleasedAt is null)
            .Select(row => (row.Number, ReceivedAt: row.FiledAt))
            .Concat(ranking.Ineligible.Where(fiche => fiche.ReleasedAt is null).Select(fiche => (fiche.Number, fiche.ReceivedAt)))
            .Where(row => call.Schedule.WarnsOfRejection(row.ReceivedAt, now))
            .GroupBy(row => call.Schedule.ImplicitRejectionDay(row.ReceivedAt), row => row.Number)
            .OrderBy(day => day.Key)
            .Select(day => new Alert(
                "err",
                "exclamation-octagon-fill",
                day.Key < today
                    ? $"Rejet implicite depuis le {FrenchDates.Day(day.Key)}"
                    : $"Rejet implicite le {FrenchDates.Day(day.Key)}",
                $"{Numbers(day)}\u00A0: sans réponse deux mois après le dépôt, la demande est rejetée. La réponse est prévue le "
                    + $"{FrenchDates.Day(call.Schedule.NotificationAt, call.Schedule.Zone)}.",
                "Voir",
                $"{root}/deliberation"
            ));
    }

    private static IEnumerable<Alert> LateEvaluators(
        CoordinatedCall call,
        IReadOnlyList<EvaluatorProgress> progress,
        DateTime now,
        string root
    ) =>
        progress
            .Where(person => person.Missing > 0)
            .Select(person => new Alert(
                "warn",
                "exclamation-triangle-fill",
                call.Schedule.JudgeRating(now) == RatingTiming.TooLate
                    ? $"{person.Name}\u00A0: {FrenchNumbers.Count(person.Missing, "évaluation non déposée", "évaluations non déposées")}"
                    : $"{person.Name}\u00A0: {FrenchNumbers.Count(person.Missing, "évaluation")} en "
                        + $"{FrenchDates.Remaining(call.Schedule.RatingEndsAt - now)}",
                person.LastSavedAt is { } last
                    ? $"Dernière activité le {FrenchDates.ShortStamp(last, call.Schedule.Zone, now)}."
                    : "Aucune activité pour l’instant.",
                "Avancement",
                $"{root}/avancement"
            ));

    private static IEnumerable<Alert> BelowMinimum(CallRanking ranking, string root)
    {
        var minimum = ranking.Grid.MinimumEvaluations;
        var below = ranking.Rows.Where(row => row.Row.Score.FiledCount < minimum).ToList();
        return below.Count == 0
            ? []
            :
            [
                new Alert(
                    "warn",
                    "hourglass-split",
                    $"{FrenchNumbers.Count(below.Count, "fiche")} sous le minimum de {FrenchNumbers.Count(minimum, "évaluation")}",
                    $"{Numbers(below.Select(row => row.Number))}\u00A0: sans elles, pas de rang.",
                    "Classement",
                    $"{root}/classement?vue=non-classees"
                ),
            ];
    }

    private static string Numbers(IEnumerable<string> found)
    {
        const int Named = 4;
        var numbers = found.Order(StringComparer.Ordinal).ToList();
        var named = string.Join(", ", numbers.Take(Named));
        return numbers.Count > Named ? $"{named} et {FrenchNumbers.Count(numbers.Count - Named, "autre")}" : named;
    }
}
