using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;

namespace AppelAProjets.Web.Features.Shared.Fiches;

/// <summary>A repeatable part of a fiche as it is read: a column for each cell some row fills, and one for the boxes ticked.</summary>
internal sealed record RowsReading(
    IReadOnlyList<IReadOnlyList<FicheField>> Rows,
    IReadOnlyList<(int Index, string Label, FieldKind Kind)> Columns,
    bool HasTicks
)
{
    /// <param name="list">A part with at least one row.</param>
    /// <param name="content">The fiche.</param>
    internal static RowsReading Of(FicheRowList list, FicheContent content)
    {
        var rows = list.RowsOf(content).Select(row => list.FieldsOf(row.Key)).ToList();
        return new(
            rows,
            [
                .. rows[0]
                    .Select((field, index) => (Index: index, Label: FieldWords.CellLabel(field), field.Kind))
                    .Where(column => column.Kind != FieldKind.Tick && rows.Exists(row => row[column.Index].Read(content).Length > 0)),
            ],
            rows.Exists(row => row.Any(field => IsTicked(field, content)))
        );
    }

    /// <summary>The boxes ticked in a row, in words.</summary>
    internal static string Ticks(IEnumerable<FicheField> row, FicheContent content) =>
        string.Join(", ", row.Where(field => IsTicked(field, content)).Select(field => FieldWords.CellLabel(field).ToLowerInvariant()));

    private static bool IsTicked(FicheField field, FicheContent content) => field.Kind == FieldKind.Tick && field.Read(content).Length > 0;
}
