using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Features.Shared.Words;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Shared.Fiches;

/// <summary>Reads one fiche for the page that shows it whole. The caller has already decided who may read it.</summary>
public sealed class FicheReadings(AppDbContext db)
{
    /// <summary>The filed version in force, or null when none is.</summary>
    public async Task<FicheReading?> FiledAsync(Guid ficheId, CancellationToken cancellation)
    {
        var filing = await db.FilingsInForce.AsNoTracking().Where(f => f.FicheId == ficheId)
            .Select(f => new { f.Content, f.FiledAt, f.Number, Lateness = LatenessWords.After(f.InGrace, f.InExtension) }).SingleOrDefaultAsync(cancellation);
        return filing is null ? null : await ReadAsync(ficheId, filing.Content, filing.FiledAt, filing.Number, filing.Lateness, cancellation);
    }

    /// <summary>A filed version by its number, in force or superseded, or null when it does not exist.</summary>
    public async Task<FicheReading?> VersionAsync(Guid ficheId, int number, CancellationToken cancellation)
    {
        var filing = await db.Filings.AsNoTracking().Where(f => f.FicheId == ficheId && f.Number == number)
            .Select(f => new { f.Content, f.FiledAt, f.Number, Lateness = LatenessWords.After(f.InGrace, f.InExtension) }).SingleOrDefaultAsync(cancellation);
        return filing is null ? null : await ReadAsync(ficheId, filing.Content, filing.FiledAt, filing.Number, filing.Lateness, cancellation);
    }

    /// <summary>What is being written, for its applicant only; null when the fiche does not exist.</summary>
    public async Task<FicheReading?> WrittenAsync(Guid ficheId, CancellationToken cancellation)
    {
        var content = await db.Fiches.AsNoTracking().Where(f => f.Id == ficheId).Select(f => f.Content).SingleOrDefaultAsync(cancellation);
        return content is null ? null : await ReadAsync(ficheId, content, null, null, null, cancellation);
    }

    private async Task<FicheReading> ReadAsync(
        Guid ficheId, FicheContent content, DateTime? filedAt, int? filedNumber, string? lateness, CancellationToken cancellation)
    {
        var around = await db.Fiches.AsNoTracking().Where(f => f.Id == ficheId)
            .Select(f => new
            {
                f.Number,
                f.Call.Text.Title,
                f.Call.Slug,
                OrganisationName = f.Organisation.Name,
                f.Organisation.Kind,
                f.Organisation.Town,
                f.Call.Schedule,
                f.Call.Requirements,
                f.Call.Questions,
                f.Call.Pieces,
                Objectives = f.Call.Objectives.ToList(),
                Neighbourhoods = f.Call.Neighbourhoods.OrderBy(n => n.Position).ToList(),
            })
            .SingleAsync(cancellation);
        var objectives = ObjectiveTree.InOrder(around.Objectives);
        var conditions = new FilingConditions(around.Requirements, around.Schedule, around.Kind, around.Objectives, around.Questions, around.Pieces);
        return new FicheReading(
            ficheId, around.Number, around.Title, around.Slug, around.OrganisationName, FrenchWords.Of(around.Kind), around.Town, content,
            objectives.FirstOrDefault(o => o.Objective.Id == content.MainObjectiveId)?.Path,
            [.. objectives.Where(o => o.Objective.Id != content.MainObjectiveId && content.OtherObjectiveIds.Contains(o.Objective.Id)).Select(o => o.Path)],
            [.. around.Neighbourhoods.Where(n => content.NeighbourhoodIds.Contains(n.Id)).Select(n => n.Name)],
            [.. FormQuestions.Visible(around.Questions, content.Answers).Where(question => question.Kind != QuestionKind.File)],
            FileAsked.Of(conditions, content),
            filedAt, filedNumber, lateness, TimeZoneInfo.FindSystemTimeZoneById(around.Schedule.ZoneId))
        {
            ClosedFiles = await db.Attachments.AsNoTracking()
                .Where(a => a.FicheId == ficheId && (a.StoredFile.Scan == ScanState.Pending || a.StoredFile.Scan == ScanState.Infected))
                .Select(a => new { a.Id, a.StoredFile.Scan }).ToDictionaryAsync(a => a.Id, a => a.Scan, cancellation),
        };
    }
}
