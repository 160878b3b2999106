using System.Net;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>What an applicant does in the editor, with the ordinary buttons.</summary>
internal static class EditingSteps
{
    /// <summary>The sections every call has, in order.</summary>
    public static IReadOnlyList<string> Sections { get; } =
    ["porteur", "demande", "action", "publics", "lieux", "calendrier", "partenaires", "moyens", "budget", "evaluation"];

    public static Task<Page> OpenAsync(this Applicant applicant, FicheAction fiche, string section) =>
        applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section={section}");

    public static async Task<Page> SaveAsync(
        this Applicant applicant,
        FicheAction fiche,
        string section,
        Dictionary<string, string> fields
    ) => await applicant.SubmitAsync(fiche, await applicant.OpenAsync(fiche, section), section, fields);

    public static Task<Page> SubmitAsync(
        this Applicant applicant,
        FicheAction fiche,
        Page shown,
        string section,
        Dictionary<string, string> fields
    ) => applicant.Browser.SubmitAsync(shown, $"/fiches/{fiche.Id}/modifier?section={section}", fields);

    /// <summary>
    /// Saves a section in which something is wrong: everything is kept, and the page that says so is one that can be loaded again.
    /// </summary>
    public static async Task<Page> SaveAndBeToldAsync(
        this Applicant applicant,
        FicheAction fiche,
        string section,
        Dictionary<string, string> fields
    )
    {
        var answer = await applicant.SaveAsync(fiche, section, fields);
        answer.Status.ShouldBe(HttpStatusCode.Redirect, answer.Text);
        answer.Location.ShouldBe($"/fiches/{fiche.Id}/modifier?section={section}");
        return await applicant.Browser.FollowAsync(answer);
    }

    public static Task<FicheContent> ContentAsync(this Applicant applicant, FicheAction fiche) =>
        applicant.App.DbAsync(db => db.Fiches.AsNoTracking().Where(f => f.Id == fiche.Id).Select(f => f.Content).SingleAsync());

    /// <summary>What a field shows, a choice among radios included.</summary>
    public static string? Shown(this Page page, string name) =>
        page.Document.QuerySelector($"[name='{name}'][type=radio], [name='{name}'][type=checkbox]") is null
            ? page.ValueOf(name)
            : string.Join('\n', page.Document.QuerySelectorAll($"[name='{name}'][checked]").Select(choice => choice.GetAttribute("value")));

    /// <summary>The rows drawn for a list: «Partners[n1]».</summary>
    public static IReadOnlyList<string> RowsOf(this Page page, string list) =>
        [.. page.Document.QuerySelectorAll($"[data-rows='{list}'] [data-row]").Select(row => row.GetAttribute("data-row")!)];
}
