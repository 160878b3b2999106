using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Fiches;

/// <summary>What of an earlier fiche still makes sense.</summary>
public sealed class FicheReuseTests
{
    private static readonly FormQuestion Night = new()
    {
        Key = "nuit",
        Kind = QuestionKind.Choices,
        Label = "La nuit\u202F?",
        Choices = ["Oui", "Non"],
    };
    private static readonly FormQuestion Guards = new()
    {
        Key = "gardiens",
        Kind = QuestionKind.Number,
        Label = "Combien de gardiens\u202F?",
    };

    private static readonly Call Before = CallOf(2022, ["Lire", "Écrire"], [("Presles", "QP001"), ("Chevreux", null)], [Night, Guards]);
    private static readonly Call Next = CallOf(
        2023,
        ["écrire ", "Compter"],
        [("Presles Nord", "QP001"), ("Saint-Crépin", null)],
        [Night with { Choices = ["Oui"] }, Guards with { Kind = QuestionKind.Text }]
    );

    private static FicheContent Earlier =>
        FilingCheckTests.Complete with
        {
            MainObjectiveId = IdOf(Before, "Lire"),
            OtherObjectiveIds = [IdOf(Before, "Écrire")],
            NeighbourhoodIds = [.. Before.Neighbourhoods.Select(n => n.Id)],
            StartsOn = new(2022, 7, 4),
            EndsOn = new(2022, 12, 17),
            Steps =
            [
                new ActionStep
                {
                    Key = "s1",
                    Label = "Bilan",
                    On = new(2022, 12, 1),
                },
            ],
            Partners = [new Partner("Médiathèque", "600 livres", Confirmed: true) { Key = "p1" }],
            Funding =
            [
                new FundingSource
                {
                    Key = "f1",
                    Kind = FunderKind.Town,
                    Name = "Ville",
                    Cents = 480_000,
                    Status = FundingStatus.Granted,
                },
            ],
            PreviousOutcome = "Trente familles en 2021.",
            Answers = new Dictionary<string, QuestionAnswer>(StringComparer.Ordinal)
            {
                ["nuit"] = new() { Choices = ["Oui", "Non"] },
                ["gardiens"] = new() { Text = "3" },
            },
            Pieces = new Dictionary<string, IReadOnlyList<AttachedFile>>(StringComparer.Ordinal)
            {
                ["statuts"] = [new AttachedFile(Guid.NewGuid(), "statuts.pdf", FileFormat.Pdf, 57)],
            },
            Unreadable = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["StartsOn"] = "en juillet",
                ["Beneficiaries"] = "une trentaine",
                ["Answers[perdue].Text"] = "x",
            },
        };

    [Fact]
    public void Texts_and_budget_are_taken_over_and_agreements_are_to_be_had_again()
    {
        var reuse = FicheReuse.From(Earlier, Before, Next, wasFiled: true);

        reuse.Content.Need.ShouldBe(Earlier.Need);
        reuse.Content.Budget.ShouldBe(Earlier.Budget);
        reuse.Content.RequestedCents.ShouldBe(Earlier.RequestedCents);
        reuse.Content.Partners.ShouldHaveSingleItem().ShouldBe(Earlier.Partners[0] with { Confirmed = false });
        reuse.Content.Funding.ShouldHaveSingleItem().Status.ShouldBe(FundingStatus.LastYear);
        reuse.LeftOut.ShouldContain(sentence => sentence.StartsWith("L’accord des partenaires", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, RequestKind.Renewal)]
    [InlineData(false, RequestKind.First)]
    public void An_earlier_fiche_that_was_filed_makes_a_renewal(bool wasFiled, RequestKind expected)
    {
        var reuse = FicheReuse.From(Earlier with { Request = RequestKind.First }, Before, Next, wasFiled);

        reuse.Content.Request.ShouldBe(expected);
        reuse.Content.PreviousOutcome.ShouldBeEmpty();
    }

    [Fact]
    public void Objectives_are_found_by_their_words_and_neighbourhoods_by_code_then_by_name()
    {
        var reuse = FicheReuse.From(Earlier, Before, Next, wasFiled: true);

        reuse.Content.MainObjectiveId.ShouldBeNull();
        reuse.Content.OtherObjectiveIds.ShouldBe([IdOf(Next, "écrire ")]);
        reuse.Content.NeighbourhoodIds.ShouldBe([Next.Neighbourhoods.First().Id]);
        reuse.LeftOut.ShouldContain("Un objectif que cet appel n’a plus\u00A0: choisissez-en un autre.");
        reuse.LeftOut.ShouldContain("Des quartiers que cet appel ne concerne pas\u00A0: Chevreux.");
    }

    [Fact]
    public void Dates_move_by_whole_years_and_stay_only_within_the_period_of_the_call()
    {
        var free = FicheReuse.From(Earlier, Before, Next, wasFiled: true).Content;
        free.StartsOn.ShouldBe(new DateOnly(2023, 7, 4));
        free.Steps.ShouldHaveSingleItem().On.ShouldBe(new DateOnly(2023, 12, 1));

        var bounded = CallOf(2023, [], [], []);
        bounded.Require(new CallRequirements { ActionFrom = new(2023, 9, 1) });
        var reuse = FicheReuse.From(Earlier, Before, bounded, wasFiled: true);

        reuse.Content.StartsOn.ShouldBeNull();
        reuse.Content.EndsOn.ShouldBe(new DateOnly(2023, 12, 17));
        reuse.LeftOut.ShouldContain("Des dates hors de la période de cet appel\u00A0: indiquez-en d’autres.");
    }

    [Fact]
    public void Answers_stay_where_the_question_is_the_same_and_files_never_do()
    {
        var reuse = FicheReuse.From(Earlier, Before, Next, wasFiled: true);

        reuse.Content.Answers.Keys.ShouldBe(["nuit"]);
        reuse.Content.Answers["nuit"].Choices.ShouldBe(["Oui"]);
        reuse.Content.AllFiles().ShouldBeEmpty();
        reuse.LeftOut.ShouldContain("La réponse à une question que cet appel ne pose plus.");
        reuse.Content.Unreadable.Keys.ShouldBe(["Beneficiaries"], "what can't be read stays but for last year's days");
    }

    [Fact]
    public void A_second_fiche_in_the_same_call_keeps_its_objectives_dates_and_answers()
    {
        var reuse = FicheReuse.From(
            Earlier with
            {
                Applicant = new(default, "Hier", null, null, null, "", "", ""),
            },
            Before,
            Before,
            wasFiled: true
        );

        reuse.Content.MainObjectiveId.ShouldBe(Earlier.MainObjectiveId);
        reuse.Content.StartsOn.ShouldBe(Earlier.StartsOn);
        reuse.Content.Answers.Count.ShouldBe(2);
        reuse.Content.Request.ShouldBe(Earlier.Request);
        reuse.Content.PreviousOutcome.ShouldBe(Earlier.PreviousOutcome);
        reuse.Content.Applicant.ShouldBeNull();
        reuse.Content.Funding[0].Status.ShouldBe(FundingStatus.Asked);
    }

    private static Guid IdOf(Call call, string label) => call.Objectives.Single(objective => objective.Label == label).Id;

    private static Call CallOf(int year, string[] objectives, (string Name, string? Code)[] neighbourhoods, FormQuestion[] questions)
    {
        DateTime Day(int month, int day) => new(year, month, day, 12, 0, 0, DateTimeKind.Utc);
        var schedule = new CallSchedule
        {
            OpensAt = Day(3, 8),
            ClosesAt = Day(5, 20),
            EligibilityEndsAt = Day(5, 24),
            RatingEndsAt = Day(6, 2),
            CommitteeAt = Day(6, 7),
            NotificationAt = Day(6, 10),
            ZoneId = "Europe/Paris",
        };
        var call = new Call(
            Guid.NewGuid(),
            Guid.NewGuid(),
            $"appel-{year}",
            $"GS-{year}",
            new CallText { Title = $"Appel {year}", Summary = "Des actions." },
            schedule
        );
        foreach (var label in objectives)
        {
            call.AddObjective(Guid.NewGuid(), label);
        }

        foreach (var (name, code) in neighbourhoods)
        {
            call.AddNeighbourhood(Guid.NewGuid(), name, code);
        }

        call.Ask(questions, []);
        return call;
    }
}
