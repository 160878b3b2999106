namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>
/// One field of the fiche. Its value is a text, as it is typed: it is what an editor shows and saves, what two colleagues' versions are
/// compared on, and what can't be read stays in.
/// </summary>
/// <param name="Path">Where it is: «Title», «Partners[k1].Name», «Budget[601]», «Answers[devis].Text».</param>
/// <param name="Section">The section it is filled in.</param>
/// <param name="Label">What it is called, in French.</param>
/// <param name="Kind">What it takes.</param>
public sealed record FicheField(string Path, FicheSection Section, string Label, FieldKind Kind)
{
    /// <summary>
    /// What an error calls it where it stands away from the field: «Locations (613)», «Financeur 2, montant»; its label when nothing else
    /// is said.
    /// </summary>
    public string Called
    {
        get => field ?? Label;
        init;
    }

    /// <summary>Most characters of a filed text.</summary>
    public int Limit { get; init; } = FicheLimits.Line;

    /// <summary>What helps to answer, in French; may be empty.</summary>
    public string Hint { get; init; } = string.Empty;

    /// <summary>A short example; may be empty.</summary>
    public string Example { get; init; } = string.Empty;

    /// <summary>What to do when it is empty, in French; null when a fiche can be filed without it.</summary>
    public string? Missing { get; init; }

    /// <summary>Entries of a list the product knows; empty when the call brings them.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>Most characters a draft holds: beyond, a save is refused.</summary>
    public int HardLimit =>
        Kind is FieldKind.Whole or FieldKind.Number or FieldKind.Amount or FieldKind.Day or FieldKind.Tick or FieldKind.Choice
            ? FicheLimits.Typed
            : FicheContent.HardLimit;

    internal Func<FicheContent, string> Get { get; init; } = _ => string.Empty;

    /// <summary>The content with that value, or null when the text can't be read as one.</summary>
    internal Func<FicheContent, string, FicheContent?> Set { get; init; } = (content, _) => content;

    /// <summary>Makes the row the field is in, for a value that can't be read in a row that is not there yet; null outside rows.</summary>
    internal Func<FicheContent, FicheContent>? Prepare { get; init; }

    /// <summary>The value, as typed.</summary>
    /// <param name="content">The fiche.</param>
    /// <returns>The text; empty when nothing was written.</returns>
    public string Read(FicheContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Unreadable.TryGetValue(Path, out var typed) ? typed : Get(content);
    }

    /// <summary>The fiche with another value there. What can't be read is kept as typed, beside an empty value.</summary>
    /// <param name="content">The fiche.</param>
    /// <param name="text">The text.</param>
    /// <returns>The new content.</returns>
    public FicheContent Write(FicheContent content, string text)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(text);
        var typed = Kind == FieldKind.Table ? FieldText.CleanRows(text) : FieldText.Clean(text, Kind);
        if (Set(content, typed) is { } written)
        {
            return content.Unreadable.ContainsKey(Path) ? written with { Unreadable = Sorted.Without(content.Unreadable, Path) } : written;
        }

        return Set(Prepare?.Invoke(content) ?? content, string.Empty)! with
        {
            Unreadable = Sorted.With(content.Unreadable, Path, typed),
        };
    }
}
