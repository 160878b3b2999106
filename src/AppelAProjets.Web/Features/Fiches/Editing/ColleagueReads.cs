using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Autosave;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>
/// Tells who wrote beside someone. A save over a colleague's hides their name on the fiche: the version kept before it still bears it.
/// </summary>
internal sealed class ColleagueReads(AppDbContext db)
{
    public async Task<AutosaveColleague?> LastAsync(Guid ficheId, Guid userId, CancellationToken cancellation)
    {
        var writings = db
            .Fiches.Where(f => f.Id == ficheId && f.SavedBy != null)
            .Select(f => new { By = f.SavedBy!.Value, At = f.SavedAt })
            .Concat(db.DraftVersions.Where(v => v.FicheId == ficheId).Select(v => new { By = v.WrittenBy, At = v.WrittenAt }));
        return await writings
            .Where(w => w.By != userId)
            .Join(db.Users, w => w.By, u => u.Id, (w, u) => new { u.DisplayName, w.At })
            .OrderByDescending(w => w.At)
            .Select(w => new AutosaveColleague(w.DisplayName, w.At))
            .FirstOrDefaultAsync(cancellation);
    }
}
