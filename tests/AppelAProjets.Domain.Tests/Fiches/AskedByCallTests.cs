using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using Shouldly;
using Xunit;
using static AppelAProjets.Domain.Tests.Fiches.FormQuestionsTests;

namespace AppelAProjets.Domain.Tests.Fiches;

/// <summary>What a call asks besides the fiche that every call knows.</summary>
public sealed class AskedByCallTests
{
    private static readonly Guid Pillar = Guid.Parse("0197a000-0000-7000-8000-000000000010");
    private static readonly Guid Reading = Guid.Parse("0197a000-0000-7000-8000-000000000011");
    private static readonly Guid Writing = Guid.Parse("0197a000-0000-7000-8000-000000000012");

    private static readonly FormQuestion Night = new()
    {
        Key = "nuit",
        Kind = QuestionKind.Choice,
        Label = "La nuit\u202F?",
        Choices = ["Oui", "Non"],
        Required = true,
    };
    private static readonly FormQuestion Guards = new()
    {
        Key = "gardiens",
        Kind = QuestionKind.Number,
        Label = "Combien de gardiens\u202F?",
        Required = true,
        ShownWhen = new QuestionCondition("nuit", QuestionTest.Is, "Oui"),
    };

    private static FicheContent Complete => FilingCheckTests.Complete;

    private static IReadOnlyCollection<PriorityObjective> Tree { get; } =
    [new(Reading, Guid.Empty, 1, "Lire", Pillar), new(Pillar, Guid.Empty, 0, "Apprendre"), new(Writing, Guid.Empty, 2, "Écrire", Pillar)];

    public static TheoryData<string, CallRequirements, string, string> Faults =>
        new()
        {
            {
                "asks less than the floor",
                new() { MinRequestedCents = 960_001 },
                "budget.requested.floor",
                nameof(FicheContent.RequestedCents)
            },
            {
                "too few from the neighbourhoods",
                new() { MinQpvPercent = 84.53m },
                "beneficiaries.qpv.share",
                nameof(FicheContent.QpvBeneficiaries)
            },
            {
                "runs over two civil years",
                new() { Year = ActionYear.Civil },
                "calendar.year",
                nameof(FicheContent.EndsOn)
            },
            {
                "runs over two school years",
                new() { Year = ActionYear.School },
                "calendar.year",
                nameof(FicheContent.EndsOn)
            },
            {
                "starts before the answer",
                new() { StartsAfterAnswer = true },
                "calendar.answer",
                nameof(FicheContent.StartsOn)
            },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_requirement_is_told_once_with_its_field(string fault, CallRequirements requirements, string code, string field)
    {
        var content = fault switch
        {
            "runs over two civil years" => Complete with { StartsOn = new(2022, 12, 31), EndsOn = new(2023, 1, 1) },
            "runs over two school years" => Complete with { StartsOn = new(2022, 8, 31), EndsOn = new(2022, 9, 1) },
            "starts before the answer" => Complete with { StartsOn = new(2022, 6, 9) },
            _ => Complete,
        };

        var shortcoming = Run(content, requirements).ShouldHaveSingleItem();

        shortcoming.Code.ShouldBe(code);
        shortcoming.Field.ShouldBe(field);
        shortcoming.Message.ShouldEndWith(".");
    }

    [Fact]
    public void Each_requirement_is_met_at_its_very_bound()
    {
        Run(Complete, new() { MinRequestedCents = 960_000 }).ShouldBeEmpty();
        Run(Complete with { Beneficiaries = 3, QpvBeneficiaries = 1 }, new() { MinQpvPercent = 33.33m }).ShouldBeEmpty();
        Run(Complete with { StartsOn = new(2022, 1, 1), EndsOn = new(2022, 12, 31) }, new() { Year = ActionYear.Civil }).ShouldBeEmpty();
        Run(Complete with { StartsOn = new(2022, 9, 1), EndsOn = new(2023, 8, 31) }, new() { Year = ActionYear.School }).ShouldBeEmpty();
        // The answer is due at midnight in Paris, while it is still the day before in universal time.
        Run(Complete with { StartsOn = new(2022, 6, 10) }, new() { StartsAfterAnswer = true }).ShouldBeEmpty();
    }

    [Fact]
    public void A_share_of_the_neighbourhoods_makes_their_number_required() =>
        Run(Complete with { QpvBeneficiaries = null }, new() { MinQpvPercent = 50 })
            .ShouldHaveSingleItem()
            .Code.ShouldBe("beneficiaries.qpv.missing");

    [Fact]
    public void The_main_objective_counts_among_those_a_call_bounds()
    {
        var conditions = FilingCheckTests.Conditions with
        {
            Objectives = Tree,
            Requirements = new() { MinObjectives = 2 },
        };
        var one = Complete with { MainObjectiveId = Reading, OtherObjectiveIds = [Reading] };
        var two = one with { OtherObjectiveIds = [Writing] };

        FilingCheck.Run(one, conditions).ShouldHaveSingleItem().Code.ShouldBe("objectives.few");
        FilingCheck.Run(two, conditions).ShouldBeEmpty();
        FilingCheck
            .Run(two, conditions with { Requirements = new() { MaxObjectives = 1 } })
            .ShouldHaveSingleItem()
            .Code.ShouldBe("objectives.many");
    }

    [Fact]
    public void A_fiche_chooses_among_the_leaves_of_the_tree()
    {
        ObjectiveTree.InOrder(Tree).Select(o => o.Path).ShouldBe(["Apprendre", "Apprendre › Lire", "Apprendre › Écrire"]);
        FilingCheck
            .Run(Complete with { MainObjectiveId = Pillar }, FilingCheckTests.Conditions with { Objectives = Tree })
            .ShouldHaveSingleItem()
            .Code.ShouldBe("objective.missing");
    }

    [Fact]
    public void A_required_question_is_demanded_only_while_it_is_asked()
    {
        Asked(Complete).ShouldHaveSingleItem().Field.ShouldBe("Answers[nuit].Choices");
        Asked(Complete with { Answers = Answers(("nuit", Chosen("Non")), ("gardiens", Typed("beaucoup"))) }).ShouldBeEmpty();
        Asked(Complete with { Answers = Answers(("nuit", Chosen("Oui"))) }).ShouldHaveSingleItem().Field.ShouldBe("Answers[gardiens].Text");
        Asked(Complete with { Answers = Answers(("nuit", Chosen("Oui")), ("gardiens", Typed("beaucoup"))) })
            .ShouldHaveSingleItem()
            .Code.ShouldBe("value.unreadable");
        Asked(Complete with { Answers = Answers(("nuit", Chosen("Oui")), ("gardiens", Typed("2"))) }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(QuestionKind.Text, "value too long", "text.long")]
    [InlineData(QuestionKind.Amount, "350 euros env.", "value.unreadable")]
    [InlineData(QuestionKind.Date, "31/02/2022", "value.unreadable")]
    [InlineData(QuestionKind.Choice, "Peut-être", "answer.choice")]
    [InlineData(QuestionKind.Choices, "Peut-être", "answer.choice")]
    public void An_answer_that_does_not_fit_is_an_error(QuestionKind kind, string typed, string code)
    {
        var question = new FormQuestion
        {
            Key = "question",
            Kind = kind,
            Label = "Question",
            MaxLength = 5,
            Choices = ["Oui", "Non"],
        };
        var answer = kind is QuestionKind.Choice or QuestionKind.Choices ? Chosen(typed) : Typed(typed);

        var shortcoming = FilingCheck
            .Run(Complete with { Answers = Answers(("question", answer)) }, FilingCheckTests.Conditions with { Questions = [question] })
            .ShouldHaveSingleItem();

        shortcoming.Code.ShouldBe(code);
        shortcoming.IsError.ShouldBeTrue();
        shortcoming.Section.ShouldBe(FicheSection.Questions);
    }

    [Fact]
    public void A_table_has_its_columns_and_fifty_rows_at_most()
    {
        var table = new FormQuestion
        {
            Key = "dates",
            Kind = QuestionKind.Table,
            Label = "Dates",
            Columns = ["Jour"],
            Required = true,
        };
        var conditions = FilingCheckTests.Conditions with { Questions = [table] };
        FicheContent With(int rows, params string[] cells) =>
            Complete.WithAnswer("dates", new QuestionAnswer { Rows = [.. Enumerable.Repeat(cells, rows)] });

        FilingCheck.Run(Complete, conditions).ShouldHaveSingleItem().Code.ShouldBe("answer.missing");
        FilingCheck.Run(With(50, "lundi"), conditions).ShouldBeEmpty();
        FilingCheck.Run(With(51, "lundi"), conditions).ShouldHaveSingleItem().Code.ShouldBe("answer.rows");
        FilingCheck.Run(With(1, "lundi", "mardi"), conditions).ShouldHaveSingleItem().Code.ShouldBe("answer.columns");
    }

    [Fact]
    public void A_piece_is_demanded_of_the_organisations_it_concerns()
    {
        var piece = new RequiredPiece
        {
            Key = "statuts",
            Kind = PieceKind.Statutes,
            Label = "Statuts",
            OnlyFor = [OrganisationKind.Association],
        };
        var conditions = FilingCheckTests.Conditions with { Pieces = [piece, piece with { Key = "devis", Required = false }] };
        var joined = Complete with
        {
            Pieces = new Dictionary<string, IReadOnlyList<AttachedFile>>
            {
                ["statuts"] = [new AttachedFile(Guid.NewGuid(), "statuts.pdf", FileFormat.Pdf, 12)],
            },
        };

        FilingCheck.Run(Complete, conditions).ShouldHaveSingleItem().Field.ShouldBe("Files[piece-statuts]");
        FilingCheck.Run(Complete, conditions with { OrganisationKind = OrganisationKind.School }).ShouldBeEmpty();
        FilingCheck.Run(joined, conditions).ShouldBeEmpty();
    }

    [Fact]
    public void A_fiche_has_a_section_for_what_its_call_asks_and_no_other()
    {
        FilingCheckTests.Conditions.Sections.Count.ShouldBe(10);
        (FilingCheckTests.Conditions with { Questions = [Night] }).Sections[^1].ShouldBe(FicheSection.Questions);
        (FilingCheckTests.Conditions with { Questions = [Night with { Kind = QuestionKind.File }] })
            .Sections[^1]
            .ShouldBe(FicheSection.Pieces);
    }

    [Fact]
    public void An_organisation_files_as_many_fiches_as_the_call_takes()
    {
        new CallRequirements { MaxFichesPerOrganisation = 2 }
            .RefusalToFileAnother(1)
            .ShouldBeNull();
        new CallRequirements { MaxFichesPerOrganisation = 2 }
            .RefusalToFileAnother(2)
            .ShouldNotBeNull();
        new CallRequirements().RefusalToFileAnother(99).ShouldBeNull();
    }

    private static IReadOnlyList<Shortcoming> Run(FicheContent content, CallRequirements requirements) =>
        FilingCheck.Run(content, FilingCheckTests.Conditions with { Requirements = requirements });

    private static IReadOnlyList<Shortcoming> Asked(FicheContent content) =>
        FilingCheck.Run(content, FilingCheckTests.Conditions with { Questions = [Night, Guards] });
}
