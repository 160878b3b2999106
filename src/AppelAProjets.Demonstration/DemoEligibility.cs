using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Demonstration;

/// <summary>What the coordinator found on the eligibility of some fiches: most of them eligible, one to complete, one ineligible.</summary>
internal sealed class DemoEligibility(DemoScene scene)
{
    /// <summary>Judges a fiche eligible, every point looked at.</summary>
    public void Accept(FicheAction fiche, DateTime at)
    {
        if (at <= scene.Now)
        {
            var review = Review(fiche, ChecklistVerdict.Conform, at);
            DemoScene.Expect(review.Decide(true, [], string.Empty, scene.Cast.Coordinator, at));
            scene.Journal(at, scene.Cast.Coordinator, DemonstrationAct.EligibilityDecided, fiche.Id, $"{fiche.Number}\u00A0: recevable.");
        }
    }

    /// <summary>Judges a fiche ineligible; its answer waits with the others.</summary>
    public void Refuse(FicheAction fiche, IneligibilityMotive motive, string words, DateTime at)
    {
        if (at > scene.Now)
        {
            return;
        }

        var review = Review(fiche, ChecklistVerdict.NonConform, at);
        DemoScene.Expect(review.Decide(false, [motive], words, scene.Cast.Coordinator, at));
        var decision = Decision.On(scene.NewId(), scene.Call.Id, fiche.Id);
        DemoScene.Expect(
            decision.Decide(
                DecisionOutcome.Ineligible,
                null,
                $"{scene.Words(review.Motives)}. {words}",
                fiche.Content.RequestedCents ?? 0,
                scene.Cast.Coordinator,
                at
            )
        );
        scene.Add(decision);
        scene.Journal(
            at,
            scene.Cast.Coordinator,
            DemonstrationAct.EligibilityDecided,
            fiche.Id,
            $"{fiche.Number}\u00A0: irrecevable ({scene.Words(review.Motives).ToLowerInvariant()}). {words}"
        );
    }

    /// <summary>Asks for a complement that waits for its answer.</summary>
    public void Ask(FicheAction fiche, IReadOnlyList<string> parts, string message, DateOnly day, DateTime at)
    {
        if (at > scene.Now)
        {
            return;
        }

        var (schedule, organisation) = (
            scene.Call.Schedule,
            DemoOrganisations.All.First(demo => scene.Cast.Organisations[demo.Key].Id == fiche.OrganisationId)
        );
        DemoScene.Expect(
            ComplementRequest.Check(fiche, FilingConditions.Of(scene.Call, organisation.Profile.Kind), parts, message, day, at)
        );
        var review = new EligibilityReview(scene.NewId(), scene.Call.Id, fiche.Id);
        DemoScene.Expect(review.AskComplement());
        var request = new ComplementRequest(
            scene.NewId(),
            fiche,
            parts,
            message,
            ComplementRequest.DueInstant(schedule, day),
            scene.Cast.Coordinator,
            at
        );
        fiche.Reopen(new Reopening(request.Id, parts, request.DueAt), fiche.Filings.Last().Content);
        scene.Add(review);
        scene.Add(request);
        scene.Journal(
            at,
            scene.Cast.Coordinator,
            DemonstrationAct.ComplementAsked,
            fiche.Id,
            $"{fiche.Number}\u00A0: à rendre avant le {scene.DayAndHour(request.DueAt, schedule.Zone)}."
        );
    }

    private EligibilityReview Review(FicheAction fiche, ChecklistVerdict topic, DateTime at)
    {
        var review = new EligibilityReview(scene.NewId(), scene.Call.Id, fiche.Id);
        DemoScene.Expect(
            review.Answer(
                [
                    .. scene.Call.Eligibility.Points.Select(
                        (point, i) => new ChecklistAnswer(point.Key, i == 0 ? topic : ChecklistVerdict.Conform, string.Empty)
                    ),
                ],
                scene.Call.Eligibility
            )
        );
        scene.Add(review);
        scene.Journal(
            at.AddMinutes(-4),
            scene.Cast.Coordinator,
            DemonstrationAct.EligibilityChecked,
            fiche.Id,
            $"{fiche.Number}\u00A0: {scene.Call.Eligibility.Points.Count} points vérifiés."
        );
        return review;
    }
}
