using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Reuse;

/// <summary>An earlier fiche, read to be taken up.</summary>
/// <param name="Source">What the page says of it.</param>
/// <param name="OrganisationId">Its organisation.</param>
/// <param name="SameCall">Whether it answered the call to answer.</param>
/// <param name="Reuse">What becomes of it.</param>
internal sealed record FicheToReuse(ReusableFiche Source, Guid OrganisationId, bool SameCall, FicheReuse Reuse);

/// <summary>Finds the fiches of a person's organisations that can be taken up.</summary>
internal sealed class ReuseReads(AppDbContext db)
{
    private const int MostProposed = 20;

    /// <summary>The fiches of other calls, latest first, filed or not.</summary>
    public async Task<IReadOnlyList<ReusableFiche>> ProposedAsync(Guid callId, Guid userId, CancellationToken cancellation) =>
        await Own(userId)
            .Where(f => f.CallId != callId)
            .OrderByDescending(f => f.SavedAt)
            .ThenBy(f => f.Id)
            .Take(MostProposed)
            .Select(f => new ReusableFiche(
                f.Id,
                f.Title,
                f.Call.Text.Title,
                f.Organisation.Name,
                f.FiledNumber != null && f.WithdrawnAt == null
            ))
            .ToListAsync(cancellation);

    /// <summary>
    /// What a fiche of the person's becomes in a call, or null when it is none of theirs. A fiche filed to another call is taken as it was
    /// filed.
    /// </summary>
    public async Task<FicheToReuse?> FindAsync(Guid ficheId, Guid callId, Guid userId, CancellationToken cancellation)
    {
        var fiche = await Own(userId)
            .Where(f => f.Id == ficheId)
            .Select(f => new
            {
                f.OrganisationId,
                f.CallId,
                f.Content,
                Filed = db.FilingsInForce.Where(filing => filing.FicheId == f.Id).Select(filing => filing.Content).FirstOrDefault(),
                f.Title,
                CallTitle = f.Call.Text.Title,
                f.Organisation.Name,
            })
            .SingleOrDefaultAsync(cancellation);
        if (fiche is null)
        {
            return null;
        }

        var same = fiche.CallId == callId;
        var to = await CallAsync(callId, cancellation);
        var from = same ? to : await CallAsync(fiche.CallId, cancellation);
        var source = new ReusableFiche(ficheId, fiche.Title, fiche.CallTitle, fiche.Name, fiche.Filed is not null);
        return new FicheToReuse(
            source,
            fiche.OrganisationId,
            same,
            FicheReuse.From(same ? fiche.Content : fiche.Filed ?? fiche.Content, from, to, source.WasFiled)
        );
    }

    private IQueryable<FicheAction> Own(Guid userId) =>
        db
            .Fiches.AsNoTracking()
            .Where(f =>
                db.OrganisationMembers.Any(m => m.OrganisationId == f.OrganisationId && m.UserId == userId && m.Rights != MemberRights.Read)
            );

    private Task<Call> CallAsync(Guid callId, CancellationToken cancellation) =>
        db
            .Calls.AsNoTracking()
            .AsSplitQuery()
            .Include(c => c.Objectives)
            .Include(c => c.Neighbourhoods)
            .SingleAsync(c => c.Id == callId, cancellation);
}
