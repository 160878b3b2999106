using System.Globalization;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Committee.Mails;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Committee.Assigning;

/// <summary>
/// Tells an evaluator what they were given in one message: the first waits a few minutes in the outbox, and what is assigned or withdrawn
/// meanwhile is written in it.
/// </summary>
internal sealed class AssignmentMails(AppDbContext db, Outbox outbox, IOptions<SiteOptions> site)
{
    /// <summary>How long the message waits for what follows.</summary>
    public static readonly TimeSpan Held = TimeSpan.FromMinutes(5);

    public async Task TellAsync(
        CoordinatedCall call,
        CommitteeMember member,
        IReadOnlyCollection<Assignment> assignments,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var held = await db.OutboxMessages.SingleOrDefaultAsync(
            n =>
                n.Kind == OutboxMessageKind.Assignment
                && n.CallId == call.Id
                && n.RecipientId == member.UserId
                && n.State == OutboxMessageState.Pending
                && n.Attempts == 0
                && n.NextAttemptAt > now,
            cancellation
        );
        var since = held is null ? now : held.NextAttemptAt - Held;
        var count = assignments.Count(assignment => assignment.AssignedAt >= since);
        if (count == 0)
        {
            if (held is not null)
            {
                db.OutboxMessages.Remove(held);
            }

            return;
        }

        var letter = await LetterAsync(call, member, count, now, cancellation);
        var to = new Addressee(member.UserId, member.Email, member.Name);
        if (held is not null)
        {
            await outbox.RewriteAsync(held, letter, to);
            return;
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"assignment:{member.UserId}:{call.Id}:{now:yyyyMMddHHmmss.fffffff}");
        await outbox.AddAsync(letter, to, key, call.Id, notBefore: now + Held);
    }

    private async Task<AssignmentMailTemplate> LetterAsync(
        CoordinatedCall call,
        CommitteeMember member,
        int count,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var around = await db
            .Calls.AsNoTracking()
            .Where(c => c.Id == call.Id)
            .Select(c => new { c.Schedule, c.Programme!.Contact })
            .SingleAsync(cancellation);
        return new AssignmentMailTemplate
        {
            Reader = member.Name,
            CallTitle = call.Title,
            ProgrammeName = call.ProgrammeName,
            Contact = around.Contact,
            Count = count,
            Schedule = around.Schedule,
            Now = now,
            Link = site.Value.Link("/evaluation/designation"),
        };
    }
}
