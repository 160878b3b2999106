using System.Globalization;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Discussions;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Features.Discussions.Mails;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Discussions;

/// <summary>
/// Writes in the outbox, one letter a person and a call, what was said in discussions and not read yet. Safe to run again and on two nodes:
/// how far each was told is saved with the letter.
/// </summary>
internal sealed class TellDiscussions(
    AppDbContext db,
    DiscussionSeatReads seats,
    Outbox outbox,
    TimeProvider clock,
    IOptions<SiteOptions> site
)
{
    /// <summary>A message nobody came to read in a fortnight is told no more.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(14);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var since = clock.UtcNow() - Horizon;
        // Made distinct here: a database asked to would rather walk every message in the order of calls.
        var calls = await db
            .DiscussionMessages.AsNoTracking()
            .Where(m => m.WrittenAt > since && m.WithdrawnAt == null)
            .Select(m => m.CallId)
            .ToListAsync(cancellation);
        foreach (var call in calls.Distinct())
        {
            await db.InWriteTransactionAsync(token => TellAsync(call, since, token), cancellation);
        }
    }

    private async Task<int> TellAsync(Guid callId, DateTime since, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var call = await db
            .Calls.AsNoTracking()
            .Where(c => c.Id == callId)
            .Select(c => new AroundCall(c.Id, c.Text.Title, c.Programme!.Name, c.Programme.Contact, c.Schedule))
            .SingleAsync(cancellation);
        var messages = await db
            .DiscussionMessages.AsNoTracking()
            .Where(m => m.CallId == callId && m.WrittenAt > since && m.WithdrawnAt == null)
            .ToListAsync(cancellation);
        var fiches = messages.Select(m => m.FicheId).Distinct().ToList();
        var taken = await seats.All().Where(s => fiches.Contains(s.FicheId)).ToListAsync(cancellation);
        var readings = await db
            .DiscussionReadings.Where(r => fiches.Contains(r.FicheId))
            .ToDictionaryAsync(r => (r.FicheId, r.UserId), cancellation);
        var told = 0;
        foreach (var reader in taken.GroupBy(seat => seat.UserId))
        {
            var untold = new List<UntoldMessage>();
            foreach (
                var seat in reader.Where(seat =>
                    new DiscussionSeat(callId, seat.FicheId, seat.UserId, seat.Coordinates, seat.HasFiled, call.Schedule).WhyClosed(now)
                        is null
                )
            )
            {
                readings.TryGetValue((seat.FicheId, seat.UserId), out var reading);
                var upTo = reading is null ? null : new[] { reading.ReadUpTo, reading.ToldUpTo }.Max();
                untold.AddRange(
                    messages
                        .Where(m => m.FicheId == seat.FicheId && m.AuthorId != reader.Key && (upTo is null || m.WrittenAt > upTo))
                        .Select(m => new UntoldMessage(m.FicheId, m.WrittenAt, m.Mentions.Contains(reader.Key)))
                );
            }

            if (
                untold.Count > 0
                && DiscussionDigest.IsDue(untold, await LastToldAsync(callId, reader.Key, cancellation), call.Schedule, now)
            )
            {
                await WriteAsync(call, reader.Key, untold, cancellation);
                foreach (var fiche in untold.GroupBy(message => message.FicheId))
                {
                    if (!readings.TryGetValue((fiche.Key, reader.Key), out var reading))
                    {
                        readings[(fiche.Key, reader.Key)] = reading = new DiscussionReading(clock.NewId(), fiche.Key, reader.Key);
                        db.DiscussionReadings.Add(reading);
                    }

                    reading.Tell(fiche.Max(message => message.WrittenAt));
                }

                told++;
            }
        }

        await db.SaveChangesAsync(cancellation);
        return told;
    }

    private Task<DateTime?> LastToldAsync(Guid callId, Guid readerId, CancellationToken cancellation) =>
        db
            .OutboxMessages.Where(n =>
                n.CallId == callId && n.Kind == Data.Outbox.OutboxMessageKind.DiscussionDigest && n.RecipientId == readerId
            )
            .MaxAsync(n => (DateTime?)n.CreatedAt, cancellation);

    private async Task WriteAsync(AroundCall call, Guid readerId, List<UntoldMessage> untold, CancellationToken cancellation)
    {
        var reader = await db
            .Users.AsNoTracking()
            .Where(u => u.Id == readerId)
            .Select(u => new { u.Email, u.DisplayName })
            .SingleAsync(cancellation);
        var letter = new DiscussionDigestMailTemplate
        {
            Reader = reader.DisplayName,
            CallTitle = call.Title,
            ProgrammeName = call.ProgrammeName,
            Contact = call.Contact,
            Messages = untold.Count,
            Fiches = untold.Select(message => message.FicheId).Distinct().Count(),
            CallsOnReader = untold.Exists(message => message.CallsOnReader),
            Link = site.Value.Link("/echanges?nonLus=true"),
        };
        var newest = untold.Max(message => message.WrittenAt).Ticks;
        await outbox.AddAsync(
            letter,
            new Addressee(readerId, reader.Email!, reader.DisplayName),
            string.Create(CultureInfo.InvariantCulture, $"discussion:{call.Id}:{readerId}:{newest}"),
            call.Id
        );
    }

    private sealed record AroundCall(Guid Id, string Title, string ProgrammeName, Contact Contact, CallSchedule Schedule);
}
