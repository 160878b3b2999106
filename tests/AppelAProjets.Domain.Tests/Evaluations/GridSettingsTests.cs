using System.Text.Json;
using AppelAProjets.Domain.Evaluations;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Evaluations;

public sealed class GridSettingsTests
{
    private static readonly Guid CallId = Guid.CreateVersion7();
    private static readonly CriterionSettings Rated = new() { Code = "QUALITE", Label = "Qualité" };
    private static readonly CriterionSettings Computed = Rated with
    {
        Figure = FicheFigure.Beneficiaries,
        Bands = [new(null, 10m, 0m), new(10m, null, 5m)],
    };

    public static TheoryData<string, CriterionSettings> Wrong =>
        new()
        {
            { "criterion.code", Rated with { Code = "É" } },
            { "criterion.text", Rated with { Label = " " } },
            { "criterion.weight", Rated with { Weight = 0m } },
            { "criterion.weight", Rated with { Weight = -1m } },
            { "criterion.scale", Rated with { Min = 5m } },
            { "criterion.step", Rated with { Step = 0m } },
            { "criterion.step", Rated with { Step = 0.3m } },
            { "criterion.floor", Rated with { Floor = 6m } },
            { "criterion.floor", Rated with { Min = 1m, Floor = 0m } },
            { "criterion.levels", Rated with { Levels = [new(7m, "Hors échelle")] } },
            { "criterion.computed.na", Computed with { AllowsNotApplicable = true } },
            { "bands.count", Computed with { Bands = [] } },
            { "bands.value", Computed with { Bands = [new(null, null, 9m)] } },
            { "bands.uncovered", Computed with { Bands = [new(5m, null, 1m)] } },
            { "bands.uncovered", Computed with { Bands = [new(null, 10m, 1m)] } },
            { "bands.uncovered", Computed with { Bands = [new(null, 10m, 1m), new(20m, null, 2m)] } },
            { "bands.overlap", Computed with { Bands = [new(null, 10m, 1m), new(5m, null, 2m)] } },
            { "bands.overlap", Computed with { Bands = [new(null, null, 1m), new(null, null, 2m)] } },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_kind_of_bad_input_yields_its_refusal(string code, CriterionSettings criterion) =>
        criterion.Shortcomings().Select(refusal => refusal.Code).ShouldContain(code);

    [Fact]
    public void A_valid_grid_becomes_a_version_and_comes_back_unchanged() =>
        Holds(grid =>
        {
            grid.Shortcomings().ShouldBeEmpty();
            JsonSerializer.Serialize(GridSettings.Of(grid.ToGrid(CallId, 1, Guid.CreateVersion7))).ShouldBe(JsonSerializer.Serialize(grid));
        });

    [Fact]
    public void Shares_sum_to_one_hundred() => Holds(grid => grid.Criteria.Sum(grid.Share).ShouldBe(100m, 0.000001m));

    private static void Holds(Action<GridSettings> law) => FsCheck.Check.One(Config.QuickThrowOnFailure, Prop.ForAll(ValidGrids.Any, law));
}
