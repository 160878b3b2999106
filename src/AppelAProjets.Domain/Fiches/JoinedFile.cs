namespace AppelAProjets.Domain.Fiches;

/// <summary>A file joined to a fiche, as the content of the fiche names it: a filing freezes the list.</summary>
/// <param name="Id">Identity of the attachment.</param>
/// <param name="Name">Its name, with its extension.</param>
/// <param name="Format">What its content is.</param>
/// <param name="Bytes">Its size.</param>
public sealed record JoinedFile(Guid Id, string Name, FileFormat Format, long Bytes);
