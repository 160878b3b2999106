using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform;

[AnyDatabase("It asks nothing of a database.")]
public sealed class AppClockTests
{
    [Fact]
    public void A_clock_told_where_to_start_waits_there_until_the_application_serves()
    {
        var start = new DateTimeOffset(2022, 5, 20, 21, 58, 58, TimeSpan.Zero);
        var clock = new AppClock(start);

        clock.GetUtcNow().ShouldBe(start);
        clock.Tick();
        var first = clock.GetUtcNow();
        SpinWait.SpinUntil(() => clock.GetUtcNow() > first, TimeSpan.FromSeconds(10)).ShouldBeTrue("it ticks");
        clock.GetUtcNow().ShouldBeLessThan(start.AddMinutes(1));
    }

    [Fact]
    public void Without_a_start_it_is_the_real_time() =>
        (new AppClock(startAt: null).GetUtcNow() - TimeProvider.System.GetUtcNow()).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1));
}
