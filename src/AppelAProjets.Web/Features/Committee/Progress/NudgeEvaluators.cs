using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Committee.Mails;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Committee.Progress;

/// <summary>Who is written to, by name, and who is not and why.</summary>
internal sealed record Nudged(IReadOnlyList<string> Written, IReadOnlyList<NudgeSkip> Skipped);

/// <summary>
/// Writes to evaluators who have something left: one message each, at most one a day, whoever presses the button and how many times.
/// </summary>
internal sealed class NudgeEvaluators(
    AppDbContext db,
    RatingProgressReads progress,
    TimeProvider clock,
    AuditLog audit,
    Outbox outbox,
    IOptions<SiteOptions> site
)
{
    public async Task<Outcome<Nudged>> ExecuteAsync(
        CoordinatedCall call,
        Guid coordinatorId,
        NudgeForm form,
        CancellationToken cancellation
    )
    {
        if (form.Shortcoming() is { } shortcoming)
        {
            return shortcoming;
        }

        try
        {
            return await db.InWriteTransactionAsync(token => NudgeAsync(call, coordinatorId, form, token), cancellation);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return new Refusal(
                "nudge.same",
                string.Empty,
                "Quelqu’un vient de relancer une de ces personnes\u00A0: rien n’est parti deux fois. Relisez la liste.",
                RefusalKind.Conflict
            );
        }
    }

    /// <summary>The letter to one person, as the preview shows it and as it leaves.</summary>
    public async Task<NudgeMailTemplate> LetterAsync(CommitteeProgress board, string reader, string word, CancellationToken cancellation)
    {
        return new NudgeMailTemplate
        {
            Reader = reader,
            CallTitle = board.Call.Title,
            ProgrammeName = board.Call.ProgrammeName,
            Contact = await db
                .Calls.AsNoTracking()
                .Where(c => c.Id == board.Call.Id)
                .Select(c => c.Programme!.Contact)
                .SingleAsync(cancellation),
            Schedule = board.Schedule,
            Word = word,
            Link = site.Value.Link("/evaluation"),
        };
    }

    private async Task<Outcome<Nudged>> NudgeAsync(CoordinatedCall call, Guid coordinatorId, NudgeForm form, CancellationToken cancellation)
    {
        var board = await progress.ReadAsync(call, coordinatorId, new ProgressQuery(), cancellation);
        // Read again within the transaction: a colleague may have closed the rating since the page asked for it.
        var schedule = await db.Calls.AsNoTracking().Where(c => c.Id == call.Id).Select(c => c.Schedule).SingleAsync(cancellation);
        if (!schedule.IsRating(board.Now))
        {
            return new Refusal(
                "nudge.closed",
                string.Empty,
                "La notation n’est pas ouverte\u00A0: une relance ne servirait à rien. Rien n’est parti.",
                RefusalKind.Closed
            );
        }

        var (receivers, skipped) = NudgeReceivers.Among(board, form.To);
        if (receivers.Count == 0)
        {
            return skipped.Count > 0
                ? new Nudged([], skipped)
                : new Refusal("nudge.nobody", string.Empty, "Cochez au moins une personne à relancer.", RefusalKind.Conflict);
        }

        var letter = await LetterAsync(board, string.Empty, form.WordText, cancellation);
        var today = board.Schedule.LocalDay(clock.UtcNow());
        foreach (var member in receivers.Select(receiver => receiver.Member))
        {
            await outbox.AddAsync(
                letter with
                {
                    Reader = member.Name,
                },
                new Addressee(member.UserId, member.Email, member.Name),
                RatingProgressReads.NudgeKey(board.Call.Id, member.UserId, today),
                board.Call.Id
            );
        }

        IReadOnlyList<string> names = [.. receivers.Select(receiver => receiver.Member.Name)];
        audit.Record(coordinatorId, AuditAct.EvaluatorsNudged, board.Call.Id, null, $"Relance envoyée à {string.Join(", ", names)}.");
        await db.SaveChangesAsync(cancellation);
        return new Nudged(names, skipped);
    }
}
