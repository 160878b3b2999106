using System.Text;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>Whether a content that begins like a PDF is one and nothing else.</summary>
internal static class PdfShape
{
    private const int EdgeLength = 4_096;

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
        return
            head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<script", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<!doctype", StringComparison.OrdinalIgnoreCase)
            ? ReceivedFile.Refused(
                "file.mixed",
                "Ce fichier mélange un PDF et une page web. Imprimez le document en PDF, puis joignez ce nouveau fichier."
            )
            : null;
    }

    private static string Edge(Stream content, long from)
    {
        var bytes = new byte[EdgeLength];
        content.Position = Math.Max(0, from);
        return Encoding.Latin1.GetString(bytes, 0, content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }
}
