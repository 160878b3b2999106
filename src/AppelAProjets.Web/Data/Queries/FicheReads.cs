using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Data.Queries;

/// <summary>
/// One fiche whole, as it is filed or written, with what its call asks; a look makes pages and files of it. The caller has already decided
/// who may read it.
/// </summary>
/// <param name="FicheId">The fiche.</param>
/// <param name="Content">What is written in it.</param>
/// <param name="Around">Its number, its organisation and its call.</param>
/// <param name="Applicant">The body: as it was the day of the filing for a filed version, as it is known today otherwise.</param>
internal sealed record ReadFiche(Guid FicheId, FicheContent Content, FicheAround Around, OrganisationProfile Applicant)
{
    /// <summary>The filed version read; null for what is written.</summary>
    public Filing? Filing { get; init; }

    /// <summary>Who signed a filed version, or null.</summary>
    public string? Signatory { get; init; }

    /// <summary>The files nobody may open now, with why.</summary>
    public required IReadOnlyDictionary<Guid, ScanState> ClosedFiles { get; init; }

    /// <summary>Read by someone from whom the call hides the applicant.</summary>
    public bool IsMasked { get; init; }

    /// <summary>Read by a coordinator of the call.</summary>
    public bool IsReadByCoordinator { get; init; }

    /// <summary>What the call asks of such an applicant.</summary>
    public FilingConditions Conditions =>
        new(Around.Requirements, Around.Schedule, Applicant.Kind, Around.Objectives, Around.Questions, Around.Pieces);
}

/// <summary>Reads one fiche for those who show it whole. The caller has already decided who may read it.</summary>
internal sealed class FicheReads(AppDbContext db)
{
    /// <summary>The filed version in force, or null when none is.</summary>
    public async Task<ReadFiche?> FiledAsync(Guid ficheId, CancellationToken cancellation)
    {
        var filing = await db.FilingsInForce.AsNoTracking().SingleOrDefaultAsync(f => f.FicheId == ficheId, cancellation);
        return filing is null ? null : await FiledAsync(filing, cancellation);
    }

    /// <summary>
    /// The filed version in force as a person who is not of its organisation may read it: the one way a member of the committee reads a
    /// fiche, with or without its applicant as the call asks. Null when none is in force.
    /// </summary>
    public async Task<ReadFiche?> ForMemberAsync(Guid ficheId, Guid personId, CancellationToken cancellation) =>
        await FiledAsync(ficheId, cancellation) is { } read ? await AsReadByAsync(read, personId, cancellation) : null;

    /// <summary>A filed version by its number, in force or superseded, or null when it does not exist.</summary>
    public async Task<ReadFiche?> VersionAsync(Guid ficheId, int number, CancellationToken cancellation)
    {
        var filing = await db.Filings.AsNoTracking().SingleOrDefaultAsync(f => f.FicheId == ficheId && f.Number == number, cancellation);
        return filing is null ? null : await FiledAsync(filing, cancellation);
    }

    /// <summary>The same, as a person who is not of its organisation may read it.</summary>
    public async Task<ReadFiche?> VersionForMemberAsync(Guid ficheId, int number, Guid personId, CancellationToken cancellation) =>
        await VersionAsync(ficheId, number, cancellation) is { } read ? await AsReadByAsync(read, personId, cancellation) : null;

    /// <summary>What is being written, for its applicant only; null when the fiche does not exist.</summary>
    public async Task<ReadFiche?> WrittenAsync(Guid ficheId, CancellationToken cancellation)
    {
        var content = await db.Fiches.AsNoTracking().Where(f => f.Id == ficheId).Select(f => f.Content).SingleOrDefaultAsync(cancellation);
        return content is null ? null : await OfAsync(ficheId, content, cancellation);
    }

    /// <summary>Another state of what is written, for its applicant only.</summary>
    public async Task<ReadFiche> OfAsync(Guid ficheId, FicheContent content, CancellationToken cancellation) =>
        await OfAsync(ficheId, content, await AroundAsync(ficheId, cancellation), cancellation);

    /// <summary>What is being written, when the page has read it with its call already.</summary>
    public async Task<ReadFiche> OfAsync(Guid ficheId, FicheContent content, FicheAround around, CancellationToken cancellation) =>
        new(ficheId, FicheFields.WithoutBlankRows(content), around, content.Applicant ?? around.Organisation.Profile)
        {
            ClosedFiles = await db
                .Attachments.AsNoTracking()
                .Where(a => a.FicheId == ficheId && (a.StoredFile.Scan == ScanState.Pending || a.StoredFile.Scan == ScanState.Infected))
                .Select(a => new { a.Id, a.StoredFile.Scan })
                .ToDictionaryAsync(a => a.Id, a => a.Scan, cancellation),
        };

    private async Task<ReadFiche> FiledAsync(Filing filing, CancellationToken cancellation) =>
        await OfAsync(filing.FicheId, filing.Content, cancellation) with
        {
            Filing = filing,
            Signatory = $"{filing.SignatoryName}, {filing.SignatoryRole}",
        };

    private Task<FicheAround> AroundAsync(Guid ficheId, CancellationToken cancellation) =>
        db
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

    /// <summary>A coordinator reads with those to write to, others without the applicant when the call hides it.</summary>
    private async Task<ReadFiche> AsReadByAsync(ReadFiche read, Guid personId, CancellationToken cancellation)
    {
        var call = await db
            .Fiches.AsNoTracking()
            .Where(f => f.Id == read.FicheId)
            .Select(f => new
            {
                f.Call.Rating.MasksApplicant,
                f.Call.DecisionsReleasedAt,
                IsCoordinator = db.RoleGrants.Any(grant =>
                    grant.UserId == personId
                    && grant.Role == CallRole.Coordinator
                    && (grant.CallId == f.CallId || grant.ProgrammeId == f.Call.ProgrammeId)
                ),
            })
            .SingleAsync(cancellation);
        if (call.IsCoordinator)
        {
            return read with { IsReadByCoordinator = true };
        }

        return call.MasksApplicant && call.DecisionsReleasedAt is null
            ? read with
            {
                IsMasked = true,
                Applicant = MaskedApplicant.Profile(read.Applicant.Kind),
                Signatory = MaskedApplicant.Signatory,
                Content = MaskedApplicant.Content(read.Content, read.Conditions, FileName.Clean),
            }
            : read;
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
