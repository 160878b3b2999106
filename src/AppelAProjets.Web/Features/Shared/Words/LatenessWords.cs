namespace AppelAProjets.Web.Features.Shared.Words;

/// <summary>Says what let a filing come after a closing: the page, the receipt, the lists and the journal use the same words.</summary>
internal static class LatenessWords
{
    public const string Extension = "déposée sous prolongation accordée à l’organisation";

    /// <summary>What follows the date of a filing, with its comma; null when it came in time.</summary>
    public static string? After(bool inGrace, bool inExtension, bool isComplement = false) =>
        (isComplement ? ", en réponse à une demande de complément" : string.Empty)
            + (inExtension ? $", {Extension}" : string.Empty)
            + (inGrace ? ", pendant le délai de grâce" : string.Empty)
            is { Length: > 0 } words
            ? words
            : null;
}
