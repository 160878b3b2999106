namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>What a button does to one entry of a list: monter, descendre, retirer, dupliquer.</summary>
/// <param name="Verb">The act.</param>
/// <param name="Key">The entry.</param>
internal sealed record ListAct(string Verb, string Key)
{
    public static ListAct Read(string? act) => act?.Split(':', 2) is [var verb, var key] ? new(verb, key) : new(string.Empty, string.Empty);

    /// <param name="entries">The list.</param>
    /// <param name="keyOf">What names an entry.</param>
    /// <param name="copy">Makes a copy with a name of its own, or null when entries are not copied.</param>
    public IReadOnlyList<T> On<T>(IReadOnlyList<T> entries, Func<T, string> keyOf, Func<T, T>? copy = null)
    {
        var list = entries.ToList();
        var at = list.FindIndex(entry => string.Equals(keyOf(entry), Key, StringComparison.Ordinal));
        if (at < 0)
        {
            return list;
        }

        switch (Verb)
        {
            case "monter" when at > 0:
                (list[at - 1], list[at]) = (list[at], list[at - 1]);
                break;
            case "descendre" when at < list.Count - 1:
                (list[at + 1], list[at]) = (list[at], list[at + 1]);
                break;
            case "retirer":
                list.RemoveAt(at);
                break;
            case "dupliquer" when copy is not null:
                list.Insert(at + 1, copy(list[at]));
                break;
            default:
                break;
        }

        return list;
    }
}

/// <summary>The form of a page that only lists: everything it posts is an act.</summary>
internal sealed class ListForm;
