using DocumentFormat.OpenXml.Wordprocessing;

namespace AppelAProjets.Web.Platform.Documents;

/// <summary>The looks of our Word documents. Sizes are in half points, spaces in twentieths of a point.</summary>
internal static class WordStyles
{
    public const string Language = "fr-FR";

    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";
    public const string Label = "FieldLabel";
    public const string Hint = "FieldHint";
    public const string Box = "CheckBoxLine";
    public const string Cell = "CellText";
    public const string CellHeading = "CellHeading";
    public const string Gap = "Gap";
    public const string Grid = "TableGrid";

    private const string Ink = "14242B";
    private const string Soft = "43545C";
    private const string Accent = "0B5D6B";

    public static Styles Build() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = "Atkinson Hyperlegible Next",
                            HighAnsi = "Atkinson Hyperlegible Next",
                            ComplexScript = "Arial",
                        },
                        new Color { Val = Ink },
                        new FontSize { Val = "22" },
                        new Languages
                        {
                            Val = Language,
                            EastAsia = Language,
                            Bidi = "ar-SA",
                        }
                    )
                ),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines
                        {
                            After = "120",
                            Line = "276",
                            LineRule = LineSpacingRuleValues.Auto,
                        }
                    )
                )
            ),
            Style(Normal, "Normal", isDefault: true),
            Style(Title, "Title", size: 44, bold: true, after: 120),
            Style(Heading1, "heading 1", size: 30, bold: true, color: Accent, before: 360, after: 120, keep: true, outline: 0),
            Style(Heading2, "heading 2", size: 25, bold: true, before: 240, after: 80, keep: true, outline: 1),
            Style(Label, "Intitulé de champ", bold: true, before: 160, after: 20, keep: true),
            Style(Hint, "Aide de champ", size: 19, color: Soft, after: 60, keep: true),
            Style(Box, "Case à cocher", after: 60),
            Style(Cell, "Texte de cellule", size: 20, before: 40, after: 40),
            Style(CellHeading, "Titre de cellule", size: 20, bold: true, before: 40, after: 40),
            Style(Gap, "Écart", size: 8, after: 0),
            Table()
        );

    private static Style Style(
        string id,
        string name,
        int size = 22,
        bool bold = false,
        string color = Ink,
        int before = 0,
        int after = 120,
        bool keep = false,
        int? outline = null,
        bool isDefault = false
    )
    {
        var paragraph = new StyleParagraphProperties();
        if (keep)
        {
            paragraph.Append(new KeepNext());
        }

        paragraph.Append(new SpacingBetweenLines { Before = Text(before), After = Text(after) });
        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        var run = new StyleRunProperties();
        if (bold)
        {
            run.Append(new Bold());
        }

        run.Append(new Color { Val = color }, new FontSize { Val = Text(size) });
        var style = new Style
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = isDefault ? true : null,
        };
        style.Append(new StyleName { Val = name });
        if (!isDefault)
        {
            style.Append(new BasedOn { Val = Normal });
        }

        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }

    private static Style Table() =>
        new(
            new StyleName { Val = "Table Grid" },
            new StyleTableProperties(
                new TableBorders(
                    new TopBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = "74858D",
                    },
                    new LeftBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = "74858D",
                    },
                    new BottomBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = "74858D",
                    },
                    new RightBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = "74858D",
                    },
                    new InsideHorizontalBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = "74858D",
                    },
                    new InsideVerticalBorder
                    {
                        Val = BorderValues.Single,
                        Size = 4,
                        Color = "74858D",
                    }
                ),
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 100, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa }
                )
            )
        )
        {
            Type = StyleValues.Table,
            StyleId = Grid,
        };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
