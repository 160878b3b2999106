using System.Net.Http.Json;
using System.Text.Json;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>What the script of an open editor does: it knows the page it was drawn with, and saves field by field.</summary>
internal sealed class Autosaving
{
    private readonly Browser _browser;
    private readonly FicheAction _fiche;
    private readonly string _section;
    private readonly Page _page;

    private Autosaving(Browser browser, FicheAction fiche, string section, Page page)
    {
        (_browser, _fiche, _section, _page) = (browser, fiche, section, page);
        Version = int.Parse(page.Part("section-form").GetAttribute("data-version")!, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The version the page knows: the one it was drawn from, until an answer tells a newer.</summary>
    public int Version { get; set; }

    public static async Task<Autosaving> OpenAsync(Browser browser, FicheAction fiche, string section = "action") =>
        new(browser, fiche, section, await browser.GetAsync($"/fiches/{fiche.Id}/modifier?section={section}"));

    /// <summary>The fingerprint the page knows of a field.</summary>
    public string HashOf(string path) =>
        _page
            .ValueOf("hashes")!
            .Split('\n')
            .FirstOrDefault(line => line.StartsWith(path + " ", StringComparison.Ordinal))
            ?.Split(' ')[^1]
            .Trim()
        ?? string.Empty;

    public Task<Saved> SaveAsync(string path, string text) => SendAsync(_fiche.Id, [(path, HashOf(path), text)], _page.Token);

    public Task<Saved> SaveAsync(params (string Path, string Base, string Text)[] changes) => SendAsync(_fiche.Id, changes, _page.Token);

    public Task<Saved> SaveWithoutTokenAsync(string path, string text) => SendAsync(_fiche.Id, [(path, HashOf(path), text)], token: null);

    /// <summary>The same request for another fiche.</summary>
    public Task<Saved> SaveElsewhereAsync(Guid ficheId, string path, string text) =>
        SendAsync(ficheId, [(path, string.Empty, text)], _page.Token);

    public async Task<JsonElement> StateAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/fiches/{_fiche.Id}/modifier/etat?section={_section}");
        return (await Saved.ReadAsync(await _browser.Client.SendAsync(request))).Answer;
    }

    private async Task<Saved> SendAsync(Guid ficheId, (string Path, string Base, string Text)[] changes, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/fiches/{ficheId}/modifier/champs")
        {
            Content = JsonContent.Create(
                new
                {
                    section = _section,
                    version = Version,
                    changes = changes.Select(c => new
                    {
                        path = c.Path,
                        @base = c.Base,
                        text = c.Text,
                    }),
                }
            ),
        };
        request.Headers.Add("X-Requested-With", "fetch");
        if (token is not null)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        return await Saved.ReadAsync(await _browser.Client.SendAsync(request));
    }
}

/// <summary>An answer to the script.</summary>
internal sealed record Saved(System.Net.HttpStatusCode Status, JsonElement Answer)
{
    public string? Message => Answer.GetProperty("message").GetString();

    /// <summary>What the page shows beside the fields.</summary>
    public JsonElement Live => Answer.GetProperty("live");

    public string? Field => Answer.GetProperty("field").GetString();

    public IReadOnlyList<JsonElement> Conflicts => [.. Answer.GetProperty("conflicts").EnumerateArray()];

    public string Hash(string path) => Answer.GetProperty("hashes").GetProperty(path).GetString()!;

    internal static async Task<Saved> ReadAsync(HttpResponseMessage response)
    {
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        return new Saved(response.StatusCode, isJson ? await response.Content.ReadFromJsonAsync<JsonElement>() : default);
    }
}

internal static class RecordedContent
{
    internal static Task<FicheContent> ContentAsync(this TestApp app, FicheAction fiche) =>
        app.DbAsync(db => db.Fiches.AsNoTracking().Where(f => f.Id == fiche.Id).Select(f => f.Content).SingleAsync());
}
