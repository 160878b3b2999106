using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Domain.Fiches;

/// <summary>A fiche-action: what an organisation proposes to a call, as a draft and as filed versions.</summary>
public sealed partial class FicheAction
{
    private readonly List<Filing> _filings = [];

    private FicheAction() { }

    /// <summary>Starts a draft.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="callId">The call answered.</param>
    /// <param name="organisationId">The organisation that answers.</param>
    /// <param name="createdBy">The account that writes.</param>
    /// <param name="title">Title of the action.</param>
    /// <param name="now">UTC instant.</param>
    /// <param name="extendedUntil">Later UTC closing granted to the organisation, or null.</param>
    public FicheAction(
        Guid id,
        Guid callId,
        Guid organisationId,
        Guid createdBy,
        string title,
        DateTime now,
        DateTime? extendedUntil = null
    )
    {
        Id = id;
        CallId = callId;
        OrganisationId = organisationId;
        CreatedBy = createdBy;
        CreatedAt = now;
        ExtendedUntil = extendedUntil;
        SavedAt = now;
        Content = FicheContent.Empty with { Title = title };
        Title = title;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The call answered.</summary>
    public Guid CallId { get; private set; }

    /// <summary>The call, when loaded.</summary>
    public Call Call { get; private set; } = null!;

    /// <summary>The organisation that answers.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>The organisation, when loaded.</summary>
    public Organisation Organisation { get; private set; } = null!;

    /// <summary>Account that started the draft.</summary>
    public Guid CreatedBy { get; private set; }

    /// <summary>UTC instant at which the draft was started.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>UTC instant of the last change.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Account of the last change; null in a fiche nobody wrote in since it was started.</summary>
    public Guid? SavedBy { get; private set; }

    /// <summary>What is being written. The committee reads the last <see cref="Filing"/>, never this.</summary>
    public FicheContent Content { get; private set; } = FicheContent.Empty;

    /// <summary>Title being written, for lists.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Number given at the first filing (GS-2022-0042), or null.</summary>
    public string? Number { get; private set; }

    /// <summary>Version in force among the filings, or null before the first.</summary>
    public int? FiledNumber { get; private set; }

    /// <summary>UTC instant of the filing in force, or null.</summary>
    public DateTime? FiledAt { get; private set; }

    /// <summary>True when the content changed since the filing in force.</summary>
    public bool HasUnfiledChanges { get; private set; }

    /// <summary>UTC instant of withdrawal, or null.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn, at most 1 000 characters.</summary>
    public string? WithdrawalReason { get; private set; }

    /// <summary>Later UTC closing granted to the organisation in this call, or null (<see cref="DeadlineExtension"/>).</summary>
    public DateTime? ExtendedUntil { get; private set; }

    /// <summary>Optimistic concurrency token, bumped by the data layer.</summary>
    public int Version { get; private set; }

    /// <summary>Filed versions, when loaded.</summary>
    public IReadOnlyCollection<Filing> Filings => _filings;

    /// <summary>True when a filed version counts.</summary>
    public bool IsFiled => FiledNumber is not null && WithdrawnAt is null;

    /// <summary>Where the fiche stands for its applicant.</summary>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="decisionReleased">Whether its decision is released.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The state.</returns>
    public FicheState State(CallSchedule schedule, bool decisionReleased, DateTime now) =>
        WindowAt(schedule, now).State(FiledNumber is not null, decisionReleased);

    /// <summary>What can be done with it at an instant: written, filed, completed, and why not.</summary>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The answer.</returns>
    public FicheWindow WindowAt(CallSchedule schedule, DateTime now) =>
        FicheWindow.Of(schedule, ExtendedUntil, WithdrawnAt is not null, Reopening, now);

    /// <summary>
    /// The version to keep of what is written, before someone changes it: none while the same person goes on writing, none of an empty
    /// draft, and always of what was filed. The history of a draft is made of these.
    /// </summary>
    /// <param name="id">Identity of the version, made by the caller.</param>
    /// <param name="by">The account about to write.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The version, or null.</returns>
    public DraftVersion? VersionToKeep(Guid id, Guid by, DateTime now) =>
        SavedBy is { } author && (author != by || now - SavedAt >= DraftVersion.Session || FiledNumber is not null && !HasUnfiledChanges)
            ? new DraftVersion(id, Id, Content, author, SavedAt, now)
            : null;

    /// <summary>Replaces what is being written.</summary>
    /// <param name="content">The new content.</param>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="now">UTC instant.</param>
    /// <param name="by">The account that writes, or null when it is no person's doing.</param>
    /// <returns>Why not, or an empty list.</returns>
    public IReadOnlyList<Refusal> Write(FicheContent content, CallSchedule schedule, DateTime now, Guid? by = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        var window = WindowAt(schedule, now);
        if (window.WhyNotWritable is { } refusal)
        {
            return [refusal];
        }

        if (window.Complement?.RefusalOf(Content, FicheFields.WithRowKeys(content)) is { } unasked)
        {
            return [unasked];
        }

        Content = FicheFields.WithRowKeys(content);
        SavedBy = by ?? SavedBy;
        Title = content.Title.Length > FicheLimits.Title ? content.Title[..FicheLimits.Title] : content.Title;
        SavedAt = now;
        HasUnfiledChanges = FiledNumber is not null;
        return [];
    }

    /// <summary>
    /// What is written now as a version to keep, whoever wrote it and however lately: before it is replaced by an older one.
    /// </summary>
    /// <param name="id">Identity of the version, made by the caller.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The version.</returns>
    public DraftVersion VersionOfNow(Guid id, DateTime now) => new(id, Id, Content, SavedBy ?? CreatedBy, SavedAt, now);

    /// <summary>Takes the later closing granted to the organisation.</summary>
    /// <param name="until">UTC instant.</param>
    public void Extend(DateTime until) => ExtendedUntil = until;
}
