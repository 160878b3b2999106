using System.Globalization;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Demonstration;

/// <summary>The call of 2022: title, dates, objectives and criteria are the notice's; fiches, marks and decisions are invented.</summary>
internal sealed class GrandSoissonsCall(DemoStage stage, DemoCast cast, DateTime now)
{
    /// <summary>Days on which the committee rated; Ascension and the week-end are left out.</summary>
    private static readonly DateOnly[] RatingDays =
    [
        new(2022, 5, 25),
        new(2022, 5, 27),
        new(2022, 5, 30),
        new(2022, 5, 31),
        new(2022, 6, 1),
        new(2022, 6, 2),
    ];

    private readonly DemoScene _scene = new(stage, cast, Create(cast.Programme.Id, stage.NewId), now);

    public void Play()
    {
        _scene.Publish(_scene.At(new DateOnly(2022, 3, 1), new TimeOnly(10, 0)));
        // Numbers are given in the order of filing.
        foreach (
            var entry in GrandSoissonsFiches
                .All.Select((told, index) => (Told: told, Index: index))
                .OrderBy(entry => entry.Told.Filed, StringComparer.Ordinal)
        )
        {
            if (_scene.Play(entry.Told.Fiche, Plan(entry.Told)) is { IsFiled: true } fiche && entry.Told.Marks.Length > 0)
            {
                Rate(fiche, entry.Told, entry.Index);
                Decide(fiche, entry.Told);
            }
        }

        var release = At("2022-06-10 10:00");
        if (release <= _scene.Now)
        {
            _scene.Call.Release(release);
            _scene.Journal(release, cast.Coordinator, DemonstrationAct.DecisionsReleased, null, "Décisions communiquées aux porteurs.");
        }
    }

    private static Call Create(Guid programmeId, Func<Guid> newId)
    {
        var calendar = new CallSchedule
        {
            OpensAt = default,
            ClosesAt = default,
            EligibilityEndsAt = default,
            RatingEndsAt = default,
            CommitteeAt = default,
            NotificationAt = default,
            ZoneId = DemoProgramme.Zone,
        };
        var call = new Call(
            newId(),
            programmeId,
            "grandsoissons-2022",
            "GS-2022",
            Text,
            calendar with
            {
                OpensAt = calendar.ToUtc(new DateOnly(2022, 3, 8), new TimeOnly(9, 0)),
                ClosesAt = calendar.ToUtc(new DateOnly(2022, 5, 20), new TimeOnly(23, 59)),
                EligibilityEndsAt = calendar.ToUtc(new DateOnly(2022, 5, 24), new TimeOnly(18, 0)),
                RatingEndsAt = calendar.ToUtc(new DateOnly(2022, 6, 2), new TimeOnly(18, 0)),
                CommitteeAt = calendar.ToUtc(new DateOnly(2022, 6, 7), new TimeOnly(14, 0)),
                NotificationAt = calendar.ToUtc(new DateOnly(2022, 6, 10), new TimeOnly(10, 0)),
            }
        );
        DemoProgramme.Furnish(call, new DateOnly(2022, 7, 1), new DateOnly(2023, 8, 31), newId);
        return call;
    }

    private static CallText Text =>
        new()
        {
            Title = "Appel à projets 2022 de la Cité éducative",
            Summary =
                "Compléter le plan d'action de la Cité éducative par de nouvelles actions partenariales, pour la réussite éducative des "
                + "enfants et des jeunes de 0 à 25 ans.",
            Presentation = """
                En 2021, la Ville de Soissons a obtenu le label « Cité éducative », accordé pour trois ans (septembre 2021 - août 2024). Le programme est porté par la Ville de Soissons, GrandSoissons Agglomération, l'Éducation nationale et la Sous-préfecture de Soissons.

                Il intensifie la prise en charge éducative des enfants et des jeunes des quartiers de Presles, Chevreux et Saint-Crépin, dans le cadre scolaire et en dehors, pour lutter contre les « inégalités de destin ».

                Cet appel à projets complète le plan d'action par de nouvelles actions partenariales. La réponse attendue est une fiche-action, à renseigner en ligne.
                """,
            WhoMayApply = DemoProgramme.WhoMayApply,
            Preparation = DemoProgramme.Preparation,
        };

    private DateTime At(string local) =>
        _scene.At(
            DateOnly.ParseExact(local[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly.ParseExact(local[11..], "HH:mm", CultureInfo.InvariantCulture)
        );

    private DemoFilingPlan Plan(GrandSoissonsFiche told)
    {
        var at = At(told.Filed);
        if (told.NeverFiled)
        {
            return new DemoFilingPlan(at.AddDays(-3), at);
        }

        var plan = DemoFilingPlan.Filed(at);
        return plan with
        {
            Filings = told.Corrected is { } corrected
                ? [.. plan.Filings, new DemoFilingInstant(At(corrected), At(corrected).AddMinutes(-6))]
                : plan.Filings,
            WithdrawnAt = told.Withdrawn is { } withdrawn ? At(withdrawn) : null,
            WithdrawalReason = told.WithdrawalReason,
        };
    }

    private void Rate(FicheAction fiche, GrandSoissonsFiche told, int index)
    {
        var ratings = new DemoRatings(index, told.Marks) { Dissenter = told.Dissenter, WithoutInnovation = told.WithoutInnovation };
        for (var evaluator = 0; evaluator < DemoStaff.Evaluators.Count; evaluator++)
        {
            _scene.Assign(fiche, evaluator, At("2022-05-24 18:30"));
            var day = RatingDays[((index / 3) + evaluator) % RatingDays.Length];
            _scene.Rate(fiche, evaluator, ratings, file: true, _scene.At(day, new TimeOnly(9 + (index % 8), 10 + (evaluator * 7))));
        }
    }

    private void Decide(FicheAction fiche, GrandSoissonsFiche told)
    {
        var at = At("2022-06-07 16:30");
        if (at > _scene.Now)
        {
            return;
        }

        var decision = Decision.On(_scene.NewId(), fiche.CallId, fiche.Id);
        var requested = fiche.Content.RequestedCents ?? 0;
        DemoScene.Expect(
            decision.Decide(
                told.Outcome,
                Decision.Grants(told.Outcome) ? told.Granted * 100L ?? requested : null,
                told.Motive,
                requested,
                cast.Coordinator,
                at
            )
        );
        _scene.Journal(
            at,
            cast.Coordinator,
            DemonstrationAct.DecisionRecorded,
            fiche.Id,
            $"Décision enregistrée pour la fiche {fiche.Number}."
        );
        var release = At("2022-06-10 10:00");
        if (release <= _scene.Now)
        {
            decision.Release(release);
        }

        _scene.Add(decision);
    }
}
