using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Fiches.Filings;
using AppelAProjets.Web.Features.Shared.Fiches;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Archive;

/// <summary>Reads all that an organisation keeps of one fiche. The policy has already checked whose it is.</summary>
internal sealed class ArchiveReads(AppDbContext db, FicheReads readings)
{
    /// <summary>
    /// The fiche as it stands, read and copied: the version filed while nothing was written since, else what is written, marked as not
    /// filed.
    /// </summary>
    public async Task<(FicheReading Reading, FicheCopy Copy)> CurrentAsync(Guid ficheId, CancellationToken cancellation)
    {
        var standing = await db
            .Fiches.AsNoTracking()
            .Where(f => f.Id == ficheId)
            .Select(f => new CopyStanding
            {
                InForce = f.FiledNumber,
                IsWritten = f.HasUnfiledChanges,
                IsWithdrawn = f.WithdrawnAt != null,
            })
            .SingleAsync(cancellation);
        var read = standing is { InForce: { } filed, IsWritten: false }
            ? await readings.VersionAsync(ficheId, filed, cancellation)
            : await readings.WrittenAsync(ficheId, cancellation);
        var reading = FicheReading.Of(read!) with { ShowsPrivateContact = true };
        return (reading, FicheCopies.Copy(reading, standing));
    }

    /// <summary>The number of the fiche and of its versions, first to last.</summary>
    public async Task<(string? Number, IReadOnlyList<int> Versions)> NumbersAsync(Guid ficheId, CancellationToken cancellation)
    {
        var fiche = await db
            .Fiches.AsNoTracking()
            .Where(f => f.Id == ficheId)
            .Select(f => new { f.Number, Versions = f.Filings.OrderBy(v => v.Number).Select(v => v.Number).ToList() })
            .SingleAsync(cancellation);
        return (fiche.Number, fiche.Versions);
    }

    /// <summary>One filed version, as it is read and as it was acknowledged.</summary>
    public async Task<(FicheReading Reading, Receipt Receipt)> VersionAsync(Guid ficheId, int number, CancellationToken cancellation)
    {
        var reading = FicheReading.Of((await readings.VersionAsync(ficheId, number, cancellation))!) with { ShowsPrivateContact = true };
        var filing = await db
            .Filings.AsNoTracking()
            .Include(f => f.Fiche)
                .ThenInclude(f => f.Call)
                    .ThenInclude(c => c.Programme)
            .SingleAsync(f => f.FicheId == ficheId && f.Number == number, cancellation);
        return (reading, Receipt.Of(filing.Fiche.Call, filing.Fiche.Call.Programme!, filing.Fiche, filing, reading.Applicant));
    }

    /// <summary>The files the fiche names, written or filed, in the order they were joined.</summary>
    public async Task<IReadOnlyList<Attachment>> FilesAsync(Guid ficheId, CancellationToken cancellation)
    {
        var written = await db.Fiches.AsNoTracking().Where(f => f.Id == ficheId).Select(f => f.Content).SingleAsync(cancellation);
        var named = written.AllFiles().Select(file => file.Id).ToHashSet();
        await foreach (
            var content in db
                .Filings.AsNoTracking()
                .Where(f => f.FicheId == ficheId)
                .Select(f => f.Content)
                .AsAsyncEnumerable()
                .WithCancellation(cancellation)
        )
        {
            named.UnionWith(content.AllFiles().Select(file => file.Id));
        }

        var all = await db
            .Attachments.AsNoTracking()
            .Include(a => a.StoredFile)
            .Where(a => a.FicheId == ficheId)
            .OrderBy(a => a.AddedAt)
            .ThenBy(a => a.Id)
            .ToListAsync(cancellation);
        return [.. all.Where(attachment => named.Contains(attachment.Id))];
    }

    /// <summary>
    /// What was filed exactly as its hash was computed on it; null when it was filed by an earlier version of the product.
    /// </summary>
    public static byte[]? Sealed(FicheReading reading, Receipt receipt)
    {
        return FicheContentHash.Compute(reading.Content) == receipt.ContentHash ? FicheContentHash.Bytes(reading.Content) : null;
    }
}
