using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Spreadsheets;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>
/// Reads a rating sheet that comes back. A line without the seal the application gave it, or sealed for someone else, makes the whole
/// workbook refused; what is badly filled is told line by line.
/// </summary>
internal sealed class SheetReader(RowSignatures seals)
{
    private const string Again = "Téléchargez à nouveau votre feuille, et reportez-y vos notes.";

    /// <param name="content">A workbook, already recognised as one.</param>
    /// <param name="state">The call as its evaluator may rate it.</param>
    /// <param name="evaluatorId">Who imports.</param>
    public SheetReading Read(Stream content, SheetState state, Guid evaluatorId)
    {
        if (XlsxReader.Read(content, SheetColumns.SheetName) is not { Count: > 0 } lines)
        {
            return SheetReading.Refused(
                $"Ce classeur n’a pas de feuille «\u00A0{SheetColumns.SheetName}\u00A0» lisible\u00A0: ce n’est pas une feuille de "
                    + $"notation de cet appel. {Again}"
            );
        }

        var columns = lines[0]
            .Cells.GroupBy(cell => cell.Value.Text, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Key, StringComparer.Ordinal);
        if (!columns.ContainsKey(SheetColumns.Seal))
        {
            return SheetReading.Refused(
                $"La première ligne de la feuille «\u00A0{SheetColumns.SheetName}\u00A0», cachée, a été effacée ou modifiée\u00A0: les "
                    + $"colonnes ne se reconnaissent plus. {Again}"
            );
        }

        if (Missing(columns, state.Grid) is { Count: > 0 } missing)
        {
            return SheetReading.Refused(
                $"Il manque des colonnes à la feuille «\u00A0{SheetColumns.SheetName}\u00A0»\u00A0: {string.Join(", ", missing)}. {Again}"
            );
        }

        return Lines(lines.Skip(1), columns, state, evaluatorId);
    }

    private SheetReading Lines(IEnumerable<XlsxLine> lines, Dictionary<string, int> columns, SheetState state, Guid evaluatorId)
    {
        var rows = new List<ReadRow>();
        foreach (var line in lines.Where(line => line.At(columns[SheetColumns.Seal]).Text != SheetColumns.SignatureHeading))
        {
            var mark = line.At(columns[SheetColumns.Seal]);
            if (mark.IsFormula || seals.Read(mark.Text) is not { } seal)
            {
                return SheetReading.Refused(
                    $"Ligne {line.Number}\u00A0: cette ligne ne vient pas de l’application, ou son repère caché a été modifié. Rien n’a "
                        + $"été lu. {Again}"
                );
            }

            if (seal.EvaluatorId != evaluatorId)
            {
                return SheetReading.Refused(
                    "Cette feuille a été préparée pour une autre personne\u00A0: chacun importe la sienne. Téléchargez la vôtre sur cette "
                        + "page."
                );
            }

            if (seal.CallId != state.CallId)
            {
                return SheetReading.Refused("Cette feuille est celle d’un autre appel\u00A0: importez-la à la page de cet appel-là.");
            }

            if (seal.GridNumber != state.Grid.Number)
            {
                return SheetReading.Refused($"La grille de notation a changé depuis que cette feuille a été téléchargée. {Again}");
            }

            rows.Add(Row(line, columns, seal, state.Grid));
        }

        return rows.Count == 0
            ? SheetReading.Refused($"La feuille «\u00A0{SheetColumns.SheetName}\u00A0» ne contient aucune fiche. {Again}")
            : new SheetReading(WithoutDoubles(rows), null);
    }

    private static ReadRow Row(XlsxLine line, Dictionary<string, int> columns, RowSignature seal, ScoringGrid grid)
    {
        var (entries, faults) = (new List<RatingEntry>(), new List<string>());
        foreach (var criterion in grid.CriteriaInOrder)
        {
            var (mark, why) = (line.At(columns[SheetColumns.Mark(criterion)]), line.At(columns[SheetColumns.Why(criterion)]));
            if (why.IsFormula || (mark.IsFormula && !criterion.IsComputed))
            {
                faults.Add($"«\u00A0{criterion.Label}\u00A0»\u00A0: la case contient une formule\u00A0; tapez la valeur elle-même.");
                continue;
            }

            // The value of a computed criterion is the server's own: what stands in its cell is not even read.
            var answer = new CriterionAnswer { CriterionId = criterion.Id, Mark = criterion.IsComputed ? string.Empty : Plain(mark.Text) };
            if (answer.TryRead(out var value))
            {
                entries.Add(new RatingEntry(criterion.Id, value, answer.IsNotApplicable, why.Text));
            }
            else
            {
                faults.Add(
                    $"«\u00A0{criterion.Label}\u00A0»\u00A0: «\u00A0{Short(mark.Text)}\u00A0» n’est pas une note\u00A0; l’échelle va "
                        + $"{SheetColumns.Scale(criterion)}."
                );
            }
        }

        var comment = Words(line.At(columns[SheetColumns.Comment]), SheetColumns.CommentHeading, faults);
        // A sheet downloaded before this column existed says nothing of it.
        var toApplicant = columns.TryGetValue(SheetColumns.CommentToApplicant, out var place)
            ? Words(line.At(place), SheetColumns.CommentToApplicantHeading, faults)
            : null;
        return new ReadRow(
            new SheetRow(line.Number, seal.FicheId, seal.Version, entries, comment) { CommentToApplicant = toApplicant },
            line.At(columns[SheetColumns.Number]).Text,
            faults
        );
    }

    private static string Words(XlsxCell cell, string heading, List<string> faults)
    {
        if (!cell.IsFormula)
        {
            return cell.Text;
        }

        faults.Add($"{heading}\u00A0: la case contient une formule\u00A0; tapez le texte lui-même.");
        return string.Empty;
    }

    private static IReadOnlyList<ReadRow> WithoutDoubles(List<ReadRow> rows)
    {
        var lines = rows.ToLookup(row => row.Row.FicheId, row => row.Row.Line);
        return
        [
            .. rows.Select(row =>
                lines[row.Row.FicheId].Count() == 1
                    ? row
                    : row with
                    {
                        Faults =
                        [
                            .. row.Faults,
                            "Cette fiche figure plusieurs fois dans la feuille (lignes "
                                + $"{string.Join(", ", lines[row.Row.FicheId])})\u00A0: gardez une seule ligne.",
                        ],
                    }
            ),
        ];
    }

    private static List<string> Missing(Dictionary<string, int> columns, ScoringGrid grid) =>
        [
            .. grid
                .CriteriaInOrder.SelectMany(criterion =>
                    new[]
                    {
                        (SheetColumns.Mark(criterion), criterion.Label),
                        (SheetColumns.Why(criterion), $"justification de «\u00A0{criterion.Label}\u00A0»"),
                    }
                )
                .Append((SheetColumns.Number, "numéro de la fiche"))
                .Append((SheetColumns.Comment, "commentaire au comité"))
                .Where(column => !columns.ContainsKey(column.Item1))
                .Select(column => column.Item2),
        ];

    private static string Plain(string mark) =>
        mark.ToUpperInvariant() is "N/A" or "NON APPLICABLE" or "N.A." ? CriterionAnswer.NotApplicable : mark;

    private static string Short(string text) => text.Length <= 40 ? text : text[..39] + "…";
}
