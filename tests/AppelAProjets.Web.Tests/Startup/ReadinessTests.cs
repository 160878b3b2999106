using System.Net;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Quartz;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Startup;

public sealed class ReadinessTests
{
    private static readonly Dictionary<string, string?> Enabled = new()
    {
        ["Jobs:Enabled"] = "true",
        ["Jobs:SendEverySeconds"] = "1",
        ["Jobs:RemindEverySeconds"] = "3600",
    };

    [Theory]
    [InlineData(15, HttpStatusCode.OK)]
    [InlineData(16, HttpStatusCode.ServiceUnavailable)]
    public async Task A_message_nobody_has_sent_for_more_than_a_quarter_of_an_hour_is_an_outbox_that_is_stuck(
        int minutes,
        HttpStatusCode expected
    )
    {
        await using var app = new TestApp { StartsForThisTest = true };
        var browser = app.Anonymous();
        await app.NoticeAsync();
        (await browser.GetAsync("/health/ready")).Body.ShouldBe("ok");

        app.Clock.Advance(TimeSpan.FromMinutes(minutes));

        (await browser.GetAsync("/health/ready")).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task A_long_queue_that_moves_is_not_stuck()
    {
        await using var app = new TestApp { StartsForThisTest = true };
        var browser = app.Anonymous();
        await app.NoticeAsync(1);
        var moving = await app.NoticeAsync(2);
        (await browser.GetAsync("/health/ready")).Body.ShouldBe("ok");
        app.Clock.Advance(TimeSpan.FromMinutes(40));
        await app.LeftAsync(moving, OutboxMessageState.Sent, app.Clock.GetUtcNow().UtcDateTime.AddMinutes(-3));

        (await browser.GetAsync("/health/ready")).Body.ShouldBe("ok");
        app.Clock.Advance(TimeSpan.FromMinutes(13));
        (await browser.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task After_a_long_stop_the_outbox_is_given_time_to_catch_up()
    {
        await using var app = new TestApp { StartsForThisTest = true };
        var notice = await app.NoticeAsync();
        app.Clock.Advance(TimeSpan.FromDays(2));

        var browser = app.Anonymous();

        (await browser.GetAsync("/health/ready")).Body.ShouldBe("ok");
        (await app.RereadAsync(notice)).State.ShouldBe(OutboxMessageState.Pending);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        (await browser.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_folder_that_stops_taking_files_is_not_ready()
    {
        await using var app = new TestApp { StartsForThisTest = true };
        var browser = app.Anonymous();
        (await browser.GetAsync("/health/ready")).Body.ShouldBe("ok");
        var folder = app.Services.GetRequiredService<IOptions<FilesOptions>>().Value.Root;

        Directory.Delete(folder, recursive: true);
        await File.WriteAllTextAsync(folder, "Un fichier à la place du dossier.", TestContext.Current.CancellationToken);
        (await browser.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);

        File.Delete(folder);
        (await browser.GetAsync("/health/ready")).Body.ShouldBe("ok");
    }

    [Fact]
    public async Task Background_work_that_was_shut_down_is_not_ready()
    {
        await using var app = new TestApp(Enabled);
        var browser = app.Anonymous();
        await Eventually.HoldsAsync(async () => (await browser.GetAsync("/health/ready")).Body == "ok", "the application is ready");

        var scheduler = await app
            .Services.GetRequiredKeyedService<ISchedulerFactory>("AppelAProjets")
            .GetScheduler(TestContext.Current.CancellationToken);
        await scheduler.Shutdown(waitForJobsToComplete: true, TestContext.Current.CancellationToken);

        (await browser.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await browser.GetAsync("/health/live")).Body.ShouldBe("ok");
    }
}
