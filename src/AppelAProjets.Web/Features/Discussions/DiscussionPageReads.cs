using AppelAProjets.Domain;
using AppelAProjets.Domain.Discussions;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Discussions;

/// <summary>The discussion of one fiche, for one reader.</summary>
/// <param name="Closed">Why the reader sees nothing of it yet; null when they do.</param>
/// <param name="Earlier">How many older messages are not on the page.</param>
internal sealed record DiscussionPage(
    Guid FicheId,
    string Number,
    string Title,
    string CallTitle,
    string CallSlug,
    TimeZoneInfo Zone,
    DiscussionSeat Seat,
    Refusal? Closed,
    IReadOnlyList<MessageLine> Messages,
    int Earlier,
    IReadOnlyList<Participant> Others,
    DiscussionForm Form
);

/// <summary>One message as it is read; no words once it is taken back.</summary>
internal sealed record MessageLine(
    Guid Id,
    string Author,
    string Institution,
    bool IsMine,
    string? Text,
    IReadOnlyList<string> CalledOn,
    bool CallsOnMe,
    DateTime WrittenAt,
    bool IsNew
);

/// <summary>Someone who takes part in the discussion.</summary>
internal sealed record Participant(Guid UserId, string Name, string Institution, bool Coordinates);

internal sealed class DiscussionPageReads(AppDbContext db, DiscussionSeatReads seats, TimeProvider clock)
{
    private const int MostMessages = 200;

    public async Task<DiscussionPage> ReadAsync(
        Guid ficheId,
        Guid readerId,
        bool everything,
        DiscussionForm? typed,
        CancellationToken cancellation
    )
    {
        var seat =
            await seats.OfAsync(ficheId, readerId, cancellation)
            ?? throw new InvalidOperationException("The policy has let in someone who takes no part.");
        var fiche = await db
            .FilingsInForce.AsNoTracking()
            .Where(f => f.FicheId == ficheId)
            .Select(f => new
            {
                f.Fiche.Number,
                f.Title,
                CallTitle = f.Fiche.Call.Text.Title,
                f.Fiche.Call.Slug,
            })
            .SingleAsync(cancellation);
        var closed = seat.WhyClosed(clock.UtcNow());
        var people = await ParticipantsAsync(seat, cancellation);
        var (messages, earlier) = closed is null ? await MessagesAsync(seat, everything, cancellation) : ([], 0);
        return new DiscussionPage(
            ficheId,
            fiche.Number ?? string.Empty,
            fiche.Title,
            fiche.CallTitle,
            fiche.Slug,
            seat.Schedule.Zone,
            seat,
            closed,
            messages,
            earlier,
            [.. people.Where(person => person.UserId != readerId)],
            typed ?? new DiscussionForm { Id = clock.NewId() }
        );
    }

    private async Task<IReadOnlyList<Participant>> ParticipantsAsync(DiscussionSeat seat, CancellationToken cancellation)
    {
        var people = await (
            from taken in seats.All()
            where taken.FicheId == seat.FicheId
            join user in db.Users on taken.UserId equals user.Id
            orderby user.DisplayName, user.Id
            select new
            {
                user.Id,
                user.DisplayName,
                taken.Coordinates,
            }
        ).ToListAsync(cancellation);
        var institutions = await InstitutionsAsync(seat.CallId, [.. people.Select(person => person.Id)], cancellation);
        return
        [
            .. people.Select(person => new Participant(
                person.Id,
                person.DisplayName,
                institutions.GetValueOrDefault(person.Id, string.Empty),
                person.Coordinates
            )),
        ];
    }

    private async Task<(IReadOnlyList<MessageLine> Messages, int Earlier)> MessagesAsync(
        DiscussionSeat seat,
        bool everything,
        CancellationToken cancellation
    )
    {
        var all = db.DiscussionMessages.AsNoTracking().Where(m => m.FicheId == seat.FicheId);
        var count = await all.CountAsync(cancellation);
        var skipped = everything ? 0 : Math.Max(0, count - MostMessages);
        var messages = await all.OrderBy(m => m.WrittenAt).ThenBy(m => m.Id).Skip(skipped).ToListAsync(cancellation);
        var readUpTo = await db
            .DiscussionReadings.Where(r => r.FicheId == seat.FicheId && r.UserId == seat.UserId)
            .Select(r => r.ReadUpTo)
            .SingleOrDefaultAsync(cancellation);
        var ids = messages.Select(m => m.AuthorId).Concat(messages.SelectMany(m => m.Mentions)).Distinct().ToList();
        var names = await db
            .Users.AsNoTracking()
            .Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellation);
        var institutions = await InstitutionsAsync(seat.CallId, ids, cancellation);
        return (
            [
                .. messages.Select(m => new MessageLine(
                    m.Id,
                    names.GetValueOrDefault(m.AuthorId, "Un ancien membre"),
                    institutions.GetValueOrDefault(m.AuthorId, string.Empty),
                    m.AuthorId == seat.UserId,
                    m.WithdrawnAt is null ? m.Text : null,
                    [.. m.Mentions.Select(id => names.GetValueOrDefault(id, "un ancien membre"))],
                    m.Mentions.Contains(seat.UserId),
                    m.WrittenAt,
                    m.AuthorId != seat.UserId && m.WithdrawnAt is null && (readUpTo is null || m.WrittenAt > readUpTo)
                )),
            ],
            skipped
        );
    }

    private async Task<Dictionary<Guid, string>> InstitutionsAsync(Guid callId, List<Guid> people, CancellationToken cancellation)
    {
        var grants = await db
            .RoleGrants.AsNoTracking()
            .Where(g =>
                people.Contains(g.UserId)
                && g.Role != CallRole.Observer
                && (g.CallId == callId || db.Calls.Any(c => c.Id == callId && c.ProgrammeId == g.ProgrammeId))
            )
            .Select(g => new { g.UserId, g.Institution })
            .ToListAsync(cancellation);
        return grants.GroupBy(g => g.UserId).ToDictionary(g => g.Key, g => g.Select(one => one.Institution).First());
    }
}
