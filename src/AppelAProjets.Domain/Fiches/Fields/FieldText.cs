using System.Globalization;

namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>Values as people type them, both ways.</summary>
internal static class FieldText
{
    public const string Ticked = "true";

    /// <summary>
    /// One kind of line end is kept, so that lengths agree with the counter on the page; what nobody sees is nothing. An address and a
    /// number are kept as they are read.
    /// </summary>
    public static string Clean(string text, FieldKind kind) =>
        TypedText.IsBlank(text)
            ? string.Empty
            : kind switch
            {
                FieldKind.Email or FieldKind.Phone => TypedText.Legible(text),
                FieldKind.Line => TypedText.OneLine(text),
                _ => TypedText.Lines(text).Trim(),
            };

    /// <summary>The same for rows of cells: a tab at either end is a cell left blank, not a space.</summary>
    public static string CleanRows(string text) => TypedText.Lines(text).Trim('\n', ' ');

    public static string Written(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    public static string Written(decimal? value) => value?.ToString("0.######", FilingCheck.French) ?? string.Empty;

    public static string Written(DateOnly? value) => value?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? string.Empty;

    public static string OfCents(long? cents) => cents is { } value ? new Money(value).ToFrench() : string.Empty;

    public static string Written<T>(T? value)
        where T : struct, Enum => value?.ToString() ?? string.Empty;

    public static string Written(bool value) => value ? Ticked : string.Empty;

    public static bool TryWhole(string text, out int? value)
    {
        value = null;
        if (text.Length == 0)
        {
            return true;
        }

        var read = FrenchInput.TryWhole(text, out var number);
        value = read ? number : null;
        return read;
    }

    public static bool TryNumber(string text, out decimal? value)
    {
        value = null;
        if (text.Length == 0)
        {
            return true;
        }

        var read = FrenchInput.TryNumber(text, out var number) && number >= 0;
        value = read ? number : null;
        return read;
    }

    public static bool TryCents(string text, out long? value)
    {
        value = null;
        if (text.Length == 0)
        {
            return true;
        }

        var read = Money.TryParse(text, out var money);
        value = read ? money.Cents : null;
        return read;
    }

    public static bool TryDay(string text, out DateOnly? value)
    {
        value = null;
        if (text.Length == 0)
        {
            return true;
        }

        var read = FrenchInput.TryDay(text, out var day);
        value = read ? day : null;
        return read;
    }

    /// <summary>A choice the page did not offer is no choice.</summary>
    public static T? Choice<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]) ? value : null;

    public static IReadOnlyList<Guid> Ids(string text) =>
        [.. text.Split('\n').Select(part => Guid.TryParse(part, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];

    public static IReadOnlyList<string> Entries(string text) =>
        [.. text.Split('\n').Where(part => part.Length > 0).Distinct(StringComparer.Ordinal)];
}
