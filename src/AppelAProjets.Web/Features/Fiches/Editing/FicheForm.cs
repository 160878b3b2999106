using System.Text.RegularExpressions;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Data.Conventions;
using Microsoft.Extensions.Primitives;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>
/// What one section of the editor posts: every field under its path, as typed, and the fingerprints of the values it was drawn with, so
/// that
/// a save knows what was changed by whom.
/// </summary>
internal sealed partial class FicheForm
{
    public const string Prefix = "Form.";
    public const string HashesName = "hashes";
    public const string ChoicePrefix = "choix.";
    public const string TheirsWord = "sien";

    private readonly Dictionary<string, StringValues> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _theirs = new(StringComparer.Ordinal);

    public static FicheForm Posted(IFormCollection posted)
    {
        var form = new FicheForm();
        foreach (var (name, values) in posted)
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                form._values[name[Prefix.Length..]] = new StringValues([.. values.Select(value => PlainText.Clean(value ?? string.Empty))]);
            }
            else if (name.StartsWith(ChoicePrefix, StringComparison.Ordinal) && values == TheirsWord)
            {
                form._theirs.Add(name[ChoicePrefix.Length..]);
            }
        }

        form.ReadHashes(posted[HashesName]);
        form.GatherTables();
        return form;
    }

    /// <summary>The value posted for a field; null when the page had none or the writer takes the colleague's.</summary>
    public string? ValueOf(FicheField field)
    {
        return !_theirs.Contains(field.Path) && _values.TryGetValue(field.Path, out var values) ? Text(field, values) : null;
    }

    /// <summary>Keys of the rows posted for a list, those of blank ones included.</summary>
    public IEnumerable<string> RowKeys(FicheRowList list) =>
        _values
            .Keys.Select(path =>
                FicheFields.Find(path, []) is null || !path.StartsWith($"{list.Name}[", StringComparison.Ordinal)
                    ? null
                    : path[(list.Name.Length + 1)..path.IndexOf(']', StringComparison.Ordinal)]
            )
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

    /// <summary>The same, less what was posted in a row that was to be taken out: it shows what a colleague wrote in it.</summary>
    public FicheForm Without(string? row)
    {
        if (row is not null)
        {
            foreach (var path in _values.Keys.Where(path => path.StartsWith(row + ".", StringComparison.Ordinal)).ToList())
            {
                _values.Remove(path);
            }
        }

        return this;
    }

    /// <summary>What the writer changed since the page was drawn, and the row they take out.</summary>
    public IReadOnlyList<FieldChange> Changes(IReadOnlyList<FormQuestion> questions, string? removed = null)
    {
        var changes = new List<FieldChange>();
        foreach (var (path, values) in _values)
        {
            if (
                _theirs.Contains(path)
                || FicheFields.Find(path, questions) is not { } field
                || (removed is not null && path.StartsWith(removed + ".", StringComparison.Ordinal))
            )
            {
                continue;
            }

            var text = Text(field, values);
            if (FieldHash.Compute(text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim()) != HashOf(path))
            {
                changes.Add(new FieldChange(path, HashOf(path), text));
            }
        }

        if (removed is not null && FicheFields.Row(removed) is var (list, key))
        {
            changes.Add(new FieldChange(removed, list.Print(key, HashOf), string.Empty));
        }

        return changes;
    }

    private string HashOf(string path) => _hashes.GetValueOrDefault(path, string.Empty);

    private static string Text(FicheField field, StringValues values) =>
        field.Kind switch
        {
            FieldKind.Tick => values.Any(value => value == "true") ? "true" : string.Empty,
            FieldKind.Choices or FieldKind.Choice => string.Join('\n', values.Where(value => !string.IsNullOrEmpty(value))),
            _ => values.Count == 0 ? string.Empty : values[0]!,
        };

    private void ReadHashes(string? hashes)
    {
        foreach (var line in (hashes ?? string.Empty).Split('\n'))
        {
            if (line.TrimEnd('\r').LastIndexOf(' ') is > 0 and var space)
            {
                _hashes[line[..space]] = line[(space + 1)..].TrimEnd('\r');
            }
        }
    }

    /// <summary>The cells of a table are one field: rows by line, cells by tab.</summary>
    private void GatherTables()
    {
        foreach (
            var table in _values
                .Select(value => (Cell: TableCell().Match(value.Key), value.Value))
                .Where(value => value.Cell.Success)
                .GroupBy(value => value.Cell.Groups["path"].Value, StringComparer.Ordinal)
                .ToList()
        )
        {
            var rows = table
                .GroupBy(cell => int.Parse(cell.Cell.Groups["row"].Value, System.Globalization.CultureInfo.InvariantCulture))
                .OrderBy(row => row.Key)
                .Select(row =>
                    string.Join(
                        '\t',
                        row.OrderBy(cell => int.Parse(cell.Cell.Groups["cell"].Value, System.Globalization.CultureInfo.InvariantCulture))
                            .Select(cell => OneLine().Replace(cell.Value.ToString(), " ").Trim())
                    )
                )
                .Where(row => row.Trim('\t').Length > 0);
            _values[table.Key] = string.Join('\n', rows);
        }
    }

    [GeneratedRegex(
        @"^(?<path>Answers\[[^\]]{1,40}\]\.Rows)\[(?<row>\d{1,4})\]\[(?<cell>\d{1,2})\]$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex TableCell();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex OneLine();
}
