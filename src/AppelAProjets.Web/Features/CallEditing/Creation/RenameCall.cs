using AppelAProjets.Domain;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.CallEditing.Creation;

/// <summary>Changes the address and the code of a draft: nobody knows them yet.</summary>
internal sealed class RenameCall(AppDbContext db, AuditLog audit)
{
    public async Task<Outcome> ExecuteAsync(Guid callId, string slug, string code, Guid personId, CancellationToken cancellation)
    {
        if (CallNameRules.Check(slug, code) is { Count: > 0 } wrong)
        {
            return Outcome.Refuse(wrong);
        }

        try
        {
            return await db.InWriteTransactionAsync(token => RenameAsync(callId, slug, code, personId, token), cancellation);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return Taken("Slug");
        }
    }

    private async Task<Outcome> RenameAsync(Guid callId, string slug, string code, Guid personId, CancellationToken cancellation)
    {
        var call = await db.Calls.SingleAsync(c => c.Id == callId, cancellation);
        if (call.PublishedAt is not null)
        {
            return new Refusal("call.published", string.Empty, "Cet appel est public\u00A0: son adresse et son code ne changent plus.");
        }

        if (await db.Calls.AnyAsync(other => other.Id != callId && other.Slug == slug, cancellation))
        {
            return Taken("Slug");
        }

        if (await db.Calls.AnyAsync(other => other.Id != callId && other.Code == code, cancellation))
        {
            return Taken("Code");
        }

        call.Rename(slug, code);
        audit.Record(personId, AuditAct.CallSettingsChanged, callId, null, $"Adresse et code du brouillon\u00A0: {slug}, {code}.");
        await db.SaveChangesAsync(cancellation);
        return Outcome.Done;
    }

    private static Refusal Taken(string field) =>
        new(
            "call.name.taken",
            field,
            field == "Slug"
                ? "Un autre appel a déjà cette adresse\u00A0: choisissez-en une autre."
                : "Un autre appel a déjà ce code\u00A0: choisissez-en un autre."
        );
}
