using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Features.Shared;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>A choice offered by the call.</summary>
public sealed record Choice(Guid Id, string Label);

/// <summary>What the call lets one choose from.</summary>
public sealed record EditorChoices(IReadOnlyList<Choice> Objectives, IReadOnlyList<Choice> Neighbourhoods)
{
    public string ObjectiveLabel(Guid? id) => Objectives.FirstOrDefault(choice => choice.Id == id)?.Label ?? string.Empty;
}

/// <summary>Everything known of a fiche being written, once read.</summary>
public sealed record FicheBeingWritten(
    Guid Id,
    string CallTitle,
    string CallSlug,
    string ProgrammeName,
    CallSchedule Schedule,
    CallRequirements Requirements,
    Guid OrganisationId,
    string OrganisationName,
    OrganisationKind OrganisationKind,
    FicheContent Content,
    DateTime SavedAt,
    int? FiledNumber,
    bool HasUnfiledChanges,
    bool Withdrawn,
    EditorChoices Choices)
{
    public IReadOnlyList<Shortcoming> Shortcomings() => FilingCheck.Run(Content, Requirements, OrganisationKind, [.. Choices.Objectives.Select(o => o.Id)]);

    public bool IsWritable(DateTime now) => FicheAction.IsWritable(Schedule, Withdrawn, now);
}

/// <summary>For the editor: one section of a fiche.</summary>
public sealed record EditorPage(FicheBeingWritten Fiche, FicheSection Section, FicheForm Form, string Print, IReadOnlyList<Shortcoming> Shortcomings, DateTime Now)
{
    public bool JustSaved { get; init; }

    /// <summary>What a colleague saved meanwhile in the same section, and what differs; null when nobody did.</summary>
    public IReadOnlyList<FicheField>? Theirs { get; init; }

    public IReadOnlyList<RailItem> Rail { get; } =
    [
        .. Enum.GetValues<FicheSection>().Select(section => new RailItem(
            section,
            Shortcomings.Count(s => s.Section == section && !s.IsError),
            Shortcomings.Count(s => s.Section == section && s.IsError))),
    ];

    public int CompleteSections => Rail.Count(item => item.IsComplete);

    public DraftBannerModel Banner => new($"à l’organisateur ({Fiche.ProgrammeName})", CountdownModel.To(Fiche.Schedule.ClosesAt, Now, Fiche.Schedule.Zone), Wide: true);
}

/// <summary>One section in the rail at the left.</summary>
public sealed record RailItem(FicheSection Section, int Missing, int Wrong)
{
    public bool IsComplete => Missing == 0 && Wrong == 0;
}
