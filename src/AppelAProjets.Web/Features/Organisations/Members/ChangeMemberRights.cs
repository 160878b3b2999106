using AppelAProjets.Domain;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Organisations.Members;

/// <summary>Gives a member other rights; they count at the person's next request.</summary>
internal sealed class ChangeMemberRights(AppDbContext db, AuditLog audit)
{
    public Task<Outcome> ExecuteAsync(
        Guid organisationId,
        Guid userId,
        MemberRights? rights,
        Guid actorId,
        CancellationToken cancellation
    ) =>
        db.InWriteTransactionAsync<Outcome>(
            async transaction =>
            {
                if (rights is not { } asked || !Enum.IsDefined(asked))
                {
                    return new Refusal("member.rights.missing", string.Empty, "Choisissez ce que la personne pourra faire.");
                }

                var organisation = await db.Organisations.Include(o => o.Members).SingleAsync(o => o.Id == organisationId, transaction);
                if (organisation.Members.FirstOrDefault(member => member.UserId == userId) is not { } member || member.Rights == asked)
                {
                    return Outcome.Done;
                }

                if (organisation.ChangeRights(userId, asked) is { } refusal)
                {
                    return refusal;
                }

                var name = await db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).SingleAsync(transaction);
                audit.Record(
                    actorId,
                    AuditAct.MemberRightsChanged,
                    null,
                    null,
                    $"{organisation.Name}\u00A0: {name} peut maintenant {FrenchWords.For(asked).ToLowerInvariant()}."
                );
                await db.SaveChangesAsync(transaction);
                return Outcome.Done;
            },
            cancellation
        );
}
