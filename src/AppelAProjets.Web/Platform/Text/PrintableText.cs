using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Conventions;

namespace AppelAProjets.Web.Platform.Text;

/// <summary>Words someone typed or pasted, for a file whose format refuses some characters (XML 1.0, §2.2; RFC 5545, §3.3.11).</summary>
internal static class PrintableText
{
    /// <summary>The same words, a space standing for each control character: one of them would make the whole file unreadable.</summary>
    public static string Clean(string text)
    {
        return PlainText.Clean(new string([.. TypedText.Lines(text).Select(c => char.IsControl(c) ? ' ' : c)]));
    }
}
