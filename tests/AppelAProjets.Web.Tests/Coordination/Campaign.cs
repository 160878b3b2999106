using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;

namespace AppelAProjets.Web.Tests.Coordination;

/// <summary>A call with its coordinator, an applicant and three evaluators, on an application of its own.</summary>
internal sealed class Campaign : IDisposable
{
    public static readonly DateTime CommitteeDay = TestApp.Utc("2022-06-07T13:00:00Z");

    private Campaign(TestApp app, Call call, User coordinator, User applicant, Organisation organisation, IReadOnlyList<User> evaluators)
    {
        App = app;
        Call = call;
        Coordinator = coordinator;
        Applicant = applicant;
        Organisation = organisation;
        Evaluators = evaluators;
    }

    public TestApp App { get; }

    public Call Call { get; }

    public User Coordinator { get; }

    public User Applicant { get; }

    public Organisation Organisation { get; }

    public IReadOnlyList<User> Evaluators { get; }

    public string Root => $"/coordination/appels/{Call.Slug}";

    public static async Task<Campaign> StartAsync(long? envelopeCents = 10_000_000, int minimumEvaluations = 1)
    {
        var app = new TestApp();
        var given = app.Given;
        var call = await given.CallAsync(envelopeCents: envelopeCents, minimumEvaluations: minimumEvaluations);
        var coordinator = await given.UserAsync("Marion Lefèvre");
        await given.GrantAsync(coordinator, CallRole.Coordinator, call);
        var applicant = await given.UserAsync("Lucie Marchand");
        var organisation = await given.OrganisationAsync(applicant, name: "La Fabrique des mots");
        var evaluators = new List<User>();
        foreach (var name in new[] { "Claire Vasseur", "Paul Carlier", "Hugo Lemaire" })
        {
            var evaluator = await given.UserAsync(name);
            await given.GrantAsync(evaluator, CallRole.Evaluator, call, "Sous-préfecture de Soissons");
            evaluators.Add(evaluator);
        }

        return new Campaign(app, call, coordinator, applicant, organisation, evaluators);
    }

    /// <summary>A filed fiche, rated with one mark for every criterion by as many evaluators as there are marks.</summary>
    public async Task<FicheAction> FicheAsync(string title, long requestedCents = 100_000, params decimal[] marks)
    {
        var content = Given.AskingContent(Call, title, requestedCents);
        var fiche = await App.Given.FiledAsync(Call, Organisation, content);
        for (var i = 0; i < marks.Length; i++)
        {
            await App.Given.AssignAsync(fiche, Evaluators[i]);
            await App.Given.FiledEvaluationAsync(fiche, Evaluators[i], marks[i]);
        }

        return fiche;
    }

    public Task<Browser> CoordinatorAsync() => App.SignedInAsync(Coordinator);

    public void GoToCommittee() => App.Clock.MoveTo(CommitteeDay);

    public void Dispose() => App.Dispose();
}
