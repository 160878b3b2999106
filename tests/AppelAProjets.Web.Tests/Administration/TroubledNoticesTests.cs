using System.Net;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Administration;

public sealed class TroubledNoticesTests : IAsyncLifetime
{
    private const string Tasks = "/administration/taches";

    private readonly TestApp _app = new();
    private Browser _administrator = null!;

    public async ValueTask InitializeAsync() => _administrator = await _app.SignedInAsync(await _app.Given.UserAsync(administrator: true));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Failed_and_uncertain_messages_are_listed_without_their_bodies()
    {
        await NoticeAsync(NoticeState.Failed, "Boîte pleine");
        await NoticeAsync(NoticeState.Uncertain, null);
        await NoticeAsync(NoticeState.Sent, null);

        var page = await _administrator.GetAsync(Tasks);

        page.Parts("notice-row").Count.ShouldBe(2);
        page.Text.ShouldContain("Boîte pleine");
        page.Text.ShouldContain("Envoi incertain");
        page.Text.ShouldNotContain("corps secret");
    }

    [Theory]
    [InlineData(NoticeState.Failed)]
    [InlineData(NoticeState.Uncertain)]
    public async Task A_message_in_trouble_is_sent_again_on_demand_and_the_journal_says_so(NoticeState state)
    {
        var id = await NoticeAsync(state, "Boîte pleine");

        var answer = await _administrator.PostAsync($"{Tasks}/{id}/renvoyer", [], Tasks);

        answer.Location.ShouldBe(Tasks);
        var notice = await _app.DbAsync(db => db.Notices.AsNoTracking().SingleAsync());
        notice.State.ShouldBe(NoticeState.Pending);
        notice.Attempts.ShouldBe(0);
        notice.NextAttemptAt.ShouldBe(TestApp.DefaultNow);
        (await _app.DbAsync(db => db.AuditEntries.SingleAsync())).Act.ShouldBe(AuditAct.NoticeResent);
    }

    [Fact]
    public async Task A_message_given_up_is_never_sent()
    {
        var id = await NoticeAsync(NoticeState.Uncertain, null);

        await _administrator.PostAsync($"{Tasks}/{id}/annuler", [], Tasks);

        (await _app.DbAsync(db => db.Notices.AsNoTracking().SingleAsync())).State.ShouldBe(NoticeState.Cancelled);
        (await _app.DbAsync(db => db.AuditEntries.SingleAsync())).Act.ShouldBe(AuditAct.NoticeCancelled);
    }

    [Theory]
    [InlineData("renvoyer", NoticeState.Sent)]
    [InlineData("renvoyer", NoticeState.Cancelled)]
    [InlineData("renvoyer", NoticeState.HandingOver)]
    [InlineData("annuler", NoticeState.Sent)]
    [InlineData("annuler", NoticeState.Pending)]
    public async Task A_message_that_is_not_in_trouble_is_left_alone(string act, NoticeState state)
    {
        var id = await NoticeAsync(state, null);

        var answer = await _administrator.PostAsync($"{Tasks}/{id}/{act}", [], Tasks);

        (await _administrator.FollowAsync(answer)).Part("done").TextContent.ShouldContain("n’attend plus de décision");
        (await _app.DbAsync(db => db.Notices.AsNoTracking().SingleAsync())).State.ShouldBe(state);
        (await _app.DbAsync(db => db.AuditEntries.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("renvoyer")]
    [InlineData("annuler")]
    public async Task Only_an_administrator_decides(string act)
    {
        var id = await NoticeAsync(NoticeState.Failed, null);
        var browser = await _app.SignedInAsync(await _app.Given.UserAsync());

        var answer = await browser.PostAsync($"{Tasks}/{id}/{act}", [], "/mon-compte");

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _app.DbAsync(db => db.Notices.AsNoTracking().SingleAsync())).State.ShouldBe(NoticeState.Failed);
    }

    private async Task<Guid> NoticeAsync(NoticeState state, string? error)
    {
        var id = _app.Clock.NewId();
        await _app.DbAsync(async db =>
        {
            var content = new NoticeContent("lucie@association.example", "Lucie", "Objet", "corps secret", "corps secret");
            db.Notices.Add(new Notice(id, id.ToString(), NoticeKind.FilingReceipt, null, null, null, content, _app.Clock.UtcNow().AddDays(-1)));
            await db.SaveChangesAsync();
            await db.Notices.Where(n => n.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(n => n.State, state).SetProperty(n => n.Attempts, 5).SetProperty(n => n.LastError, error));
        });
        return id;
    }
}
