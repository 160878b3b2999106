using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes.Team;

/// <summary>Takes a role back. It stops counting at the person's next request; what they wrote stays.</summary>
internal sealed class WithdrawRole(AppDbContext db, AuditLog audit)
{
    public Task<Outcome> ExecuteAsync(Guid programmeId, Guid grantId, Guid actorId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                var grant = await db
                    .RoleGrants.Include(g => g.User)
                    .SingleOrDefaultAsync(
                        g =>
                            g.Id == grantId
                            && (
                                g.ProgrammeId == programmeId || db.Calls.Any(call => call.Id == g.CallId && call.ProgrammeId == programmeId)
                            ),
                        token
                    );
                if (grant is null)
                {
                    return Outcome.Done;
                }

                if (
                    grant.UserId == actorId
                    && grant is { Role: CallRole.Coordinator, ProgrammeId: not null }
                    && !await db.RoleGrants.AnyAsync(
                        g => g.Id != grantId && g.UserId == actorId && g.Role == CallRole.Coordinator && g.ProgrammeId == programmeId,
                        token
                    )
                )
                {
                    return new Refusal(
                        "role.own",
                        string.Empty,
                        "Vous ne pouvez pas vous retirer la coordination de ce programme : demandez-le à un autre membre de la "
                            + "coordination."
                    );
                }

                db.RoleGrants.Remove(grant);
                audit.Record(
                    actorId,
                    AuditAct.RoleWithdrawn,
                    grant.CallId,
                    null,
                    $"Rôle retiré à {grant.User.DisplayName}\u00A0: {FrenchWords.For(grant.Role)}, {grant.Institution}."
                );
                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );
}
