using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>
/// Takes back the messages a sender left in the middle. One that was only claimed goes back to the outbox. One that was being handed
/// over goes back too when the transport bears it; otherwise it waits for a person, because nothing is sent twice.
/// </summary>
internal sealed class RecoverOutbox(AppDbContext db, IMailTransport transport, TimeProvider clock, ILogger<RecoverOutbox> logger)
{
    /// <summary>A sender that holds a message longer than that is gone: handing one over takes half a minute at most.</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromMinutes(5);

    private const string Doubt = "L'application s'est arrêtée pendant la remise de ce message : on ne sait pas s'il est parti.";

    /// <summary>The messages someone held who is gone.</summary>
    /// <param name="atStart">True before this process has sent anything.</param>
    public IQueryable<OutboxMessage> Left(bool atStart)
    {
        var held = db.OutboxMessages.Where(message =>
            message.State == OutboxMessageState.Claimed || message.State == OutboxMessageState.HandingOver
        );
        if (atStart && db.HasOneProcess)
        {
            // The embedded database has one process: at its start, every claim is a dead one's, whatever the clock says.
            return held;
        }

        var limit = clock.UtcNow() - StaleAfter;
        return held.Where(message => message.ClaimedAt < limit);
    }

    /// <param name="atStart">True before this process has sent anything.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task ExecuteAsync(bool atStart, CancellationToken cancellation)
    {
        var held = Left(atStart);
        if (!await held.AnyAsync(cancellation))
        {
            return;
        }

        var again = transport.IsIdempotent ? OutboxMessageState.Pending : OutboxMessageState.Uncertain;
        var doubt = transport.IsIdempotent ? null : Doubt;
        var interrupted = await db.WriteAsync(
            token =>
                held.Where(message => message.State == OutboxMessageState.HandingOver)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(message => message.State, again).SetProperty(message => message.LastError, doubt),
                        token
                    ),
            cancellation
        );
        var claimed = await db.WriteAsync(
            token =>
                held.Where(message => message.State == OutboxMessageState.Claimed)
                    .ExecuteUpdateAsync(set => set.SetProperty(message => message.State, OutboxMessageState.Pending), token),
            cancellation
        );
        logger.LogWarning(
            "{Claimed} claimed and {Interrupted} interrupted messages taken back; the interrupted ones are now {State}.",
            claimed,
            interrupted,
            again
        );
    }
}
