using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Benchmarks.Scenarios;

/// <summary>
/// The last evening of a call: fifty applicants write at once, each saving the next field as soon as the last one is acknowledged. The
/// application is then killed, and every acknowledged value looked for in the database.
/// </summary>
internal static class AutosaveScenario
{
    private const int Clients = 50;
    private const int Rounds = 20;
    private const int Colleagues = 4;

    /// <summary>Long enough for the run time to have compiled what is used most for speed.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Measure = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync()
    {
        await using var application = new ApplicationProcess();
        await application.CreateDatabaseAsync();
        Seed seed;
        IReadOnlyList<SeededApplicant> applicants;
        IReadOnlyList<SeededApplicant> colleagues;
        await using (var db = application.Open())
        {
            seed = await Seed.CreateAsync(db);
            applicants = await seed.ApplicantsAsync(db, Clients);
            colleagues = await seed.ColleaguesAsync(db, Colleagues);
        }

        await application.StartAsync();
        using var http = ApplicantClient.NewHandler();
        var writers = new List<FicheWriter>();
        foreach (var client in await SignInAsync(http, application, applicants))
        {
            writers.Add(new FicheWriter(client, application.Address, SampleFiche.Of(seed.Call)));
        }

        await WriteAsync(writers, WarmUp);
        writers.ForEach(writer => writer.Milliseconds.Clear());
        application.ForgetProcessorTime();
        var own = Environment.CpuUsage.TotalTime;
        var begun = Stopwatch.GetTimestamp();
        await WriteAsync(writers, Measure);
        var elapsed = Stopwatch.GetElapsedTime(begun);
        var server = application.ProcessorTime;
        own = Environment.CpuUsage.TotalTime - own;

        var rounds = await CollideAsync(await SignInAsync(http, application, colleagues), application.Address);
        await application.KillAsync();
        var lost = await LostAsync(application, writers);
        var latencies = new Latencies(writers.SelectMany(writer => writer.Milliseconds));
        var errors = writers.SelectMany(writer => writer.Errors).ToList();
        Say(
            $"{Clients} applicants, {elapsed.TotalSeconds:0} s: {latencies.Count / elapsed.TotalSeconds:0} saves/s, {
                server.TotalMilliseconds / latencies.Count:0.00} ms of server processor each ({
                own.TotalMilliseconds / latencies.Count:0.00} ms for the applicants)"
        );
        Say($"  {latencies}");
        Say(
            $"  errors: {errors.Count}{
                string.Concat(errors.Take(5).Select(error => $" [{error}]"))}; acknowledged values lost after SIGKILL: {
                lost} of {writers.Sum(writer => writer.Acknowledged.Count)}"
        );
        Say(
            $"{Rounds} rounds of {Colleagues} simultaneous saves of one field: {
                string.Join(
                    ", ",
                    rounds.GroupBy(round => round, StringComparer.Ordinal).Select(group => $"{group.Count()} × {group.Key}"))}"
        );
        return errors.Count == 0 && lost == 0 && rounds.All(round => round == Outcome(1, Colleagues - 1)) ? 0 : 1;
    }

    private static async Task<IReadOnlyList<ApplicantClient>> SignInAsync(
        HttpMessageInvoker http,
        ApplicationProcess application,
        IReadOnlyList<SeededApplicant> applicants
    )
    {
        var clients = applicants.Select(applicant => new ApplicantClient(http, application.Address, applicant)).ToList();
        foreach (var client in clients)
        {
            await client.SignInAsync();
        }

        return clients;
    }

    private static Task WriteAsync(List<FicheWriter> writers, TimeSpan length)
    {
        var deadline = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        return Task.WhenAll(writers.Select(writer => writer.WriteUntilAsync(deadline)));
    }

    /// <summary>Colleagues save the same field from the same version at once: one is recorded, the others are told.</summary>
    private static async Task<IReadOnlyList<string>> CollideAsync(IReadOnlyList<ApplicantClient> colleagues, Uri address)
    {
        var path = new Uri(address, $"/fiches/{colleagues[0].Applicant.FicheId}/modifier/champs");
        var seen = FieldHash.Compute("12 rue de l'Essai, au pied des tours");
        var rounds = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var saves = await Task.WhenAll(
                colleagues.Select(
                    async (colleague, index) =>
                    {
                        var change = new
                        {
                            path = nameof(FicheContent.Place),
                            @base = seen,
                            text = $"{round} bis, chez {index}",
                        };
                        using var answer = await colleague.PostJsonAsync(
                            path,
                            JsonSerializer.SerializeToUtf8Bytes(
                                new
                                {
                                    section = "lieux",
                                    version = 0,
                                    changes = new[] { change },
                                }
                            )
                        );
                        return (answer.StatusCode, Text: change.text);
                    }
                )
            );
            rounds.Add(
                Outcome(
                    saves.Count(save => save.StatusCode == HttpStatusCode.OK),
                    saves.Count(save => save.StatusCode == HttpStatusCode.Conflict)
                )
            );
            seen = FieldHash.Compute(saves.First(save => save.StatusCode == HttpStatusCode.OK).Text);
        }

        return rounds;
    }

    private static string Outcome(int recorded, int told) => $"{recorded} recorded and {told} told";

    private static async Task<int> LostAsync(ApplicationProcess application, List<FicheWriter> writers)
    {
        await using var db = application.Open();
        var fiches = await db.Fiches.AsNoTracking().ToDictionaryAsync(fiche => fiche.Id, fiche => fiche.Content);
        return writers.Sum(writer =>
            writer.Acknowledged.Count(value =>
            {
                var field = FicheFields.Find(value.Key, SampleFiche.Questions)!;
                return field.Read(fiches[writer.FicheId]) != field.Read(field.Write(FicheContent.Empty, value.Value));
            })
        );
    }

    private static void Say(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
