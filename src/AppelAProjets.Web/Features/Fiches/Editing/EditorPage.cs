using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Features.Shared;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>A choice offered by the call.</summary>
public sealed record Choice(Guid Id, string Label, string Group = "")
{
    /// <summary>With what it belongs to: «Pilier › Axe › Enjeu».</summary>
    public string Path => Group.Length == 0 ? Label : $"{Group} › {Label}";
}

/// <summary>What the call lets one choose from.</summary>
public sealed record EditorChoices(IReadOnlyList<Choice> Objectives, IReadOnlyList<Choice> Neighbourhoods, IReadOnlyList<FormQuestion> Questions)
{
    public string ObjectiveLabel(Guid? id) => Objectives.FirstOrDefault(choice => choice.Id == id)?.Path ?? string.Empty;
}

/// <summary>Everything known of a fiche being written, once read.</summary>
public sealed record FicheBeingWritten(
    Guid Id,
    string CallTitle,
    string CallSlug,
    string ProgrammeName,
    FilingConditions Conditions,
    Guid OrganisationId,
    string OrganisationName,
    FicheContent Content,
    DateTime SavedAt,
    int? FiledNumber,
    bool HasUnfiledChanges,
    bool Withdrawn,
    int OthersFiled,
    EditorChoices Choices)
{
    /// <summary>Why it can't be filed whatever it holds: the organisation has filed all the fiches the call takes.</summary>
    public Refusal? OneTooMany => FiledNumber is null ? Requirements.RefusalToFileAnother(OthersFiled) : null;

    public CallSchedule Schedule => Conditions.Schedule;

    public CallRequirements Requirements => Conditions.Requirements;

    public OrganisationKind OrganisationKind => Conditions.OrganisationKind;

    public IReadOnlyList<FormQuestion> Questions => Conditions.Questions;

    public IReadOnlyList<Shortcoming> Shortcomings() => FilingCheck.Run(Content, Conditions);

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
        .. Fiche.Conditions.Sections.Select((section, index) => new RailItem(
            section,
            index + 1,
            Shortcomings.Count(s => s.Section == section && !s.IsError),
            Shortcomings.Count(s => s.Section == section && s.IsError))),
    ];

    public int Number => Rail.FirstOrDefault(item => item.Section == Section)?.Number ?? 1;

    public FicheSection? Next => Number < Rail.Count ? Rail[Number].Section : null;

    public FicheSection? Previous => Number > 1 ? Rail[Number - 2].Section : null;

    /// <summary>Keys of the questions asked, from the answers that are saved.</summary>
    public IReadOnlySet<string> Visible { get; } = FormQuestions.Visible(Fiche.Questions, Fiche.Content.Answers).Select(question => question.Key).ToHashSet(StringComparer.Ordinal);

    public int CompleteSections => Rail.Count(item => item.IsComplete);

    public DraftBannerModel Banner => new($"à l’organisateur ({Fiche.ProgrammeName})", CountdownModel.To(Fiche.Schedule.ClosesAt, Now, Fiche.Schedule.Zone), Wide: true);
}

/// <summary>One section in the rail at the left.</summary>
public sealed record RailItem(FicheSection Section, int Number, int Missing, int Wrong)
{
    public bool IsComplete => Missing == 0 && Wrong == 0;
}
