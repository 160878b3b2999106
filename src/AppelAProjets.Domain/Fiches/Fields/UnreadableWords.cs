namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>
/// Why something typed is no number, no amount and no day, and what to do. One place for these words: the fiche and the call's questions
/// say the same.
/// </summary>
internal static class UnreadableWords
{
    /// <summary>«Locations (613) : ce montant est négatif. Écrivez-le sans signe moins.»</summary>
    /// <param name="name">What the page calls the field: several of these sentences may stand one under the other.</param>
    /// <param name="kind">What the field takes.</param>
    /// <param name="typed">What was typed.</param>
    /// <returns>The sentence.</returns>
    public static string For(string name, FieldKind kind, string typed) => $"{name}\u00A0: {Reason(kind, typed)}";

    private static string Reason(FieldKind kind, string typed)
    {
        if (kind == FieldKind.Day)
        {
            return FrenchInput.HasShortYear(typed)
                ? $"l’année de cette date n’est pas sûre. {FrenchInput.YearOnFourFigures}"
                : "cette date n'existe pas. Écrivez-la sous la forme 04/07/2022.";
        }

        var (thing, example) = kind switch
        {
            FieldKind.Amount => ("ce montant", "un nombre, par exemple 350 ou 1\u00A0234,50"),
            FieldKind.Number => ("ce nombre", "par exemple 12 ou 0,5"),
            _ => ("ce nombre", "un nombre entier, par exemple 84"),
        };
        var compact = TypedText.Compact(typed).TrimEnd('€');
        return (IsNegative(compact), IsFigures(compact.TrimStart('-'))) switch
        {
            (true, true) => $"{thing} est négatif. Écrivez-le sans signe moins.",
            (false, true) when compact.Split(',', '.')[0].Length > 9 => $"{thing} est trop grand. Vérifiez le nombre de chiffres.",
            _ => $"{thing} n'est pas lisible. Écrivez {example}.",
        };
    }

    private static bool IsNegative(string compact) => compact.StartsWith('-');

    /// <summary>Figures, with at most one comma or point among them.</summary>
    private static bool IsFigures(string text) =>
        text.Length > 0
        && text.All(c => char.IsAsciiDigit(c) || c is ',' or '.')
        && text.Any(char.IsAsciiDigit)
        && text.Count(c => c is ',' or '.') <= 1;
}
