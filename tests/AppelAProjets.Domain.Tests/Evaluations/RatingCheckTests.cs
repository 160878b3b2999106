using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Tests.Ranking;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;
using static AppelAProjets.Domain.Tests.Ranking.Campaign;

namespace AppelAProjets.Domain.Tests.Evaluations;

public sealed class RatingCheckTests
{
    // Place 0: from 0 to 5, N/A not allowed. Place 1: N/A allowed. Place 2: computed.
    private static readonly ScoringGrid ThreeCriteria = Grid([
        Criterion.Rated(CriterionId(0), GridId, "QUALITE", "Qualité du projet", "", 20m, 0),
        Rated(1, 10m, "INNOVATION", "Caractère innovant"),
        Beneficiaries(2, 10m),
    ]);

    [Theory]
    [InlineData(0, true)]
    [InlineData(0.5, false)]
    [InlineData(4.5, false)]
    [InlineData(5, true)]
    public void Words_are_asked_at_both_ends_of_the_scale_whatever_the_call_asks(double mark, bool asked)
    {
        var found = RatingCheck.Run(
            ThreeCriteria,
            justifiesEveryRating: false,
            [new(CriterionId(0), (decimal)mark), new(CriterionId(1), null, true)]
        );

        found.Select(refusal => refusal.Code).ShouldBe(asked ? [RatingRefusalCodes.Unjustified] : []);
    }

    [Fact]
    public void The_sentence_says_which_criterion_and_why()
    {
        var found = RatingCheck.Run(ThreeCriteria, justifiesEveryRating: false, [new(CriterionId(0), 5m), new(CriterionId(1), 3m)]);

        EvaluationField.CriterionOf(found.Single().Field).ShouldBe(CriterionId(0));
        found.Single().Message.PlainSpaces().ShouldBe("« Qualité du projet » : la note 5 est au bout de l’échelle : écrivez pourquoi.");
    }

    [Fact]
    public void A_call_may_ask_words_for_every_rating_and_for_non_applicable_but_never_for_a_computed_criterion()
    {
        RatingEntry[] answers = [new(CriterionId(0), 3m), new(CriterionId(1), null, true)];

        RatingCheck.Run(ThreeCriteria, justifiesEveryRating: false, answers).ShouldBeEmpty();
        RatingCheck
            .Run(ThreeCriteria, justifiesEveryRating: true, answers)
            .Select(refusal => EvaluationField.CriterionOf(refusal.Field))
            .ShouldBe([CriterionId(0), CriterionId(1)]);
        RatingCheck
            .Run(ThreeCriteria, justifiesEveryRating: true, [.. answers.Select(answer => answer with { Justification = "Vu." })])
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_criterion_without_answer_is_missing_before_it_is_unjustified() =>
        RatingCheck
            .Run(ThreeCriteria, justifiesEveryRating: true, [])
            .Select(refusal => refusal.Code)
            .ShouldBe([RatingRefusalCodes.Missing, RatingRefusalCodes.Missing]);

    [Fact]
    public void The_lowest_mark_of_a_scale_that_starts_at_one_is_an_extreme()
    {
        var oneToFive = Grid([Criterion.Rated(CriterionId(0), GridId, "QUALITE", "Qualité", "", 1m, 0, max: 5m, step: 1m, min: 1m)]);

        RatingCheck
            .Run(oneToFive, justifiesEveryRating: false, [new(CriterionId(0), 1m)])
            .Single()
            .Code.ShouldBe(RatingRefusalCodes.Unjustified);
        RatingCheck.Run(oneToFive, justifiesEveryRating: false, [new(CriterionId(0), 2m)]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_scale_of_four_values_has_no_extreme_unless_the_call_asks_words_for_every_mark(int mark)
    {
        var oneToFour = Grid([Criterion.Rated(CriterionId(0), GridId, "QUALITE", "Qualité", "", 1m, 0, max: 4m, step: 1m, min: 1m)]);

        RatingCheck.Run(oneToFour, justifiesEveryRating: false, [new(CriterionId(0), mark)]).ShouldBeEmpty();
        RatingCheck
            .Run(oneToFour, justifiesEveryRating: true, [new(CriterionId(0), mark)])
            .Single()
            .Code.ShouldBe(RatingRefusalCodes.Unjustified);
    }

    [Fact]
    public void An_evaluation_is_filed_exactly_when_the_list_is_empty() =>
        ForAnyAnswers(
            (answers, justifiesEvery) =>
            {
                var evaluation = new Evaluation(Id(6, 1), ThreeCriteria.CallId, Id(5, 1), Id(4, 1), Closing.AddDays(1));
                evaluation.Record(ThreeCriteria, answers, Closing.AddDays(1)).ShouldBeEmpty();

                var listed = RatingCheck.Run(ThreeCriteria, justifiesEvery, answers);

                evaluation.File(ThreeCriteria, justifiesEvery, Closing.AddDays(1)).ShouldBe(listed);
                (evaluation.Status == EvaluationStatus.Filed).ShouldBe(listed.Count == 0);
            }
        );

    [Fact]
    public void Asking_more_words_never_shortens_the_list() =>
        ForAnyAnswers(
            (answers, _) =>
                RatingCheck
                    .Run(ThreeCriteria, true, answers)
                    .Count.ShouldBeGreaterThanOrEqualTo(RatingCheck.Run(ThreeCriteria, false, answers).Count)
        );

    private static void ForAnyAnswers(Action<RatingEntry[], bool> law)
    {
        var marks = Gen.Choose(-1, 10).Select(half => half < 0 ? (decimal?)null : half * 0.5m);
        var given =
            from quality in marks
            from innovation in marks
            from notApplicable in Gen.Elements(true, false)
            from why in Gen.Elements(string.Empty, "Vu au comité technique.")
            from justifiesEvery in Gen.Elements(true, false)
            select (
                new RatingEntry[]
                {
                    new(CriterionId(0), quality, Justification: why),
                    new(CriterionId(1), notApplicable ? null : innovation, notApplicable),
                },
                justifiesEvery
            );
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(given.ToArbitrary(), sample => law(sample.Item1, sample.Item2))
        );
    }
}
