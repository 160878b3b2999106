namespace AppelAProjets.Domain.Fiches;

/// <summary>What a filing freezes, ready to be stored.</summary>
/// <param name="Content">The content, as <see cref="FicheAction.ContentToFile"/> gives it.</param>
/// <param name="Hash">SHA-256 of the content as it is stored, in lower-case hexadecimal.</param>
public sealed record FrozenContent(FicheContent Content, string Hash);
