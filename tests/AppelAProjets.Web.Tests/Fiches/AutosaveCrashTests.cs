using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>The real process, killed while fifty people write.</summary>
public sealed class AutosaveCrashTests
{
    private const int Writers = 50;

    private static readonly int Kills = TestDatabase.IsEmbedded ? 20 : 3;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_killed_twenty_times_while_fifty_people_write_loses_no_value_it_acknowledged()
    {
        using var database = TestDatabase.Create();
        var writers = await SeedAsync(database);
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var process = ServerProcess.Start(database, new(StringComparer.Ordinal) { ["Jobs__Enabled"] = "false" });
            var address = await process.ReadyAsync();
            using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
            {
                BaseAddress = address,
            };
            await Task.WhenAll(writers.Select(writer => writer.OpenAsync(http)));
            var before = writers.Sum(writer => writer.Saves);
            var writing = Task.WhenAll(writers.Select(writer => writer.WriteUntilCutAsync(http)));
            await Eventually.HoldsAsync(
                () => writers.Sum(writer => writer.Saves) >= before + Writers + Random.Shared.Next(3 * Writers) || writing.IsFaulted,
                "people write"
            );
            await process.KillAsync();
            await writing;
            await CheckAsync(database, writers, kill);
        }

        writers.ShouldAllBe(writer => writer.Saves >= Kills, "everyone could go on after each restart");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Kills} kills, {writers.Sum(writer => writer.Saves)} saves acknowledged, {writers.Sum(writer => writer.Resent)} sent again, "
                + $"of which {writers.Sum(writer => writer.AlreadyThere)} had been recorded."
        );
    }

    private static async Task CheckAsync(TestDatabase database, IReadOnlyList<Writer> writers, int kill)
    {
        await using var db = database.Open();
        if (TestDatabase.IsEmbedded)
        {
            (
                await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(Stop)
            ).ShouldBe(["ok"], $"after kill {kill}");
        }

        var fiches = await db.Fiches.AsNoTracking().ToDictionaryAsync(fiche => fiche.Id, fiche => fiche.Content, Stop);
        foreach (var writer in writers)
        {
            writer.Compare(fiches[writer.FicheId], kill);
        }
    }

    /// <summary>One call, and fifty people of as many associations with a draft each.</summary>
    private static async Task<IReadOnlyList<Writer>> SeedAsync(TestDatabase database)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var programme = new Programme(
            Guid.CreateVersion7(),
            "Cité éducative de l'Essai",
            "Soissons",
            new Contact("Marion Lefèvre", "Ville", "Place de l'Essai", "cite@essai.example", "03 23 59 90 00")
        );
        var schedule = Given.ReferenceSchedule with
        {
            OpensAt = now.AddDays(-2),
            ClosesAt = now.AddDays(2),
            EligibilityEndsAt = now.AddDays(3),
            RatingEndsAt = now.AddDays(4),
            CommitteeAt = now.AddDays(5),
            NotificationAt = now.AddDays(6),
        };
        var call = new Call(
            Guid.CreateVersion7(),
            programme.Id,
            "essai",
            "ESS-2022",
            new CallText { Title = "Appel", Summary = "Appel." },
            schedule
        );
        call.Publish(now.AddDays(-3));
        var hash = new PasswordHasher<User>(
            Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1 })
        ).HashPassword(new User(), TestApp.Password);
        await using var db = database.Open();
        db.AddRange(programme, call);
        var writers = new List<Writer>();
        for (var number = 1; number <= Writers; number++)
        {
            var email = $"personne{number}@essai.example";
            var user = new User
            {
                Id = Guid.CreateVersion7(),
                UserName = email,
                NormalizedUserName = email.ToUpperInvariant(),
                Email = email,
                NormalizedEmail = email.ToUpperInvariant(),
                EmailConfirmed = true,
                DisplayName = $"Personne {number}",
                PasswordHash = hash,
                SecurityStamp = Guid.CreateVersion7().ToString("N"),
                CreatedAt = now,
            };
            var organisation = new Organisation(
                Guid.CreateVersion7(),
                new OrganisationProfile(
                    OrganisationKind.Association,
                    $"Association {number}",
                    "35600000000048",
                    null,
                    null,
                    "1 rue de l'Essai",
                    "02200",
                    "Soissons"
                ),
                now
            );
            organisation.Admit(user.Id, now);
            var fiche = new FicheAction(Guid.CreateVersion7(), call.Id, organisation.Id, user.Id, "Un brouillon", now);
            db.AddRange(user, organisation, fiche);
            writers.Add(new Writer(number, email, fiche.Id));
        }

        await db.SaveChangesAsync(Stop);
        return writers;
    }

    /// <summary>One person: each value is saved over the last one acknowledged, and a save that was cut is sent again as it was.</summary>
    private sealed class Writer(int number, string email, Guid ficheId)
    {
        private static readonly string[] Paths = ["Need", "Goals", "ContactName", "Budget[601]", "Partners[p1].Name"];
        private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _acknowledged = new(StringComparer.Ordinal);
        private (string Path, string Text)? _cut;
        private string _token = string.Empty;
        private int _count;

        public Guid FicheId => ficheId;

        public int Saves { get; private set; }

        public int Resent { get; private set; }

        public int AlreadyThere { get; private set; }

        /// <summary>Signs in once; a server that restarts knows the session, and the page it drew.</summary>
        public async Task OpenAsync(HttpClient http)
        {
            if (_token.Length == 0)
            {
                var form = await Page.ReadAsync(await SendAsync(http, HttpMethod.Get, "/connexion"));
                using var fields = new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["Email"] = email,
                        ["Password"] = TestApp.Password,
                        ["__RequestVerificationToken"] = form.Token!,
                    }
                );
                (await SendAsync(http, HttpMethod.Post, "/connexion", fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
                using var granted = await SendAsync(http, HttpMethod.Get, $"/fiches/{ficheId}/modifier/jeton");
                _token = (await granted.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("token").GetString()!;
            }
        }

        public async Task WriteUntilCutAsync(HttpClient http)
        {
            while (true)
            {
                Resent += _cut is null ? 0 : 1;
                var (path, text) = _cut ?? (Paths[_count % Paths.Length], Value());
                _cut = (path, text);
                try
                {
                    var change = new
                    {
                        path,
                        @base = FieldHash.Compute(_acknowledged.GetValueOrDefault(path, string.Empty)),
                        text,
                    };
                    using var body = JsonContent.Create(
                        new
                        {
                            section = "action",
                            version = 0,
                            changes = new[] { change },
                        }
                    );
                    using var answer = await SendAsync(http, HttpMethod.Post, $"/fiches/{ficheId}/modifier/champs", body);
                    answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path}: {await answer.Content.ReadAsStringAsync(Stop)}");
                }
                catch (Exception cut) when (cut is HttpRequestException or IOException)
                {
                    return;
                }

                _acknowledged[path] = Recorded(path, text);
                _cut = null;
                Saves++;
            }
        }

        /// <summary>Every acknowledged value is there; the one that was cut is there or not.</summary>
        public void Compare(FicheContent content, int kill)
        {
            foreach (var path in Paths)
            {
                var recorded = FicheFields.Find(path, [])!.Read(content);
                if (_cut is { } cut && cut.Path == path && recorded == Recorded(path, cut.Text))
                {
                    AlreadyThere++;
                    continue;
                }

                recorded.ShouldBe(_acknowledged.GetValueOrDefault(path, string.Empty), $"{email}, {path}, kill {kill}");
            }
        }

        /// <summary>How the fiche gives back what was typed.</summary>
        private static string Recorded(string path, string text) =>
            FicheFields.Find(path, [])!.Read(FicheFields.Find(path, [])!.Write(FicheContent.Empty, text));

        private string Value()
        {
            _count++;
            return Paths[(_count - 1) % Paths.Length].StartsWith("Budget", StringComparison.Ordinal)
                ? string.Create(CultureInfo.InvariantCulture, $"{_count},50")
                : $"{_count} {new string('é', 200)}"[..Math.Min(200, 20 + _count)];
        }

        private async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string path, HttpContent? content = null)
        {
            using var request = new HttpRequestMessage(method, path) { Content = content };
            request.Headers.Add("X-Forwarded-For", $"198.51.100.{number}");
            if (_token.Length > 0)
            {
                request.Headers.Add("RequestVerificationToken", _token);
            }

            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var answer = await http.SendAsync(request, Stop);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                _cookies[pair[0]] = pair[1];
            }

            return answer;
        }
    }
}
