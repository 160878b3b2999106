using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Discussions;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Discussions;

public sealed class DiscussionTests : IAsyncLifetime
{
    private readonly TestApp _app = new();
    private Call _call = null!;
    private FicheAction _fiche = null!;
    private User _coordinator = null!;
    private User _filed = null!;
    private User _rating = null!;

    public async ValueTask InitializeAsync()
    {
        _call = await _app.Given.CallAsync();
        _coordinator = await _app.Given.UserAsync("Marion Lefèvre");
        await _app.Given.GrantAsync(_coordinator, CallRole.Coordinator, _call);
        (_filed, _rating) = (await _app.Given.UserAsync("Sonia Ait"), await _app.Given.UserAsync("Paul Renaud"));
        var organisation = await _app.Given.OrganisationAsync(await _app.Given.UserAsync());
        _fiche = await _app.Given.FiledAsync(_call, organisation, Given.CompleteContent(_call, "Les mots voyageurs"));
        foreach (var evaluator in new[] { _filed, _rating })
        {
            await _app.Given.GrantAsync(evaluator, CallRole.Evaluator, _call, "CAF de l’Aisne");
            await _app.Given.AssignAsync(_fiche, evaluator);
        }

        _app.Clock.MoveTo(TestApp.Utc("2022-05-24T10:00:00Z"));
        await _app.Given.FiledEvaluationAsync(_fiche, _filed, 4);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_one_writes_is_read_by_the_others_and_counted_unread_until_then()
    {
        var author = await _app.SignedInAsync(_filed);
        (await WriteAsync(author, "Le budget compte deux fois la conteuse.", _coordinator.Id)).Status.ShouldBe(HttpStatusCode.Redirect);

        var reader = await _app.SignedInAsync(_coordinator);
        (await reader.GetAsync("/echanges")).Text.ShouldContain("1 non lu");
        var page = await reader.GetAsync($"/echanges/{_fiche.Id}");
        page.Text.ShouldContain("Le budget compte deux fois la conteuse.");
        page.Text.ShouldContain("S’adresse à vous");
        page.Text.ShouldContain("nouveau");
        (await reader.GetAsync($"/echanges/{_fiche.Id}")).Text.ShouldNotContain("nouveau");
        (await reader.GetAsync("/echanges?nonLus=true")).Text.ShouldContain("Vous avez tout lu.");
    }

    [Fact]
    public async Task An_evaluator_who_has_not_filed_reads_and_writes_nothing_yet_and_is_told_why()
    {
        await WriteAsync(await _app.SignedInAsync(_filed), "Je note cinq partout.");
        var rating = await _app.SignedInAsync(_rating);
        var page = await rating.GetAsync($"/echanges/{_fiche.Id}");
        page.Text.ShouldContain("quand vous aurez déposé votre évaluation");
        page.Body.ShouldNotContain("cinq partout");
        (await rating.GetAsync("/echanges")).Body.ShouldNotContain("Les mots voyageurs");
        var refused = await WriteAsync(rating, "Moi aussi.");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _app.DbAsync(db => db.DiscussionMessages.CountAsync())).ShouldBe(1);

        _app.Clock.MoveTo(_call.Schedule.RatingEndsAt.AddSeconds(1));
        (await rating.GetAsync($"/echanges/{_fiche.Id}")).Text.ShouldContain("Je note cinq partout.");
    }

    [Fact]
    public async Task For_anyone_else_and_for_a_member_in_conflict_the_discussion_does_not_exist()
    {
        await WriteAsync(await _app.SignedInAsync(_filed), "Un mot.");
        await _app.Given.ConflictAsync(_fiche, _coordinator);
        var stranger = await _app.Given.UserAsync();
        await _app.Given.GrantAsync(stranger, CallRole.Evaluator, _call);
        var applicant = await _app.DbAsync(db => db.Users.SingleAsync(u => u.Id == _fiche.CreatedBy));
        foreach (var person in new[] { _coordinator, stranger, applicant })
        {
            var browser = await _app.SignedInAsync(person);
            (await browser.GetAsync($"/echanges/{_fiche.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await browser.PostAsync($"/echanges/{_fiche.Id}", new() { ["Text"] = "Je passe" }, formPage: "/echanges")).Status.ShouldBe(
                HttpStatusCode.NotFound
            );
            (await browser.GetAsync("/echanges")).Body.ShouldNotContain("Les mots voyageurs");
        }
    }

    [Fact]
    public async Task A_message_sent_twice_is_one_and_one_too_long_is_given_back()
    {
        var author = await _app.SignedInAsync(_filed);
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Id"] = Guid.CreateVersion7().ToString(),
            ["Text"] = "Une fois.",
        };
        await author.PostAsync($"/echanges/{_fiche.Id}", new(form));
        await author.PostAsync($"/echanges/{_fiche.Id}", new(form));
        (await _app.DbAsync(db => db.DiscussionMessages.CountAsync())).ShouldBe(1);

        var words = new string('a', 4001);
        var refused = await author.PostAsync(
            $"/echanges/{_fiche.Id}",
            new() { ["Id"] = Guid.CreateVersion7().ToString(), ["Text"] = words }
        );
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Body.ShouldContain(words);
        refused.Text.ShouldContain("raccourcissez-le");
    }

    [Fact]
    public async Task Only_its_author_takes_a_message_back_and_its_words_are_shown_no_more()
    {
        var author = await _app.SignedInAsync(_filed);
        await WriteAsync(author, "Des mots de trop.");
        var id = await _app.DbAsync(db => db.DiscussionMessages.Select(m => m.Id).SingleAsync());
        var other = await _app.SignedInAsync(_coordinator);
        (await other.PostAsync($"/echanges/{_fiche.Id}/{id}/retirer", [], formPage: $"/echanges/{_fiche.Id}")).Status.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await author.PostAsync($"/echanges/{_fiche.Id}/{id}/retirer", [], formPage: $"/echanges/{_fiche.Id}")).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
        var page = await other.GetAsync($"/echanges/{_fiche.Id}");
        page.Body.ShouldNotContain("Des mots de trop.");
        page.Text.ShouldContain("Message retiré");
    }

    [Fact]
    public async Task One_letter_gathers_what_was_said_names_no_fiche_and_leaves_once()
    {
        var author = await _app.SignedInAsync(_filed);
        await WriteAsync(author, "Premier.");
        await WriteAsync(author, "Second.", _coordinator.Id);
        await TellAsync();
        (await DigestsAsync()).ShouldBeEmpty("people may still be writing");
        _app.Clock.Advance(TimeSpan.FromMinutes(20));
        await TellAsync();
        await TellAsync();
        var letter = (await DigestsAsync()).ShouldHaveSingleItem();
        letter.RecipientId.ShouldBe(_coordinator.Id, "the other evaluator has not filed and reads nothing yet");
        letter.Subject.ShouldBe("On attend votre avis\u00A0: 2\u00A0nouveaux messages sur 1\u00A0fiche");
        (letter.TextBody + letter.HtmlBody).ShouldNotContain("mots voyageurs");
    }

    [Fact]
    public async Task A_letter_whose_reader_has_come_meanwhile_stays()
    {
        await WriteAsync(await _app.SignedInAsync(_filed), "Un mot.");
        _app.Clock.Advance(TimeSpan.FromMinutes(20));
        await TellAsync();
        await (await _app.SignedInAsync(_coordinator)).GetAsync($"/echanges/{_fiche.Id}");
        var letter = (await DigestsAsync()).Single();
        var why = await _app.InScopeAsync(services =>
            services.GetServices<IOutboxRelevance>().OfType<DigestRelevance>().Single().WhyUselessAsync(letter, CancellationToken.None)
        );
        why.ShouldNotBeNull();
    }

    private Task TellAsync() =>
        _app.InScopeAsync(services => services.GetRequiredService<TellDiscussions>().RunAsync(CancellationToken.None));

    private Task<List<OutboxMessage>> DigestsAsync() =>
        _app.DbAsync(db => db.OutboxMessages.AsNoTracking().Where(n => n.Kind == OutboxMessageKind.DiscussionDigest).ToListAsync());

    private Task<Page> WriteAsync(Browser browser, string text, Guid? mention = null)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["Id"] = Guid.CreateVersion7().ToString(), ["Text"] = text };
        if (mention is { } called)
        {
            form["Mentions"] = called.ToString();
        }

        return browser.PostAsync($"/echanges/{_fiche.Id}", new(form), formPage: "/echanges");
    }
}
