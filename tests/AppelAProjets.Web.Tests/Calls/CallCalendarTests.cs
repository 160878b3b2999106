using System.Globalization;
using System.Net;
using System.Text;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Calls;

public sealed class CallCalendarTests
{
    private static readonly Dictionary<string, string?> Site = new(StringComparer.Ordinal)
    {
        ["Site:BaseUrl"] = "https://appels.exemple.fr/",
    };

    [Fact]
    public async Task The_calendar_gives_each_milestone_its_utc_instant_its_french_words_and_the_address_of_the_call()
    {
        await using var app = new TestApp(Site);
        var call = await app.Given.CallAsync(slug: "cite-2022");

        var answer = await app.Anonymous().GetAsync("/appels/cite-2022/calendrier.ics");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Response.Content.Headers.ContentDisposition!.FileName.ShouldBe("calendrier-cite-2022.ics");
        var events = Agenda.Read(answer.Bytes);
        events
            .ToDictionary(e => e["UID"], e => $"{e["DTSTART"]} {e["SUMMARY"]}")
            .ShouldBe(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [$"{call.Id}-ouverture"] = "20220308T080000Z Ouverture\u00A0: Appel à projets 2022 de la Cité éducative",
                    [$"{call.Id}-cloture"] = "20220520T215900Z Clôture\u00A0: Appel à projets 2022 de la Cité éducative",
                    [$"{call.Id}-recevabilite"] = "20220524T100000Z Fin de recevabilité\u00A0: Appel à projets 2022 de la Cité éducative",
                    [$"{call.Id}-notation"] = "20220602T160000Z Fin de notation\u00A0: Appel à projets 2022 de la Cité éducative",
                    [$"{call.Id}-comite"] = "20220607T120000Z Comité de sélection\u00A0: Appel à projets 2022 de la Cité éducative",
                    [$"{call.Id}-reponse"] = "20220610T080000Z Réponse\u00A0: Appel à projets 2022 de la Cité éducative",
                },
                ignoreOrder: true
            );
        foreach (var milestone in events)
        {
            milestone["URL"].ShouldBe("https://appels.exemple.fr/appels/cite-2022");
            milestone["DTSTAMP"].ShouldBe("20220307T080000Z");
            milestone["LAST-MODIFIED"].ShouldBe("20220307T080000Z");
            SequenceOf(milestone).ShouldBeGreaterThanOrEqualTo(0);
        }

        events
            .Single(e => e["UID"].EndsWith("-cloture", StringComparison.Ordinal))["DESCRIPTION"]
            .ShouldBe(
                "Dernier moment pour déposer. L’heure du service fait foi\u00A0: vendredi 20 mai 2022 à 23\u00A0h\u00A059 (heure de "
                    + "Paris).\nhttps://appels.exemple.fr/appels/cite-2022"
            );
    }

    [Fact]
    public async Task An_agenda_warns_a_week_and_a_day_before_the_closing_and_for_nothing_else()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();

        var events = Agenda.Read((await app.Anonymous().GetAsync($"/appels/{call.Slug}/calendrier.ics")).Bytes);

        events.Where(e => e.Alarms.Count > 0).Select(e => e["UID"]).ShouldBe([$"{call.Id}-cloture"]);
        var alarms = events.Single(e => e.Alarms.Count > 0).Alarms;
        alarms.Select(a => a["TRIGGER"]).ShouldBe(["-P7D", "-P1D"]);
        alarms.ShouldAllBe(a => a["ACTION"] == "DISPLAY" && a["DESCRIPTION"].Length > 0);
    }

    [Theory]
    [InlineData("Été, printemps ; hiver \\n \\ «\u00A0déjà\u00A0» 🎉👩‍👩‍👧 </script> 100 %")]
    [InlineData("ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé")]
    [InlineData("a🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉")]
    [InlineData("BEGIN:VEVENT,;\\,,;;\\\\")]
    public async Task Whatever_the_title_its_lines_are_short_whole_and_read_back_the_same(string title)
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync(text: new CallText { Title = title, Summary = "Court" });

        var events = Agenda.Read((await app.Anonymous().GetAsync($"/appels/{call.Slug}/calendrier.ics")).Bytes);

        events.Count.ShouldBe(6);
        events[0]["SUMMARY"].ShouldEndWith($"\u00A0: {title}");
    }

    [Fact]
    public async Task A_title_over_two_lines_with_a_control_character_stays_one_summary()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync(text: new CallText { Title = "Un\u0007 appel\r\nEND:VEVENT", Summary = "Court" });

        var events = Agenda.Read((await app.Anonymous().GetAsync($"/appels/{call.Slug}/calendrier.ics")).Bytes);

        events.Count.ShouldBe(6);
        events[0]["SUMMARY"].ShouldEndWith("\u00A0: Un  appel END:VEVENT");
    }

    [Fact]
    public async Task A_change_of_the_call_raises_the_sequence_and_keeps_the_identifiers()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        var before = await ReadAsync(app, call);

        await ChangeAsync(app, call, c => c.Announce(new Money(1)));
        var after = await ReadAsync(app, call);

        after.Select(e => e["UID"]).ShouldBe(before.Select(e => e["UID"]), ignoreOrder: true);
        SequenceOf(after[0]).ShouldBeGreaterThan(SequenceOf(before[0]));
    }

    [Fact]
    public async Task A_deliberation_under_way_changes_nothing_in_the_calendar()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        var before = await app.Anonymous().GetAsync($"/appels/{call.Slug}/calendrier.ics");

        await ChangeAsync(app, call, c => c.TouchEnvelope());
        await ChangeAsync(app, call, c => c.TouchEnvelope());

        (await app.Anonymous().GetAsync($"/appels/{call.Slug}/calendrier.ics")).Bytes.ShouldBe(before.Bytes);
    }

    [Fact]
    public async Task A_call_unknown_or_not_published_yet_has_no_calendar_and_nobody_keeps_that_answer()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        app.Clock.MoveTo(call.Schedule.OpensAt.AddDays(-2));

        foreach (var path in new[] { $"/appels/{call.Slug}/calendrier.ics", "/appels/inconnu/calendrier.ics" })
        {
            var answer = await app.Anonymous().GetAsync(path);
            answer.Status.ShouldBe(HttpStatusCode.NotFound);
            (answer.Response.Headers.CacheControl?.Public ?? false).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task The_page_of_a_call_offers_its_dates_until_the_last_of_them()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();

        var link = (await app.Anonymous().GetAsync($"/appels/{call.Slug}")).Part("call-calendar").QuerySelector("a")!;
        app.Clock.MoveTo(call.Schedule.NotificationAt);
        var later = await app.Anonymous().GetAsync($"/appels/{call.Slug}");

        Page.Words(link.TextContent).ShouldBe("Ajouter les dates à mon agenda (fichier ICS)");
        link.GetAttribute("href").ShouldBe($"/appels/{call.Slug}/calendrier.ics");
        later.Part("call-calendar").QuerySelector("a").ShouldBeNull();
    }

    private static int SequenceOf(AgendaEntry milestone) => int.Parse(milestone["SEQUENCE"], CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<AgendaEntry>> ReadAsync(TestApp app, Call call) =>
        Agenda.Read((await app.Anonymous().GetAsync($"/appels/{call.Slug}/calendrier.ics")).Bytes);

    private static Task ChangeAsync(TestApp app, Call call, Action<Call> change) =>
        app.DbAsync(async db =>
        {
            change(await db.Calls.SingleAsync(c => c.Id == call.Id, TestContext.Current.CancellationToken));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
}

/// <summary>One event, or one alarm of an event.</summary>
internal sealed class AgendaEntry
{
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);

    public List<AgendaEntry> Alarms { get; } = [];

    public string this[string name]
    {
        get => _properties[name];
        set => _properties.Add(name, value);
    }
}

/// <summary>Reads an iCalendar file by the letter of RFC 5545, and refuses what strays from it.</summary>
internal static class Agenda
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static IReadOnlyList<AgendaEntry> Read(byte[] file)
    {
        var lines = Unfold(file);
        lines[0].ShouldBe("BEGIN:VCALENDAR");
        lines[^1].ShouldBe("END:VCALENDAR");
        lines.ShouldContain("VERSION:2.0");
        lines.Count(line => line.StartsWith("PRODID:", StringComparison.Ordinal)).ShouldBe(1);
        var events = new List<AgendaEntry>();
        var open = new Stack<AgendaEntry>();
        foreach (var line in lines.Skip(1).SkipLast(1))
        {
            switch (line)
            {
                case "BEGIN:VEVENT":
                    open.ShouldBeEmpty();
                    events.Add(new AgendaEntry());
                    open.Push(events[^1]);
                    break;
                case "BEGIN:VALARM":
                    open.Single().Alarms.Add(new AgendaEntry());
                    open.Push(events[^1].Alarms[^1]);
                    break;
                case "END:VEVENT" or "END:VALARM":
                    open.Pop();
                    break;
                default:
                    if (open.TryPeek(out var entry))
                    {
                        var (name, value) = (
                            line[..line.IndexOf(':', StringComparison.Ordinal)],
                            line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]
                        );
                        entry[name] = name is "SUMMARY" or "DESCRIPTION" ? Unescape(value) : value;
                    }

                    break;
            }
        }

        open.ShouldBeEmpty();
        return events;
    }

    /// <summary>Each line ends with CRLF, holds 75 octets at most and whole characters.</summary>
    private static List<string> Unfold(byte[] file)
    {
        var text = new List<string>();
        var start = 0;
        while (start < file.Length)
        {
            var length = file.AsSpan(start).IndexOf("\r\n"u8);
            length.ShouldBeInRange(0, 75);
            var line = Strict.GetString(file, start, length);
            line.ShouldAllBe(c => !char.IsControl(c));
            if (line.StartsWith(' '))
            {
                text[^1] += line[1..];
            }
            else
            {
                text.Add(line);
            }

            start += length + 2;
        }

        return text;
    }

    private static string Unescape(string value)
    {
        var words = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            value[i].ShouldNotBe(';');
            value[i].ShouldNotBe(',');
            words.Append(value[i] == '\\' ? Escaped(value[++i]) : value[i]);
        }

        return words.ToString();
    }

    private static char Escaped(char letter) =>
        letter switch
        {
            'n' or 'N' => '\n',
            ';' or ',' or '\\' => letter,
            _ => throw new FormatException($"Unknown escape \\{letter}"),
        };
}
