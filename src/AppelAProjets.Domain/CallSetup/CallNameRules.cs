using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.CallSetup;

/// <summary>The form of the names of a call: its address and its code.</summary>
public static class CallNameRules
{
    /// <summary>Longest code, in characters.</summary>
    public const int MaxCodeLength = 20;

    /// <summary>What is wrong in the form of both names; whether they are taken is not known here.</summary>
    /// <param name="slug">Its name in addresses.</param>
    /// <param name="code">Its code, the beginning of fiche numbers.</param>
    /// <returns>The list, empty when both have the right form.</returns>
    public static IReadOnlyList<Refusal> Check(string slug, string code)
    {
        ArgumentNullException.ThrowIfNull(slug);
        ArgumentNullException.ThrowIfNull(code);
        var found = new List<Refusal>();
        if (!CallKeys.IsSlug(slug))
        {
            found.Add(
                new(
                    "call.slug",
                    "Slug",
                    "L’adresse compte 3 à 80 lettres minuscules sans accent ou chiffres, séparés par des tirets. Exemple\u00A0: "
                        + "cite-educative-2027."
                )
            );
        }

        if (code.Length > MaxCodeLength || !CallKeys.IsCode(code))
        {
            found.Add(
                new(
                    "call.code",
                    "Code",
                    $"Le code compte 1 à {MaxCodeLength} lettres sans accent, chiffres ou tirets. Exemple\u00A0: GS-2027."
                )
            );
        }

        return found;
    }
}
