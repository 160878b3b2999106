using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Reading;

/// <summary>Records that the applicant opened their decision: the proof that it was received.</summary>
internal sealed class ReadDecision(AppDbContext db, TimeProvider clock)
{
    public async Task<Outcome> ExecuteAsync(Guid ficheId, CancellationToken cancellation)
    {
        var decision = await db.Decisions.SingleOrDefaultAsync(
            d => d.FicheId == ficheId && d.ReleasedAt != null && d.FirstReadAt == null,
            cancellation
        );
        if (decision is null)
        {
            return Outcome.Done;
        }

        decision.Read(clock.UtcNow());
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Read in two tabs at once: the first reading stands.
        }

        return Outcome.Done;
    }
}
