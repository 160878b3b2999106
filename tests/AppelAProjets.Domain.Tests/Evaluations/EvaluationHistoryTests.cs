using AppelAProjets.Domain.Evaluations;
using Shouldly;
using Xunit;
using static AppelAProjets.Domain.Tests.Ranking.Campaign;

namespace AppelAProjets.Domain.Tests.Evaluations;

public sealed class EvaluationHistoryTests
{
    private static readonly DateTime Start = Closing.AddDays(1);
    private static readonly Guid Evaluator = Id(4, 1);
    private static readonly Guid Coordinator = Id(4, 9);
    private static readonly ScoringGrid OneCriterion = Grid([Rated(0, 10m, "INNOVATION", "Caractère innovant")]);

    [Fact]
    public void Each_mark_changed_is_a_line_with_the_mark_before_and_after()
    {
        var evaluation = Draft();

        Rate(evaluation, 4m, Start);
        Rate(evaluation, 4m, Start.AddMinutes(1));
        Rate(evaluation, null, Start.AddMinutes(2), notApplicable: true);
        Rate(evaluation, null, Start.AddMinutes(3));

        evaluation
            .Changes.Select(change => (change.Act, change.Before, change.After))
            .ShouldBe([
                (EvaluationAct.Rated, "", "4"),
                (EvaluationAct.Rated, "4", "non applicable"),
                (EvaluationAct.Rated, "non applicable", ""),
            ]);
        evaluation.Changes.ShouldAllBe(change => change.ByUserId == Evaluator && change.CriterionId == CriterionId(0));
    }

    [Fact]
    public void Words_typed_over_ten_minutes_make_one_line()
    {
        var evaluation = Draft();

        Rate(evaluation, 4m, Start, why: "B");
        Rate(evaluation, 4m, Start.AddMinutes(5), why: "Bien");
        Rate(evaluation, 4m, Start.AddMinutes(16), why: "Très bien");
        evaluation.Comment("À voir", Start.AddMinutes(17)).ShouldBeEmpty();
        evaluation.Comment("À voir.", Start.AddMinutes(18)).ShouldBeEmpty();
        evaluation.CommentForApplicant("Bravo", Start.AddMinutes(19)).ShouldBeEmpty();

        evaluation
            .Changes.Select(change => change.Act)
            .ShouldBe([
                EvaluationAct.Rated,
                EvaluationAct.Justified,
                EvaluationAct.Justified,
                EvaluationAct.CommentedToCommittee,
                EvaluationAct.CommentedToApplicant,
            ]);
    }

    [Fact]
    public void What_is_refused_leaves_no_line()
    {
        var evaluation = Draft();

        evaluation.Record(OneCriterion, [new(CriterionId(0), 9m)], Start).ShouldNotBeEmpty();

        evaluation.Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Filing_reopening_and_setting_aside_are_lines_with_who_did_it_and_why()
    {
        var evaluation = Filed();

        evaluation.Reopen("Une pièce est arrivée.", Coordinator, Start.AddHours(1)).ShouldBeEmpty();
        evaluation.SetAside(Start.AddHours(2));

        evaluation
            .Changes.Where(change => change.Act != EvaluationAct.Rated)
            .Select(change => (change.Act, change.ByUserId, change.Reason))
            .ShouldBe([
                (EvaluationAct.Filed, Evaluator, ""),
                (EvaluationAct.Reopened, Coordinator, "Une pièce est arrivée."),
                (EvaluationAct.SetAside, Evaluator, ""),
            ]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("ok")]
    public void Reopening_needs_a_reason(string reason)
    {
        var evaluation = Filed();

        evaluation.Reopen(reason, Evaluator, Start.AddHours(1)).Single().Code.ShouldBe(RatingRefusalCodes.ReasonToReopen);

        evaluation.Status.ShouldBe(EvaluationStatus.Filed);
        evaluation.Reopen(new string('x', 501), Evaluator, Start.AddHours(1)).Single().Code.ShouldBe(RatingRefusalCodes.ReasonToReopen);
    }

    [Fact]
    public void Only_what_a_coordinator_reopened_is_open_after_the_end_and_until_it_is_filed_again()
    {
        var mine = Filed();
        mine.Reopen("Une erreur.", Evaluator, Start.AddHours(1)).ShouldBeEmpty();
        mine.IsOpenAfterEnd.ShouldBeFalse();

        var theirs = Filed();
        theirs.Reopen("Une erreur.", Coordinator, Start.AddHours(1)).ShouldBeEmpty();
        theirs.IsOpenAfterEnd.ShouldBeTrue();
        theirs.File(OneCriterion, false, Start.AddHours(2)).ShouldBeEmpty();
        theirs.IsOpenAfterEnd.ShouldBeFalse();
    }

    [Fact]
    public void The_comment_to_the_applicant_is_bounded_and_apart_from_the_one_to_the_committee()
    {
        var evaluation = Draft();

        evaluation.CommentForApplicant(new string('x', 2001), Start).Single().Code.ShouldBe(RatingRefusalCodes.ApplicantCommentTooLong);
        evaluation.CommentForApplicant("Un projet clair.", Start).ShouldBeEmpty();

        evaluation.CommentToApplicant.ShouldBe("Un projet clair.");
        evaluation.CommentToCommittee.ShouldBe("");
    }

    private static Evaluation Draft() => new(Id(6, 1), OneCriterion.CallId, Id(5, 1), Evaluator, Start);

    private static Evaluation Filed()
    {
        var evaluation = Draft();
        Rate(evaluation, 4m, Start);
        evaluation.File(OneCriterion, false, Start).ShouldBeEmpty();
        return evaluation;
    }

    private static void Rate(Evaluation evaluation, decimal? value, DateTime at, bool notApplicable = false, string why = "") =>
        evaluation.Record(OneCriterion, [new(CriterionId(0), value, notApplicable, why)], at).ShouldBeEmpty();
}
