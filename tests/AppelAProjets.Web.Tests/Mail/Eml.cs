using MimeKit;

namespace AppelAProjets.Web.Tests.Mail;

/// <summary>A message read back from its file, as a mail program would.</summary>
internal sealed class Eml
{
    private readonly MimeMessage _message;

    private Eml(MimeMessage message) => _message = message;

    public string Text => (_message.TextBody ?? string.Empty).ReplaceLineEndings("\n");

    public string Html => (_message.HtmlBody ?? string.Empty).ReplaceLineEndings("\n");

    public string? this[string header] => _message.Headers[header];

    public static Eml Read(string path) => new(MimeMessage.Load(path));

    public static IReadOnlyList<Eml> ReadFolder(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(Read)] : [];

    public static Eml Parse(byte[] raw) => new(MimeMessage.Load(new MemoryStream(raw)));
}
