using System.Globalization;

namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>A cell of a row: how it is called, read and written.</summary>
internal sealed record RowCell<TRow>(string Name, string Label, FieldKind Kind, Func<TRow, string> Get, Func<TRow, string, TRow?> Set)
{
    public int Limit { get; init; } = FicheLimits.Line;

    public string Hint { get; init; } = string.Empty;

    public string? Missing { get; init; }

    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];
}

/// <summary>The rows of one type.</summary>
internal sealed class FicheRowListOf<TRow>(
    string name,
    FicheSection section,
    string label,
    Func<TRow> blank,
    Func<FicheContent, IReadOnlyList<TRow>> rows,
    Func<FicheContent, IReadOnlyList<TRow>, FicheContent> put,
    params RowCell<TRow>[] cells
) : FicheRowList(name, section, label)
    where TRow : FicheRow
{
    public override IReadOnlyList<FicheRow> RowsOf(FicheContent content) => rows(content);

    public override IReadOnlyList<FicheField> FieldsOf(string key) => [.. cells.Select(cell => Field(key, cell))];

    public override FicheField? Find(string key, string cell) =>
        Array.Find(cells, c => c.Name == cell) is { } found ? Field(key, found) : null;

    internal override FicheContent WithKeys(FicheContent content)
    {
        var all = rows(content);
        return all.All(row => row.Key.Length > 0)
            ? content
            : put(
                content,
                [
                    .. all.Select(
                        (row, index) =>
                            row.Key.Length > 0 ? row : row with { Key = string.Create(CultureInfo.InvariantCulture, $"r{index + 1}") }
                    ),
                ]
            );
    }

    private protected override FicheContent Keep(FicheContent content, Func<FicheRow, bool> kept) =>
        put(content, [.. rows(content).Where(row => kept(row))]);

    private FicheField Field(string key, RowCell<TRow> cell) =>
        new($"{PathOf(key)}.{cell.Name}", Section, $"{Label}, {char.ToLowerInvariant(cell.Label[0])}{cell.Label[1..]}", cell.Kind)
        {
            Limit = cell.Limit,
            Hint = cell.Hint,
            Missing = cell.Missing,
            Choices = cell.Choices,
            Get = content => rows(content).FirstOrDefault(row => row.Key == key) is { } row ? cell.Get(row) : string.Empty,
            Set = (content, text) => Set(content, key, cell, text),
            Prepare = content =>
                rows(content).Any(row => row.Key == key) ? content : put(content, [.. rows(content), blank() with { Key = key }]),
        };

    /// <summary>Writing in a row that is not there makes it: what someone types is kept, even where a colleague removed the row.</summary>
    private FicheContent? Set(FicheContent content, string key, RowCell<TRow> cell, string text)
    {
        var all = rows(content);
        var at = all.ToList().FindIndex(row => row.Key == key);
        if (at < 0)
        {
            return text.Length == 0 ? content
                : cell.Set(blank() with { Key = key }, text) is { } made ? put(content, [.. all, made])
                : null;
        }

        return cell.Set(all[at], text) is { } written ? put(content, [.. all.Select((row, index) => index == at ? written : row)]) : null;
    }
}
