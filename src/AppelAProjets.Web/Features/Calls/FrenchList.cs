namespace AppelAProjets.Web.Features.Calls;

/// <summary>Several names in one sentence.</summary>
internal static class FrenchList
{
    /// <summary>«la Ville, l'Agglo et l'État».</summary>
    public static string And(IReadOnlyList<string> names) =>
        names switch
        {
            [] => string.Empty,
            [var only] => only,
            _ => $"{string.Join(", ", names.SkipLast(1))} et {names[^1]}",
        };
}
