namespace AppelAProjets.Web.Features.Evaluations;

/// <summary>Whether a fiche of the record is still rated.</summary>
public enum FicheStanding
{
    /// <summary>Rated and ranked.</summary>
    Rated,

    /// <summary>Judged ineligible: what was written stays readable and counts no more.</summary>
    Ineligible,

    /// <summary>Withdrawn by its applicant.</summary>
    Withdrawn,
}

/// <summary>Says of a fiche of the record why it is no longer rated.</summary>
public static class FicheStandings
{
    public static FicheStanding Of(bool withdrawn, bool ineligible) => withdrawn ? FicheStanding.Withdrawn : ineligible ? FicheStanding.Ineligible : FicheStanding.Rated;

    /// <summary>In words; null while it is rated.</summary>
    public static string? Words(this FicheStanding standing) => standing switch
    {
        FicheStanding.Rated => null,
        FicheStanding.Ineligible => "Fiche irrecevable",
        FicheStanding.Withdrawn => "Fiche retirée",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "No French word is written for this value."),
    };
}
