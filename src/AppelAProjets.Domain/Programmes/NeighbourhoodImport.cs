namespace AppelAProjets.Domain.Programmes;

/// <summary>What an imported line does to the list.</summary>
public enum ImportOutcome
{
    /// <summary>A neighbourhood more.</summary>
    Added,

    /// <summary>One of the list takes this name or this code.</summary>
    Changed,

    /// <summary>The list says so already.</summary>
    Unchanged,

    /// <summary>The line is left out.</summary>
    Refused,
}

/// <summary>One line of the file, and what becomes of it.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Name">The name it gives.</param>
/// <param name="Code">The code it gives, or null.</param>
/// <param name="Outcome">What it does.</param>
/// <param name="TargetId">The neighbourhood it changes, or null.</param>
/// <param name="Message">French words: what changes, or why it is refused; empty when there is nothing to say.</param>
public sealed record ImportLine(int Number, string Name, string? Code, ImportOutcome Outcome, Guid? TargetId, string Message);

/// <summary>Plans an import of neighbourhoods line by line: shown before, applied as shown, and nothing is ever removed.</summary>
public static class NeighbourhoodImport
{
    /// <summary>Says what each line of a file would do, before anything is written.</summary>
    /// <param name="rows">The lines of the file with their numbers, a line of titles first or not.</param>
    /// <param name="list">The list as it is.</param>
    /// <returns>One entry per line that is not a title.</returns>
    public static IReadOnlyList<ImportLine> Plan(
        IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> rows,
        IReadOnlyList<ProgrammeNeighbourhood> list
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(list);
        var (nameAt, codeAt, titled) = rows.Count > 0 ? Titles(rows[0].Cells) : (0, 1, false);
        var planned = list.Select(place => (Id: (Guid?)place.Id, place.Name, place.Code)).ToList();
        var lines = new List<ImportLine>();
        foreach (var (number, cells) in rows.Skip(titled ? 1 : 0))
        {
            lines.Add(Line(number, Cell(cells, nameAt), NeighbourhoodCode.Tidy(Cell(cells, codeAt)), planned));
        }

        return lines;
    }

    private static ImportLine Line(int number, string name, string? code, List<(Guid? Id, string Name, string? Code)> planned)
    {
        var at = code is null ? -1 : planned.FindIndex(place => string.Equals(place.Code, code, StringComparison.Ordinal));
        at =
            at >= 0
                ? at
                : planned.FindIndex(place => ProgrammeNeighbourhood.IsSameName(place.Name, name) && (place.Code is null || code is null));
        var others = planned.Where((_, i) => i != at).Select(place => (place.Name, place.Code));
        if (ProgrammeNeighbourhood.Shortcomings(name, code, others) is [var first, ..])
        {
            return new ImportLine(number, name, code, ImportOutcome.Refused, null, first.Message);
        }

        if (at < 0)
        {
            if (planned.Count >= ProgrammeNeighbourhood.Most)
            {
                return new ImportLine(
                    number,
                    name,
                    code,
                    ImportOutcome.Refused,
                    null,
                    $"La liste compte déjà {ProgrammeNeighbourhood.Most} quartiers, le plus qu’elle peut tenir."
                );
            }

            planned.Add((null, name, code));
            return new ImportLine(number, name, code, ImportOutcome.Added, null, string.Empty);
        }

        var (id, oldName, oldCode) = planned[at];
        if (id is null)
        {
            return new ImportLine(number, name, code, ImportOutcome.Refused, null, "Une ligne plus haut nomme déjà ce quartier.");
        }

        var kept = code ?? oldCode;
        if (string.Equals(oldName, name, StringComparison.Ordinal) && string.Equals(oldCode, kept, StringComparison.Ordinal))
        {
            return new ImportLine(number, name, kept, ImportOutcome.Unchanged, id, string.Empty);
        }

        planned[at] = (id, name, kept);
        return new ImportLine(
            number,
            name,
            kept,
            ImportOutcome.Changed,
            id,
            $"Remplace «\u00A0{oldName}\u00A0», {oldCode ?? "sans code"}."
        );
    }

    private static string Cell(IReadOnlyList<string> cells, int at) => at < cells.Count ? cells[at].Trim() : string.Empty;

    /// <summary>Where the name and the code stand, told by a line of titles when there is one.</summary>
    private static (int NameAt, int CodeAt, bool Titled) Titles(IReadOnlyList<string> cells)
    {
        var words = cells.Select(cell => cell.Trim().ToUpperInvariant()).ToList();
        var nameAt = words.FindIndex(word =>
            word.StartsWith("NOM", StringComparison.Ordinal)
            || word.StartsWith("QUARTIER", StringComparison.Ordinal)
            || word.StartsWith("LIB", StringComparison.Ordinal)
        );
        var codeAt = words.FindIndex(word => word.StartsWith("CODE", StringComparison.Ordinal));
        return codeAt >= 0 || (nameAt >= 0 && words.Count == 1 && words[0] == "NOM")
            ? (
                nameAt >= 0 ? nameAt
                : codeAt == 0 ? 1
                : 0,
                codeAt >= 0 ? codeAt : 1,
                true
            )
            : (0, 1, false);
    }
}
