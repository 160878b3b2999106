using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Domain.Fiches;

/// <summary>What a complement reopens of a filed fiche, and how it closes again.</summary>
public sealed partial class FicheAction
{
    /// <summary>The parts a complement request reopens to the applicant after closing, or null.</summary>
    public Reopening? Reopening { get; private set; }

    /// <summary>The complement in whose time a writing or a filing would come now: the call itself is over.</summary>
    /// <param name="schedule">Milestones of the call.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>What is reopened, or null when the call is open to the fiche or nothing is.</returns>
    public Reopening? ReopenedNow(CallSchedule schedule, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return Reopening is { } reopening && reopening.IsOpen(now) && !IsWritable(schedule.ExtendedTo(ExtendedUntil), withdrawn: false, now) ? reopening : null;
    }

    /// <summary>
    /// What a complement freezes now: the version it completes with the parts that were asked. The body stays as it was known unless its page
    /// was asked too.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="applicant">Profile of the organisation today.</param>
    /// <param name="completed">Content of the version in force.</param>
    /// <param name="reopening">What is reopened.</param>
    /// <returns>The content.</returns>
    public FicheContent ComplementToFile(Call call, OrganisationProfile applicant, FicheContent completed, Reopening reopening)
    {
        ArgumentNullException.ThrowIfNull(completed);
        ArgumentNullException.ThrowIfNull(reopening);
        return ContentToFile(call, reopening.Opens(FicheParts.Profile) || completed.Applicant is null ? applicant : completed.Applicant);
    }

    /// <summary>
    /// Reopens parts of a filed fiche to its applicant. What is written goes back to what was filed: a correction left unfiled at closing must
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
