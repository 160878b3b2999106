using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>An applicant at their browser, with their organisation and an open call.</summary>
internal sealed record Applicant(TestApp App, User User, Organisation Organisation, Call Call, Browser Browser)
{
    public static async Task<Applicant> InAsync(TestApp app, OrganisationKind kind = OrganisationKind.Association, Call? call = null)
    {
        var user = await app.Given.UserAsync("Lucie Marchand");
        var organisation = await app.Given.OrganisationAsync(user, kind, "La Fabrique des mots");
        return new Applicant(app, user, organisation, call ?? await app.Given.CallAsync(), await app.SignedInAsync(user));
    }

    /// <summary>Somebody else of the same organisation, at their own browser.</summary>
    public async Task<Applicant> ColleagueAsync()
    {
        var colleague = await App.Given.UserAsync("Karim Haddad");
        await App.DbAsync(async db =>
        {
            (await db.Organisations.Include(o => o.Members).SingleAsync(o => o.Id == Organisation.Id)).Admit(
                colleague.Id,
                App.Clock.GetUtcNow().UtcDateTime
            );
            await db.SaveChangesAsync();
        });
        return this with { User = colleague, Browser = await App.SignedInAsync(colleague) };
    }

    public Task<FicheAction> CompleteDraftAsync(string title = "Les mots voyageurs") =>
        App.Given.DraftAsync(Call, Organisation, Given.CompleteContent(Call, title));

    /// <summary>Opens the check page, signs, and files.</summary>
    public async Task<Page> FileAsync(Guid ficheId, Action? beforePosting = null)
    {
        var check = await Browser.GetAsync($"/fiches/{ficheId}/verification");
        beforePosting?.Invoke();
        return await Browser.PostWithTokenAsync($"/fiches/{ficheId}/depot", Signature(check.ValueOf("Form.Begun")), check);
    }

    public static Dictionary<string, string> Signature(string? begun) =>
        new()
        {
            ["Form.Name"] = "Lucie Marchand",
            ["Form.Role"] = "présidente",
            ["Form.Accuracy"] = "true",
            ["Form.Obligations"] = "true",
            ["Form.RepublicanCommitment"] = "true",
            ["Form.Rules"] = "true",
            ["Form.ImageRights"] = "true",
            ["Form.PersonalData"] = "true",
            ["Form.Begun"] = begun ?? string.Empty,
        };
}
