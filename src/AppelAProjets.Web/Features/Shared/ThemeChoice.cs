namespace AppelAProjets.Web.Features.Shared;

/// <summary>
/// Light, dark, or what the system says. Kept in a cookie and written on <c>&lt;html&gt;</c> by the server: no flash of
/// the other theme, no script.
/// </summary>
internal sealed record ThemeChoice(string Value, string Label, string Icon, string Attribute, string ColorScheme)
{
    public const string Cookie = "theme";

    public static readonly ThemeChoice System = new("systeme", "Système", "circle-half", "auto", "light dark");

    public static readonly IReadOnlyList<ThemeChoice> All =
    [
        new("clair", "Clair", "sun", "light", "light"),
        new("sombre", "Sombre", "moon-stars", "dark", "dark"),
        System,
    ];

    public static ThemeChoice Find(string? value) =>
        All.FirstOrDefault(choice => string.Equals(choice.Value, value, StringComparison.Ordinal)) ?? System;

    public static ThemeChoice Read(HttpRequest request) => Find(request.Cookies[Cookie]);
}
