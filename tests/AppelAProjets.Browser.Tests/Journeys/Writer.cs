using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>Someone at the editor of a fiche, with its scripts.</summary>
internal sealed record Writer(Site Site, User User, Organisation Organisation, Call Call, FicheAction Fiche, IPage Page)
{
    public static async Task<Writer> InAsync(Chromium chromium, Site site, int width = 1440, bool complete = false)
    {
        var user = await site.App.Given.UserAsync("Lucie Marchand");
        var organisation = await site.App.Given.OrganisationAsync(user, name: "La Fabrique des mots");
        var call = await site.App.Given.CallAsync();
        var fiche = await site.App.Given.DraftAsync(call, organisation, complete ? Given.CompleteContent(call) : null);
        var page = await chromium.OpenAsync(site, width);
        await page.SignInAsync(user.Email!, TestApp.Password);
        return new Writer(site, user, organisation, call, fiche, page);
    }

    /// <summary>A colleague of the same organisation, in a browser of their own.</summary>
    public async Task<Writer> ColleagueAsync(Chromium chromium, string name = "Karim Haddad", int width = 1440)
    {
        var colleague = await Site.App.Given.UserAsync(name);
        await Site.App.DbAsync(async db =>
        {
            (await db.Organisations.Include(o => o.Members).SingleAsync(o => o.Id == Organisation.Id)).Admit(
                colleague.Id,
                Site.App.Clock.GetUtcNow().UtcDateTime
            );
            await db.SaveChangesAsync();
        });
        var page = await chromium.OpenAsync(Site, width);
        await page.SignInAsync(colleague.Email!, TestApp.Password);
        return this with { User = colleague, Page = page };
    }

    public string Address(string section = "action") => $"/fiches/{Fiche.Id}/modifier?section={section}";

    public async Task OpenAsync(string section = "action") => (await Page.GotoAsync(Address(section)))!.Status.ShouldBe(200);

    public ILocator Field(string path) => Page.Locator($"[name='Form.{path}']");

    public ILocator State => Page.GetByTestId("save-state");

    /// <summary>Types as a person does, key after key, and stays in the field.</summary>
    public async Task TypeAsync(string path, string text)
    {
        await Field(path).FocusAsync();
        await Page.Keyboard.InsertTextAsync(text);
    }

    public Task SaysAsync(string words) => State.Filter(new() { HasText = words, Visible = true }).WaitForAsync();

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The person comes back to this window.</summary>
    public Task LookAsync() => Page.EvaluateAsync("() => { window.dispatchEvent(new Event('focus')); }");

    public Task<FicheContent> RecordedAsync() =>
        Site.App.DbAsync(db => db.Fiches.AsNoTracking().Where(f => f.Id == Fiche.Id).Select(f => f.Content).SingleAsync());

    public Task HoldsAsync(Func<FicheContent, bool> condition, string what) =>
        Eventually.HoldsAsync(async () => condition(await RecordedAsync()), what);
}
