namespace AppelAProjets.Domain.Fiches;

/// <summary>A file joined to a fiche, as the content of the fiche names it: a filing freezes the list.</summary>
/// <param name="Id">Identity of the attachment.</param>
/// <param name="Name">Its name, with its extension.</param>
/// <param name="Format">What its content is.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="ValidUntil">Last day it holds good, when whoever joined it said so: an insurance certificate, accounts.</param>
public sealed record AttachedFile(Guid Id, string Name, FileFormat Format, long Bytes, DateOnly? ValidUntil = null)
{
    /// <summary>Whether it no longer holds good on a day.</summary>
    /// <param name="day">The day, in the call's zone.</param>
    /// <returns>True when its last day is before; false when it has none.</returns>
    public bool IsExpiredOn(DateOnly day) => ValidUntil < day;
}
