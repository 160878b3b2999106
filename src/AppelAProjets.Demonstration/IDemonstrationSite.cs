using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Demonstration;

/// <summary>What the demonstration asks of the application it is shown in, so that it tells things as the application would.</summary>
public interface IDemonstrationSite
{
    /// <summary>A new identity.</summary>
    Guid NewId();

    /// <summary>The proof of what is filed: the hash of the content as the application keeps it.</summary>
    string HashOf(FicheContent content);

    /// <summary>Why a fiche is ineligible, in French.</summary>
    string Words(IReadOnlyList<IneligibilityMotive> motives);

    /// <summary>A day and an hour, in French, at the wall clock of the zone.</summary>
    string DayAndHour(DateTime instant, TimeZoneInfo zone);
}
