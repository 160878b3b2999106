using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Autosave;
using AppelAProjets.Web.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>A choice offered by the call.</summary>
internal sealed record Choice(Guid Id, string Label, string Group = "")
{
    /// <summary>With what it belongs to: «Pilier › Axe › Enjeu».</summary>
    public string Path => Group.Length == 0 ? Label : $"{Group} › {Label}";
}

/// <summary>What the call lets one choose from.</summary>
internal sealed record EditorChoices(
    IReadOnlyList<Choice> Objectives,
    IReadOnlyList<Choice> Neighbourhoods,
    IReadOnlyList<FormQuestion> Questions
)
{
    public string ObjectiveLabel(Guid? id) => Objectives.FirstOrDefault(choice => choice.Id == id)?.Path ?? string.Empty;
}

/// <summary>Everything known of a fiche being written, once read.</summary>
internal sealed record FicheBeingWritten(
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
    EditorChoices Choices,
    int Version
)
{
    /// <summary>Why it can't be filed whatever it holds: the organisation has filed all the fiches the call takes.</summary>
    public Refusal? OneTooMany => FicheAction.OneTooMany(FiledNumber, Requirements, OthersFiled);

    public CallSchedule Schedule => Conditions.Schedule;

    public CallRequirements Requirements => Conditions.Requirements;

    public OrganisationKind OrganisationKind => Conditions.OrganisationKind;

    public IReadOnlyList<FormQuestion> Questions => Conditions.Questions;

    /// <summary>What keeps it from being filed now, as the filing itself judges it.</summary>
    public IReadOnlyList<Shortcoming> Blocking(DateTime now) =>
        FicheAction.Blocking(Content, Conditions, WindowAt(now).Complement, Complement?.Completed);

    /// <summary>What surrounds the content, for the page that shows it whole.</summary>
    public required FicheAround Around { get; init; }

    /// <summary>What a complement reopens, whether or not it is still time.</summary>
    public ComplementAsked? Complement { get; init; }

    /// <summary>What can be done with it at an instant; its schedule is that of its organisation already.</summary>
    public FicheWindow WindowAt(DateTime now) => FicheWindow.Of(Schedule, null, Withdrawn, Complement?.Reopening, now);
}

/// <summary>For the editor: one section of a fiche.</summary>
internal sealed record EditorPage(FicheBeingWritten Fiche, FicheSection Section, DateTime Now) : IShownFields
{
    /// <summary>What was posted and not saved; null when the page shows what is recorded.</summary>
    public FicheForm? Form { get; init; }

    /// <summary>Fields a colleague changed meanwhile.</summary>
    public IReadOnlyList<AutosaveConflict> Conflicts { get; init; } = [];

    /// <summary>The person wrote both versions: in another tab, or on another device.</summary>
    internal bool ConflictsAreOwn => Conflicts.All(conflict => conflict.IsOwn);

    /// <summary>Two versions of a field to choose between; a row that someone else wrote in is kept, and asks nothing.</summary>
    internal bool HasFieldToChoose => Conflicts.Any(conflict => FicheFields.Row(conflict.Path) is null);

    /// <summary>True when what was just saved must be corrected before going on: the page says so first.</summary>
    public bool JustRefused { get; init; }

    /// <summary>What alone can be written, once the call is closed; null while everything can.</summary>
    public Reopening? Reopened { get; } = Fiche.WindowAt(Now).Complement;

    /// <summary>True when what is there is shown and can't be changed: it is not asked in the complement.</summary>
    public bool IsClosed(string path) => Reopened is { } reopened && !reopened.Opens(path);

    /// <summary>The row is recorded and may go.</summary>
    internal bool CanRemove(FicheRowList list, string key) => !IsClosed(list.Name) && list.RowsOf(Fiche.Content).Any(row => row.Key == key);

    /// <summary>Some questions are asked only after some answers.</summary>
    internal bool HasConditionalQuestions => Fiche.Questions.Any(question => question.ShownWhen is not null);

    /// <summary>The list or the table that gets one more blank row.</summary>
    public string? Widened { get; init; }

    /// <summary>Key of the blank row, should someone write in it.</summary>
    public string NewKey { get; init; } = "nouveau";

    /// <summary>What the fiche and this section lack, the same as the script is told.</summary>
    public SectionStanding Standing { get; } =
        new(Fiche.Content, Fiche.Conditions, Section, Fiche.WindowAt(Now).Complement is null ? null : Fiche.Complement);

    public FicheProgress Progress => Standing.Progress;

    /// <summary>Its bar: the words beside it say the same.</summary>
    internal static MeterModel MeterOf(FicheProgress progress) => new(progress.Complete, 0, progress.Counted);

    public IReadOnlyList<RailItem> Rail => Standing.Rail;

    public IReadOnlyList<string> FieldOrder => Standing.FieldOrder;

    public IReadOnlyList<Shortcoming> WrongHere => Standing.WrongHere;

    public IReadOnlyList<Shortcoming> MissingHere => Standing.MissingHere;

    public string MissingWords => Standing.MissingWords;

    /// <summary>What the script must know of the page.</summary>
    public AutosavedForm Autosave =>
        new("fiche", $"/fiches/{Fiche.Id}/modifier", Fiche.Id.ToString(), Fiche.Schedule.Zone)
        {
            Section = SectionSlug.For(Section),
            Version = Fiche.Version,
            SavedAt = Fiche.SavedAt,
        };

    public int Number => Rail.FirstOrDefault(item => item.Section == Section)?.Number ?? 1;

    public FicheSection? Next => Rail.FirstOrDefault(item => item.Number > Number && !item.IsClosed)?.Section;

    public FicheSection? Previous => Rail.LastOrDefault(item => item.Number < Number && !item.IsClosed)?.Section;

    /// <summary>Keys of the questions asked, from the answers that are saved.</summary>
    public IReadOnlySet<string> Visible =>
        field ??= FormQuestions
            .Visible(Fiche.Questions, Fiche.Content.Answers)
            .Select(question => question.Key)
            .ToHashSet(StringComparer.Ordinal);

    public DraftBannerModel Banner =>
        new($"à l’organisateur ({Fiche.ProgrammeName})", CountdownModel.To(Fiche.Schedule.ClosesAt, Now, Fiche.Schedule.Zone), Wide: true);

    /// <summary>The field of a path, of the fiche or of the call's questions.</summary>
    public FicheField FieldOf(string path) =>
        FicheFields.Find(path, Fiche.Questions) ?? throw new ArgumentException($"The fiche has no field {path}.", nameof(path));

    /// <summary>What a field shows: what was typed and is not saved, else what is recorded.</summary>
    public string ValueOf(FicheField asked) => Form?.ValueOf(asked) ?? asked.Read(Fiche.Content);

    /// <summary>Keys of the rows to draw: those recorded, those posted, and a blank one where one is wanted or there is none.</summary>
    public IReadOnlyList<string> RowKeysOf(FicheRowList list)
    {
        var keys = list.WrittenRows(Fiche.Content).Select(row => row.Key).Union(Form?.RowKeys(list) ?? [], StringComparer.Ordinal).ToList();
        if ((keys.Count == 0 || Widened == list.Name) && keys.Count < FicheLimits.Rows && !IsClosed(list.Name))
        {
            keys.Add(NewKey);
        }

        return keys;
    }

    /// <summary>Rows of a table, each with a cell per column, and blank ones to write in.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RowsOf(FormQuestion question)
    {
        var rows = ValueOf(FicheFields.AnswerField(question)!)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split('\t'))
            .ToList();
        for (
            var blank =
                IsClosed($"Answers[{question.Key}]") ? 0
                : rows.Count == 0 ? 2
                : Widened == question.Key ? 1
                : 0;
            blank > 0 && rows.Count < FormQuestion.MaxTableRows;
            blank--
        )
        {
            rows.Add([]);
        }

        return
        [
            .. rows.Select(IReadOnlyList<string> (row) => [.. question.Columns.Select((_, i) => i < row.Length ? row[i] : string.Empty)]),
        ];
    }

    /// <summary>
    /// The fingerprints of what is recorded, for the form to bring back: «Title 1f2e…», one per line, empty fields left out.
    /// </summary>
    public string Hashes =>
        string.Join(
            '\n',
            FicheFields
                .In(Section, Fiche.Content, Fiche.Questions)
                .Select(recorded => (recorded.Path, Hash: FieldHash.Compute(recorded.Read(Fiche.Content))))
                .Where(recorded => recorded.Hash.Length > 0)
                .Select(recorded => $"{recorded.Path} {recorded.Hash}")
        );

    /// <summary>A value as people read it.</summary>
    public string Words(FicheField asked, string value) =>
        FieldWords.For(asked, value, entry => ItemsOf(asked).FirstOrDefault(item => item.Value == entry)?.Text);

    /// <summary>What a choice offers, from the catalogue or from the call.</summary>
    public IReadOnlyList<SelectListItem> ItemsOf(FicheField asked)
    {
        return asked.Path switch
        {
            nameof(FicheContent.MainObjectiveId) or nameof(FicheContent.OtherObjectiveIds) => Grouped(Fiche.Choices.Objectives),
            nameof(FicheContent.NeighbourhoodIds) => Grouped(Fiche.Choices.Neighbourhoods),
            _ => [.. asked.Choices.Select(choice => new SelectListItem(choice.Label, choice.Value))],
        };
    }

    /// <summary>What a question offers. A radio can’t be unticked: there is one that says nothing.</summary>
    internal static IReadOnlyList<SelectListItem> ItemsOf(FormQuestion question) =>
        [
            .. question.Choices.Select(choice => new SelectListItem(choice, choice)),
            .. question is { Required: false, Choices.Count: <= 7 }
                ? [new SelectListItem("Je ne réponds pas", string.Empty)]
                : Array.Empty<SelectListItem>(),
        ];

    private static List<SelectListItem> Grouped(IReadOnlyList<Choice> choices)
    {
        var groups = new Dictionary<string, SelectListGroup>(StringComparer.Ordinal);
        SelectListGroup? GroupOf(string name) =>
            name.Length == 0 ? null
            : groups.TryGetValue(name, out var group) ? group
            : groups[name] = new SelectListGroup { Name = name };
        return [.. choices.Select(choice => new SelectListItem(choice.Label, choice.Id.ToString()) { Group = GroupOf(choice.Group) })];
    }
}

/// <summary>One section in the rail at the left.</summary>
internal sealed record RailItem(FicheSection Section, int Number, int Missing, int Wrong, bool IsOptional)
{
    /// <summary>Where it stands, in words.</summary>
    public string Words =>
        this switch
        {
            { Wrong: > 0 } => $"{Wrong} à corriger",
            { Missing: > 0 } => FrenchNumbers.Count(Missing, "manquante"),
            { IsOptional: true } => "facultatif",
            _ => "complète",
        };

    /// <summary>How many parts a complement asks in this section; null when everything can be written.</summary>
    public int? Asked { get; init; }

    /// <summary>True when a complement reopens nothing in this section: its fields are read and can't be changed.</summary>
    public bool IsClosed => Asked == 0;
}
