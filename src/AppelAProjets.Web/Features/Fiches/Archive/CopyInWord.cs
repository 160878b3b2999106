using AppelAProjets.Web.Platform.Documents;

namespace AppelAProjets.Web.Features.Fiches.Archive;

/// <summary>Writes a copy as a Word document, to be reused in another file.</summary>
internal static class CopyInWord
{
    public static byte[] Write(FicheCopy copy)
    {
        var document = new WordDocument(copy.Title);
        if (copy.Mark is { } mark)
        {
            document.Label(mark);
        }

        document.Title(copy.Title);
        foreach (var block in copy.Blocks)
        {
            switch (block)
            {
                case CopyHeading heading:
                    document.Heading(heading.Level, heading.Text);
                    break;
                case CopyText text:
                    Lines(document, text.Text);
                    break;
                case CopyField field:
                    Lines(document.Label(field.Label), field.Value);
                    break;
                case CopyTable table:
                    document.Label(table.Caption).Table(table.Caption, table.Columns, [.. Shares(table.Columns.Count)], table.Rows);
                    break;
                default:
                    throw new InvalidOperationException($"No paragraph is made for {block.GetType().Name}.");
            }
        }

        return document.ToBytes();
    }

    private static void Lines(WordDocument document, string text)
    {
        foreach (var line in text.Split('\n'))
        {
            document.Text(line);
        }
    }

    private static IEnumerable<int> Shares(int columns) => columns == 2 ? [75, 25] : Enumerable.Repeat(100 / columns, columns);
}
