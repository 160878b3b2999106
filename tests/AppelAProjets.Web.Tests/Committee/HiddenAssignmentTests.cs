using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Rating;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Committee;

/// <summary>A coordinator in conflict, and the fiche hidden from them, on the page of assignments.</summary>
public sealed class HiddenAssignmentTests
{
    [Fact]
    public async Task What_was_shown_of_a_hidden_fiche_is_not_taken_away_by_a_coordinator_in_conflict()
    {
        await using var app = new TestApp();
        var (situation, marion, hidden) = await StageAsync(app);

        await PostAsync(app, situation, marion, new() { ["Shown"] = Pair(hidden, situation.Nadia), ["Confirmed"] = "true" });

        (
            await app.DbAsync(db => db.Assignments.AnyAsync(a => a.FicheId == hidden.Id && a.EvaluatorId == situation.Nadia.Id))
        ).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Shown")]
    [InlineData("Assigned")]
    public async Task An_answer_about_a_hidden_fiche_is_the_same_whoever_rates_it(string field)
    {
        await using var app = new TestApp();
        var (situation, marion, hidden) = await StageAsync(app);
        await app.Given.FiledEvaluationAsync(hidden, situation.Nadia, 3m);

        var rated = await PostAsync(app, situation, marion, new() { [field] = Pair(hidden, situation.Nadia) });
        var not = await PostAsync(app, situation, marion, new() { [field] = Pair(hidden, situation.Paul) });

        rated.Status.ShouldBe(not.Status);
        rated.Text.ShouldNotContain("a déposé son évaluation");
        rated.Text.ShouldBe(not.Text);
    }

    private static string Pair(FicheAction fiche, User evaluator) => $"{fiche.Id:N}.{evaluator.Id:N}";

    private static async Task<(Situation Situation, User Marion, FicheAction Hidden)> StageAsync(TestApp app)
    {
        var situation = await Situation.StartAsync(app);
        var hidden = await situation.FicheAsync("Les mots voyageurs", situation.Nadia);
        await situation.FicheAsync("Une autre", situation.Paul);
        var marion = await situation.CoordinatorAsync();
        await app.Given.ConflictAsync(hidden, marion);
        return (situation, marion, hidden);
    }

    private static async Task<Page> PostAsync(TestApp app, Situation situation, User marion, Dictionary<string, string> fields) =>
        await (await app.SignedInAsync(marion)).PostAsync($"/coordination/appels/{situation.Call.Slug}/affectations", fields);
}
