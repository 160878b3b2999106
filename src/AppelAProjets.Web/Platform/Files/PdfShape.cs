using System.Text;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>Whether a content that begins like a PDF is one and nothing else.</summary>
internal static class PdfShape
{
    private const int EdgeLength = 4_096;

    /// <summary>Readers look for the header that far (ISO 32000-1, annex H.3): a mail or a printer put something before it.</summary>
    private const int FarthestHeader = 1_024;

    private static readonly string[] Markup = ["<html", "<script", "<!doctype", "<svg", "<body", "<iframe"];

    /// <summary>Where the PDF begins; null when it is none, or when it is a page before being one.</summary>
    internal static int? HeaderOf(Stream content)
    {
        var head = Edge(content, 0);
        var at = head.IndexOf("%PDF-", StringComparison.Ordinal);
        return at is >= 0 and < FarthestHeader && !HoldsMarkup(head[..at]) ? at : null;
    }

    /// <summary>Why it is not taken, or null.</summary>
    public static ReceivedFile? Fault(Stream content)
    {
        var (head, tail) = (Edge(content, 0), Edge(content, content.Length - EdgeLength));
        if (!tail.Contains("%%EOF", StringComparison.Ordinal) && !tail.Contains("startxref", StringComparison.Ordinal))
        {
            return ReceivedFile.Refused(
                "file.damaged",
                "Ce PDF est incomplet ou abîmé\u00A0: sa fin manque. Enregistrez-le ou téléchargez-le à nouveau, puis joignez-le."
            );
        }

        // A file that is also a page would run in whoever opens it as one.
        return HoldsMarkup(OutsideWords(head))
            ? ReceivedFile.Refused(
                "file.mixed",
                "Ce fichier mélange un PDF et une page web. Imprimez le document en PDF, puis joignez ce nouveau fichier."
            )
            : null;
    }

    private static bool HoldsMarkup(string text) => Markup.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// What is neither in a string nor in a stream (ISO 32000-1, §7.3.4 and §7.3.8): a title may well speak of «&lt;html&gt;».
    /// </summary>
    private static string OutsideWords(string head)
    {
        var outside = new StringBuilder(head.Length);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] == '%')
            {
                // A comment: its parentheses are no string.
                var end = head.IndexOfAny(['\r', '\n'], i);
                end = end < 0 ? head.Length : end;
                outside.Append(head, i, end - i);
                i = end - 1;
            }
            else if (head[i] == '(')
            {
                i = EndOfString(head, i);
            }
            else if (string.CompareOrdinal(head, i, "stream", 0, 6) == 0 && (i < 3 || string.CompareOrdinal(head, i - 3, "end", 0, 3) != 0))
            {
                var end = head.IndexOf("endstream", i, StringComparison.Ordinal);
                i = end < 0 ? head.Length : end + 8;
            }
            else
            {
                outside.Append(head[i]);
            }
        }

        return outside.ToString();
    }

    private static int EndOfString(string head, int open)
    {
        var depth = 0;
        for (var i = open; i < head.Length; i++)
        {
            switch (head[i])
            {
                case '\\':
                    i++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return i;
            }
        }

        return head.Length;
    }

    private static string Edge(Stream content, long from)
    {
        var bytes = new byte[EdgeLength];
        content.Position = Math.Max(0, from);
        return Encoding.Latin1.GetString(bytes, 0, content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }
}
