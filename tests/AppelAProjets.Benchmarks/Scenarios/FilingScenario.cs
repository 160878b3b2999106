using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Benchmarks.Scenarios;

/// <summary>
/// The last minute of a call: twenty applicants file ten complete fiches each, as fast as they can; numbers must leave no gap.
/// </summary>
internal static partial class FilingScenario
{
    private const int Clients = 20;
    private const int FichesEach = 10;

    public static async Task<int> RunAsync()
    {
        await using var application = new ApplicationProcess();
        await application.CreateDatabaseAsync();
        var fiches = new Dictionary<SeededApplicant, IReadOnlyList<Guid>>();
        await using (var db = application.Open())
        {
            var seed = await Seed.CreateAsync(db);
            foreach (var applicant in await seed.ApplicantsAsync(db, Clients))
            {
                var userId = await db.Users.Where(user => user.Email == applicant.Email).Select(user => user.Id).SingleAsync();
                fiches[applicant] = await seed.FichesAsync(db, applicant, userId, FichesEach);
            }
        }

        await application.StartAsync();
        using var http = ApplicantClient.NewHandler();
        var clients = fiches.Keys.Select(applicant => new ApplicantClient(http, application.Address, applicant)).ToList();
        foreach (var client in clients)
        {
            // The first fiche of each is filed before: it warms the application up.
            await client.SignInAsync();
            await FileAsync(client, client.Applicant.FicheId);
        }

        application.ForgetProcessorTime();
        var begun = Stopwatch.GetTimestamp();
        var filings = (
            await Task.WhenAll(
                clients.Select(async client =>
                {
                    var times = new List<(double Milliseconds, bool Filed)>();
                    foreach (var fiche in fiches[client.Applicant])
                    {
                        times.Add(await FileAsync(client, fiche));
                    }

                    return times;
                })
            )
        ).SelectMany(times => times).ToList();
        var elapsed = Stopwatch.GetElapsedTime(begun);
        var server = application.ProcessorTime;
        await application.KillAsync();
        await using var after = application.Open();
        var numbers = await after.Fiches.Where(fiche => fiche.Number != null).Select(fiche => fiche.Number!).Order().ToListAsync();
        var gapFree = numbers.SequenceEqual(
            Enumerable
                .Range(1, Clients * (FichesEach + 1))
                .Select(number => string.Create(CultureInfo.InvariantCulture, $"MES-2022-{number:0000}")),
            StringComparer.Ordinal
        );
        var refused = filings.Count(filing => !filing.Filed);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Clients} applicants, {filings.Count} fiches: {filings.Count / elapsed.TotalSeconds:0} filings/s with the check page "
                    + $"before each, {server.TotalMilliseconds / filings.Count:0.0} ms of server processor each"
            )
        );
        Console.WriteLine(
            $"  filing alone: {new Latencies(filings.Select(filing => filing.Milliseconds))}; refused: {refused}; numbers "
                + $"{(gapFree ? "without gap" : "WITH GAPS")} after SIGKILL"
        );
        return gapFree && refused == 0 ? 0 : 1;
    }

    /// <summary>Opens «Vérifier avant dépôt», signs and files, as a person does; the filing alone is timed.</summary>
    private static async Task<(double Milliseconds, bool Filed)> FileAsync(ApplicantClient client, Guid fiche)
    {
        var check = await client.ReadTokenAsync($"/fiches/{fiche}/verification");
        var signature = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Form.Name"] = "Lucie Marchand",
            ["Form.Role"] = "présidente",
            ["Form.Accuracy"] = "true",
            ["Form.Obligations"] = "true",
            ["Form.RepublicanCommitment"] = "true",
            ["Form.ImageRights"] = "true",
            ["Form.PersonalData"] = "true",
            ["Form.Begun"] = Begun().Match(check).Groups["begun"].Value,
        };
        var begun = Stopwatch.GetTimestamp();
        using var answer = await client.PostFormAsync($"/fiches/{fiche}/depot", signature);
        var filed =
            answer.StatusCode == HttpStatusCode.Redirect
            && answer.Headers.Location?.OriginalString.EndsWith("/recepisse", StringComparison.Ordinal) == true;
        return (Stopwatch.GetElapsedTime(begun).TotalMilliseconds, filed);
    }

    [GeneratedRegex("name=\"Form.Begun\" value=\"(?<begun>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Begun();
}
