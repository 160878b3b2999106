using System.Globalization;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Demonstration;

/// <summary>
/// A call closed since ten days, ratings under way: the place to rate, to follow progress and to read a ranking being born.
/// </summary>
internal sealed class RatingCall(DemoStage stage, DemoCast cast, DateTime now)
{
    /// <summary>The fiche and the evaluator, from 0, whose evaluation was reopened with a reason and filed again.</summary>
    private static readonly (int Fiche, int Evaluator) Reconsidered = (0, 0);

    private readonly DemoCalendar _days = new(now);

    public void Play()
    {
        var scene = new DemoScene(stage, cast, Create(), now, measuresNeighbourhoods: true);
        scene.Publish(_days.At(-47, 10));
        for (var index = 0; index < RatingCallFiches.All.Count; index++)
        {
            var told = RatingCallFiches.All[index];
            var filedAt = _days.At(-24 + index + (index / 6 * 2), 9 + (index * 5 % 11), index * 7 % 60);
            if (scene.Play(told.Fiche, DemoFilingPlan.Filed(filedAt)) is { } fiche)
            {
                Rate(scene, fiche, told, index);
                if (index == 0)
                {
                    new DemoDiscussion(scene).Play(
                        fiche,
                        told.Progress.IndexOf(RatingCallFiche.Filed, StringComparison.Ordinal),
                        _days.At(-2, 10, 20)
                    );
                }

                Examine(new DemoEligibility(scene), fiche, told.Fiche.Title, _days.At(-8, 9, 30 + (index * 2)));
            }
        }
    }

    /// <summary>Nine fiches are eligible, one is asked something, one is set out; the last one is still to examine.</summary>
    private void Examine(DemoEligibility eligibility, FicheAction fiche, string title, DateTime at)
    {
        switch (title)
        {
            case "Les grands-parents de cœur":
                eligibility.Ask(
                    fiche,
                    [nameof(FicheContent.Method), nameof(FicheContent.Partners)],
                    "Dites comment vous formez les bénévoles, et si la résidence autonomie a confirmé sa participation.",
                    _days.Today.AddDays(7),
                    at
                );
                break;
            case "Un terrain de pétanque à Chevreux":
                eligibility.Refuse(
                    fiche,
                    IneligibilityMotive.OffTopic,
                    "L’appel soutient des actions éducatives. Un équipement seul n’en est pas une.",
                    at
                );
                break;
            case "Le conseil des délégués de quartier":
                break;
            default:
                eligibility.Accept(fiche, at);
                break;
        }
    }

    private Call Create()
    {
        var year = _days.Today.Year;
        var text = new CallText
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"Temps libre et familles {year}"),
            Summary =
                "Soutenir les actions qui donnent aux enfants et aux jeunes des trois quartiers un temps libre qui fait grandir, et aux "
                + "parents une place.",
            Presentation = """
                Le mercredi, le soir, pendant les vacances : le temps libre est un temps d'éducation. Cet appel soutient les actions qui l'ouvrent aux enfants et aux jeunes de Presles, Chevreux et Saint-Crépin, avec leurs parents. (Appel fictif, créé pour la démonstration.)

                Il est clos. Les fiches déposées sont notées par les membres du comité, avec les huit critères publiés sur cette page.
                """,
            WhoMayApply = DemoProgramme.WhoMayApply,
            Preparation = DemoProgramme.Preparation,
        };
        var schedule = DemoCalendar.Schedule(
            _days.At(-45, 9),
            _days.At(-10, 23, 59),
            _days.At(-7, 18),
            _days.At(8, 18),
            _days.At(14, 14),
            _days.At(18, 10)
        );
        var call = new Call(
            stage.NewId(),
            cast.Programme.Id,
            "demo-notation",
            string.Create(CultureInfo.InvariantCulture, $"TL-{year}"),
            text,
            schedule
        );
        call.RateBy(new RatingSettings { EvaluationsPerFiche = DemoGrid.MinimumEvaluations });
        DemoProgramme.Furnish(call, _days.Today.AddDays(20), _days.Today.AddDays(20 + 365), stage.NewId);
        return call;
    }

    private void Rate(DemoScene scene, FicheAction fiche, RatingCallFiche told, int index)
    {
        var ratings = new DemoRatings(index, told.Marks) { Dissenter = told.Dissenter, WithoutInnovation = told.WithoutInnovation };
        for (var evaluator = 0; evaluator < DemoStaff.Evaluators.Count; evaluator++)
        {
            var step = told.Progress[evaluator];
            if (step == RatingCallFiche.Conflict)
            {
                scene.Declare(
                    fiche,
                    evaluator,
                    ConflictKind.ElectedOrAgent,
                    "Je travaille dans le service qui porte cette fiche.",
                    _days.At(-6, 9, 30)
                );
            }
            else if (step == RatingCallFiche.Declined)
            {
                scene.Decline(fiche, evaluator, _days.At(-5, 18));
            }
            else if (step == RatingCallFiche.Recused)
            {
                scene.Assign(fiche, evaluator, _days.At(-6, 14));
                scene.RecuseAfterRating(fiche, evaluator, ratings, _days.At(-4, 10), _days.At(-2, 17));
            }
            else if (step != RatingCallFiche.NotAssigned)
            {
                scene.Assign(fiche, evaluator, _days.At(-6, 14), accepted: step != RatingCallFiche.ToDo);
                if (step != RatingCallFiche.ToDo)
                {
                    // The last evaluator worked one day and stopped: the board has someone late to show from the first day.
                    var day = evaluator == DemoStaff.Evaluators.Count - 1 ? -5 : -5 + ((index + evaluator) % 5);
                    var at = _days.At(day, 9 + (index % 8), 12 + (evaluator * 9));
                    var evaluation = scene.Rate(fiche, evaluator, ratings, file: step == RatingCallFiche.Filed, at);
                    if (evaluation is { Status: EvaluationStatus.Filed } && (index, evaluator) == Reconsidered)
                    {
                        scene.Reconsider(evaluation, at.AddHours(3));
                    }
                }
            }
        }
    }
}
