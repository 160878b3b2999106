using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Features.Shared.Fiches;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>A whole row in words, for the person who wanted it out while a colleague wrote in it.</summary>
internal static class RowWords
{
    public static string For(FicheRowList list, string key, FicheContent content)
    {
        return string.Join(
            '\n',
            list.FieldsOf(key)
                .Select(cell => (Cell: cell, Text: cell.Read(content)))
                .Where(read => read.Text.Length > 0)
                .Select(read => $"{FieldWords.CellLabel(read.Cell)}\u00A0: {FieldWords.For(read.Cell, read.Text)}")
        );
    }
}
