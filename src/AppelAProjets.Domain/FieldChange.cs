namespace AppelAProjets.Domain;

/// <summary>What someone wants a field to hold.</summary>
/// <param name="Path">Path of the field, or of a row to take out.</param>
/// <param name="Base"><see cref="FieldHash"/> of the value they had before them; for a row, of all its cells.</param>
/// <param name="Text">The new value; empty to take a row out.</param>
public sealed record FieldChange(string Path, string Base, string Text);

/// <summary>A field two people changed at once: nothing of it is written until one of them chooses.</summary>
/// <param name="Path">Path of the field.</param>
/// <param name="Mine">What this person typed.</param>
/// <param name="Theirs">What is recorded.</param>
public sealed record FieldConflict(string Path, string Mine, string Theirs)
{
    /// <summary>Whether two people changed one field: it no longer holds what the writer saw, nor what they write.</summary>
    /// <param name="seen">Fingerprint of the value the writer saw.</param>
    /// <param name="hash">Fingerprint of what is recorded.</param>
    /// <param name="theirs">What is recorded.</param>
    /// <param name="mine">What the writer asks for.</param>
    public static bool Arises(string? seen, string hash, string theirs, string mine) => theirs != mine && hash != seen;
}
