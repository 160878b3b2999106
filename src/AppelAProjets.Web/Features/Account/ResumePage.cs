using AppelAProjets.Web.Platform.Security;

namespace AppelAProjets.Web.Features.Account;

/// <summary>The fields of a post whose session ended, and where they were going.</summary>
internal sealed record ResumePage(string Target, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    private const string Token = "__RequestVerificationToken";

    public SignInForm Reprise { get; init; } = new();

    public string SignedInAs { get; init; } = string.Empty;

    /// <summary>What the button does, in the words of the form it stands for.</summary>
    public string Verb => ResumablePost.Files(Target) ? "Déposer ma fiche" : "Enregistrer ce que j’ai saisi";

    /// <summary>Null when the address is none of those that can be resumed.</summary>
    public static ResumePage? Of(string? target, IFormCollection posted)
    {
        var carried = posted.Where(field => field.Key != Token && !field.Key.StartsWith($"{nameof(Reprise)}.", StringComparison.Ordinal));
        return ResumablePost.Allows(target)
            ? new ResumePage(
                target!,
                [.. carried.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? string.Empty)))]
            )
            : null;
    }

    /// <summary>A page of another site could fill the fields in: its posts are not carried.</summary>
    public static bool IsOwnPost(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
    }
}
