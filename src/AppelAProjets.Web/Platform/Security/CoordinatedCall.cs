using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Platform.Security;

/// <summary>
/// What every page of a call's coordination needs of the call; <see cref="CallCoordinatorPolicy"/> has let the person in. An action that
/// takes one is given the call the policy found.
/// </summary>
[ModelBinder(typeof(FoundCall))]
[ValidateNever]
internal sealed record CoordinatedCall(
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
    DateTime? ArchivedAt
)
{
    public CallState State(DateTime now) => Call.StateAt(Schedule, PublishedAt, DecisionsReleasedAt, ArchivedAt, now);
}

/// <summary>Finds the call of an address, once per request, whoever asks; and says who may know of it.</summary>
internal sealed class CoordinatedCalls(AppDbContext db, CurrentUser user, TimeProvider clock)
{
    private readonly Dictionary<string, CoordinatedCall?> _found = new(StringComparer.Ordinal);

    /// <summary>The call with that slug, or null when there is none.</summary>
    public async Task<CoordinatedCall?> FindAsync(string slug, CancellationToken cancellation = default)
    {
        if (_found.TryGetValue(slug, out var known))
        {
            return known;
        }

        return _found[slug] = await db
            .Calls.AsNoTracking()
            .Where(call => call.Slug == slug)
            .Select(call => new CoordinatedCall(
                call.Id,
                call.ProgrammeId,
                call.Slug,
                call.Code,
                call.Text.Title,
                call.Programme!.Name,
                call.Schedule,
                call.EnvelopeCents,
                call.PublishedAt,
                call.DecisionsReleasedAt,
                call.ArchivedAt
            ))
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The call with that slug when this request found it already, else null.</summary>
    public CoordinatedCall? Found(string slug) => _found.GetValueOrDefault(slug);

    /// <summary>The call of a page whose policy is <see cref="CallCoordinatorPolicy.Name"/>: it exists.</summary>
    public async Task<CoordinatedCall> OfAsync(string slug, CancellationToken cancellation) =>
        await FindAsync(slug, cancellation) ?? throw new InvalidOperationException($"The call {slug} was not checked by its policy.");

    /// <summary>
    /// The call with that slug, when the person may know of it: it is public, or they coordinate it. Anyone else is answered as if there
    /// were
    /// none, because a draft must not be guessed.
    /// </summary>
    public async Task<CoordinatedCall?> FindKnownAsync(string slug, CancellationToken cancellation = default) =>
        await FindAsync(slug, cancellation) is { } call
        && (call.PublishedAt <= clock.UtcNow() || await CoordinatesAsync(call, cancellation))
            ? call
            : null;

    /// <summary>True when the person coordinates the call, or its programme.</summary>
    public async Task<bool> CoordinatesAsync(CoordinatedCall call, CancellationToken cancellation = default) =>
        (await user.RolesAsync(cancellation)).Holds(CallRole.Coordinator, call.ProgrammeId, call.Id);
}

/// <summary>Gives an action the call its policy found, in place of the address.</summary>
internal sealed class FoundCall(CoordinatedCalls calls) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var slug = (string)bindingContext.ActionContext.RouteData.Values[CallCoordinatorPolicy.RouteKey]!;
        bindingContext.Result = ModelBindingResult.Success(await calls.OfAsync(slug, bindingContext.HttpContext.RequestAborted));
    }
}
