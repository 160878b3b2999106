namespace AppelAProjets.Web.Features.Shared.Words;

/// <summary>How a state is shown: a word, never colour alone, with the tone and the icon of its chip.</summary>
/// <param name="Text">French word.</param>
/// <param name="Tone">Tone of the chip: ok, ok-filled, warn, err, info, accent, neutral, draft, outline, plain.</param>
/// <param name="Icon">Icon name.</param>
internal sealed record StatusLabel(string Text, string Tone, string Icon);
