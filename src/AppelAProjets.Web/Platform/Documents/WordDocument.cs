using AppelAProjets.Web.Platform.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace AppelAProjets.Web.Platform.Documents;

/// <summary>
/// Builds a Word document block after block, in French, with the styles of <see cref="WordStyles"/>: real headings, so that a reader
/// finds its way without seeing the page, and tables whose first row repeats.
/// </summary>
internal sealed class WordDocument(string title)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Width of the text on an A4 page, in twentieths of a point.</summary>
    private const int TextWidth = 9_638;

    private readonly List<OpenXmlElement> _blocks = [];

    public WordDocument Title(string text) => Add(Paragraph(WordStyles.Title, text));

    /// <param name="level">1 or 2.</param>
    /// <param name="text">Its words.</param>
    public WordDocument Heading(int level, string text) => Add(Paragraph(level == 1 ? WordStyles.Heading1 : WordStyles.Heading2, text));

    public WordDocument Text(string text) => Add(Paragraph(WordStyles.Normal, text));

    /// <summary>A line kept with what follows it: the name of a field.</summary>
    public WordDocument Label(string text) => Add(Paragraph(WordStyles.Label, text));

    public WordDocument Hint(string text) => Add(Paragraph(WordStyles.Hint, text));

    /// <summary>One box to tick per line.</summary>
    public WordDocument Boxes(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Add(Paragraph(WordStyles.Box, "\u2610 " + text));
        }

        return this;
    }

    /// <summary>A frame to write in, so many lines high; it grows with what is written.</summary>
    public WordDocument Answer(int lines)
    {
        var height = new TableRowHeight { Val = (uint)(lines * 320), HeightType = HeightRuleValues.AtLeast };
        var row = new TableRow(new TableRowProperties(height), Cell(TextWidth, Paragraph(WordStyles.Cell, string.Empty)));
        return Add(TableOf([TextWidth], [row])).Add(Paragraph(WordStyles.Gap, string.Empty));
    }

    /// <summary>A table with a heading row, repeated on every page it covers.</summary>
    /// <param name="description">What it holds, for those who do not see it.</param>
    /// <param name="headings">Names of the columns.</param>
    /// <param name="shares">Width of each column, in percent of the page.</param>
    /// <param name="rows">The cells, row by row.</param>
    public WordDocument Table(
        string description,
        IReadOnlyList<string> headings,
        IReadOnlyList<int> shares,
        IEnumerable<IReadOnlyList<string>> rows
    )
    {
        int[] widths = [.. shares.Select(share => TextWidth * share / 100)];
        var head = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        head.Append(headings.Select((text, i) => Cell(widths[i], Paragraph(WordStyles.CellHeading, text), shaded: true)));
        var body = rows.Select(cells =>
        {
            var row = new TableRow(new TableRowProperties(new CantSplit()));
            row.Append(cells.Select((text, i) => Cell(widths[i], Paragraph(WordStyles.Cell, text))));
            return row;
        });
        return Add(TableOf(widths, [head, .. body], description)).Add(Paragraph(WordStyles.Gap, string.Empty));
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = PrintableText.Clean(title);
            package.PackageProperties.Language = WordStyles.Language;
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Build();
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new ThemeFontLanguages { Val = WordStyles.Language });
            var foot = main.AddNewPart<FooterPart>();
            foot.Footer = new Footer(PageNumber());
            var section = new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(foot) },
                new PageSize { Width = 11_906, Height = 16_838 },
                new PageMargin
                {
                    Top = 1_134,
                    Right = 1_134,
                    Bottom = 1_134,
                    Left = 1_134,
                    Header = 567,
                    Footer = 567,
                    Gutter = 0,
                }
            );
            main.Document = new Document(new Body([.. _blocks, section]));
        }

        return stream.ToArray();
    }

    private static Table TableOf(int[] widths, IEnumerable<TableRow> rows, string? description = null)
    {
        var properties = new TableProperties(
            new TableStyle { Val = WordStyles.Grid },
            new TableWidth
            {
                Width = TextWidth.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Type = TableWidthUnitValues.Dxa,
            },
            new TableLayout { Type = TableLayoutValues.Fixed }
        );
        if (description is not null)
        {
            properties.Append(new TableDescription { Val = PrintableText.Clean(description) });
        }

        var table = new Table(
            properties,
            new TableGrid(widths.Select(w => new GridColumn { Width = w.ToString(System.Globalization.CultureInfo.InvariantCulture) }))
        );
        table.Append(rows);
        return table;
    }

    private static TableCell Cell(int width, Paragraph content, bool shaded = false)
    {
        var properties = new TableCellProperties(
            new TableCellWidth
            {
                Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Type = TableWidthUnitValues.Dxa,
            }
        );
        if (shaded)
        {
            properties.Append(
                new Shading
                {
                    Val = ShadingPatternValues.Clear,
                    Color = "auto",
                    Fill = "E9EFF0",
                }
            );
        }

        return new TableCell(properties, content);
    }

    private static Paragraph Paragraph(string style, string text)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        if (text.Length > 0)
        {
            paragraph.Append(new Run(new Words(PrintableText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));
        }

        return paragraph;
    }

    private static Paragraph PageNumber() =>
        new(
            new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Hint }, new Justification { Val = JustificationValues.Right }),
            new SimpleField(new Run(new Words("1"))) { Instruction = " PAGE " }
        );

    private WordDocument Add(OpenXmlElement block)
    {
        _blocks.Add(block);
        return this;
    }
}
