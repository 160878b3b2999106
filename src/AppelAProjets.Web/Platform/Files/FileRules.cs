using AppelAProjets.Domain;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>What a file must be to be received.</summary>
/// <param name="Formats">The formats taken, in the order they are told.</param>
/// <param name="MaxBytes">Its largest size.</param>
internal sealed record FileRules(IReadOnlyList<FileFormat> Formats, long MaxBytes)
{
    /// <summary>The longest side of a picture, in pixels; null when it does not matter.</summary>
    public int? MaxSide { get; init; }

    /// <summary>«PDF ou DOCX, 10 Mo au plus»: what a hint says before, and a refusal after.</summary>
    public string Words =>
        $"{FileWords.For(Formats)}, {FileWords.Size(MaxBytes)} au plus"
        + (MaxSide is { } side ? $", {side}\u00A0×\u00A0{side}\u00A0pixels au plus" : string.Empty);
}
