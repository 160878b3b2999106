namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>Where a button of the editor leads once the section is saved.</summary>
internal sealed record NextStep(string Word, string Argument)
{
    public const string Stay = "rester";
    public const string Following = "suivante";
    public const string Check = "verifier";
    public const string Add = "ajouter";
    public const string Remove = "retirer";

    public static NextStep Of(string? suite) =>
        (suite ?? Stay).Split(':', 2) is [var word, var argument]
            ? new NextStep(word, argument)
            : new NextStep(suite ?? Stay, string.Empty);

    /// <summary>The row the button takes out, or null.</summary>
    public string? RemovedRow => Word == Remove ? Argument : null;

    /// <summary>The person goes on in the same list: what is wrong elsewhere can wait.</summary>
    public bool IsSameList => Word is Add or Remove;

    public string Address(Guid ficheId, EditorPage page)
    {
        var here = $"/fiches/{ficheId}/modifier?section={SectionSlug.For(page.Section)}";
        return Word switch
        {
            Following when page.Next is { } next => $"/fiches/{ficheId}/modifier?section={SectionSlug.For(next)}",
            Following or Check => $"/fiches/{ficheId}/verification",
            Add => $"{here}&ajout={Uri.EscapeDataString(Argument)}#ajout-{Uri.EscapeDataString(Argument)}",
            Remove => $"{here}#liste-{Uri.EscapeDataString(Argument.Split('[')[0])}",
            _ => here,
        };
    }
}
