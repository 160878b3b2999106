using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches;

/// <summary>What the person behind the request is in the organisation of a fiche.</summary>
internal sealed record FicheMember(Guid OrganisationId, MemberRights Rights);

/// <summary>Whether the person behind the request belongs to the organisation of a fiche, asked once per request.</summary>
internal sealed class FicheMembership(CurrentUser user, AppDbContext db)
{
    private (Guid Fiche, FicheMember? Member)? _known;

    /// <summary>Null for anyone who is no member, and for a fiche that does not exist.</summary>
    public async Task<FicheMember?> OfAsync(Guid ficheId, CancellationToken cancellation)
    {
        if (_known is not { } known || known.Fiche != ficheId)
        {
            _known = known = (ficheId, user.IsSignedIn ? await ReadAsync(ficheId, user.Id, cancellation) : null);
        }

        return known.Member;
    }

    private Task<FicheMember?> ReadAsync(Guid ficheId, Guid userId, CancellationToken cancellation) =>
        (
            from fiche in db.Fiches
            where fiche.Id == ficheId
            join member in db.OrganisationMembers on fiche.OrganisationId equals member.OrganisationId
            where member.UserId == userId
            select new FicheMember(member.OrganisationId, member.Rights)
        ).SingleOrDefaultAsync(cancellation);
}
