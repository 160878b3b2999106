using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Platform.Audit;

/// <summary>Writes acts in the journal; the entry is saved with the act, by the verb's own save.</summary>
internal sealed class AuditLog(AppDbContext db, TimeProvider clock)
{
    /// <param name="actorId">The account that acts, or null for a job.</param>
    /// <param name="act">The act.</param>
    /// <param name="callId">The call concerned, or null.</param>
    /// <param name="ficheId">The fiche concerned, or null.</param>
    /// <param name="details">A French sentence, at most 1 000 characters.</param>
    public void Record(Guid? actorId, AuditAct act, Guid? callId, Guid? ficheId, string details) =>
        db.AuditEntries.Add(
            new AuditEntry(
                clock.NewId(),
                clock.UtcNow(),
                actorId,
                act,
                callId,
                ficheId,
                details.Length > 1_000 ? details[..1_000] : details
            )
        );
}
