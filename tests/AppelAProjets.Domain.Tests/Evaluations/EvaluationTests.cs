using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using AppelAProjets.Domain.Tests.Ranking;
using Shouldly;
using Xunit;
using static AppelAProjets.Domain.Tests.Ranking.Campaign;

namespace AppelAProjets.Domain.Tests.Evaluations;

public sealed class EvaluationTests
{
    private static readonly DateTime Opened = Closing.AddDays(1);
    private static readonly DateTime Later = Closing.AddDays(2);

    // Place 0: N/A not allowed. Place 1: N/A allowed. Place 2: computed.
    private static readonly ScoringGrid ThreeCriteria = Grid([
        Criterion.Rated(CriterionId(0), GridId, "QUALITE", "Qualité du projet", "", 20m, 0),
        Rated(1, 10m, "INNOVATION", "Caractère innovant"),
        Beneficiaries(2, 10m),
    ]);

    [Fact]
    public void Answers_are_recorded_and_can_be_changed_while_a_draft()
    {
        var evaluation = Draft();

        evaluation.Record(ThreeCriteria, [new(CriterionId(0), 4m, Justification: "Solide")], Later).ShouldBeEmpty();
        evaluation.Record(ThreeCriteria, [new(CriterionId(0), 4.5m), new(CriterionId(1), null, true)], Later).ShouldBeEmpty();

        evaluation.Status.ShouldBe(EvaluationStatus.Draft);
        evaluation.LastSavedAt.ShouldBe(Later);
        evaluation
            .Ratings.Select(rating => (rating.CriterionId, rating.Value, rating.NotApplicable, rating.Justification))
            .ShouldBe([(CriterionId(0), 4.5m, false, ""), (CriterionId(1), null, true, "")]);
        evaluation.Ratings.Select(rating => rating.Id).ShouldBeUnique();
    }

    [Theory]
    [InlineData(0, 5.5, false, RatingRefusalCodes.OffScale, "« Qualité du projet » : la note va de 0 à 5.")]
    [InlineData(0, -0.5, false, RatingRefusalCodes.OffScale, "« Qualité du projet » : la note va de 0 à 5.")]
    [InlineData(0, 4.2, false, RatingRefusalCodes.OffStep, "« Qualité du projet » : la note avance de 0,5 en 0,5.")]
    [InlineData(
        0,
        null,
        true,
        RatingRefusalCodes.NotApplicableNotAllowed,
        "« Qualité du projet » : « non applicable » n’est pas permis ; donnez une note."
    )]
    [InlineData(
        1,
        4.0,
        true,
        RatingRefusalCodes.ValueAndNotApplicable,
        "« Caractère innovant » : choisissez une note ou « non applicable », pas les deux."
    )]
    [InlineData(
        2,
        4.0,
        false,
        RatingRefusalCodes.ComputedCriterion,
        "« Nombre de bénéficiaires » : sa valeur est calculée à partir de la fiche ; vous pouvez la commenter, pas la noter."
    )]
    [InlineData(
        2,
        null,
        true,
        RatingRefusalCodes.ComputedCriterion,
        "« Nombre de bénéficiaires » : sa valeur est calculée à partir de la fiche ; vous pouvez la commenter, pas la noter."
    )]
    [InlineData(9, 4.0, false, RatingRefusalCodes.UnknownCriterion, "Ce critère n’est pas dans la grille : rechargez la page.")]
    public void An_answer_off_the_grid_is_refused_with_its_reason(int place, double? value, bool notApplicable, string code, string message)
    {
        var refusal = Draft().Record(ThreeCriteria, [new(CriterionId(place), (decimal?)value, notApplicable)], Later).Single();

        refusal.Code.ShouldBe(code);
        EvaluationField.CriterionOf(refusal.Field).ShouldBe(CriterionId(place));
        refusal.Message.PlainSpaces().ShouldBe(message);
    }

    [Fact]
    public void One_refused_answer_leaves_everything_as_it_was()
    {
        var evaluation = Draft();

        evaluation.Record(ThreeCriteria, [new(CriterionId(1), 3m), new(CriterionId(0), 9m)], Later).Count.ShouldBe(1);

        evaluation.Ratings.ShouldBeEmpty();
        evaluation.LastSavedAt.ShouldBe(Opened);
    }

    [Fact]
    public void A_criterion_answered_twice_at_once_is_refused() =>
        Draft()
            .Record(ThreeCriteria, [new(CriterionId(0), 3m), new(CriterionId(0), 4m)], Later)
            .Single()
            .Code.ShouldBe(RatingRefusalCodes.AnsweredTwice);

    [Fact]
    public void A_justification_and_a_comment_have_a_longest_length()
    {
        var evaluation = Draft();

        evaluation
            .Record(ThreeCriteria, [new(CriterionId(0), 3m, Justification: new string('x', 2001))], Later)
            .Single()
            .Code.ShouldBe(RatingRefusalCodes.TooLong);
        evaluation.Comment(new string('x', 4001), Later).Single().Code.ShouldBe(RatingRefusalCodes.TooLong);
        evaluation.Comment("Projet à soutenir", Later).ShouldBeEmpty();
        evaluation.CommentToCommittee.ShouldBe("Projet à soutenir");
    }

    [Fact]
    public void A_computed_criterion_may_be_commented()
    {
        var evaluation = Draft();

        evaluation.Record(ThreeCriteria, [new(CriterionId(2), null, Justification: "Chiffre à vérifier")], Later).ShouldBeEmpty();

        evaluation.Ratings.Single().Justification.ShouldBe("Chiffre à vérifier");
    }

    [Fact]
    public void Filing_lists_every_rated_criterion_without_answer()
    {
        var evaluation = Draft();
        evaluation.Record(ThreeCriteria, [new(CriterionId(1), null, Justification: "À revoir")], Later);

        var missing = evaluation.File(ThreeCriteria, false, Later);

        missing
            .Select(refusal => (refusal.Code, EvaluationField.CriterionOf(refusal.Field)))
            .ShouldBe([(RatingRefusalCodes.Missing, CriterionId(0)), (RatingRefusalCodes.Missing, CriterionId(1))]);
        evaluation.Status.ShouldBe(EvaluationStatus.Draft);
    }

    [Fact]
    public void Filing_twice_keeps_the_first_instant()
    {
        var evaluation = FiledOne();

        evaluation.File(ThreeCriteria, false, Later.AddHours(1)).ShouldBeEmpty();

        evaluation.Status.ShouldBe(EvaluationStatus.Filed);
        evaluation.FiledAt.ShouldBe(Later);
    }

    [Fact]
    public void A_filed_evaluation_changes_only_once_reopened()
    {
        var evaluation = FiledOne();
        var filed = evaluation.Record(ThreeCriteria, [new(CriterionId(0), 1m)], Later).Single();
        (filed.Code, filed.Field, filed.Kind).ShouldBe((RatingRefusalCodes.AlreadyFiled, string.Empty, RefusalKind.Invalid));

        evaluation.Reopen("Oubli", Id(4, 1), Later).ShouldBeEmpty();

        evaluation.Status.ShouldBe(EvaluationStatus.Draft);
        evaluation.Record(ThreeCriteria, [new(CriterionId(0), 1m)], Later).ShouldBeEmpty();
    }

    [Fact]
    public void An_evaluation_set_aside_stays_so_and_no_longer_counts()
    {
        var evaluation = FiledOne();

        evaluation.SetAside(Later);
        evaluation.SetAside(Later.AddHours(1));

        evaluation.Status.ShouldBe(EvaluationStatus.SetAside);
        evaluation.SetAsideAt.ShouldBe(Later);
        evaluation.Reopen("Oubli", Id(4, 1), Later).Single().Code.ShouldBe(RatingRefusalCodes.SetAside);
        evaluation.Comment("x", Later).Single().Code.ShouldBe(RatingRefusalCodes.SetAside);
        evaluation.File(ThreeCriteria, false, Later).Single().Code.ShouldBe(RatingRefusalCodes.SetAside);
        ScoringEngine.Score(ThreeCriteria, Fiche(1, EvaluationToScore.From(ThreeCriteria, evaluation))).FiledCount.ShouldBe(0);
    }

    [Fact]
    public void A_filed_evaluation_is_laid_out_for_scoring()
    {
        var laidOut = EvaluationToScore.From(ThreeCriteria, FiledOne());

        laidOut.Status.ShouldBe(EvaluationStatus.Filed);
        laidOut.Values.ShouldBe([4m, null, null]);
    }

    [Fact]
    public void An_instant_outside_utc_or_the_grid_of_another_call_is_a_bug()
    {
        Should.Throw<ArgumentException>(() => Draft().Reopen("Oubli", Id(4, 1), DateTime.SpecifyKind(Later, DateTimeKind.Local)));
        Should.Throw<ArgumentException>(() =>
            new Evaluation(Id(6, 1), Guid.NewGuid(), Id(5, 1), Id(4, 1), Opened).File(ThreeCriteria, false, Later)
        );
    }

    private static Evaluation Draft() => new(Id(6, 1), ThreeCriteria.CallId, Id(5, 1), Id(4, 1), Opened);

    private static Evaluation FiledOne()
    {
        var evaluation = Draft();
        evaluation.Record(ThreeCriteria, [new(CriterionId(0), 4m), new(CriterionId(1), null, true)], Later).ShouldBeEmpty();
        evaluation.File(ThreeCriteria, false, Later).ShouldBeEmpty();
        return evaluation;
    }
}
