using AppelAProjets.Domain.Evaluations;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Evaluations;

public sealed class EvaluationFollowTests
{
    private static readonly DateTime Now = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Guid CallId = Guid.CreateVersion7();
    private static readonly CriterionSettings Quality = new() { Code = "QUALITE", Label = "Qualité" };
    private static readonly CriterionSettings Impact = new() { Code = "IMPACT", Label = "Impact" };

    [Fact]
    public void Ratings_are_kept_by_code_whatever_the_new_order_label_and_weight()
    {
        var (evaluation, former) = Filed(Quality, Impact);
        var next = Grid(2, Impact with { Weight = 30m }, Quality with { Label = "Qualité du projet" });

        evaluation.Follow(former, next, Now).ShouldBeFalse();

        evaluation.Status.ShouldBe(EvaluationStatus.Filed);
        next.CriteriaInOrder.Select(criterion => evaluation.Ratings.Single(rating => rating.CriterionId == criterion.Id).Value)
            .ShouldBe([3m, 4m]);
    }

    [Fact]
    public void A_filed_evaluation_is_reopened_when_a_criterion_is_added()
    {
        var (evaluation, former) = Filed(Quality);

        evaluation.Follow(former, Grid(2, Quality, Impact), Now).ShouldBeTrue();

        evaluation.Status.ShouldBe(EvaluationStatus.Draft);
    }

    [Fact]
    public void A_filed_evaluation_is_reopened_when_its_rating_leaves_the_scale()
    {
        var (evaluation, former) = Filed(Quality);

        evaluation.Follow(former, Grid(2, Quality with { Min = 1m, Max = 3m, Step = 1m }), Now).ShouldBeTrue();

        evaluation.Status.ShouldBe(EvaluationStatus.Draft);
    }

    private static ScoringGrid Grid(int number, params CriterionSettings[] criteria) =>
        new GridSettings { Criteria = criteria }.ToGrid(CallId, number, Guid.CreateVersion7);

    private static (Evaluation Evaluation, ScoringGrid Grid) Filed(params CriterionSettings[] criteria)
    {
        var grid = Grid(1, criteria);
        var evaluation = new Evaluation(Guid.CreateVersion7(), CallId, Guid.CreateVersion7(), Guid.CreateVersion7(), Now);
        evaluation
            .Record(grid, [.. grid.CriteriaInOrder.Select((criterion, i) => new RatingEntry(criterion.Id, 4m - i))], Now)
            .ShouldBeEmpty();
        evaluation.File(grid, justifiesEveryRating: false, Now).ShouldBeEmpty();
        return (evaluation, grid);
    }
}
