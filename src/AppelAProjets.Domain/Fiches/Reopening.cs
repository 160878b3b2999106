namespace AppelAProjets.Domain.Fiches;

/// <summary>
/// What a complement reopens of a filed fiche after closing: named parts, until an instant. Everything else stays as it was filed.
/// </summary>
/// <param name="RequestId">The complement request behind it.</param>
/// <param name="Parts">Paths of the parts (<see cref="FicheParts"/>).</param>
/// <param name="DueAt">Last UTC instant at which they can be written and filed again.</param>
public sealed record Reopening(Guid RequestId, IReadOnlyList<string> Parts, DateTime DueAt)
{
    /// <summary>Whether the parts can still be written.</summary>
    /// <param name="now">UTC instant.</param>
    /// <returns>True until the due instant included.</returns>
    public bool IsOpen(DateTime now) => now <= DueAt;

    /// <summary>Whether a field may be written.</summary>
    /// <param name="path">Path of a field, of a row or of a part.</param>
    /// <returns>True when its part is one of those asked.</returns>
    public bool Opens(string path) => Parts.Contains(FicheParts.RootOf(path), StringComparer.Ordinal);

    /// <summary>Why a change may not be written: it reaches a part that is not asked.</summary>
    /// <param name="before">What is written.</param>
    /// <param name="after">What would be.</param>
    /// <returns>The refusal, or null.</returns>
    public Refusal? RefusalOf(FicheContent before, FicheContent after) =>
        FicheParts.Changed(before, after).FirstOrDefault(part => !Opens(part)) is { } other ? NotAsked(other) : null;

    /// <summary>
    /// What a complement still lacks before it can be filed: what was right must stay right, what is asked must be right.
    /// </summary>
    /// <param name="found">What the check finds in what is written.</param>
    /// <param name="foundBefore">What it finds in the version it completes.</param>
    /// <returns>The shortcomings that keep it from being filed; those of parts that are closed and were there already are no fault of
    /// today.</returns>
    public IReadOnlyList<Shortcoming> Blocking(IReadOnlyList<Shortcoming> found, IReadOnlyList<Shortcoming> foundBefore)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(foundBefore);
        var before = foundBefore.Select(shortcoming => (shortcoming.Code, shortcoming.Field)).ToHashSet();
        return [.. found.Where(shortcoming => Opens(shortcoming.Field) || !before.Contains((shortcoming.Code, shortcoming.Field)))];
    }

    internal static Refusal NotAsked(string part) =>
        new(
            "fiche.unasked",
            part,
            "Seuls les points demandés dans le complément se modifient\u00A0: le reste de la fiche reste comme vous l’avez déposé. Rien "
                + "n’a été enregistré.",
            RefusalKind.Closed
        );
}
