using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Tests.Eligibility;

/// <summary>A call just closed, its coordinator, an applicant with a filed fiche and an evaluator.</summary>
internal sealed class EligibilityStage : IAsyncDisposable
{
    public static readonly DateTime AfterClosing = TestApp.Utc("2022-05-23T09:00:00Z");

    private EligibilityStage(TestApp app) => App = app;

    public TestApp App { get; }

    public Call Call { get; private set; } = null!;

    public User Marion { get; private set; } = null!;

    public User Lucie { get; private set; } = null!;

    public Organisation Organisation { get; private set; } = null!;

    public FicheAction Fiche { get; private set; } = null!;

    public Browser Coordination { get; private set; } = null!;

    public Browser Applicant { get; private set; } = null!;

    public string List => $"/coordination/appels/{Call.Slug}/recevabilite";

    public string Page => $"{List}/{Fiche.Id}";

    public static async Task<EligibilityStage> StartAsync(IReadOnlyList<RequiredPiece>? pieces = null)
    {
        var stage = new EligibilityStage(new TestApp());
        var given = stage.App.Given;
        stage.Call = await given.CallAsync(minimumEvaluations: 1, pieces: pieces);
        stage.Marion = await given.UserAsync("Marion Lefèvre");
        await given.GrantAsync(stage.Marion, CallRole.Coordinator, stage.Call);
        stage.Lucie = await given.UserAsync("Lucie Marchand");
        stage.Organisation = await given.OrganisationAsync(stage.Lucie, name: "La Fabrique des mots");
        stage.Fiche = await given.FiledAsync(stage.Call, stage.Organisation);
        stage.App.Clock.MoveTo(AfterClosing);
        stage.Coordination = await stage.App.SignedInAsync(stage.Marion);
        stage.Applicant = await stage.App.SignedInAsync(stage.Lucie);
        return stage;
    }

    public static Dictionary<string, string> Ineligible(string motive = "OffTopic", string words = "L’action n’est pas éducative.") =>
        new()
        {
            ["Decision.Verdict"] = "irrecevable",
            ["Decision.Motives"] = motive,
            ["Decision.Words"] = words,
        };

    public static Dictionary<string, string> Asking(
        string part = "Need",
        string due = "2022-06-06",
        string message = "Décrivez mieux le besoin."
    ) =>
        new()
        {
            ["Complement.Parts"] = part,
            ["Complement.Message"] = message,
            ["Complement.DueOn"] = due,
        };

    /// <summary>Opens the page of the fiche, fills one of its forms and sends it.</summary>
    public async Task<Page> SendAsync(string act, Dictionary<string, string> fields) =>
        await Coordination.SubmitAsync(await Coordination.GetAsync(Page), $"{Page}/{act}", fields);

    public Task<EligibilityReview?> ReviewAsync() =>
        App.DbAsync(db => db.EligibilityReviews.AsNoTracking().SingleOrDefaultAsync(r => r.FicheId == Fiche.Id));

    public Task<FicheAction> StoredAsync() =>
        App.DbAsync(db => db.Fiches.AsNoTracking().Include(f => f.Filings).SingleAsync(f => f.Id == Fiche.Id));

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
