using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.CallEditing;

/// <summary>Reads what surrounds a call and counts for its publication.</summary>
internal sealed class PublicationContextReads(AppDbContext db, TimeProvider clock)
{
    public async Task<PublicationContext> ReadAsync(Guid programmeId, Guid callId, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var evaluators = await db.RoleGrants.CountAsync(
            grant => grant.Role == CallRole.Evaluator && (grant.ProgrammeId == programmeId || grant.CallId == callId),
            cancellation
        );
        var invited = await db.Invitations.CountAsync(
            invitation =>
                invitation.Role == CallRole.Evaluator
                && invitation.ProgrammeId == programmeId
                && (invitation.CallId == null || invitation.CallId == callId)
                && invitation.AcceptedAt == null
                && invitation.CancelledAt == null
                && invitation.ExpiresAt > now,
            cancellation
        );
        var programme = await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == programmeId, cancellation);
        return new PublicationContext(
            evaluators,
            invited,
            [.. programme.LegalPagesMissing.Select(kind => LegalPageSlugs.TitleOf(kind).ToLowerInvariant())]
        );
    }
}
