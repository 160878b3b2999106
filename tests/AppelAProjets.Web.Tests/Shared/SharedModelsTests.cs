using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Shared;

[AnyDatabase("It asks nothing of a database.")]
public class SharedModelsTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly DateTime Closing = new(2022, 5, 20, 21, 59, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Lucie Marchand", "LM")]
    [InlineData("Jean-Marc de la Tour", "JT")]
    [InlineData("élodie", "É")]
    [InlineData(" ", "")]
    public void Initials_come_from_the_first_and_last_words(string name, string expected) =>
        new SignedInUser(name, null).Initials.ShouldBe(expected);

    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 4, "1 2 3 4")]
    [InlineData(3, 5, "1 2 3 4 5")]
    [InlineData(5, 12, "1 … 4 5 6 … 12")]
    [InlineData(12, 12, "1 … 11 12")]
    [InlineData(1, 5, "1 2 … 5")]
    public void Pages_far_from_the_current_one_are_left_out(int page, int pages, string expected) =>
        string.Join(' ', new PaginationModel(page, 20, pages * 20, "fiche").Shown().Select(shown => shown?.ToString(null, null) ?? "…"))
            .ShouldBe(expected);

    [Fact]
    public void The_range_shown_stops_at_the_last_line()
    {
        var last = new PaginationModel(3, 20, 45, "fiche");

        (last.First, last.Last, last.Pages).ShouldBe((41, 45, 3));
    }

    [Theory]
    [InlineData(1, 1, "1 échange")]
    [InlineData(1, 7, "7 échanges")]
    [InlineData(2, 45, "21 à 40 sur 45 échanges")]
    public void A_list_on_one_page_says_only_how_many_it_holds(int page, int total, string expected) =>
        Page.Words(new PaginationModel(page, 20, total, "échange").Sentence).ShouldBe(expected);

    [Fact]
    public void A_closing_within_a_week_is_soon()
    {
        CountdownModel.To(Closing, Closing.AddDays(-7), Paris).Soon.ShouldBeTrue();
        CountdownModel.To(Closing, Closing.AddDays(-7).AddMinutes(-1), Paris).Soon.ShouldBeFalse();
    }

    [Fact]
    public void The_elapsed_bar_stays_within_its_frame()
    {
        CountdownModel.Between(Closing.AddDays(-10), Closing, Closing.AddDays(-5), Paris).ElapsedPercent.ShouldBe(50);
        CountdownModel.Between(Closing.AddDays(-10), Closing, Closing.AddDays(5), Paris).ElapsedPercent.ShouldBe(100);
        CountdownModel.Between(Closing.AddDays(-10), Closing, Closing.AddDays(-15), Paris).ElapsedPercent.ShouldBe(0);
    }

    [Fact]
    public void A_meter_never_draws_past_its_end()
    {
        var full = new MeterModel(11, 3, 12);

        (full.DonePercent + full.DraftPercent).ShouldBe(100m, 0.01m);
    }
}
