using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>Reads what is typed in the forms of the settings, and says what cannot be read.</summary>
internal static class FormParsing
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];
    private static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "d/M/yyyy HH:mm", "d/M/yyyy H'h'mm"];

    /// <summary>Browsers send line ends as CR LF; one form is kept.</summary>
    public static string Text(string? typed) => typed is null ? string.Empty : typed.ReplaceLineEndings("\n").Trim();

    /// <summary>One entry per line; blank lines are left out.</summary>
    public static IReadOnlyList<string> Lines(string? typed) =>
        Text(typed).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string Written(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    public static string Written(decimal? value) => value is { } known ? FrenchNumbers.Compact(known, 4) : string.Empty;

    public static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    public static string Amount(long? cents) => cents is { } known ? FrenchNumbers.Amount(known) : string.Empty;

    public static int? Whole(string? typed, string field, List<Refusal> refusals) =>
        Read(
            typed,
            field,
            refusals,
            "Ce nombre n’est pas lisible. Écrivez un nombre entier, par exemple 3.",
            (string text, out int value) =>
                int.TryParse(
                    string.Concat(text.Where(c => !char.IsWhiteSpace(c))),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out value
                )
        );

    public static decimal? Number(string? typed, string field, List<Refusal> refusals) =>
        Read(
            typed,
            field,
            refusals,
            "Ce nombre n’est pas lisible. Écrivez par exemple 20 ou 2,5.",
            (string text, out decimal value) =>
                decimal.TryParse(
                    string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.'),
                    NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out value
                )
                && Math.Abs(value) <= 1_000_000_000m
        );

    public static long? Cents(string? typed, string field, List<Refusal> refusals) =>
        Read(
            typed,
            field,
            refusals,
            "Ce montant n’est pas lisible. Écrivez un nombre, par exemple 350 ou 1 234,50.",
            (string text, out long value) =>
            {
                var read = Money.TryParse(text, out var money);
                value = money.Cents;
                return read;
            }
        );

    public static DateOnly? Day(string? typed, string field, List<Refusal> refusals) =>
        Read(
            typed,
            field,
            refusals,
            "Cette date n’existe pas. Écrivez-la sous la forme 04/07/2026.",
            (string text, out DateOnly value) =>
                DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
                && value.Year is >= 1900 and <= 2200
        );

    /// <summary>A local day and hour, without zone.</summary>
    public static DateTime? Instant(string? typed, string field, List<Refusal> refusals) =>
        Read(
            typed,
            field,
            refusals,
            "Cette date n’est pas lisible. Écrivez par exemple 20/05/2026 23:59.",
            (string text, out DateTime value) =>
                DateTime.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
                && value.Year is >= 1900 and <= 2200
        );

    private delegate bool TryRead<T>(string text, out T value);

    private static T? Read<T>(string? typed, string field, List<Refusal> refusals, string message, TryRead<T> tryRead)
        where T : struct
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (tryRead(typed.Trim(), out var value))
        {
            return value;
        }

        refusals.Add(new Refusal("value.unreadable", field, message));
        return null;
    }
}
