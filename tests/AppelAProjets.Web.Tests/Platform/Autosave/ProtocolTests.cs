using System.Text.Json;
using AppelAProjets.Web.Tests.Evaluations;
using AppelAProjets.Web.Tests.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform.Autosave;

/// <summary>One script speaks to every document.</summary>
public sealed class ProtocolTests
{
    private static readonly string[] Answer =
    [
        "closed",
        "colleague",
        "conflicts",
        "field",
        "fields",
        "hashes",
        "live",
        "message",
        "savedAt",
        "version",
    ];
    private static readonly string[] Form =
    [
        "data-address",
        "data-autosave",
        "data-email",
        "data-key",
        "data-saved-at",
        "data-section",
        "data-user",
        "data-version",
        "data-zone",
    ];

    [Fact]
    public async Task A_fiche_and_an_evaluation_say_the_same_things_by_the_same_names()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var draft = await applicant.CompleteDraftAsync();
        var editor = await Autosaving.OpenAsync(applicant.Browser, draft);
        var editorForm = (await applicant.Browser.GetAsync($"/fiches/{draft.Id}/modifier?section=action")).Part("section-form");
        var savedFiche = (await editor.SaveAsync("Need", "Peu de livres")).Answer;
        var fiche = await editor.StateAsync();
        var given = await Situation.StartAsync(app);
        var filed = await given.FicheAsync(evaluators: given.Nadia);
        var tab = await RatingTab.OpenAsync(app, given, filed);
        var savedRating = (await tab.SaveAsync(tab.Path("QUALITE"), "4")).Answer;
        var rating = JsonDocument.Parse((await tab.Browser.GetAsync($"/evaluation/{filed.Id}/etat")).Body).RootElement;

        foreach (var answer in new[] { savedFiche, fiche, savedRating, rating })
        {
            answer.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal).ShouldBe(Answer);
            answer.GetProperty("live").ValueKind.ShouldNotBe(JsonValueKind.Null);
        }

        foreach (var form in new[] { editorForm, tab.Page.Document.GetElementById("notation")! })
        {
            form.Attributes.Select(attribute => attribute.Name)
                .Where(name => Form.Contains(name, StringComparer.Ordinal))
                .Order(StringComparer.Ordinal)
                .ShouldBe(Form);
        }
    }
}
