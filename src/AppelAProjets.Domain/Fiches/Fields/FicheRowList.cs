namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>A repeatable part of the fiche: its rows, and the fields each of them has.</summary>
public abstract class FicheRowList(string name, FicheSection section, string label)
{
    /// <summary>Name of the list in paths: «Partners».</summary>
    public string Name { get; } = name;

    /// <summary>The section it is filled in.</summary>
    public FicheSection Section { get; } = section;

    /// <summary>What one row is called, in French.</summary>
    public string Label { get; } = label;

    /// <summary>The rows of a fiche.</summary>
    /// <param name="content">The fiche.</param>
    /// <returns>The rows, in order.</returns>
    public abstract IReadOnlyList<FicheRow> RowsOf(FicheContent content);

    /// <summary>
    /// The rows in which something is written: what is read, copied and filed. One being typed in may be blank for a moment.
    /// </summary>
    /// <param name="content">The fiche.</param>
    /// <returns>The rows, in order.</returns>
    public IReadOnlyList<FicheRow> WrittenRows(FicheContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return [.. RowsOf(content).Where(row => IsWritten(row, content))];
    }

    /// <summary>The fields of one row, there yet or not.</summary>
    /// <param name="key">Key of the row.</param>
    /// <returns>The fields, in order.</returns>
    public abstract IReadOnlyList<FicheField> FieldsOf(string key);

    /// <summary>One field of one row, or null when rows have no such cell.</summary>
    /// <param name="key">Key of the row.</param>
    /// <param name="cell">Name of the cell.</param>
    /// <returns>The field.</returns>
    public abstract FicheField? Find(string key, string cell);

    /// <summary>The path of a row.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>«Partners[k1]».</returns>
    public string PathOf(string key) => $"{Name}[{key}]";

    /// <summary>Everything a row holds, as one text: empty when it is blank or absent.</summary>
    /// <param name="content">The fiche.</param>
    /// <param name="key">Key of the row.</param>
    /// <returns>The texts of its cells, one per line.</returns>
    public string Text(FicheContent content, string key) =>
        string.Join('\n', FieldsOf(key).Select(field => field.Read(content))).Trim('\n');

    /// <summary>The fingerprint of a row, made of those of its cells: a page that has drawn the cells knows it.</summary>
    /// <param name="key">Key of the row.</param>
    /// <param name="printOf">The fingerprint of a cell, by its path.</param>
    /// <returns>Sixteen hexadecimal digits.</returns>
    public string Print(string key, Func<string, string> printOf)
    {
        ArgumentNullException.ThrowIfNull(printOf);
        return FieldHash.Compute(string.Join(' ', FieldsOf(key).Select(field => printOf(field.Path))));
    }

    /// <summary>The fiche without a row.</summary>
    /// <param name="content">The fiche.</param>
    /// <param name="key">Key of the row.</param>
    /// <returns>The new content.</returns>
    public FicheContent Remove(FicheContent content, string key)
    {
        ArgumentNullException.ThrowIfNull(content);
        var start = PathOf(key) + ".";
        return Keep(content, row => row.Key != key) with
        {
            Unreadable = content.Unreadable.Keys.Any(path => path.StartsWith(start, StringComparison.Ordinal))
                ? new SortedDictionary<string, string>(
                    content
                        .Unreadable.Where(typed => !typed.Key.StartsWith(start, StringComparison.Ordinal))
                        .ToDictionary(StringComparer.Ordinal),
                    StringComparer.Ordinal
                )
                : content.Unreadable,
        };
    }

    /// <summary>The fiche without the rows in which nothing is written.</summary>
    /// <param name="content">The fiche.</param>
    /// <returns>The new content; the same one when there is none.</returns>
    public FicheContent WithoutBlanks(FicheContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        bool Holds(FicheRow row) => IsWritten(row, content);
        return RowsOf(content).All(Holds) ? content : Keep(content, Holds);
    }

    private bool IsWritten(FicheRow row, FicheContent content) =>
        !row.IsBlank || content.Unreadable.Keys.Any(path => path.StartsWith(PathOf(row.Key) + ".", StringComparison.Ordinal));

    /// <summary>The fiche with a key on every row that lacks one: rows written before rows had keys, or by hand.</summary>
    internal abstract FicheContent WithKeys(FicheContent content);

    private protected abstract FicheContent Keep(FicheContent content, Func<FicheRow, bool> kept);
}
