using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>Reads what is typed in the forms of the settings, and says what cannot be read.</summary>
internal static class FormParsing
{
    /// <summary>Browsers send line ends as CR LF; one form is kept.</summary>
    public static string Text(string? typed) => TypedText.IsBlank(typed) ? string.Empty : TypedText.Lines(typed).Trim();

    /// <summary>One entry per line; blank lines are left out.</summary>
    public static IReadOnlyList<string> Lines(string? typed) =>
        Text(typed).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string Written(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    public static string Written(decimal? value) => value is { } known ? FrenchNumbers.Compact(known, 4) : string.Empty;

    public static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    public static string Amount(long? cents) => cents is { } known ? FrenchNumbers.Amount(known) : string.Empty;

    public static int? Whole(string? typed, string field, List<Refusal> refusals) =>
        Read<int>(typed, field, refusals, "Ce nombre n’est pas lisible. Écrivez un nombre entier, par exemple 3.", FrenchInput.TryWhole);

    public static decimal? Number(string? typed, string field, List<Refusal> refusals) =>
        Read(
            typed,
            field,
            refusals,
            "Ce nombre n’est pas lisible. Écrivez par exemple 20 ou 2,5.",
            (string? text, out decimal value) => FrenchInput.TryNumber(text, out value) && Math.Abs(value) <= 1_000_000_000m
        );

    public static long? Cents(string? typed, string field, List<Refusal> refusals) =>
        Read(
            typed,
            field,
            refusals,
            "Ce montant n’est pas lisible. Écrivez un nombre, par exemple 350 ou 1 234,50.",
            (string? text, out long value) =>
            {
                var read = Money.TryParse(text, out var money);
                value = money.Cents;
                return read;
            }
        );

    public static DateOnly? Day(string? typed, string field, List<Refusal> refusals) =>
        Read<DateOnly>(typed, field, refusals, FrenchInput.WhyNoDay(typed), FrenchInput.TryDay);

    /// <summary>A local day and hour, without zone.</summary>
    public static DateTime? Instant(string? typed, string field, List<Refusal> refusals) =>
        Read<DateTime>(
            typed,
            field,
            refusals,
            "Cette date n’est pas lisible. Écrivez-la avec son heure et l’année sur 4 chiffres, par exemple 20/05/2026 23:59.",
            FrenchInput.TryInstant
        );

    private delegate bool TryRead<T>(string? text, out T value);

    private static T? Read<T>(string? typed, string field, List<Refusal> refusals, string message, TryRead<T> tryRead)
        where T : struct
    {
        if (TypedText.IsBlank(typed))
        {
            return null;
        }

        if (tryRead(typed, out var value))
        {
            return value;
        }

        refusals.Add(new Refusal("value.unreadable", field, message));
        return null;
    }
}
