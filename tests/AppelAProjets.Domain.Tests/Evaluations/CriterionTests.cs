using AppelAProjets.Domain.Evaluations;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Evaluations;

public sealed class CriterionTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(0.5, true)]
    [InlineData(5, true)]
    [InlineData(5.5, false)]
    [InlineData(-0.5, false)]
    [InlineData(4.25, false)]
    public void A_value_is_accepted_when_it_is_on_the_scale(double value, bool accepted) =>
        Rated().Accepts((decimal)value).ShouldBe(accepted);

    [Fact]
    public void The_scale_goes_from_zero_to_the_highest_value_by_steps() => Rated(max: 2m).ScaleValues().ShouldBe([0m, 0.5m, 1m, 1.5m, 2m]);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_weight_is_above_zero(int weight) =>
        Should.Throw<ArgumentException>(() => Rated(weight: weight)).ParamName.ShouldBe("weight");

    [Theory]
    [InlineData(0)]
    [InlineData(-0.5)]
    [InlineData(0.3)]
    public void A_step_divides_the_highest_value(double step) =>
        Should.Throw<ArgumentException>(() => Rated(step: (decimal)step)).ParamName.ShouldBe("step");

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void A_floor_is_on_the_scale(int floor) =>
        Should.Throw<ArgumentException>(() => Rated(floor: floor)).ParamName.ShouldBe("floor");

    [Fact]
    public void A_code_is_neither_blank_nor_too_long()
    {
        Should.Throw<ArgumentException>(() => Rated(code: " "));
        Should.Throw<ArgumentException>(() => Rated(code: new string('x', 41)));
    }

    [Fact]
    public void A_level_describes_one_value_of_the_scale()
    {
        Should.Throw<ArgumentException>(() => Rated(levels: [new(4.2m, "Entre deux")]));
        Should.Throw<ArgumentException>(() => Rated(levels: [new(4m, "Bien"), new(4.0m, "Bien aussi")]));
    }

    [Fact]
    public void Bands_cover_every_figure_once()
    {
        Refused(); // none
        Refused(new Band(null, 20m, 1m), new Band(30m, null, 2m)); // gap
        Refused(new Band(null, 30m, 1m), new Band(20m, null, 2m)); // overlap
        Refused(new Band(null, 20m, 1m), new Band(20m, 40m, 2m)); // stops at 40
        Refused(new Band(10m, 20m, 1m), new Band(20m, null, 2m)); // starts at 10
        Refused(new Band(null, 20m, 1m), new Band(20m, 20m, 2m), new Band(20m, null, 3m)); // empty
        Refused(new Band(null, null, 5.2m)); // off the scale

        static void Refused(params Band[] bands) => Should.Throw<ArgumentException>(() => Computed(bands)).ParamName.ShouldBe("bands");
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(99.99, 5)]
    [InlineData(100, 3)]
    [InlineData(500, 1)]
    public void A_band_includes_its_lower_end_and_excludes_its_upper_end(double cost, int value) =>
        Computed([new(0m, 100m, 5m), new(100m, 500m, 3m), new(500m, null, 1m)])
            .ComputedValue(new(CostPerBeneficiary: (decimal)cost))
            .ShouldBe(value);

    [Fact]
    public void Each_figure_is_read_in_its_own_place()
    {
        var figures = new FicheFigures(1m, 2m, 3m, 4m, 5m, 6m);

        Enum.GetValues<FicheFigure>().Select(figures.Of).ShouldBe([1m, 2m, 3m, 4m, 5m, 6m]);
    }

    private static Criterion Rated(
        decimal weight = 20m,
        decimal max = 5m,
        decimal step = 0.5m,
        decimal? floor = null,
        string code = "QUALITE",
        IReadOnlyList<CriterionLevel>? levels = null
    ) => Criterion.Rated(Guid.NewGuid(), Guid.NewGuid(), code, "Qualité", "", weight, 1, max, step, floor: floor, levels: levels);

    private static Criterion Computed(IReadOnlyList<Band> bands) =>
        Criterion.Computed(Guid.NewGuid(), Guid.NewGuid(), "COUT", "Coût", "", 10m, 1, FicheFigure.CostPerBeneficiary, bands);
}
