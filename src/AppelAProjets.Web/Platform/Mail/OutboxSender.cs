using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>
/// Sends what waits in the outbox, each message once (docs/decisions/exactly-once-messages.md). A message is claimed by a conditional
/// update, marked just before it is handed over and marked again after; whoever finds it afterwards knows how far it had gone.
/// </summary>
internal sealed class OutboxSender(
    AppDbContext db,
    IMailTransport transport,
    IEnumerable<IOutboxRelevance> relevance,
    IOptions<MailOptions> options,
    TimeProvider clock,
    ILogger<OutboxSender> logger
)
{
    /// <summary>Attempts before a person has to decide.</summary>
    public const int MaxAttempts = 8;

    private const int Batch = 50;
    private static readonly int[] MinutesBetweenAttempts = [1, 5, 15, 60, 240, 480, 720];

    /// <summary>Sends every message that is due.</summary>
    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        while (await DueAsync(cancellation) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                cancellation.ThrowIfCancellationRequested();
                if (await ClaimAsync(id, cancellation) is { } claim && !await SendAsync(claim, cancellation))
                {
                    return;
                }
            }
        }
    }

    /// <summary>How long a message waits after its nth failure.</summary>
    public static TimeSpan BackOff(int attempts) =>
        TimeSpan.FromMinutes(MinutesBetweenAttempts[Math.Min(attempts, MinutesBetweenAttempts.Length) - 1]);

    /// <summary>The messages that may leave now.</summary>
    public IQueryable<OutboxMessage> Due()
    {
        var now = clock.UtcNow();
        return db
            .OutboxMessages.AsNoTracking()
            .Where(message => message.State == OutboxMessageState.Pending && message.NextAttemptAt <= now);
    }

    private Task<List<Guid>> DueAsync(CancellationToken cancellation) =>
        Due()
            .OrderBy(message => message.NextAttemptAt)
            .ThenBy(message => message.Id)
            .Select(message => message.Id)
            .Take(Batch)
            .ToListAsync(cancellation);

    private async Task<Claim?> ClaimAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var at = Instant();
        var claimed = await db.WriteAsync(
            token =>
                db.OutboxMessages.Where(message =>
                        message.Id == id && message.State == OutboxMessageState.Pending && message.NextAttemptAt <= now
                    )
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(message => message.State, OutboxMessageState.Claimed)
                                .SetProperty(message => message.ClaimedAt, at),
                        token
                    ),
            cancellation
        );
        return claimed == 1
            ? new Claim(await db.OutboxMessages.AsNoTracking().SingleAsync(message => message.Id == id, cancellation), at)
            : null;
    }

    /// <returns>False when the messages behind this one had better wait.</returns>
    private async Task<bool> SendAsync(Claim claim, CancellationToken cancellation)
    {
        if (await WhyNotAsync(claim.OutboxMessage, cancellation) is { } reason)
        {
            await CancelAsync(claim, reason, cancellation);
            return true;
        }

        if (await HandingOverAsync(claim, cancellation) is not { } handing)
        {
            return true;
        }

        // From here on the message leaves or not: stopping the application waits for the answer, and the answer is recorded.
        try
        {
            await transport.SendAsync(claim.OutboxMessage, CancellationToken.None);
        }
        catch (MailNotSentException failure)
        {
            await RetryLaterAsync(handing, failure);
            return !failure.ServerUnreachable;
        }
        catch (Exception failure) when (transport.IsIdempotent)
        {
            await RetryLaterAsync(handing, failure);
            return false;
        }
        catch (Exception failure)
        {
            await DoubtAsync(handing, failure);
            return false;
        }

        await SentAsync(handing);
        return true;
    }

    private async Task<string?> WhyNotAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var allowed = options.Value.AllowedDomains;
        if (!ContactRules.IsEmail(message.Recipient))
        {
            return "Message retenu : l'adresse du destinataire n'est pas une adresse électronique.";
        }

        if (
            allowed.Count > 0
            && !allowed.Any(domain => DomainOf(message.Recipient).Equals(DomainOf($"@{domain}"), StringComparison.OrdinalIgnoreCase))
        )
        {
            return "Message retenu : le domaine du destinataire n'est pas dans Mail:AllowedDomains.";
        }

        foreach (var rule in relevance)
        {
            if (await rule.WhyUselessAsync(message, cancellation) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    private Task<int> CancelAsync(Claim claim, string reason, CancellationToken cancellation) =>
        db.WriteAsync(
            token =>
                Held(claim, OutboxMessageState.Claimed)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(message => message.State, OutboxMessageState.Cancelled)
                                .SetProperty(message => message.LastError, Short(reason)),
                        token
                    ),
            cancellation
        );

    /// <returns>Null when the claim was taken back meanwhile: someone else answers for the message.</returns>
    private async Task<Claim?> HandingOverAsync(Claim claim, CancellationToken cancellation)
    {
        var at = Instant();
        var marked = await db.WriteAsync(
            token =>
                Held(claim, OutboxMessageState.Claimed)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(message => message.State, OutboxMessageState.HandingOver)
                                .SetProperty(message => message.ClaimedAt, at)
                                .SetProperty(message => message.Attempts, message => message.Attempts + 1),
                        token
                    ),
            cancellation
        );
        // None marked also means that a connection was cut after the mark was written and before it was confirmed: it is ours all the same.
        var ours = claim with
        {
            At = at,
        };
        return marked == 1 || await Held(ours, OutboxMessageState.HandingOver).AnyAsync(cancellation) ? ours : null;
    }

    private Task<int> SentAsync(Claim claim)
    {
        var now = clock.UtcNow();
        return db.WriteAsync(
            token =>
                Held(claim, OutboxMessageState.HandingOver, OutboxMessageState.Uncertain)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(message => message.State, OutboxMessageState.Sent)
                                .SetProperty(message => message.SentAt, now)
                                .SetProperty(message => message.LastError, (string?)null),
                        token
                    ),
            CancellationToken.None
        );
    }

    private Task<int> RetryLaterAsync(Claim claim, Exception failure)
    {
        var attempts = claim.OutboxMessage.Attempts + 1;
        var isOver = attempts >= MaxAttempts || failure is MailNotSentException { IsFinal: true };
        var state = isOver ? OutboxMessageState.Failed : OutboxMessageState.Pending;
        var next = clock.UtcNow() + BackOff(attempts);
        logger.Log(
            state == OutboxMessageState.Failed ? LogLevel.Error : LogLevel.Warning,
            failure,
            "Message {OutboxMessage} did not leave (attempt {Attempt}).",
            claim.OutboxMessage.Id,
            attempts
        );
        return db.WriteAsync(
            token =>
                Held(claim, OutboxMessageState.HandingOver, OutboxMessageState.Uncertain)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(message => message.State, state)
                                .SetProperty(message => message.NextAttemptAt, next)
                                .SetProperty(message => message.LastError, Short(failure.Message)),
                        token
                    ),
            CancellationToken.None
        );
    }

    private Task<int> DoubtAsync(Claim claim, Exception failure)
    {
        logger.LogError(failure, "Nobody can tell whether message {OutboxMessage} left.", claim.OutboxMessage.Id);
        return db.WriteAsync(
            token =>
                Held(claim, OutboxMessageState.HandingOver)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(message => message.State, OutboxMessageState.Uncertain)
                                .SetProperty(
                                    message => message.LastError,
                                    Short(
                                        $"La liaison avec le serveur de messagerie s'est interrompue pendant la remise : {failure.Message}"
                                    )
                                ),
                        token
                    ),
            CancellationToken.None
        );
    }

    /// <summary>The message, if it is still ours: the instant of the claim tells it from a later one.</summary>
    private IQueryable<OutboxMessage> Held(Claim claim, params OutboxMessageState[] states) =>
        db.OutboxMessages.Where(message =>
            message.Id == claim.OutboxMessage.Id && message.ClaimedAt == claim.At && states.Contains(message.State)
        );

    /// <summary>Now, in whole milliseconds: every database gives it back as it was stored.</summary>
    private DateTime Instant()
    {
        var now = clock.UtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    private static string DomainOf(string address) => ContactRules.AsciiEmail(address).Split('@')[^1];

    private static string Short(string sentence) => sentence.Length > 1_000 ? sentence[..1_000] : sentence;

    private sealed record Claim(OutboxMessage OutboxMessage, DateTime At);
}
