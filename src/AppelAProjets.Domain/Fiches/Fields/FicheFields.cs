using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>
/// Every field of the fiche-action (docs/domain/fiche.md): what the editor draws, what a save writes, what two versions are compared on,
/// what
/// the blank fiche prints. A call's own questions are fields too, found by their key.
/// </summary>
public static partial class FicheFields
{
    private static readonly Dictionary<string, FicheField> ByPath = All().ToDictionary(field => field.Path, StringComparer.Ordinal);
    private static readonly Dictionary<FicheSection, IReadOnlyList<FicheField>> BySection = ByPath
        .Values.GroupBy(field => field.Section)
        .ToDictionary(group => group.Key, IReadOnlyList<FicheField> (group) => [.. group]);

    /// <summary>The fields of a section that are there once, in the order of the form.</summary>
    /// <param name="section">The section.</param>
    /// <returns>The fields.</returns>
    public static IReadOnlyList<FicheField> In(FicheSection section) => BySection.GetValueOrDefault(section, []);

    /// <summary>The repeatable parts of a section, in the order of the form.</summary>
    /// <param name="section">The section.</param>
    /// <returns>The lists.</returns>
    public static IReadOnlyList<FicheRowList> ListsOf(FicheSection section) => [.. Lists.Where(list => list.Section == section)];

    /// <summary>A repeatable part by its name.</summary>
    /// <param name="name">«Partners».</param>
    /// <returns>The list, or null.</returns>
    public static FicheRowList? List(string name) => Lists.FirstOrDefault(list => list.Name == name);

    /// <summary>
    /// A field by its path, or null when the fiche has none such. A question is known by <paramref name="questions"/> only.
    /// </summary>
    /// <param name="path">The path.</param>
    /// <param name="questions">The questions of the call.</param>
    /// <returns>The field, or null.</returns>
    public static FicheField? Find(string path, IReadOnlyList<FormQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(questions);
        if (ByPath.TryGetValue(path, out var field))
        {
            return field;
        }

        if (Parts(path) is not var (name, key, cell) || cell.Length == 0)
        {
            return null;
        }

        return name == AnswerName
            ? questions.FirstOrDefault(q => q.Key == key) is { } question && AnswerField(question) is { } answer && answer.Path == path
                ? answer
                : null
            : FicheRow.IsKey(key)
                ? List(name)?.Find(key, cell)
                : null;
    }

    /// <summary>A row by its path «Partners[k1]», or null.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Its list and its key.</returns>
    public static (FicheRowList List, string Key)? Row(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parts(path) is var (name, key, cell) && cell.Length == 0 && FicheRow.IsKey(key) && List(name) is { } list
            ? (list, key)
            : null;
    }

    /// <summary>The section where a field or a row is filled in.</summary>
    /// <param name="path">The path of the field, or of the row.</param>
    /// <param name="questions">The questions of the call.</param>
    /// <returns>The section; null when the fiche has no such field.</returns>
    public static FicheSection? SectionOf(string path, IReadOnlyList<FormQuestion> questions) =>
        Find(path, questions)?.Section ?? Row(path)?.List.Section;

    /// <summary>Every field of a section in one fiche, those of its rows and of the call's questions included.</summary>
    /// <param name="section">The section.</param>
    /// <param name="content">The fiche.</param>
    /// <param name="questions">The questions of the call.</param>
    /// <returns>The fields, in the order of the form.</returns>
    public static IEnumerable<FicheField> In(FicheSection section, FicheContent content, IReadOnlyList<FormQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return section == FicheSection.Questions
            ? questions.Select(AnswerField).OfType<FicheField>()
            : In(section).Concat(ListsOf(section).SelectMany(list => list.RowsOf(content).SelectMany(row => list.FieldsOf(row.Key))));
    }

    /// <summary>The fiche with a key on each of its rows.</summary>
    /// <param name="content">The fiche.</param>
    /// <returns>The new content; the same one when none lacked.</returns>
    public static FicheContent WithRowKeys(FicheContent content) => Lists.Aggregate(content, (fiche, list) => list.WithKeys(fiche));

    /// <summary>The fiche without blank rows.</summary>
    /// <param name="content">The fiche.</param>
    /// <returns>The new content; the same one when there was none.</returns>
    public static FicheContent WithoutBlankRows(FicheContent content) =>
        Lists.Aggregate(content, (fiche, list) => list.WithoutBlanks(fiche));

    /// <summary>The fiche without the blank rows of one section, as it is when that section is saved as a whole.</summary>
    /// <param name="content">The fiche.</param>
    /// <param name="section">The section.</param>
    /// <param name="reopening">What alone can be written, or null when everything can.</param>
    /// <returns>The new content; the same one when there was none.</returns>
    public static FicheContent WithoutBlankRows(FicheContent content, FicheSection section, Reopening? reopening) =>
        ListsOf(section).Where(list => reopening?.Opens(list.Name) != false).Aggregate(content, (fiche, list) => list.WithoutBlanks(fiche));

    /// <summary>«Partners[k1].Name» in three; the last one empty for a row; null when the path has another form.</summary>
    private static (string Name, string Key, string Cell)? Parts(string path)
    {
        var open = path.IndexOf('[', StringComparison.Ordinal);
        var close = path.IndexOf(']', StringComparison.Ordinal);
        return open > 0 && close > open + 1 && (close == path.Length - 1 || (path[close + 1] == '.' && close + 2 < path.Length))
            ? (path[..open], path[(open + 1)..close], close == path.Length - 1 ? string.Empty : path[(close + 2)..])
            : null;
    }

    private static FicheField Line(
        FicheSection section,
        string path,
        string label,
        Func<FicheContent, string> get,
        Func<FicheContent, string, FicheContent> set,
        string? missing = null,
        string hint = "",
        string example = "",
        int limit = FicheLimits.Line,
        FieldKind kind = FieldKind.Line
    ) =>
        new(path, section, label, kind)
        {
            Get = get,
            Set = set,
            Missing = missing,
            Hint = hint,
            Example = example,
            Limit = limit,
        };

    private static FicheField Text(
        FicheSection section,
        string path,
        string label,
        Func<FicheContent, string> get,
        Func<FicheContent, string, FicheContent> set,
        string? missing = null,
        string hint = "",
        int limit = FicheLimits.ShortText
    ) =>
        new(path, section, label, FieldKind.Text)
        {
            Get = get,
            Set = set,
            Missing = missing,
            Hint = hint,
            Limit = limit,
        };

    private static FicheField Whole(
        FicheSection section,
        string path,
        string label,
        Func<FicheContent, int?> get,
        Func<FicheContent, int?, FicheContent> set,
        string? missing = null,
        string hint = "",
        string example = ""
    ) =>
        new(path, section, label, FieldKind.Whole)
        {
            Get = c => FieldText.Written(get(c)),
            Set = (c, text) => FieldText.TryWhole(text, out var value) ? set(c, value) : null,
            Missing = missing,
            Hint = hint,
            Example = example,
        };

    private static FicheField Amount(
        FicheSection section,
        string path,
        string label,
        Func<FicheContent, long?> get,
        Func<FicheContent, long?, FicheContent> set,
        string? missing = null,
        string hint = ""
    ) =>
        new(path, section, label, FieldKind.Amount)
        {
            Get = c => FieldText.OfCents(get(c)),
            Set = (c, text) => FieldText.TryCents(text, out var value) ? set(c, value) : null,
            Missing = missing,
            Hint = hint,
        };

    private static FicheField Day(
        FicheSection section,
        string path,
        string label,
        Func<FicheContent, DateOnly?> get,
        Func<FicheContent, DateOnly?, FicheContent> set,
        string? missing = null
    ) =>
        new(path, section, label, FieldKind.Day)
        {
            Get = c => FieldText.Written(get(c)),
            Set = (c, text) => FieldText.TryDay(text, out var value) ? set(c, value) : null,
            Missing = missing,
            Hint = "Jour, mois, année",
            Example = "04/07/2022",
        };

    private static FicheField Choice<T>(
        FicheSection section,
        string path,
        string label,
        Func<FicheContent, T?> get,
        Func<FicheContent, T?, FicheContent> set,
        IReadOnlyList<FieldChoice> choices,
        string? missing = null,
        string hint = ""
    )
        where T : struct, Enum =>
        new(path, section, label, FieldKind.Choice)
        {
            Get = c => FieldText.Written(get(c)),
            Set = (c, text) => set(c, text.Length == 0 ? null : FieldText.Choice<T>(text)),
            Choices = choices,
            Missing = missing,
            Hint = hint,
        };
}
