using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Platform.Security;

/// <summary>What every page of a call's coordination needs of the call; <see cref="CallCoordinatorPolicy"/> has let the person in.</summary>
public sealed record CoordinatedCall(
    Guid Id,
    Guid ProgrammeId,
    string Slug,
    string Code,
    string Title,
    string ProgrammeName,
    CallSchedule Schedule,
    long? EnvelopeCents,
    DateTime? PublishedAt,
    DateTime? DecisionsReleasedAt,
    DateTime? ArchivedAt)
{
    public CallState State(DateTime now) => Call.StateAt(Schedule, PublishedAt, DecisionsReleasedAt, ArchivedAt, now);
}

/// <summary>Finds the call of an address, once per request, whoever asks.</summary>
public sealed class CoordinatedCalls(AppDbContext db, CurrentUser user)
{
    private readonly Dictionary<string, CoordinatedCall?> _found = new(StringComparer.Ordinal);

    /// <summary>The call with that slug, or null when there is none.</summary>
    public async Task<CoordinatedCall?> FindAsync(string slug, CancellationToken cancellation = default)
    {
        if (_found.TryGetValue(slug, out var known))
        {
            return known;
        }

        return _found[slug] = await db.Calls.AsNoTracking().Where(call => call.Slug == slug)
            .Select(call => new CoordinatedCall(
                call.Id, call.ProgrammeId, call.Slug, call.Code, call.Text.Title, call.Programme!.Name, call.Schedule,
                call.EnvelopeCents, call.PublishedAt, call.DecisionsReleasedAt, call.ArchivedAt))
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The call of a page whose policy is <see cref="CallCoordinatorPolicy.Name"/>: it exists.</summary>
    public async Task<CoordinatedCall> OfAsync(string slug, CancellationToken cancellation) =>
        await FindAsync(slug, cancellation) ?? throw new InvalidOperationException($"The call {slug} was not checked by its policy.");

    /// <summary>True when the person coordinates the call, or its programme.</summary>
    public async Task<bool> CoordinatesAsync(CoordinatedCall call, CancellationToken cancellation = default) =>
        (await user.RolesAsync(cancellation)).Holds(CallRole.Coordinator, call.ProgrammeId, call.Id);
}
