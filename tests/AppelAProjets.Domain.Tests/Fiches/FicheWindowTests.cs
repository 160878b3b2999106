using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Fiches;

/// <summary>What can be done with a fiche, to the second.</summary>
public sealed class FicheWindowTests
{
    private const int Grace = 300;

    private static readonly CallSchedule Schedule = FilingCheckTests.Conditions.Schedule;
    private static readonly DateTime Closing = Schedule.ClosesAt;
    private static readonly DateTime Extended = Closing.AddDays(3);
    private static readonly DateTime Due = Closing.AddDays(10);

    [Theory]
    [InlineData(-1, true, true, false, null)]
    [InlineData(0, true, true, false, null)]
    [InlineData(1, false, true, true, null)]
    [InlineData(Grace, false, true, true, null)]
    [InlineData(Grace + 1, false, false, true, "fiche.closed")]
    public void A_fiche_is_corrected_until_closing_and_what_is_under_way_is_written_until_the_end_of_the_grace(
        int seconds,
        bool open,
        bool writable,
        bool closed,
        string? why
    )
    {
        var window = At(Closing.AddSeconds(seconds));

        (window.IsOpen, window.TakesEverything, window.IsWritable, window.IsClosed, window.Complement).ShouldBe(
            (open, writable, writable, closed, null)
        );
        window.WhyNotWritable?.Code.ShouldBe(why);
        window.WhyNotWritable?.Kind.ShouldBe(RefusalKind.Closed);
        (window.WhyNotWritable is null).ShouldBe(why is null);
        window.State(filed: false, decisionReleased: false).ShouldBe(seconds <= 0 ? FicheState.Draft : FicheState.NotFiledInTime);
        window.State(filed: true, decisionReleased: false).ShouldBe(seconds <= 0 ? FicheState.Filed : FicheState.UnderReview);
    }

    /// <summary>Seconds from closing to the check page and to the filing.</summary>
    [Theory]
    [InlineData(null, -1, FilingTiming.InTime, null)]
    [InlineData(null, 0, FilingTiming.InTime, null)]
    [InlineData(null, 1, FilingTiming.TooLate, "filing.late")]
    [InlineData(-1, 1, FilingTiming.InGrace, null)]
    [InlineData(0, Grace, FilingTiming.InGrace, null)]
    [InlineData(0, Grace + 1, FilingTiming.TooLate, "filing.late")]
    [InlineData(1, 2, FilingTiming.TooLate, "filing.late")]
    public void The_grace_takes_what_was_begun_in_time_and_nothing_else(int? begun, int filed, FilingTiming timing, string? why)
    {
        var window = At(Closing.AddSeconds(filed));
        DateTime? begunAt = begun is { } seconds ? Closing.AddSeconds(seconds) : null;

        window.Timing(begunAt).ShouldBe(timing);
        window.WhyNotFiled(begunAt)?.Code.ShouldBe(why);
        (window.WhyNotFiled(begunAt) is null).ShouldBe(why is null);
    }

    [Theory]
    [InlineData(-1, FilingTiming.TooEarly, "filing.early")]
    [InlineData(0, FilingTiming.InTime, null)]
    public void Nothing_is_filed_before_opening(int seconds, FilingTiming timing, string? why)
    {
        var window = At(Schedule.OpensAt.AddSeconds(seconds));

        (window.Timing(null), window.WhyNotFiled(null)?.Code).ShouldBe((timing, why));
    }

    [Theory]
    [InlineData(-1, true, true, FilingTiming.InTime)]
    [InlineData(0, true, true, FilingTiming.InTime)]
    [InlineData(1, false, true, FilingTiming.TooLate)]
    [InlineData(Grace, false, true, FilingTiming.TooLate)]
    [InlineData(Grace + 1, false, false, FilingTiming.TooLate)]
    public void An_extension_moves_the_closing_and_its_grace(int seconds, bool open, bool writable, FilingTiming timing)
    {
        var window = At(Extended.AddSeconds(seconds), until: Extended);

        (window.IsOpen, window.IsWritable, window.Timing(null), window.Schedule.ClosesAt).ShouldBe((open, writable, timing, Extended));
        At(Closing, until: Closing.AddDays(-1)).IsOpen.ShouldBeTrue("an extension never shortens");
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, null)]
    [InlineData(1, "complement.late")]
    public void A_complement_opens_its_parts_until_its_due_instant(int seconds, string? late)
    {
        var reopening = new Reopening(Guid.NewGuid(), ["Need"], Due);
        var window = At(Due.AddSeconds(seconds), reopening: reopening);

        window.Complement.ShouldBe(late is null ? reopening : null);
        (window.TakesEverything, window.IsWritable, window.IsClosed).ShouldBe((false, late is null, late is not null));
        (window.WhyNotWritable?.Code, window.WhyNotFiled(null)?.Code).ShouldBe(
            late is null ? (null, null) : ($"fiche.{late}", $"filing.{late}")
        );
        window.State(filed: true, decisionReleased: false).ShouldBe(late is null ? FicheState.ComplementAsked : FicheState.UnderReview);
    }

    [Fact]
    public void While_everything_can_be_written_a_complement_restricts_nothing()
    {
        var window = At(Closing, until: Extended, reopening: new Reopening(Guid.NewGuid(), ["Need"], Due));

        (window.Complement, window.TakesEverything, window.WhyNotFiled(null)).ShouldBe((null, true, null));
    }

    [Fact]
    public void A_withdrawn_fiche_is_neither_written_nor_filed_nor_completed()
    {
        var reopening = new Reopening(Guid.NewGuid(), ["Need"], Due);
        foreach (var window in new[] { At(Closing, withdrawn: true), At(Due, reopening: reopening, withdrawn: true) })
        {
            (window.IsOpen, window.IsWritable, window.Complement).ShouldBe((false, false, null));
            (window.WhyNotWritable!.Code, window.WhyNotFiled(Closing)!.Code).ShouldBe(("fiche.withdrawn", "fiche.withdrawn"));
        }
    }

    private static FicheWindow At(DateTime now, DateTime? until = null, Reopening? reopening = null, bool withdrawn = false) =>
        FicheWindow.Of(Schedule, until, withdrawn, reopening, now);
}
