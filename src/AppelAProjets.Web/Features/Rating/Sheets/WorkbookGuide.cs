using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Platform.Spreadsheets;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;
using ClosedXML.Excel;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>What one reads in a rating sheet: how to fill it, the criteria with their levels, the fiches in brief.</summary>
internal static class WorkbookGuide
{
    private const double GuideWidth = 92;
    private const double GuideCharacters = 96;
    private const double TitleCharacters = 52;

    // In points.
    private const double LineHeight = 15;
    private const double TitleLineHeight = 20;
    private const double Gap = 5;

    internal static void WriteInstructions(XLWorkbook workbook, SheetState state)
    {
        var sheet = workbook.Worksheets.Add("Mode d’emploi");
        sheet.Column(1).Width = GuideWidth;
        string[] lines =
        [
            $"Feuille de notation\u00A0: {state.CallTitle}",
            $"Préparée le {FrenchDates.Long(state.Now, state.Schedule.Zone)}, pour {FrenchNumbers.Count(state.Fiches.Count, "fiche")}. "
                + "Elle est personnelle\u00A0: ne la transmettez pas.",
            $"Notation possible jusqu’au {FrenchDates.Long(state.Schedule.RatingStopsAt, state.Schedule.Zone)}.",
            "1. Ouvrez la feuille «\u00A0Notes\u00A0». Une ligne par fiche, deux colonnes par critère\u00A0: la note, puis sa "
                + "justification. Les deux dernières colonnes sont vos commentaires, l’un au comité, l’autre pour le porteur\u00A0; la "
                + "coordination relit le second, et le porteur ne reçoit rien avant la décision.",
            "2. Remplissez les cases jaunes. Une liste propose les notes permises\u00A0; «\u00A0na\u00A0» veut dire non applicable, là où "
                + "c’est permis. Une case vidée efface la note enregistrée.",
            "3. Les cases grises ne se modifient pas\u00A0: critères calculés à partir de la fiche, évaluations déjà déposées, repères de "
                + "l’application.",
            "4. N’écrivez pas de formule, ne copiez pas une ligne sur une autre\u00A0: ces lignes seraient à corriger avant tout import.",
            "5. Enregistrez au format Excel (.xlsx). De retour en ligne, importez ce classeur à la page d’où il vient\u00A0: vous verrez "
                + "chaque différence avant d’appliquer quoi que ce soit.",
            "Si vous notez aussi sur le site entre-temps, la ligne concernée sera laissée de côté à l’import, et vous verrez ce qui "
                + "diffère.",
            "Vous êtes lié à l’une de ces structures\u202F? Ne remplissez pas sa ligne, et déportez-vous sur la page de la fiche.",
        ];
        for (var i = 0; i < lines.Length; i++)
        {
            XlsxText.Write(sheet.Cell(i + 1, 1), lines[i]);
            sheet.Cell(i + 1, 1).Style.Alignment.WrapText = true;
            sheet.Cell(i + 1, 1).Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
            // No reader fits the height of a row to its words by itself: LibreOffice would draw them over one another.
            sheet.Row(i + 1).Height =
                (i == 0 ? TitleLineHeight : LineHeight) * Math.Ceiling(lines[i].Length / (i == 0 ? TitleCharacters : GuideCharacters))
                + Gap;
        }

        sheet.Cell(1, 1).Style.Font.Bold = true;
        sheet.Cell(1, 1).Style.Font.FontSize = 15;
        OnPaper(sheet);
        sheet.Protect();
    }

    internal static void WriteCriteria(XLWorkbook workbook, ScoringGrid grid) =>
        Table(
            workbook.Worksheets.Add("Critères"),
            [("Critère", 34), ("Poids", 9), ("Échelle", 24), ("Ce qu’on regarde", 48), ("Niveaux", 60)],
            [
                .. grid.CriteriaInOrder.Select(criterion =>
                    (string[])
                        [
                            criterion.Label,
                            $"{FrenchNumbers.Compact(grid.Share(criterion), 1)}\u00A0%",
                            SheetColumns.Scale(criterion),
                            criterion.Description,
                            string.Join(
                                '\n',
                                criterion
                                    .Levels.OrderByDescending(level => level.Value)
                                    .Select(level => $"{FrenchNumbers.Compact(level.Value, 4)}\u00A0: {level.Description}")
                            ),
                        ]
                ),
            ]
        );

    internal static void WriteFiches(XLWorkbook workbook, SheetState state) =>
        Table(
            workbook.Worksheets.Add("Fiches"),
            [
                ("N°", 15),
                ("Fiche", 34),
                ("Structure", 26),
                ("Résumé", 60),
                ("Besoin", 50),
                ("Objectifs", 50),
                ("Publics", 40),
                ("Demande", 16),
            ],
            [
                .. state.Fiches.Select(fiche =>
                    (string[])
                        [
                            fiche.Heading.Number,
                            fiche.Heading.Title,
                            fiche.Heading.OrganisationName,
                            fiche.Content.Summary,
                            fiche.Content.Need,
                            fiche.Content.Goals,
                            Publics(fiche.Content),
                            FrenchNumbers.WholeEuros(fiche.Content.RequestedCents ?? 0),
                        ]
                ),
            ]
        );

    private static string Publics(FicheContent content) =>
        content.Beneficiaries is { } people ? $"{FrenchNumbers.Count(people, "personne")}. {content.Audience}" : content.Audience;

    private static void Table(IXLWorksheet sheet, IReadOnlyList<(string Words, double Width)> headings, IReadOnlyList<string[]> lines)
    {
        for (var column = 0; column < headings.Count; column++)
        {
            sheet.Column(column + 1).Width = headings[column].Width;
            XlsxText.Write(sheet.Cell(1, column + 1), headings[column].Words);
            sheet.Cell(1, column + 1).Style.Font.Bold = true;
            for (var line = 0; line < lines.Count; line++)
            {
                var cell = sheet.Cell(line + 2, column + 1);
                XlsxText.Write(cell, lines[line][column]);
                cell.Style.Alignment.WrapText = true;
                cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
            }
        }

        sheet.SheetView.FreezeRows(1);
        OnPaper(sheet);
        sheet.Protect();
    }

    private static void OnPaper(IXLWorksheet sheet)
    {
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
    }
}
