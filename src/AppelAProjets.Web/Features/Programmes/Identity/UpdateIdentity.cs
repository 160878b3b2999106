using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes.Identity;

/// <summary>How an update ended: what must be corrected, or what a colleague recorded meanwhile, or neither once it is saved.</summary>
public sealed record IdentityOutcome(IReadOnlyList<Refusal> Refusals, ProgrammeIdentityForm? Recorded);

/// <summary>Changes what names a programme and how to reach it.</summary>
public sealed class UpdateIdentity(AppDbContext db, AuditLog audit, ProgrammeReads reads)
{
    public async Task<IdentityOutcome> ExecuteAsync(Guid id, ProgrammeIdentityForm form, Guid actorId, CancellationToken cancellation)
    {
        var identity = form.Read();
        if (identity.Shortcomings() is { Count: > 0 } refusals)
        {
            return new IdentityOutcome(refusals, null);
        }

        var programme = await db.Programmes.SingleAsync(p => p.Id == id, cancellation);
        var changes = ProgrammeIdentityForm.Between(identity.Tidied, programme.Identity());
        if (changes.Count == 0)
        {
            return new IdentityOutcome([], null);
        }

        if (programme.Version != form.Version)
        {
            return new IdentityOutcome([], ProgrammeIdentityForm.Of(programme));
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
            return new IdentityOutcome([], null);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new IdentityOutcome([], await reads.IdentityAsync(id, cancellation));
        }
    }
}
