using System.Net;
using System.Text.RegularExpressions;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Visibility;

/// <summary>
/// A draft can't be guessed: whoever may not know of it gets, at every address that names a call, exactly what a call that does not exist
/// gives. The addresses are those of the application itself, so that a new one is held to it by the day it is written.
/// </summary>
public sealed partial class HiddenCallTests(HiddenCallTests.Stage stage) : IClassFixture<HiddenCallTests.Stage>
{
    private const string Coordination = "/coordination/appels/{slug}";

    public static TheoryData<Role> EveryRole => [.. Enum.GetValues<Role>()];

    public static TheoryData<Role> WhoMayNotKnow => [.. Enum.GetValues<Role>().Except([Role.Coordinator])];

    public enum Role
    {
        Anonymous,
        Applicant,
        Evaluator,
        Observer,
        CoordinatorElsewhere,
        Administrator,
        Coordinator,
    }

    [Fact]
    public void The_addresses_are_those_of_the_application()
    {
        stage.Addresses.Count(address => address.Pattern.StartsWith(Coordination, StringComparison.Ordinal)).ShouldBeGreaterThan(60);
        stage.Addresses.Select(address => address.Verb).Distinct(StringComparer.Ordinal).ShouldBe(["GET", "POST"], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(WhoMayNotKnow))]
    public async Task A_draft_answers_as_a_call_that_does_not_exist(Role role)
    {
        var browser = await stage.BrowserAsync(role);
        var told = new List<string>();
        foreach (var address in stage.Addresses)
        {
            var (draft, unknown) = (await AskAsync(browser, address, Stage.Draft), await AskAsync(browser, address, Stage.Unknown));
            if (draft != unknown)
            {
                told.Add($"{address}: {draft} of a draft, {unknown} of no call");
            }
        }

        told.ShouldBeEmpty(string.Join('\n', told));
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task The_coordination_of_a_call_opens_to_its_coordinators_alone(Role role)
    {
        var browser = await stage.BrowserAsync(role);
        var wrong = new List<string>();
        foreach (var address in stage.Addresses.Where(address => address.Pattern.StartsWith(Coordination, StringComparison.Ordinal)))
        {
            foreach (var slug in (string[])[Stage.Published, Stage.Draft, Stage.Unknown])
            {
                var answer = await AskAsync(browser, address, slug);
                if (!IsRight(role, address, slug, answer))
                {
                    wrong.Add($"{address} of {slug}: {answer}");
                }
            }
        }

        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_page_of_the_coordination_looks_its_call_up_once()
    {
        var browser = await stage.BrowserAsync(Role.Coordinator);
        var again = new List<string>();
        foreach (
            var address in stage.Addresses.Where(address =>
                address.Verb == "GET" && NamesTheCallAlone(address) && address.Pattern.StartsWith(Coordination, StringComparison.Ordinal)
            )
        )
        {
            var sent = await stage.Commands.DuringAsync(() => AskAsync(browser, address, Stage.Published));
            if (sent.Count(command => LookUp().IsMatch(command)) is not 1 and var times)
            {
                again.Add($"{address}: {times}");
            }
        }

        again.ShouldBeEmpty(string.Join('\n', again));
    }

    private static bool IsRight(Role role, Address address, string slug, Answer answer) =>
        (role, slug) switch
        {
            (Role.Anonymous, _) => answer.Status == HttpStatusCode.Redirect
                && answer.Location.StartsWith("/connexion?", StringComparison.Ordinal),
            (_, Stage.Unknown) => answer.Status == HttpStatusCode.NotFound,
            // The names of a public call no longer change.
            (Role.Coordinator, Stage.Published) when address is { Verb: "GET", Pattern: $"{Coordination}/parametres/nom" } => answer.Status
                == HttpStatusCode.NotFound,
            // A page without further names opens, though one may say that someone must be chosen first.
            (Role.Coordinator, _) when address.Verb == "GET" && NamesTheCallAlone(address) => answer.Status
                is HttpStatusCode.OK
                    or HttpStatusCode.UnprocessableEntity,
            // A form posted without its token is refused by the rule of forms, past the lock.
            (Role.Coordinator, _) when address.Verb == "POST" => answer.Status == HttpStatusCode.BadRequest,
            (Role.Coordinator, _) => answer.Status is HttpStatusCode.OK or HttpStatusCode.NotFound,
            (_, Stage.Published) => answer.Status == HttpStatusCode.Forbidden,
            _ => answer.Status == HttpStatusCode.NotFound,
        };

    private static Task<Answer> AskAsync(Browser browser, Address address, string slug) =>
        address.AskAsync(browser, new Dictionary<string, string>(StringComparer.Ordinal) { ["slug"] = slug }, slug);

    [GeneratedRegex("""[."\[`]slug["\]`]? *=""", RegexOptions.None, 1000)]
    private static partial Regex LookUp();

    private static bool NamesTheCallAlone(Address address) => address.Pattern.Count(character => character == '{') == 1;

    /// <summary>
    /// One programme with a published call and a draft, and someone in every role, on both calls where the role is of a call.
    /// </summary>
    public sealed class Stage : IAsyncLifetime
    {
        public const string Published = "publie";
        public const string Draft = "brouillon";
        public const string Unknown = "inconnu";

        private readonly TestApp _app = new();
        private readonly Dictionary<Role, User> _people = [];

        internal IReadOnlyList<Address> Addresses { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            var programme = await _app.Given.ProgrammeAsync();
            await _app.DbAsync(async db =>
            {
                var looked = await db.Programmes.SingleAsync(p => p.Id == programme.Id);
                looked.Describe(looked.Identity() with { Accent = "#8a1c5b" });
                await db.SaveChangesAsync();
            });
            var published = await _app.Given.CallAsync(programme, slug: Published);
            var draft = await _app.Given.CallAsync(programme, slug: Draft);
            await _app.DbAsync(async db =>
            {
                (await db.Calls.SingleAsync(call => call.Id == draft.Id)).Unpublish();
                await db.SaveChangesAsync();
            });
            foreach (var role in Enum.GetValues<Role>().Except([Role.Anonymous]))
            {
                _people[role] = await _app.Given.UserAsync($"Personne {role}", administrator: role == Role.Administrator);
            }

            await _app.Given.OrganisationAsync(_people[Role.Applicant]);
            foreach (var call in (Call[])[published, draft])
            {
                await _app.Given.GrantAsync(_people[Role.Evaluator], CallRole.Evaluator, call);
                await _app.Given.GrantAsync(_people[Role.Observer], CallRole.Observer, call);
            }

            await _app.Given.GrantAsync(_people[Role.Coordinator], CallRole.Coordinator, programme);
            await _app.Given.GrantAsync(
                _people[Role.CoordinatorElsewhere],
                CallRole.Coordinator,
                await _app.Given.ProgrammeAsync("Cité éducative de Laon")
            );
            Addresses = [.. Address.All(_app).Where(address => address.Pattern.Contains("{slug}", StringComparison.Ordinal))];
        }

        internal CommandLog Commands => _app.Commands;

        internal async Task<Browser> BrowserAsync(Role role) =>
            role == Role.Anonymous ? _app.Anonymous() : await _app.SignedInAsync(_people[role]);

        public async ValueTask DisposeAsync() => await _app.DisposeAsync();
    }
}
