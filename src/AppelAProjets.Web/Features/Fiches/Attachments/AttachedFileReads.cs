using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Attachments;

/// <summary>For the page that asks before a file is taken out.</summary>
internal sealed record RemovalPage(Guid FicheId, string FicheTitle, Guid FileId, string FileName, bool WasFiled);

/// <summary>Finds the files of a fiche for those whom its policy already let in.</summary>
internal sealed class AttachedFileReads(AppDbContext db, CurrentUser user, FicheMembership membership, FicheReads readings)
{
    /// <summary>
    /// The file, or null. Its organisation reads all it joined; who examines the fiche reads what was filed: the version in force, and for
    /// a coordinator the ones before too.
    /// </summary>
    public async Task<StoredFile?> FileAsync(Guid ficheId, Guid attachmentId, CancellationToken cancellation)
    {
        var found = await db
            .Attachments.AsNoTracking()
            .Where(a => a.Id == attachmentId && a.FicheId == ficheId)
            .Select(a => a.StoredFile)
            .SingleOrDefaultAsync(cancellation);
        return
            found is not null
            && (await membership.OfAsync(ficheId, cancellation) is not null || await IsFiledAsync(ficheId, attachmentId, cancellation))
            ? found
            : null;
    }

    /// <summary>The name of a file for who reads the fiche without its applicant; null for anyone else.</summary>
    public async Task<string?> MaskedNameAsync(Guid ficheId, Guid attachmentId, CancellationToken cancellation) =>
        await membership.OfAsync(ficheId, cancellation) is null
        && await readings.ForMemberAsync(ficheId, user.Id, cancellation) is { IsMasked: true } reading
            ? reading.Content.AllFiles().First(file => file.Id == attachmentId).Name
            : null;

    /// <summary>A file of what is being written, or null.</summary>
    public async Task<RemovalPage?> RemovalAsync(Guid ficheId, Guid attachmentId, CancellationToken cancellation)
    {
        var fiche = await db
            .Fiches.AsNoTracking()
            .Where(f => f.Id == ficheId)
            .Select(f => new
            {
                f.Title,
                f.Content,
                f.FiledNumber,
            })
            .SingleAsync(cancellation);
        return fiche.Content.AllFiles().FirstOrDefault(file => file.Id == attachmentId) is { } file
            ? new RemovalPage(ficheId, fiche.Title, file.Id, file.Name, fiche.FiledNumber is not null)
            : null;
    }

    private async Task<bool> IsFiledAsync(Guid ficheId, Guid attachmentId, CancellationToken cancellation)
    {
        var fiche = await db
            .Fiches.AsNoTracking()
            .Where(f => f.Id == ficheId)
            .Select(f => new { f.CallId, f.Call.ProgrammeId })
            .SingleAsync(cancellation);
        IQueryable<Filing> filings = (await user.RolesAsync(cancellation)).Holds(CallRole.Coordinator, fiche.ProgrammeId, fiche.CallId)
            ? db.Filings
            : db.FilingsInForce;
        var contents = await filings.AsNoTracking().Where(f => f.FicheId == ficheId).Select(f => f.Content).ToListAsync(cancellation);
        return contents.Exists(content => content.AllFiles().Any(file => file.Id == attachmentId));
    }
}
