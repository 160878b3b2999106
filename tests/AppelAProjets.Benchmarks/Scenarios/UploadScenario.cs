using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Benchmarks.Scenarios;

/// <summary>
/// Ten files of 25 Mo sent at once to the real application, first in one form each, then in parts: its memory must not follow their size.
/// </summary>
internal static partial class UploadScenario
{
    private const int Files = 10;
    private const int Size = 25 * 1024 * 1024;
    private const int Part = 1024 * 1024;
    private const double Mega = 1024d * 1024d;

    public static async Task<int> RunAsync()
    {
        await using var server = new ApplicationProcess();
        await server.CreateDatabaseAsync();
        SeededApplicant applicant;
        await using (var db = server.Open())
        {
            // Enough places for every file: ten at most go in one.
            var seed = await Seed.CreateAsync(
                db,
                [
                    .. Enumerable
                        .Range(0, 4)
                        .Select(i => new RequiredPiece
                        {
                            Key = $"charge-{i}",
                            Kind = PieceKind.Other,
                            Label = $"Charge {i}",
                            Required = false,
                            MaxMegabytes = 25,
                        }),
                ]
            );
            applicant = (await seed.ApplicantsAsync(db, 1)).Single();
        }

        await server.StartAsync();
        var fiche = (Id: applicant.FicheId.ToString(), Slot: "piece:charge-");
        var handler = new SocketsHttpHandler
        {
            CookieContainer = new CookieContainer(),
            AllowAutoRedirect = false,
            MaxConnectionsPerServer = Files,
        };
        using var client = new HttpClient(handler) { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
        await SignInAsync(client, applicant);
        var token = await TokenAsync(client, $"/fiches/{fiche.Id}/modifier?section=pieces");

        // The first files compile what they need.
        await SendWholeAsync(client, fiche, token, 0);
        await SendInPartsAsync(client, fiche, token, 1);
        var whole = await MeasureAsync(server, "in one form each", i => SendWholeAsync(client, fiche, token, 100 + i));
        var parts = await MeasureAsync(server, "in parts of 1 Mo", i => SendInPartsAsync(client, fiche, token, 200 + i));
        return whole && parts ? 0 : 1;
    }

    /// <returns>Whether the memory stayed flat: less than a tenth of what came.</returns>
    private static async Task<bool> MeasureAsync(ApplicationProcess server, string words, Func<int, Task> send)
    {
        var before = server.Memory().Now;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Files).Select(send));
        watch.Stop();
        var highest = server.Memory().Highest;
        var grown = Math.Max(0, highest - before);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Files} x 25 Mo {words}: {watch.Elapsed.TotalSeconds:0.0} s, {Files * Size / Mega / watch.Elapsed.TotalSeconds:0} Mo/s; "
                    + $"memory before {before / Mega:0} Mo, highest {highest / Mega:0} Mo, "
                    + $"{grown / Mega / Files:0.0} Mo for each file of 25 Mo"
            )
        );
        return grown < Files * (long)Size / 10;
    }

    private static async Task SignInAsync(HttpClient client, SeededApplicant applicant)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Email"] = applicant.Email,
                ["Password"] = Seed.Password,
                ["__RequestVerificationToken"] = await TokenAsync(client, "/connexion"),
            }
        );
        Expect(await client.PostAsync("/connexion", form), HttpStatusCode.Redirect);
    }

    private static async Task<string> TokenAsync(HttpClient client, string path) =>
        Token().Match(await client.GetStringAsync(path)).Groups[1].Value is { Length: > 0 } token
            ? token
            : throw new InvalidOperationException($"{path} bears no form.");

    private static async Task SendWholeAsync(HttpClient client, (string Id, string Slot) fiche, string token, int number)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StreamContent(new PngOf(Size, number)), "fichiers", $"{number}.png" },
        };
        Expect(
            await client.PostAsync($"/fiches/{fiche.Id}/pieces?emplacement={fiche.Slot}{(number < 100 ? 0 : 1)}", form),
            HttpStatusCode.Redirect
        );
    }

    private static async Task SendInPartsAsync(HttpClient client, (string Id, string Slot) fiche, string token, int number)
    {
        using var begin = Request(HttpMethod.Post, $"/fiches/{fiche.Id}/envois?emplacement={fiche.Slot}{(number < 100 ? 2 : 3)}", token);
        begin.Headers.Add("Upload-Length", Size.ToString(CultureInfo.InvariantCulture));
        begin.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{number}.png"))}");
        var address = Expect(await client.SendAsync(begin), HttpStatusCode.Created).Headers.Location!.ToString();
        await using var content = new PngOf(Size, number);
        var part = new byte[Part];
        for (var offset = 0; offset < Size; offset += Part)
        {
            var read = await content.ReadAtLeastAsync(part, Part, throwOnEndOfStream: false);
            using var next = Request(HttpMethod.Patch, address, token);
            next.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
            next.Content = new ByteArrayContent(part, 0, read);
            next.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
            Expect(await client.SendAsync(next), HttpStatusCode.NoContent);
        }

        using var finish = Request(HttpMethod.Post, $"{address}/fin", token);
        Expect(await client.SendAsync(finish), HttpStatusCode.NoContent);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string token)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("RequestVerificationToken", token);
        return request;
    }

    private static HttpResponseMessage Expect(HttpResponseMessage answer, HttpStatusCode status) =>
        answer.StatusCode == status
            ? answer
            : throw new InvalidOperationException($"{answer.RequestMessage?.RequestUri} answers {answer.StatusCode}, not {status}.");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
