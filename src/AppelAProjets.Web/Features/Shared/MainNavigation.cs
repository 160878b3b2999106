using System.Globalization;

namespace AppelAProjets.Web.Features.Shared;

/// <summary>What the header shows: where one can go, and who one is.</summary>
internal sealed record MainNavigation(
    string SiteName,
    string? Subtitle,
    IReadOnlyList<NavigationLink> Links,
    string? Current,
    SignedInUser? User,
    bool Wide
);

/// <summary>One place to go.</summary>
/// <param name="Key">Compared with ViewData["Nav"] to mark the current one.</param>
/// <param name="Text">Words of the link.</param>
/// <param name="Href">Address inside the application, starting with «/».</param>
internal sealed record NavigationLink(string Key, string Text, string Href);

/// <summary>Who is signed in, as the header names them.</summary>
/// <param name="Name">First and last name.</param>
/// <param name="Detail">Organisation or role, under the name.</param>
internal sealed record SignedInUser(string Name, string? Detail)
{
    /// <summary>«LM» for Lucie Marchand, «JD» for Jean-Marc Dupont: first letters of the first and last words.</summary>
    public string Initials
    {
        get
        {
            var words = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var letters = words.Length > 1 ? string.Concat(FirstLetter(words[0]), FirstLetter(words[^1])) : FirstLetter(Name.Trim());
            return letters.ToUpper(CultureInfo.GetCultureInfo("fr-FR"));
        }
    }

    private static string FirstLetter(string word) => word.Length == 0 ? "" : StringInfo.GetNextTextElement(word);
}
