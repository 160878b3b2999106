using System.Text.RegularExpressions;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Visibility;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Jobs;

/// <summary>
/// What runs all the time costs next to nothing when there is nothing to do: one read, found by an index, however much the installation
/// holds. Every job of the application is held to it, a new one by the day it is written.
/// </summary>
public sealed partial class IdleJobsTests
{
    /// <summary>Runs once a night: it compares the folder of files with everything that names one, which one read can't.</summary>
    private const string Sweep = "SweepFilesJob";

    /// <summary>Six, and one for each content older than two days: here, one.</summary>
    private const int CommandsOfTheSweep = 7;

    private static readonly IReadOnlyList<Type> Jobs =
    [
        .. typeof(Program)
            .Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IJob).IsAssignableFrom(type)),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_beat_that_finds_nothing_to_do_costs_one_indexed_read(bool antivirus)
    {
        await using var app = new TestApp(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Antivirus:Enabled"] = antivirus ? "true" : "false" }
        );
        await LiveAsync(app);
        for (var beat = 0; beat < 2; beat++)
        {
            foreach (var job in Jobs)
            {
                await RunAsync(app, job);
            }
        }

        Jobs.Count.ShouldBeGreaterThan(4);
        var costly = new List<string>();
        foreach (var job in Jobs)
        {
            var sent = await app.Commands.DuringAsync(() => RunAsync(app, job));
            var nightly = job.Name == Sweep;
            if (sent.Count > (nightly ? CommandsOfTheSweep : 1))
            {
                costly.Add($"{job.Name} sends {sent.Count} commands:\n{string.Join('\n', sent)}");
            }

            costly.AddRange(
                (nightly ? [] : sent)
                    .Where(command => !command.StartsWith("SELECT", StringComparison.Ordinal))
                    .Select(command => $"{job.Name} writes:\n{command}")
            );
            foreach (var command in nightly || !TestDatabase.IsEmbedded ? [] : sent)
            {
                costly.AddRange((await ScansAsync(app, command)).Select(scan => $"{job.Name} reads a whole table ({scan}):\n{command}"));
            }
        }

        app.Log.Errors.ShouldBeEmpty();
        costly.ShouldBeEmpty(string.Join('\n', costly));
    }

    /// <summary>
    /// A call that is over, with all that is kept of it, and one that runs, months from any date that would remind anybody.
    /// </summary>
    private static async Task LiveAsync(TestApp app)
    {
        await Cast.GatherAsync(app, Moment.Released);
        app.Clock.MoveTo(TestApp.Utc("2022-12-01T10:00:00Z"));
        var call = await app.Given.CallAsync(
            slug: "suivant",
            schedule: Given.ReferenceSchedule with
            {
                OpensAt = TestApp.Utc("2022-11-15T08:00:00Z"),
                ClosesAt = TestApp.Utc("2023-02-28T21:59:00Z"),
                EligibilityEndsAt = TestApp.Utc("2023-03-10T10:00:00Z"),
                RatingEndsAt = TestApp.Utc("2023-03-30T16:00:00Z"),
                CommitteeAt = TestApp.Utc("2023-04-07T12:00:00Z"),
                NotificationAt = TestApp.Utc("2023-04-10T08:00:00Z"),
            }
        );
        var organisation = await app.Given.OrganisationAsync(await app.Given.UserAsync());
        await app.Given.DraftAsync(call, organisation);
        await app.Given.FiledAsync(call, organisation);
    }

    private static Task RunAsync(TestApp app, Type job) =>
        app.InScopeAsync(async services =>
            await ((IJob)ActivatorUtilities.CreateInstance(services, job)).Execute(null!, CancellationToken.None)
        );

    /// <summary>The tables the embedded database would read from one end to the other.</summary>
    private static Task<List<string>> ScansAsync(TestApp app, string sql) =>
        app.DbAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var explain = db.Database.GetDbConnection().CreateCommand();
            explain.CommandText = $"EXPLAIN QUERY PLAN {sql}";
            foreach (var name in Parameter().Matches(sql).Select(match => match.Value).Distinct(StringComparer.Ordinal))
            {
                var parameter = explain.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, DBNull.Value);
                explain.Parameters.Add(parameter);
            }

            var tables = Table().Matches(sql).Select(match => match.Groups["alias"].Value).ToHashSet(StringComparer.Ordinal);
            var steps = new List<string>();
            await using var plan = await explain.ExecuteReaderAsync();
            while (await plan.ReadAsync())
            {
                steps.Add(plan.GetString(3));
            }

            steps.ShouldNotBeEmpty(sql);
            return steps.FindAll(step => step.StartsWith("SCAN ", StringComparison.Ordinal) && tables.Contains(step.Split(' ')[1]));
        });

    [GeneratedRegex(@"@\w+", RegexOptions.None, 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("\"\\w+\" AS \"(?<alias>\\w+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Table();
}
