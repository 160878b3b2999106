using System.Net;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Administration;

public sealed class TroubledOutboxTests : IAsyncLifetime
{
    private const string Tasks = "/administration/taches";

    private readonly TestApp _app = new();
    private Browser _administrator = null!;

    public async ValueTask InitializeAsync() => _administrator = await _app.SignedInAsync(await _app.Given.UserAsync(administrator: true));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Failed_and_uncertain_messages_are_listed_without_their_bodies()
    {
        await NoticeAsync(OutboxMessageState.Failed, "Boîte pleine");
        await NoticeAsync(OutboxMessageState.Uncertain, null);
        await NoticeAsync(OutboxMessageState.Sent, null);

        var page = await _administrator.GetAsync(Tasks);

        page.Parts("outbox-row").Count.ShouldBe(2);
        page.Text.ShouldContain("Boîte pleine");
        page.Text.ShouldContain("Envoi incertain");
        page.Text.ShouldNotContain("corps secret");
    }

    [Theory]
    [InlineData(nameof(OutboxMessageState.Failed))]
    [InlineData(nameof(OutboxMessageState.Uncertain))]
    public async Task A_message_in_trouble_is_sent_again_on_demand_and_the_journal_says_so(string stateName)
    {
        var state = Enum.Parse<OutboxMessageState>(stateName);
        var id = await NoticeAsync(state, "Boîte pleine");

        var answer = await _administrator.PostAsync($"{Tasks}/{id}/renvoyer", [], Tasks);

        answer.Location.ShouldBe(Tasks);
        var notice = await _app.DbAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync());
        notice.State.ShouldBe(OutboxMessageState.Pending);
        notice.Attempts.ShouldBe(0);
        notice.NextAttemptAt.ShouldBe(TestApp.DefaultNow);
        (await _app.DbAsync(db => db.AuditEntries.SingleAsync())).Act.ShouldBe(AuditAct.OutboxMessageResent);
    }

    [Fact]
    public async Task A_message_given_up_is_never_sent()
    {
        var id = await NoticeAsync(OutboxMessageState.Uncertain, null);

        await _administrator.PostAsync($"{Tasks}/{id}/annuler", [], Tasks);

        (await _app.DbAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync())).State.ShouldBe(OutboxMessageState.Cancelled);
        (await _app.DbAsync(db => db.AuditEntries.SingleAsync())).Act.ShouldBe(AuditAct.OutboxMessageCancelled);
    }

    [Theory]
    [InlineData("renvoyer", nameof(OutboxMessageState.Sent))]
    [InlineData("renvoyer", nameof(OutboxMessageState.Cancelled))]
    [InlineData("renvoyer", nameof(OutboxMessageState.HandingOver))]
    [InlineData("annuler", nameof(OutboxMessageState.Sent))]
    [InlineData("annuler", nameof(OutboxMessageState.Pending))]
    public async Task A_message_that_is_not_in_trouble_is_left_alone(string act, string stateName)
    {
        var state = Enum.Parse<OutboxMessageState>(stateName);
        var id = await NoticeAsync(state, null);

        var answer = await _administrator.PostAsync($"{Tasks}/{id}/{act}", [], Tasks);

        (await _administrator.FollowAsync(answer)).Part("done").TextContent.ShouldContain("n’attend plus de décision");
        (await _app.DbAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync())).State.ShouldBe(state);
        (await _app.DbAsync(db => db.AuditEntries.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("renvoyer")]
    [InlineData("annuler")]
    public async Task Only_an_administrator_decides(string act)
    {
        var id = await NoticeAsync(OutboxMessageState.Failed, null);
        var browser = await _app.SignedInAsync(await _app.Given.UserAsync());

        var answer = await browser.PostAsync($"{Tasks}/{id}/{act}", [], "/mon-compte");

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await _app.DbAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync())).State.ShouldBe(OutboxMessageState.Failed);
    }

    private async Task<Guid> NoticeAsync(OutboxMessageState state, string? error)
    {
        var id = _app.Clock.NewId();
        await _app.DbAsync(async db =>
        {
            var content = new OutboxMessageContent("lucie@association.example", "Lucie", "Objet", "corps secret", "corps secret");
            db.OutboxMessages.Add(
                new OutboxMessage(
                    id,
                    id.ToString(),
                    OutboxMessageKind.FilingReceipt,
                    null,
                    null,
                    null,
                    content,
                    _app.Clock.UtcNow().AddDays(-1)
                )
            );
            await db.SaveChangesAsync();
            await db
                .OutboxMessages.Where(n => n.Id == id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(n => n.State, state).SetProperty(n => n.Attempts, 5).SetProperty(n => n.LastError, error)
                );
        });
        return id;
    }
}
