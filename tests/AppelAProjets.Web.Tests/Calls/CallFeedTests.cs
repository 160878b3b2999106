using System.Globalization;
using System.Net;
using System.Xml.Linq;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Calls;

public sealed class CallFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly Dictionary<string, string?> Site = new(StringComparer.Ordinal)
    {
        ["Site:BaseUrl"] = "https://appels.exemple.fr",
        ["Site:Name"] = "Appels de Soissons",
        ["Site:Publisher:Name"] = "Ville de Soissons",
    };

    [Fact]
    public async Task The_feed_tells_a_call_with_its_closing_date_its_address_and_an_identifier_for_good()
    {
        await using var app = new TestApp(Site);
        var call = await app.Given.CallAsync(slug: "cite-2022");

        var answer = await app.Anonymous().GetAsync("/appels.atom");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");
        var feed = XDocument.Parse(answer.Body).Root!;
        feed.Name.ShouldBe(Atom + "feed");
        Value(feed, "id").ShouldBe("https://appels.exemple.fr/appels.atom");
        Value(feed, "title").ShouldBe("Appels à projets – Appels de Soissons");
        feed.Element(Atom + "author")!.Value.ShouldBe("Ville de Soissons");
        Link(feed, "self").ShouldBe("https://appels.exemple.fr/appels.atom");
        Link(feed, "alternate").ShouldBe("https://appels.exemple.fr/");
        var entry = feed.Elements(Atom + "entry").Single();
        Value(entry, "id").ShouldBe($"urn:uuid:{call.Id}");
        Value(entry, "title").ShouldBe("Appel à projets 2022 de la Cité éducative");
        Value(entry, "summary")
            .ShouldBe("Ouvert jusqu’au vendredi 20 mai 2022 à 23\u00A0h\u00A059 (heure de Paris). De nouvelles actions partenariales.");
        Instant(entry, "published").ShouldBe(call.Schedule.OpensAt.AddDays(-1));
        Instant(entry, "updated").ShouldBe(call.Schedule.OpensAt);
        Instant(feed, "updated").ShouldBe(call.Schedule.OpensAt);
        Link(entry, "alternate").ShouldBe("https://appels.exemple.fr/appels/cite-2022");
        entry.Element(Atom + "category")!.Attribute("term")!.Value.ShouldBe("Cité éducative de Soissons");
    }

    [Fact]
    public async Task What_the_feed_says_of_a_call_follows_its_dates()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        app.Clock.MoveTo(call.Schedule.OpensAt.AddHours(-1));
        var before = await EntryAsync(app);

        app.Clock.MoveTo(call.Schedule.ClosesAt.AddSeconds(1));
        var after = await EntryAsync(app);

        Value(before, "summary").ShouldStartWith("Ouvre le mardi 8 mars 2022 à 9\u00A0h (heure de Paris), clôture le vendredi 20 mai 2022");
        Value(after, "summary").ShouldStartWith("Clos depuis le vendredi 20 mai 2022");
        Instant(before, "updated").ShouldBe(call.Schedule.OpensAt.AddDays(-1));
        Instant(after, "updated").ShouldBe(call.Schedule.ClosesAt);
        Value(after, "id").ShouldBe(Value(before, "id"));
    }

    [Fact]
    public async Task The_call_published_last_comes_first_and_fifty_are_told_at_most()
    {
        await using var app = new TestApp();
        var programme = await app.Given.ProgrammeAsync();
        await app.DbAsync(async db =>
        {
            for (var i = 0; i < 52; i++)
            {
                // Published in an order that is neither that of their making nor that of their closing.
                var call = new Call(
                    app.Clock.NewId(),
                    programme.Id,
                    $"appel-{i}",
                    $"A{i}",
                    new CallText { Title = $"Appel {i}", Summary = "Court" },
                    Given.ReferenceSchedule
                );
                call.Publish(call.Schedule.OpensAt.AddMinutes(i * 7 % 52));
                db.Add(call);
            }

            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var entries = await EntriesAsync(app);

        entries.Count.ShouldBe(50);
        entries
            .Select(entry => Instant(entry, "published"))
            .ShouldBe(Enumerable.Range(2, 50).Reverse().Select(minute => Given.ReferenceSchedule.OpensAt.AddMinutes(minute)));
    }

    [Fact]
    public async Task Drafts_and_calls_to_be_published_later_are_not_in_the_feed()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        await app.DbAsync(async db =>
        {
            db.Add(
                new Call(
                    app.Clock.NewId(),
                    call.ProgrammeId,
                    "brouillon",
                    "B",
                    new CallText { Title = "Brouillon", Summary = "Court" },
                    Given.ReferenceSchedule
                )
            );
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        (await EntriesAsync(app)).Count.ShouldBe(1);
        app.Clock.MoveTo(call.Schedule.OpensAt.AddDays(-2));

        (await EntriesAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Odd_characters_in_a_title_leave_the_feed_readable()
    {
        await using var app = new TestApp();
        await app.Given.CallAsync(text: new CallText { Title = "Été,\u0007 «là» & 🎉 </script><b>", Summary = "]]> <i>" });

        var entry = await EntryAsync(app);

        Value(entry, "title").ShouldBe("Été,  «là» & 🎉 </script><b>");
        Value(entry, "summary").ShouldEndWith("]]> <i>");
    }

    [Fact]
    public async Task A_reader_that_has_the_feed_is_told_so_until_a_call_changes()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        var first = await app.Anonymous().GetAsync("/appels.atom");
        first.Response.Headers.CacheControl!.ToString().ShouldBe("public, max-age=900");

        (await AgainAsync(app, first)).ShouldBe(HttpStatusCode.NotModified);
        await app.DbAsync(async db =>
        {
            (await db.Calls.SingleAsync(c => c.Id == call.Id, TestContext.Current.CancellationToken)).Release(app.Clock.UtcNow());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        (await AgainAsync(app, first)).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> AgainAsync(TestApp app, Page first)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/appels.atom");
        request.Headers.IfNoneMatch.Add(first.Response.Headers.ETag!);
        using var answer = await app.Anonymous().Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<XElement> EntryAsync(TestApp app) => (await EntriesAsync(app)).Single();

    private static async Task<List<XElement>> EntriesAsync(TestApp app) =>
        [.. XDocument.Parse((await app.Anonymous().GetAsync("/appels.atom")).Body).Root!.Elements(Atom + "entry")];

    private static string Value(XElement parent, string name) => parent.Element(Atom + name)!.Value;

    private static DateTime Instant(XElement parent, string name) =>
        DateTimeOffset.Parse(Value(parent, name), CultureInfo.InvariantCulture).UtcDateTime;

    private static string Link(XElement parent, string rel) =>
        parent.Elements(Atom + "link").Single(link => link.Attribute("rel")?.Value == rel).Attribute("href")!.Value;
}
