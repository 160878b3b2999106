using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;

namespace AppelAProjets.Web.Features.Shared.Fiches;

/// <summary>The value of a field as people read it.</summary>
internal static class FieldWords
{
    /// <param name="field">The field.</param>
    /// <param name="value">Its value, as <see cref="FicheField.Read"/> gives it.</param>
    /// <param name="labelOf">The label of an entry the call brought; null when it is not known.</param>
    public static string For(FicheField field, string value, Func<string, string?>? labelOf = null)
    {
        return field.Kind switch
        {
            FieldKind.Choice or FieldKind.Choices => string.Join(
                " ; ",
                value
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(entry =>
                        field.Choices.FirstOrDefault(choice => choice.Value == entry)?.Label
                        ?? labelOf?.Invoke(entry)
                        ?? "choix retiré de la liste"
                    )
            ),
            FieldKind.Tick => value.Length > 0 ? "oui" : "non",
            FieldKind.Table => value.Replace("\t", " | ", StringComparison.Ordinal),
            FieldKind.Amount when value.Length > 0 => $"{value}\u00A0€",
            _ => value,
        };
    }

    /// <summary>One side of a difference between two states of a fiche: «Rien» where nothing was written.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="value">Its value before or after.</param>
    /// <param name="labelOf">The label of an entry the call brought; null when it is not known.</param>
    public static string For(FieldDifference difference, string value, Func<string, string?>? labelOf = null)
    {
        var words = difference.Field is { } field ? For(field, value, labelOf) : value;
        return words.Length == 0 ? "Rien" : words;
    }

    /// <summary>What a cell is called in its row: «Nom», where the field is called «Partenaire, nom».</summary>
    public static string CellLabel(FicheField field)
    {
        var label = field.Label[(field.Label.IndexOf(", ", StringComparison.Ordinal) + 2)..];
        return char.ToUpperInvariant(label[0]) + label[1..];
    }

    /// <summary>«Commune, Ville de Soissons (sollicité)».</summary>
    public static string Funder(FundingSource funder)
    {
        var cells = FicheFields.List(nameof(FicheContent.Funding))!.FieldsOf(funder.Key);
        string Word(string name, string? value) =>
            value is null ? string.Empty : For(cells.First(cell => cell.Path.EndsWith($".{name}", StringComparison.Ordinal)), value);
        var status = Word(nameof(funder.Status), funder.Status?.ToString());
        return string.Join(", ", new[] { Word(nameof(funder.Kind), funder.Kind?.ToString()), funder.Name }.Where(word => word.Length > 0))
            + (status.Length > 0 ? $" ({status})" : string.Empty);
    }
}
