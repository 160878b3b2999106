using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>Words without a space, as long as a field takes, on the narrowest screen: no page scrolls sideways.</summary>
public sealed class LongWordsTests(Chromium chromium)
{
    private const int Narrowest = 320;

    /// <summary>The width of a page beyond its screen, with what sticks out, by the names of its elements.</summary>
    private const string Overflow = """
        () => {
          const root = document.documentElement, beyond = root.scrollWidth - root.clientWidth;
          if (beyond <= 0) return '';
          const out = [...document.body.querySelectorAll('*')].filter(part => part.getBoundingClientRect().right > root.clientWidth + 1);
          const names = out.slice(0, 12).map(part => part.tagName.toLowerCase() + '.' + [...part.classList].join('.'));
          return `${beyond} px: ${[...new Set(names)].join(' ')}`;
        }
        """;

    private static readonly string Word = new('m', 150);

    [Fact]
    public async Task No_page_scrolls_sideways()
    {
        await using var site = Site.StartEmpty();
        var given = site.App.Given;
        var programme = await given.ProgrammeAsync("P" + Word);
        var call = await given.CallAsync(programme, text: new CallText { Title = "A" + Word, Summary = "R" + Word });
        var (applicant, evaluator, coordinator) = (
            await given.UserAsync("L" + Word[..140]),
            await given.UserAsync("N" + Word[..140]),
            await given.UserAsync("C" + Word[..140], administrator: true)
        );
        await given.GrantAsync(coordinator, CallRole.Coordinator, programme, "I" + Word);
        await given.GrantAsync(evaluator, CallRole.Evaluator, call, "I" + Word);
        var organisation = await given.OrganisationAsync(applicant, name: "O" + Word);
        var title = "T" + Word[..(FicheLimits.Title - 1)];
        var content = Given.CompleteContent(call, title) with
        {
            Summary = "S" + Word,
            Need = "B" + Word,
            ContactName = "K" + Word[..120],
            Partners = [new Partner("M" + Word[..120], "U" + Word, Confirmed: true)],
        };
        var draft = await given.DraftAsync(call, organisation, content);
        var fiche = await given.FiledAsync(call, organisation, content);
        await given.AssignAsync(fiche, evaluator);
        var faults = new List<string>();

        await LookAsync(site, null, faults, "/", $"/appels/{call.Slug}", "/connexion");
        string[] mine =
        [
            "/mes-fiches",
            $"/fiches/{fiche.Id}",
            $"/fiches/{draft.Id}/modifier?section=demande",
            $"/fiches/{draft.Id}/modifier?section=moyens",
            $"/fiches/{draft.Id}/depot",
            $"/mon-organisation/{organisation.Id}",
            "/mon-compte",
        ];
        await LookAsync(site, applicant, faults, mine);
        site.App.Clock.MoveTo(TestApp.Utc("2022-05-30T08:41:00Z"));
        await LookAsync(site, evaluator, faults, "/evaluation", $"/evaluation/{fiche.Id}", $"/evaluation/feuille/{call.Slug}");
        await given.FiledEvaluationAsync(fiche, evaluator, 4);
        var root = $"/coordination/appels/{call.Slug}";
        string[] led =
        [
            "/coordination",
            root,
            $"{root}/fiches",
            $"{root}/affectations",
            $"{root}/avancement",
            $"{root}/classement",
            $"{root}/deliberation",
            $"{root}/courriels",
            $"{root}/journal",
            $"/coordination/programmes/{programme.Id}",
            $"/coordination/programmes/{programme.Id}/equipe",
            "/administration",
            "/administration/programmes",
        ];
        await LookAsync(site, coordinator, faults, led);

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_letter_scrolls_sideways()
    {
        await using var site = Site.StartEmpty();
        var page = await chromium.OpenAsync(site, Narrowest);
        await page.GotoAsync("/inscription");
        await page.FillAsync("[name=DisplayName]", "L" + Word[..140]);
        await page.FillAsync("[name=Email]", "lucie@association.example");
        await page.FillAsync("[name=Password]", TestApp.Password);
        await page.SelectOptionAsync("[name=Kind]", "Association");
        await page.FillAsync("[name=Name]", "O" + Word);
        await page.FillAsync("[name=Siret]", "35600000000048");
        await page.FillAsync("[name=Postcode]", "02200");
        await page.FillAsync("[name=Town]", "Soissons");
        await page.ClickAsync("button:has-text('Créer mon compte')");
        await page.WaitForURLAsync(url => url.Contains("/terminee", StringComparison.Ordinal));
        var letters = await site.App.DbAsync(db => db.OutboxMessages.Select(message => message.HtmlBody).ToListAsync());

        letters.ShouldNotBeEmpty();
        // Away from the site, whose policy refuses the styles in the tags that mail programs need.
        await page.GotoAsync("about:blank");
        foreach (var letter in letters)
        {
            await page.SetContentAsync(letter);
            (await page.EvaluateAsync<string>(Overflow)).ShouldBeEmpty();
        }
    }

    private async Task LookAsync(Site site, User? person, List<string> faults, params string[] paths)
    {
        var page = await chromium.OpenAsync(site, Narrowest);
        if (person is not null)
        {
            await page.SignInAsync(person.Email!, TestApp.Password);
        }

        foreach (var path in paths)
        {
            var answer = await page.GotoAsync(path);
            var beyond = answer!.Status < 400 ? await page.EvaluateAsync<string>(Overflow) : $"answers {answer.Status}";
            if (beyond.Length > 0)
            {
                faults.Add($"{path} {beyond}");
            }
        }
    }
}
