using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Spreadsheets;
using AppelAProjets.Web.Platform.Text;
using ClosedXML.Excel;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>
/// The rating sheet of one evaluator: a table to fill, fiches in lines and criteria in columns, and beside it what one needs to rate
/// without the network. Protection only guides the hand; what comes back is checked line by line.
/// </summary>
internal static class RatingWorkbook
{
    private const int KeyLine = 1;
    private const int HeadingLine = 2;
    private const int MarkWidth = 13;
    private const int WordsWidth = 38;

    /// <param name="state">The fiches of the evaluator.</param>
    /// <param name="evaluatorId">Who will fill it.</param>
    /// <param name="seals">Seals its lines.</param>
    internal static byte[] Write(SheetState state, Guid evaluatorId, RowSignatures seals)
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Title = $"Feuille de notation, {state.CallTitle}";
        WorkbookGuide.WriteInstructions(workbook, state);
        var notes = workbook.Worksheets.Add(SheetColumns.SheetName);
        WorkbookGuide.WriteCriteria(workbook, state.Grid);
        WorkbookGuide.WriteFiches(workbook, state);
        var lists = WriteLists(workbook, state.Grid);
        WriteHeadings(notes, state.Grid);
        for (var i = 0; i < state.Fiches.Count; i++)
        {
            WriteLine(notes, HeadingLine + 1 + i, state, state.Fiches[i], seals.Write(SealOf(state, evaluatorId, state.Fiches[i])));
        }

        if (state.Fiches.Count > 0)
        {
            Validate(notes, state, lists);
        }

        Protect(notes);
        return XlsxText.Save(workbook);
    }

    private static RowSignature SealOf(SheetState state, Guid evaluatorId, SheetFiche fiche) =>
        new(evaluatorId, state.CallId, fiche.Heading.FicheId, fiche.Evaluation?.Version, state.Grid.Number);

    // Values stand in cells: a list written in the rule itself would be read with the comma or the point of whoever opens it.
    private static Dictionary<Guid, IXLRange> WriteLists(XLWorkbook workbook, ScoringGrid grid)
    {
        var sheet = workbook.Worksheets.Add("Listes");
        var lists = new Dictionary<Guid, IXLRange>();
        foreach (var criterion in grid.CriteriaInOrder.Where(criterion => !criterion.IsComputed))
        {
            var (column, line) = (lists.Count + 1, 1);
            foreach (var value in criterion.ScaleValues())
            {
                sheet.Cell(line++, column).SetValue(value);
            }

            if (criterion.AllowsNotApplicable)
            {
                XlsxText.Write(sheet.Cell(line++, column), CriterionAnswer.NotApplicable);
            }

            lists[criterion.Id] = sheet.Range(1, column, line - 1, column);
        }

        sheet.Protect();
        sheet.Hide();
        return lists;
    }

    private static void WriteHeadings(IXLWorksheet sheet, ScoringGrid grid)
    {
        var column = 0;
        Heading(SheetColumns.Seal, SheetColumns.SignatureHeading, 4);
        Heading(SheetColumns.Number, "N°", 15);
        Heading(SheetColumns.Title, "Fiche", 34);
        Heading(SheetColumns.Organisation, "Structure", 26);
        Heading(SheetColumns.State, "État", 15);
        foreach (var criterion in grid.CriteriaInOrder)
        {
            Heading(
                SheetColumns.Mark(criterion),
                $"{criterion.Label}\n{FrenchNumbers.Compact(grid.Share(criterion), 1)}\u00A0%, {SheetColumns.Scale(criterion)}",
                MarkWidth
            );
            Heading(SheetColumns.Why(criterion), $"Justification\u00A0: {criterion.Label}", WordsWidth);
        }

        Heading(SheetColumns.Comment, SheetColumns.CommentHeading, 50);
        Heading(SheetColumns.CommentToApplicant, SheetColumns.CommentToApplicantHeading, 50);
        sheet.Column(1).Hide();
        sheet.Row(KeyLine).Hide();
        sheet.Row(HeadingLine).Height = 92;
        sheet.SheetView.Freeze(HeadingLine, 3);
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.SetRowsToRepeatAtTop(HeadingLine, HeadingLine);

        void Heading(string key, string words, double width)
        {
            column++;
            sheet.Column(column).Width = width;
            XlsxText.Write(sheet.Cell(KeyLine, column), key);
            var cell = sheet.Cell(HeadingLine, column);
            XlsxText.Write(cell, words);
            cell.Style.Font.Bold = true;
            cell.Style.Fill.BackgroundColor = XLColor.FromHtml("#DCE9EB");
            cell.Style.Alignment.WrapText = true;
            cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        }
    }

    private static void WriteLine(IXLWorksheet sheet, int line, SheetState state, SheetFiche fiche, string seal)
    {
        var column = 0;
        Locked(seal);
        Locked(fiche.Heading.Number);
        Locked(fiche.Heading.Title);
        Locked(fiche.Heading.OrganisationName);
        Locked(fiche.IsFiled ? "Déposée, à relire" : FrenchWords.For(fiche.Evaluation?.Status).Text);
        foreach (var criterion in state.Grid.CriteriaInOrder)
        {
            var rating = fiche.Evaluation?.Ratings.FirstOrDefault(r => r.CriterionId == criterion.Id);
            if (criterion.IsComputed)
            {
                Locked(null, criterion.ComputedValue(fiche.Figures));
            }
            else
            {
                Open(
                    rating is { NotApplicable: true } ? CriterionAnswer.NotApplicable : string.Empty,
                    rating?.Value
                ).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Center;
            }

            Words(rating?.Justification);
        }

        Words(fiche.Evaluation?.CommentToCommittee);
        Words(fiche.Evaluation?.CommentToApplicant);

        void Locked(string? text, decimal? value = null)
        {
            var cell = Write(text, value);
            cell.Style.Fill.BackgroundColor = XLColor.FromHtml("#ECECEC");
            cell.Style.Font.FontColor = XLColor.FromHtml("#444444");
        }

        IXLCell Open(string? text, decimal? value = null)
        {
            var cell = Write(text, value);
            cell.Style.Protection.Locked = fiche.IsFiled;
            cell.Style.Fill.BackgroundColor = XLColor.FromHtml(fiche.IsFiled ? "#ECECEC" : "#FFFBE6");
            return cell;
        }

        // A cell of the text format keeps «=» as it is typed: nobody makes a formula of a remark.
        void Words(string? text) => Open(text).Style.NumberFormat.Format = "@";

        IXLCell Write(string? text, decimal? value)
        {
            var cell = sheet.Cell(line, ++column);
            if (value is { } number)
            {
                cell.SetValue(number);
            }
            else if (!string.IsNullOrEmpty(text))
            {
                XlsxText.Write(cell, text);
            }

            cell.Style.Alignment.WrapText = column > 1;
            cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
            cell.Style.Border.OutsideBorder = XLBorderStyleValues.Thin;
            cell.Style.Border.OutsideBorderColor = XLColor.FromHtml("#C9CDD2");
            return cell;
        }
    }

    private static void Validate(IXLWorksheet sheet, SheetState state, Dictionary<Guid, IXLRange> lists)
    {
        const int FirstMark = 6;
        var (first, last) = (HeadingLine + 1, HeadingLine + state.Fiches.Count);
        for (var i = 0; i < state.Grid.CriteriaInOrder.Count; i++)
        {
            var criterion = state.Grid.CriteriaInOrder[i];
            var column = FirstMark + (2 * i);
            if (lists.TryGetValue(criterion.Id, out var values))
            {
                var rule = sheet.Range(first, column, last, column).SetDataValidation();
                rule.List(values, true);
                rule.IgnoreBlanks = true;
                rule.ErrorStyle = XLErrorStyle.Stop;
                rule.ErrorTitle = "Note hors échelle";
                rule.ErrorMessage = Short($"Choisissez une valeur de la liste\u00A0: {SheetColumns.Scale(criterion)}.");
            }

            Bound(sheet.Range(first, column + 1, last, column + 1), Domain.Evaluations.Rating.MaxJustificationLength);
        }

        var comment = FirstMark + (2 * state.Grid.CriteriaInOrder.Count);
        Bound(sheet.Range(first, comment, last, comment), Evaluation.MaxCommentLength);
        Bound(sheet.Range(first, comment + 1, last, comment + 1), Evaluation.MaxApplicantCommentLength);
    }

    private static void Bound(IXLRange cells, int longest)
    {
        var rule = cells.SetDataValidation();
        rule.TextLength.EqualOrLessThan(longest);
        rule.IgnoreBlanks = true;
        rule.ErrorStyle = XLErrorStyle.Stop;
        rule.ErrorTitle = "Texte trop long";
        rule.ErrorMessage = $"{FrenchNumbers.Count(longest, "caractère")} au plus.";
    }

    private static void Protect(IXLWorksheet sheet) =>
        sheet.Protect().AllowElement(XLSheetProtectionElements.FormatColumns).AllowElement(XLSheetProtectionElements.FormatRows);

    // Excel takes no longer message.
    private static string Short(string message) => message.Length <= 225 ? message : message[..224] + "…";
}
