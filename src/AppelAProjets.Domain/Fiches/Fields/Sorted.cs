namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>Dictionaries whose keys stay sorted, so that the same values are always written the same way.</summary>
internal static class Sorted
{
    public static IReadOnlyDictionary<string, T> With<T>(IReadOnlyDictionary<string, T> values, string key, T value) =>
        new SortedDictionary<string, T>(values.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { [key] = value };

    public static IReadOnlyDictionary<string, T> Without<T>(IReadOnlyDictionary<string, T> values, string key) =>
        new SortedDictionary<string, T>(values.Where(pair => pair.Key != key).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, T> Put<T>(IReadOnlyDictionary<string, T> values, string key, T? value)
        where T : struct =>
        value is { } given ? With(values, key, given)
        : values.ContainsKey(key) ? Without(values, key)
        : values;
}
