using System.Net;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Rating;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Committee;

/// <summary>What becomes of a letter and of an evaluation begun when its assignment changes.</summary>
public sealed class AssignmentChangesTests
{
    [Fact]
    public async Task An_evaluation_begun_loses_its_assignment_only_when_confirmed_and_stays_on_record()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var rater = await app.SignedInAsync(given.Nadia);
        await app.DbAsync(async db =>
        {
            db.Evaluations.Add(new Evaluation(Guid.CreateVersion7(), given.Call.Id, fiche.Id, given.Nadia.Id, Situation.DuringRating));
            await db.SaveChangesAsync();
        });
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var path = Root(given) + "/affectations";
        var page = await browser.GetAsync(path);

        var asked = await browser.PostWithTokenAsync(path, [new("Shown", page.ValueOf("Shown")!)], page);
        asked.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        asked.Parts("confirm-withdrawal").Count.ShouldBe(1);
        var done = await browser.PostWithTokenAsync(path, [new("Shown", page.ValueOf("Shown")!), new("Confirmed", "true")], page);

        done.Status.ShouldBe(HttpStatusCode.Redirect);
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(0);
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull().Status.ShouldBe(EvaluationStatus.Draft);
        (await rater.GetAsync($"/evaluation/{fiche.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await browser.PostWithTokenAsync(path, [Box(fiche, given.Nadia)], page);
        (await rater.GetAsync($"/evaluation/{fiche.Id}")).ValueOf(given.MarkOf("QUALITE")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Several_changes_within_a_few_minutes_make_one_letter_that_counts_them_all_and_none_when_all_is_withdrawn()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var first = await given.FicheAsync("Une");
        var second = await given.FicheAsync("Deux");
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var path = Root(given) + "/affectations";

        await browser.PostWithTokenAsync(path, [Box(first, given.Nadia)], await browser.GetAsync(path));
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        await browser.PostWithTokenAsync(
            path,
            [new("Shown", $"{first.Id:N}.{given.Nadia.Id:N}"), Box(first, given.Nadia), Box(second, given.Nadia)],
            await browser.GetAsync(path)
        );
        var letter = await app.DbAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync());

        Page.Words(letter.Subject).ShouldStartWith("2 fiches à évaluer");
        letter.TextBody.ShouldContain("/evaluation/designation");
        letter.NextAttemptAt.ShouldBe(Situation.DuringRating.AddMinutes(5), TimeSpan.FromSeconds(1));
        await browser.PostWithTokenAsync(
            path,
            [new("Shown", $"{first.Id:N}.{given.Nadia.Id:N} {second.Id:N}.{given.Nadia.Id:N}")],
            await browser.GetAsync(path)
        );
        (await app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(0);
    }

    private static string Root(Situation given) => $"/coordination/appels/{given.Call.Slug}";

    private static KeyValuePair<string, string> Box(FicheAction fiche, User evaluator) => new("Assigned", $"{fiche.Id:N}.{evaluator.Id:N}");
}
