using System.Net;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Startup;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_running_application_answers_ok_to_anyone(string path)
    {
        await using var app = new TestApp { StartsForThisTest = true };

        var answer = await app.Anonymous().GetAsync(path);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Body.ShouldBe("ok");
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
    }

    [Fact]
    public async Task A_database_a_newer_version_updated_is_not_ready_either()
    {
        await using var app = new TestApp { StartsForThisTest = true };
        var browser = app.Anonymous();
        (await browser.GetAsync("/health/ready")).Body.ShouldBe("ok");
        await app.DbAsync(db =>
            db.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_Future', '99.0.0')"
            )
        );

        (await browser.GetAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_database_of_another_version_is_not_ready_while_the_process_lives()
    {
        await using var app = new TestApp { StartsForThisTest = true };
        var browser = app.Anonymous();
        await app.DbAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\""));

        var ready = await browser.GetAsync("/health/ready");

        ready.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ready.Body.ShouldBe("indisponible");
        (await browser.GetAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
