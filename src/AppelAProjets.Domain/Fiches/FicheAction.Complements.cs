namespace AppelAProjets.Domain.Fiches;

/// <summary>What a complement reopens of a filed fiche, and how it closes again.</summary>
public sealed partial class FicheAction
{
    /// <summary>The parts a complement request reopens to the applicant after closing, or null.</summary>
    public Reopening? Reopening { get; private set; }

    /// <summary>
    /// Reopens parts of a filed fiche to its applicant. What is written goes back to what was filed: a correction left unfiled at closing
    /// must
    /// not slip in with a complement. The caller keeps it as a version first (<see cref="VersionOfNow"/>).
    /// </summary>
    /// <param name="reopening">What, and until when.</param>
    /// <param name="filed">Content of the version in force.</param>
    public void Reopen(Reopening reopening, FicheContent filed)
    {
        ArgumentNullException.ThrowIfNull(reopening);
        ArgumentNullException.ThrowIfNull(filed);
        Reopening = reopening;
        Content = filed with { Applicant = null };
        Title = filed.Title;
        HasUnfiledChanges = false;
    }

    /// <summary>Moves the due instant of what is reopened.</summary>
    /// <param name="dueAt">UTC instant.</param>
    public void ProlongReopening(DateTime dueAt) => Reopening = Reopening is null ? null : Reopening with { DueAt = dueAt };

    /// <summary>Closes what was reopened.</summary>
    public void CloseReopening() => Reopening = null;
}
