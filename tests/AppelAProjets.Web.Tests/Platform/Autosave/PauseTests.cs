using System.Net;
using AppelAProjets.Domain;
using AppelAProjets.Web.Tests.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Rating;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform.Autosave;

/// <summary>What a pause of someone who types costs the database: one request, which tells all there is to show.</summary>
public sealed class PauseTests
{
    /// <summary>
    /// The session, the right to write, the fiche with what its call asks, the write, the objectives it is checked against.
    /// </summary>
    private const int Fiche = 5;

    /// <summary>A server is asked for the turn by a command; the embedded database gives it in the process.</summary>
    private static int TurnOfAServer => TestDatabase.IsEmbedded ? 0 : 1;

    /// <summary>
    /// The session, the right to rate, the fiche with its call, the evaluation, the grid, and the writes: the evaluation, a mark, a line of
    /// its history.
    /// </summary>
    private const int Mark = 8;

    [Fact]
    public async Task A_pause_in_a_fiche_sends_five_commands()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var editor = await Autosaving.OpenAsync(applicant.Browser, fiche, "budget");
        var saved = await editor.SaveAsync("Budget[601]", "5 001");
        // The first save of a person keeps the version of the one before, and the page knows its own writing from then on.
        editor.Version = saved.Answer.GetProperty("version").GetInt32();

        var sent = await SentAsync(app, async () => saved = await editor.SaveAsync(("Budget[601]", saved.Hash("Budget[601]"), "6 001")));

        saved.Status.ShouldBe(HttpStatusCode.OK);
        sent.Count.ShouldBeLessThanOrEqualTo(Fiche + TurnOfAServer, string.Join('\n', sent));
    }

    [Fact]
    public async Task A_mark_sends_as_many_commands_after_thirty_others_as_after_one()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var tab = await RatingTab.OpenAsync(app, given, fiche);
        var path = tab.Path("QUALITE");
        await tab.SaveAsync(path, "1");
        for (var mark = 2; mark < 30; mark++)
        {
            var (seen, asked) = (FieldHash.Compute($"{(mark - 1) % 2}"), $"{mark % 2}");
            var sent = await SentAsync(app, async () => (await tab.SaveAsync(path, asked, seen)).Status.ShouldBe(HttpStatusCode.OK));
            sent.Count.ShouldBeLessThanOrEqualTo(Mark, string.Join('\n', sent));
        }
    }

    /// <summary>What was sent, but for the words that open a transaction: a database server has none of them.</summary>
    private static async Task<IReadOnlyList<string>> SentAsync(TestApp app, Func<Task> work) =>
        [.. (await app.Commands.DuringAsync(work)).Where(text => text != CommandLog.Begin)];
}
