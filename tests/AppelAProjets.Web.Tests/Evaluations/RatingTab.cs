using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Tests.Hosting;

namespace AppelAProjets.Web.Tests.Evaluations;

/// <summary>A rating page left open: it knows what it was drawn with.</summary>
internal sealed record RatingTab(Browser Browser, Page Page, ScoringGrid Grid, Guid FicheId)
{
    public static async Task<RatingTab> OpenAsync(TestApp app, Situation given, FicheAction fiche)
    {
        var browser = await app.SignedInAsync(given.Nadia);
        return new RatingTab(browser, await browser.GetAsync($"/evaluation/{fiche.Id}"), given.Grid, fiche.Id);
    }

    public string Path(string code) => Grid.CriteriaInOrder.Single(criterion => criterion.Code == code).Id.ToString();

    public async Task<(HttpStatusCode Status, JsonElement Answer)> SaveAsync(
        string path,
        string text,
        string seen = "",
        Guid? fiche = null,
        bool token = true
    )
    {
        var version = Page.ValueOf("Version") is { Length: > 0 } shown ? int.Parse(shown, CultureInfo.InvariantCulture) : (int?)null;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/evaluation/{fiche ?? FicheId}/champs")
        {
            Content = JsonContent.Create(
                new
                {
                    version,
                    changes = new[]
                    {
                        new
                        {
                            path,
                            @base = seen,
                            text,
                        },
                    },
                }
            ),
        };
        if (token)
        {
            request.Headers.Add("RequestVerificationToken", Page.Token);
        }

        using var response = await Browser.Client.SendAsync(request);
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        return (response.StatusCode, isJson ? await response.Content.ReadFromJsonAsync<JsonElement>() : default);
    }
}
