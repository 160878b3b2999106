using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Web.Features.CallEditing.ImportExport;

/// <summary>
/// The settings of a call as one file, to keep or to share with another territory. Version 1. Objectives, neighbourhoods and parts of the
/// envelope are named by their words, hours are local: nothing in it belongs to one installation.
/// </summary>
internal sealed record CallFile
{
    public const string FormatName = "appelaprojets/appel";
    public const int CurrentVersion = 1;

    public required string Format { get; init; }

    public required int Version { get; init; }

    public required CallText Text { get; init; }

    public required ScheduleFile Schedule { get; init; }

    public required CallRequirements Requirements { get; init; }

    public required IReadOnlyList<ObjectiveFile> Objectives { get; init; }

    public required IReadOnlyList<NeighbourhoodFile> Neighbourhoods { get; init; }

    public required MoneyFile Money { get; init; }

    public required GridSettings Grid { get; init; }

    /// <summary>How the committee rates; a file written before this part existed has the usual ways.</summary>
    public RatingSettings Rating { get; init; } = new();

    public required IReadOnlyList<FormQuestion> Questions { get; init; }

    public required IReadOnlyList<PieceFile> Pieces { get; init; }

    /// <summary>Files written before it could be set have none.</summary>
    public EligibilitySettings Eligibility { get; init; } = EligibilitySettings.Suggested;
}

/// <summary>The calendar, in local hours of the zone.</summary>
internal sealed record ScheduleFile
{
    public required string Zone { get; init; }

    public required DateTime OpensAt { get; init; }

    public required DateTime ClosesAt { get; init; }

    public required DateTime EligibilityEndsAt { get; init; }

    public required DateTime RatingEndsAt { get; init; }

    public required DateTime CommitteeAt { get; init; }

    public required DateTime NotificationAt { get; init; }

    public IReadOnlyList<MilestoneFile> Others { get; init; } = [];

    public int GraceMinutes { get; init; } = 5;

    public ReminderPlan Reminders { get; init; } = new();
}

/// <summary>One date no rule depends on.</summary>
internal sealed record MilestoneFile(string Label, DateTime At);

/// <summary>An objective with those under it.</summary>
internal sealed record ObjectiveFile(string Label)
{
    public IReadOnlyList<ObjectiveFile> Children { get; init; } = [];
}

/// <summary>A neighbourhood.</summary>
internal sealed record NeighbourhoodFile(string Name, string? Code = null);

/// <summary>The envelope and its parts, in cents.</summary>
internal sealed record MoneyFile
{
    public long? EnvelopeCents { get; init; }

    public IReadOnlyList<PartFile> Parts { get; init; } = [];
}

/// <summary>A part of the envelope: a funder, or the labels that lead to an objective or to a neighbourhood.</summary>
internal sealed record PartFile(SubEnvelopeBasis Basis, IReadOnlyList<string> For, long Cents);

/// <summary>A piece; its model stays with the installation that holds it.</summary>
internal sealed record PieceFile(string Key, PieceKind Kind, string Label)
{
    public string Help { get; init; } = string.Empty;

    public bool Required { get; init; } = true;

    public IReadOnlyList<OrganisationKind> OnlyFor { get; init; } = [];

    public bool OnlyRenewals { get; init; }

    public QuestionCondition? AskedWhen { get; init; }

    public IReadOnlyList<Domain.FileFormat> Formats { get; init; } = [];

    public int MaxMegabytes { get; init; } = 10;
}
