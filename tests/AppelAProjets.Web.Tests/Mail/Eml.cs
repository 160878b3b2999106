using System.Text;
using System.Text.RegularExpressions;

namespace AppelAProjets.Web.Tests.Mail;

/// <summary>A message read back from its RFC 5322 text, as a mail program would.</summary>
internal sealed partial class Eml
{
    private readonly Dictionary<string, string> _headers;

    private Eml(Dictionary<string, string> headers, string text, string html)
    {
        _headers = headers;
        Text = text;
        Html = html;
    }

    public string Text { get; }

    public string Html { get; }

    public string? this[string header] => _headers.GetValueOrDefault(header);

    public static Eml Read(string path) => Parse(File.ReadAllText(path, Encoding.Latin1));

    public static IReadOnlyList<Eml> ReadFolder(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(Read)] : [];

    public static Eml Parse(string raw)
    {
        var (headers, body) = Split(raw.ReplaceLineEndings("\n"));
        var boundary = Boundary().Match(headers["Content-Type"]).Groups["name"].Value;
        var parts = body.Split("--" + boundary)
            .Skip(1)
            .Where(part => !part.StartsWith("--", StringComparison.Ordinal))
            .Select(part => Split(part.TrimStart('\n')))
            .ToList();
        return new Eml(headers, Body(parts, "text/plain"), Body(parts, "text/html"));
    }

    private static string Body(List<(Dictionary<string, string> Headers, string Body)> parts, string type)
    {
        var (headers, body) = parts.Single(part => part.Headers["Content-Type"].StartsWith(type, StringComparison.Ordinal));
        return headers["Content-Transfer-Encoding"] == "base64"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body)).ReplaceLineEndings("\n")
            : throw new InvalidOperationException($"Unexpected encoding {headers["Content-Transfer-Encoding"]}.");
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string raw)
    {
        var end = raw.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Fold().Replace(raw[..end], " ").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(line[..colon], Decode(line[(colon + 1)..].Trim()));
        }

        return (headers, raw[(end + 2)..]);
    }

    /// <summary>Decodes RFC 2047 words; the space between two of them is not part of the text.</summary>
    private static string Decode(string value) =>
        EncodedWord()
            .Replace(
                BetweenWords().Replace(value, "?==?"),
                word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["text"].Value))
            );

    [GeneratedRegex("boundary=\"?(?<name>[^\";]+)\"?", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\n[ \t]+", RegexOptions.None, 1_000)]
    private static partial Regex Fold();

    [GeneratedRegex(@"\?=\s+=\?", RegexOptions.None, 1_000)]
    private static partial Regex BetweenWords();

    [GeneratedRegex(@"=\?utf-8\?B\?(?<text>[^?]*)\?=", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex EncodedWord();
}
