using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Organisations.Members;

/// <summary>
/// Takes someone out of the members, or lets them leave. They stop seeing the organisation at their next request, and no link that still
/// waits for them brings them back; what they wrote stays.
/// </summary>
internal sealed class RemoveMember(AppDbContext db, AuditLog audit, TimeProvider clock)
{
    public Task<Outcome> ExecuteAsync(Guid organisationId, Guid userId, Guid actorId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome>(
            async transaction =>
            {
                var organisation = await db.Organisations.Include(o => o.Members).SingleAsync(o => o.Id == organisationId, transaction);
                if (organisation.Members.All(member => member.UserId != userId))
                {
                    return Outcome.Done;
                }

                if (organisation.Remove(userId) is { } refusal)
                {
                    return refusal;
                }

                var person = await db.Users.Where(u => u.Id == userId).Select(u => new { u.DisplayName, u.Email }).SingleAsync(transaction);
                var waiting = await db
                    .OrganisationInvitations.Where(i => i.OrganisationId == organisationId && i.AcceptedAt == null && i.CancelledAt == null)
                    .ToListAsync(transaction);
                foreach (var invitation in waiting.Where(i => string.Equals(i.Email, person.Email, StringComparison.OrdinalIgnoreCase)))
                {
                    invitation.Cancel(clock.UtcNow());
                }

                audit.Record(
                    actorId,
                    AuditAct.MemberRemoved,
                    null,
                    null,
                    userId == actorId
                        ? $"{person.DisplayName} a quitté {organisation.Name}."
                        : $"{person.DisplayName} n’est plus membre de {organisation.Name}."
                );
                await db.SaveChangesAsync(transaction);
                return Outcome.Done;
            },
            cancellation
        );
}
