using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes.Identity;

/// <summary>Changes what names a programme and how to reach it.</summary>
internal sealed class UpdateIdentity(AppDbContext db, AuditLog audit, ProgrammeReads reads)
{
    /// <returns>What is recorded; in a conflict, by a colleague.</returns>
    public async Task<Outcome<ProgrammeIdentityForm>> ExecuteAsync(
        Guid id,
        ProgrammeIdentityForm form,
        Guid actorId,
        CancellationToken cancellation
    )
    {
        var identity = form.Read();
        if (identity.Shortcomings() is { Count: > 0 } refusals)
        {
            return Outcome.Refuse(refusals);
        }

        var programme = await db.Programmes.SingleAsync(p => p.Id == id, cancellation);
        var changes = ProgrammeIdentityForm.Between(identity.Tidied, programme.Identity());
        if (changes.Count == 0)
        {
            return ProgrammeIdentityForm.Of(programme);
        }

        if (programme.Version != form.Version)
        {
            return Outcome.OvertakenBy(ProgrammeIdentityForm.Of(programme));
        }

        programme.Describe(identity);
        audit.Record(
            actorId,
            AuditAct.ProgrammeChanged,
            null,
            null,
            $"{programme.Name}\u00A0: {string.Join(", ", changes.Select(change => change.Label.ToLowerInvariant()))}."
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
            return ProgrammeIdentityForm.Of(programme);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.OvertakenBy(await reads.IdentityAsync(id, cancellation));
        }
    }
}
