using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes.Identity;

/// <summary>Gives a programme its logo, or takes it away.</summary>
internal sealed class SetLogo(AppDbContext db, FileStore store, AuditLog audit)
{
    public const string Field = "Logo";

    /// <summary>No SVG: it is a page that can hold scripts, not a picture.</summary>
    public static readonly FileRules Rules = new([FileFormat.Png, FileFormat.Jpeg], 500 * 1024) { MaxSide = 2_000 };

    /// <param name="id">The programme.</param>
    /// <param name="file">The picture; null to take the logo away.</param>
    /// <param name="actorId">Who acts.</param>
    /// <param name="cancellation">Cancellation.</param>
    public async Task<Outcome> ExecuteAsync(Guid id, IFormFile? file, Guid actorId, CancellationToken cancellation)
    {
        var programme = await db.Programmes.SingleAsync(p => p.Id == id, cancellation);
        if (file is not null)
        {
            await using var content = file.OpenReadStream();
            var received = await store.ReceiveAsync(content, file.FileName, Rules, actorId, cancellation);
            if (!received.IsAccepted)
            {
                return received.Refusal with { Field = Field };
            }

            programme.ShowLogo(received.File.Id);
        }
        else
        {
            programme.ShowLogo(null);
        }

        audit.Record(
            actorId,
            AuditAct.ProgrammeChanged,
            null,
            null,
            $"{programme.Name}\u00A0: logo {(file is null ? "retiré" : "changé")}."
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal(
                "programme.logo.conflict",
                Field,
                "Un collègue a modifié le programme au même instant, et le logo n’est pas changé : recommencez."
            );
        }
    }
}
