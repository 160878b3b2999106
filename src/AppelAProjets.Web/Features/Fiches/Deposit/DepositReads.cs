using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Deposit;

/// <summary>Reads what was filed, for its organisation.</summary>
public sealed class DepositReads(AppDbContext db)
{
    /// <summary>The receipt of a version, the one in force unless said; null when it does not exist.</summary>
    public async Task<ReceiptPage?> ReceiptAsync(Guid ficheId, int? version, string email, DateTime now, CancellationToken cancellation)
    {
        var filing = await db.Filings.AsNoTracking()
            .Include(f => f.Fiche).ThenInclude(f => f.Call).ThenInclude(c => c.Programme)
            .Include(f => f.Fiche).ThenInclude(f => f.Organisation)
            .Where(f => f.FicheId == ficheId && (version == null ? f.Number == f.Fiche.FiledNumber : f.Number == version))
            .SingleOrDefaultAsync(cancellation);
        if (filing is null)
        {
            return null;
        }

        var fiche = filing.Fiche;
        var receipt = Receipt.Of(fiche.Call, fiche.Call.Programme!, fiche, filing, fiche.Organisation);
        return new ReceiptPage(receipt, filing.Number == fiche.FiledNumber, fiche.WithdrawnAt is null && fiche.Call.Schedule.ExtendedTo(fiche.ExtendedUntil).IsOpen(now), email, now);
    }
}
