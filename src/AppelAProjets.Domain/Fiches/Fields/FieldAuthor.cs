namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>Finds who wrote what a field holds, from the versions kept of a draft.</summary>
public static class FieldAuthor
{
    /// <summary>The author of the oldest state since which the value has not changed.</summary>
    /// <param name="read">Reads the value in a state of the fiche.</param>
    /// <param name="now">What is recorded.</param>
    /// <param name="by">The account that wrote last, or null.</param>
    /// <param name="versions">The versions kept, the latest first.</param>
    /// <returns>The account, or null when nobody is known.</returns>
    public static Guid? Find(Func<FicheContent, string> read, FicheContent now, Guid? by, IEnumerable<DraftVersion> versions)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(versions);
        var value = read(now);
        return versions.TakeWhile(version => read(version.Content) == value).Aggregate(by, (_, version) => version.WrittenBy);
    }
}
