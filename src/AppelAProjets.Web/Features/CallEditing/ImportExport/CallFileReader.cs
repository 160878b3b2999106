using System.Globalization;
using System.Text;
using System.Text.Json;
using AppelAProjets.Domain.CallSetup;

namespace AppelAProjets.Web.Features.CallEditing.ImportExport;

/// <summary>What is wrong in a file of settings.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Message">What to correct, in French.</param>
internal sealed record CallFileError(int Line, string Message);

/// <summary>What a file of settings holds: settings without shortcoming, or errors by line.</summary>
internal sealed record CallFileReading(CallSettings? Settings, IReadOnlyList<CallFileError> Errors);

/// <summary>Reads a file of settings, and says by line what keeps it from being taken.</summary>
internal static class CallFileReader
{
    /// <summary>Largest file, in bytes: the longest call is ten times smaller.</summary>
    public const int MaxBytes = 1_000_000;

    /// <param name="json">The file, in UTF-8.</param>
    /// <param name="newId">Gives identities.</param>
    public static CallFileReading Read(byte[] json, Func<Guid> newId)
    {
        if (json.Length > MaxBytes)
        {
            return Wrong(1, "Ce fichier dépasse 1 Mo\u00A0: ce n’est pas un fichier de paramètres d’appel.");
        }

        var text = json.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        JsonLines lines;
        try
        {
            lines = JsonLines.Of(text);
        }
        catch (JsonException broken)
        {
            return Wrong(
                (int)(broken.LineNumber ?? 0) + 1,
                "Ce n’est pas un texte JSON entier\u00A0: une virgule, un guillemet ou une accolade manque ou est de trop à cet endroit."
            );
        }

        try
        {
            if (WrongFormat(text) is { } wrong)
            {
                return Wrong(lines.LineOf(wrong.Path), wrong.Message);
            }

            if (lines.NullInList is { } empty)
            {
                return Wrong(empty, "Une valeur d’une liste est vide (null)\u00A0: écrivez-la, ou retirez-la.");
            }

            var file = JsonSerializer.Deserialize<CallFile>(text, CallFileWriter.Options)!;
            var settings = CallFileSettings.Read(file, newId, out var refusals);
            return settings is null
                ? new CallFileReading(
                    null,
                    [.. refusals.Select(refusal => new CallFileError(lines.LineOf(refusal.Field), refusal.Message))]
                )
                : Checked(settings, lines);
        }
        catch (JsonException unreadable)
        {
            var path = unreadable.Path ?? "$";
            return Wrong(
                unreadable.LineNumber is { } line ? (int)line + 1 : lines.LineOf(path),
                $"«\u00A0{path}\u00A0»\u00A0: {Words(unreadable)}"
            );
        }
        catch (InvalidOperationException)
        {
            // Text that is no Unicode: a lone surrogate, bytes that are not UTF-8.
            return Wrong(1, "Ce fichier contient des caractères illisibles\u00A0: enregistrez-le en UTF-8.");
        }
    }

    private static (string Path, string Message)? WrongFormat(byte[] text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("format", out var format)
            || format.ValueKind != JsonValueKind.String
            || format.GetString() != CallFile.FormatName
        )
        {
            return (
                "$.format",
                "Ce n’est pas un fichier de paramètres d’appel\u00A0: «\u00A0format\u00A0» devrait valoir "
                    + $"«\u00A0{CallFile.FormatName}\u00A0»."
            );
        }

        return
            root.TryGetProperty("version", out var version)
            && version.ValueKind == JsonValueKind.Number
            && version.TryGetInt32(out var number)
            && number == CallFile.CurrentVersion
            ? null
            : (
                "$.version",
                "Cette version de fichier n’est pas connue\u00A0: celle qui se lit ici est la version "
                    + $"{CallFile.CurrentVersion.ToString(CultureInfo.InvariantCulture)}."
            );
    }

    private static CallFileReading Checked(CallSettings settings, JsonLines lines)
    {
        var errors = Enum.GetValues<CallSection>()
            .SelectMany(section =>
                CallSettingsCheck
                    .Wrong(section, settings)
                    .Select(refusal => new CallFileError(lines.LineOf(FilePath.Find(section, refusal, settings)), refusal.Message))
            )
            .OrderBy(error => error.Line)
            .ToList();
        return new CallFileReading(errors.Count == 0 ? settings : null, errors);
    }

    // The library's own words are English: what it found is told by the kind of failure, where by its path.
    private static string Words(JsonException failure)
    {
        var message = failure.Message;
        return message.Contains("could not be mapped", StringComparison.Ordinal)
                ? "ce réglage n’est pas connu. Vérifiez son nom, ou retirez-le."
            : message.Contains("missing required", StringComparison.Ordinal)
                ? "il manque un réglage obligatoire dans cette partie. Comparez avec un fichier exporté."
            : message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase) ? "ce réglage est écrit deux fois."
            : message.Contains("doesn't allow", StringComparison.Ordinal) || message.Contains("null", StringComparison.OrdinalIgnoreCase)
                ? "cette valeur ne peut pas être vide."
            : "cette valeur n’est pas celle attendue (un nombre, une date, un texte, ou un des mots prévus).";
    }

    private static CallFileReading Wrong(int line, string message) => new(null, [new CallFileError(line, message)]);
}
