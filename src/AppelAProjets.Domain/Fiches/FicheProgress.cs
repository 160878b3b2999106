using AppelAProjets.Domain.Fiches.Fields;

namespace AppelAProjets.Domain.Fiches;

/// <summary>Where one section stands before filing.</summary>
/// <param name="Section">The section.</param>
/// <param name="Missing">Answers asked for and not given.</param>
/// <param name="Wrong">Answers to correct.</param>
/// <param name="IsOptional">True when nothing is asked for in it and nothing is written: it is neither complete nor to do.</param>
public sealed record SectionProgress(FicheSection Section, int Missing, int Wrong, bool IsOptional)
{
    /// <summary>True when what it asks for is there, and right.</summary>
    public bool IsComplete => Missing == 0 && Wrong == 0 && !IsOptional;
}

/// <summary>How far a fiche is, section by section: one answer for the editor, the check before filing and the lists of fiches.</summary>
/// <param name="Sections">The sections the call has, in order.</param>
public sealed record FicheProgress(IReadOnlyList<SectionProgress> Sections)
{
    /// <summary>How many sections are complete.</summary>
    public int Complete => Sections.Count(section => section.IsComplete);

    /// <summary>Out of how many: those that ask for something or in which something is written.</summary>
    public int Counted => Sections.Count(section => !section.IsOptional);

    /// <summary>
    /// Complete sections out of those that count, in whole percent from 0 to 100, rounded to the nearest; 100 only when all are complete.
    /// </summary>
    public int Percent => Complete == Counted ? 100 : Math.Min(99, ((200 * Complete) + Counted) / (2 * Counted));

    /// <summary>Judges a draft by itself.</summary>
    /// <param name="content">What is written.</param>
    /// <param name="conditions">What the call asks.</param>
    /// <returns>The progress.</returns>
    public static FicheProgress Of(FicheContent content, FilingConditions conditions) =>
        Of(content, conditions, FilingCheck.Run(content, conditions));

    /// <summary>Judges a fiche of which the page already knows what it lacks.</summary>
    /// <param name="content">What is written.</param>
    /// <param name="conditions">What the call asks.</param>
    /// <param name="found">What keeps it from being filed, as <see cref="FilingCheck"/> found it.</param>
    /// <returns>The progress.</returns>
    public static FicheProgress Of(FicheContent content, FilingConditions conditions, IReadOnlyList<Shortcoming> found)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(found);
        var asking = FilingCheck.Run(FicheContent.Empty, conditions).Select(lack => lack.Section).ToHashSet();
        return new FicheProgress([
            .. conditions.Sections.Select(section => new SectionProgress(
                section,
                found.Count(lack => lack.Section == section && !lack.IsError),
                found.Count(lack => lack.Section == section && lack.IsError),
                !asking.Contains(section) && found.All(lack => lack.Section != section) && !IsWritten(section, content, conditions)
            )),
        ]);
    }

    private static bool IsWritten(FicheSection section, FicheContent content, FilingConditions conditions) =>
        section == FicheSection.Pieces
            ? content.AllFiles().Any()
            : FicheFields.In(section, content, conditions.Questions).Any(field => field.Read(content).Length > 0);
}
