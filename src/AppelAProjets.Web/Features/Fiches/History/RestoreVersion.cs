using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.History;

/// <summary>Puts an earlier version of a draft back. What was written is kept as a version first, so that nothing is lost by it.</summary>
internal sealed class RestoreVersion(AppDbContext db, TimeProvider clock, AuditLog audit)
{
    /// <returns>«Not found» when the version is not kept any more.</returns>
    public Task<Outcome> ExecuteAsync(Guid ficheId, Guid versionId, Guid userId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                var now = clock.UtcNow();
                var fiche = await db.Fiches.Include(f => f.Call).SingleAsync(f => f.Id == ficheId, token);
                var version = await db.DraftVersions.SingleOrDefaultAsync(
                    v => v.Id == versionId && v.FicheId == ficheId && v.KeptAt >= now - DraftVersion.Lifetime,
                    token
                );
                if (version is null)
                {
                    return Outcome.NotFound;
                }

                var restored = version.WithFilesOf(fiche.Content);
                if (FicheDifferences.Between(fiche.Content, restored, fiche.Call.Questions, fiche.Call.Pieces).Count == 0)
                {
                    // A second click: it is what is written already.
                    return Outcome.Done;
                }

                var present = fiche.VersionOfNow(clock.NewId(), now);
                var refusals = fiche.Write(restored, fiche.Call.Schedule, now, userId);
                if (refusals.Count == 0)
                {
                    db.DraftVersions.Add(present);
                    audit.Record(
                        userId,
                        AuditAct.FicheVersionRestored,
                        fiche.CallId,
                        fiche.Id,
                        $"Brouillon revenu à la version du {FrenchDates.DayAndHour(version.WrittenAt, fiche.Call.Schedule.Zone)}."
                    );
                    await db.SaveChangesAsync(token);
                }

                return Outcome.Unless(refusals);
            },
            cancellation
        );
}
