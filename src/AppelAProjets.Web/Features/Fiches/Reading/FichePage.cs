using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Features.Fiches.Editing;
using AppelAProjets.Web.Features.Shared.Fiches;

namespace AppelAProjets.Web.Features.Fiches.Reading;

/// <summary>One filed version in the history of a fiche.</summary>
internal sealed record FiledVersion(int Number, DateTime FiledAt, string SignatoryName, bool InGrace, bool InExtension, bool IsComplement);

/// <summary>Where a fiche stands, for its organisation, and what the reader may do with it.</summary>
internal sealed record FicheStatus(
    Guid Id,
    string Title,
    string? Number,
    string CallTitle,
    string CallSlug,
    string ProgrammeName,
    CallSchedule Schedule,
    FicheState State,
    bool HasUnfiledChanges,
    bool CanCorrect,
    bool CallIsOpen,
    bool DecisionReleased,
    DateTime? WithdrawnAt,
    string? WithdrawalReason,
    IReadOnlyList<FiledVersion> Versions,
    MemberRights Rights
)
{
    /// <summary>What is asked after closing, while it can be given.</summary>
    public ComplementAsked? Complement { get; init; }
}

/// <summary>For the page of a fiche.</summary>
/// <param name="Status">Where it stands, or null for those who examine it.</param>
/// <param name="Reading">The fiche itself.</param>
/// <param name="Now">UTC instant.</param>
internal sealed record FichePage(FicheStatus? Status, FicheReading Reading, DateTime Now)
{
    /// <summary>Read by someone who coordinates the call: the page leads back to its coordination.</summary>
    public bool Coordinated { get; init; }

    public bool HasFiles => Reading.Content.AllFiles().Any();
}

/// <summary>For the withdrawal page.</summary>
internal sealed record WithdrawalPage(FicheStatus Status, WithdrawalForm Form);

internal sealed class WithdrawalForm
{
    public string? Reason { get; set; }

    /// <summary>The box that says it in words.</summary>
    public bool Confirmed { get; set; }
}

/// <summary>For the page that deletes a draft.</summary>
internal sealed record DiscardPage(FicheStatus Status, DiscardForm Form);

internal sealed class DiscardForm
{
    /// <summary>The box that says it in words.</summary>
    public bool Confirmed { get; set; }
}

/// <summary>A released decision, as its applicant reads it; outcome null while it is being examined.</summary>
internal sealed record DecisionPage(
    Guid FicheId,
    string Number,
    string Title,
    string CallTitle,
    string ProgrammeName,
    Contact Contact,
    CallSchedule Schedule,
    long RequestedCents,
    DecisionOutcome? Outcome,
    long GrantedCents,
    string Motive,
    DateTime? ReleasedAt
)
{
    /// <summary>What the committee tells the applicant, as the coordination reviewed it.</summary>
    internal string Comment { get; init; } = string.Empty;
}
