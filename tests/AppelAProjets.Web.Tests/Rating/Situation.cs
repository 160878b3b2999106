using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Tests.Rating;

/// <summary>A closed call, its grid, an applicant, and two evaluators; the clock stands in the middle of rating.</summary>
internal sealed class Situation(TestApp app)
{
    public static readonly DateTime DuringRating = TestApp.Utc("2022-05-30T08:41:00Z");

    public Call Call { get; private set; } = null!;

    public ScoringGrid Grid { get; private set; } = null!;

    public Organisation Organisation { get; private set; } = null!;

    public User Nadia { get; private set; } = null!;

    public User Paul { get; private set; } = null!;

    public static async Task<Situation> StartAsync(TestApp app)
    {
        var situation = new Situation(app);
        situation.Call = await app.Given.CallAsync();
        situation.Grid = await app.DbAsync(db => db.GridInForceAsync(situation.Call.Id, CancellationToken.None));
        situation.Organisation = await app.Given.OrganisationAsync(
            await app.Given.UserAsync("Lucie Marchand", address: $"lucie@fabrique-{situation.Call.Code.ToLowerInvariant()}.example"),
            name: "La Fabrique des mots"
        );
        situation.Nadia = await app.Given.UserAsync("Nadia Benali");
        situation.Paul = await app.Given.UserAsync("Paul Carlier");
        await app.Given.GrantAsync(situation.Nadia, CallRole.Evaluator, situation.Call, "Éducation nationale");
        await app.Given.GrantAsync(situation.Paul, CallRole.Evaluator, situation.Call, "Sous-préfecture de Soissons");
        return situation;
    }

    /// <summary>A fiche filed in time, assigned to some; afterwards the clock stands in the middle of rating.</summary>
    public async Task<FicheAction> FicheAsync(string title = "Les mots voyageurs", params User[] evaluators)
    {
        app.Clock.MoveTo(TestApp.DefaultNow);
        var fiche = await app.Given.FiledAsync(Call, Organisation, Given.CompleteContent(Call, title));
        foreach (var evaluator in evaluators)
        {
            await app.Given.AssignAsync(fiche, evaluator);
        }

        app.Clock.MoveTo(DuringRating);
        return fiche;
    }

    /// <summary>Sets how the committee of the call rates.</summary>
    public Task RateByAsync(RatingSettings rating) =>
        app.DbAsync(async db =>
        {
            (await db.Calls.SingleAsync(call => call.Id == Call.Id)).RateBy(rating);
            await db.SaveChangesAsync();
        });

    public async Task<User> CoordinatorAsync()
    {
        var coordinator = await app.Given.UserAsync("Marion Lefèvre");
        await app.Given.GrantAsync(coordinator, CallRole.Coordinator, Call);
        return coordinator;
    }

    public string MarkOf(string code) => $"Answers[{IndexOf(code)}].Mark";

    public string WhyOf(string code) => $"Answers[{IndexOf(code)}].Why";

    /// <summary>The same mark on every criterion, as the form names them.</summary>
    public Dictionary<string, string> AllMarks(string mark, string action = "enregistrer")
    {
        var fields = Grid.CriteriaInOrder.ToDictionary(criterion => MarkOf(criterion.Code), _ => mark, StringComparer.Ordinal);
        fields["Action"] = action;
        return fields;
    }

    public Task<Evaluation?> EvaluationAsync(FicheAction fiche, User evaluator) =>
        app.DbAsync(db =>
            db.Evaluations.AsNoTracking()
                .Include(e => e.Ratings)
                .SingleOrDefaultAsync(e => e.FicheId == fiche.Id && e.EvaluatorId == evaluator.Id)
        );

    private int IndexOf(string code) => Grid.CriteriaInOrder.TakeWhile(criterion => criterion.Code != code).Count();
}
