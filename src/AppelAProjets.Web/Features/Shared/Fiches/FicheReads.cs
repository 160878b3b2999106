using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Features.Shared.Words;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Shared.Fiches;

/// <summary>Reads one fiche for the page that shows it whole. The caller has already decided who may read it.</summary>
internal sealed class FicheReads(AppDbContext db, MaskedApplicant mask)
{
    /// <summary>The filed version in force, or null when none is.</summary>
    public async Task<FicheReading?> FiledAsync(Guid ficheId, CancellationToken cancellation)
    {
        var filing = await db.FilingsInForce.AsNoTracking().SingleOrDefaultAsync(f => f.FicheId == ficheId, cancellation);
        return filing is null ? null : await FiledAsync(filing, cancellation);
    }

    /// <summary>
    /// The filed version in force as the person signed in may read it when they are not of its organisation: the one way a member of the
    /// committee reads a fiche, with or without its applicant as the call asks. Null when none is in force.
    /// </summary>
    public async Task<FicheReading?> ForMemberAsync(Guid ficheId, CancellationToken cancellation) =>
        await FiledAsync(ficheId, cancellation) is { } reading ? await mask.AsReadAsync(reading, cancellation) : null;

    /// <summary>A filed version by its number, in force or superseded, or null when it does not exist.</summary>
    public async Task<FicheReading?> VersionAsync(Guid ficheId, int number, CancellationToken cancellation)
    {
        var filing = await db.Filings.AsNoTracking().SingleOrDefaultAsync(f => f.FicheId == ficheId && f.Number == number, cancellation);
        return filing is null ? null : await FiledAsync(filing, cancellation);
    }

    /// <summary>What is being written, for its applicant only; null when the fiche does not exist.</summary>
    public async Task<FicheReading?> WrittenAsync(Guid ficheId, CancellationToken cancellation)
    {
        var content = await db.Fiches.AsNoTracking().Where(f => f.Id == ficheId).Select(f => f.Content).SingleOrDefaultAsync(cancellation);
        return content is null ? null : await ReadAsync(ficheId, content, null, null, null, cancellation);
    }

    /// <summary>Another state of what is written, for its applicant only.</summary>
    public Task<FicheReading> OfAsync(Guid ficheId, FicheContent content, CancellationToken cancellation) =>
        ReadAsync(ficheId, content, null, null, null, cancellation);

    /// <summary>What is being written, when the page has read it with its call already.</summary>
    public Task<FicheReading> OfAsync(Guid ficheId, FicheContent content, FicheAround around, CancellationToken cancellation) =>
        ReadAsync(ficheId, content, null, null, null, cancellation, around);

    private async Task<FicheReading> FiledAsync(Filing filing, CancellationToken cancellation)
    {
        var reading = await ReadAsync(
            filing.FicheId,
            filing.Content,
            filing.FiledAt,
            filing.Number,
            LatenessWords.After(filing.InGrace, filing.InExtension, filing.IsComplement),
            cancellation
        );
        return reading with { Signatory = $"{filing.SignatoryName}, {filing.SignatoryRole}", Attested = filing.Attested };
    }

    private async Task<FicheReading> ReadAsync(
        Guid ficheId,
        FicheContent content,
        DateTime? filedAt,
        int? filedNumber,
        string? lateness,
        CancellationToken cancellation,
        FicheAround? known = null
    )
    {
        var around =
            known
            ?? await db
                .Fiches.AsNoTracking()
                .Where(f => f.Id == ficheId)
                .Select(f => new FicheAround(
                    f.Number,
                    f.Call.Text.Title,
                    f.Call.Slug,
                    f.Organisation,
                    f.Call.Schedule,
                    f.Call.Requirements,
                    f.Call.Questions,
                    f.Call.Pieces,
                    f.Call.Objectives.ToList(),
                    f.Call.Neighbourhoods.OrderBy(n => n.Position).ToList()
                ))
                .SingleAsync(cancellation);
        var applicant = content.Applicant ?? around.Organisation.Profile;
        var objectives = ObjectiveTree.InOrder(around.Objectives);
        var conditions = new FilingConditions(
            around.Requirements,
            around.Schedule,
            applicant.Kind,
            around.Objectives,
            around.Questions,
            around.Pieces
        );
        content = FicheFields.WithoutBlankRows(content);
        return new FicheReading(
            ficheId,
            around.Number,
            around.Title,
            around.Slug,
            applicant.Name,
            FrenchWords.For(applicant.Kind),
            applicant.Town,
            content,
            objectives.FirstOrDefault(o => o.Objective.Id == content.MainObjectiveId)?.Path,
            [
                .. objectives
                    .Where(o => o.Objective.Id != content.MainObjectiveId && content.OtherObjectiveIds.Contains(o.Objective.Id))
                    .Select(o => o.Path),
            ],
            [.. around.Neighbourhoods.Where(n => content.NeighbourhoodIds.Contains(n.Id)).Select(n => n.Name)],
            [.. FormQuestions.Visible(around.Questions, content.Answers).Where(question => question.Kind != QuestionKind.File)],
            FileAsked.Of(conditions, content),
            filedAt,
            filedNumber,
            lateness,
            TimeZoneInfo.FindSystemTimeZoneById(around.Schedule.ZoneId)
        )
        {
            ClosedFiles = await db
                .Attachments.AsNoTracking()
                .Where(a => a.FicheId == ficheId && (a.StoredFile.Scan == ScanState.Pending || a.StoredFile.Scan == ScanState.Infected))
                .Select(a => new { a.Id, a.StoredFile.Scan })
                .ToDictionaryAsync(a => a.Id, a => a.Scan, cancellation),
            Applicant = applicant,
            ChoiceLabels = objectives
                .Select(o => (o.Objective.Id, o.Path))
                .Concat(around.Neighbourhoods.Select(n => (n.Id, Path: n.Name)))
                .ToDictionary(choice => choice.Id.ToString(), choice => choice.Path, StringComparer.Ordinal),
        };
    }
}

/// <summary>What surrounds the content of a fiche: its number, its organisation and what its call asks.</summary>
internal sealed record FicheAround(
    string? Number,
    string Title,
    string Slug,
    Organisation Organisation,
    CallSchedule Schedule,
    CallRequirements Requirements,
    IReadOnlyList<FormQuestion> Questions,
    IReadOnlyList<RequiredPiece> Pieces,
    IReadOnlyList<PriorityObjective> Objectives,
    IReadOnlyList<Neighbourhood> Neighbourhoods
);
