namespace AppelAProjets.Web.Features.Shared.Fiches;

/// <summary>Whether a fiche of the record is still rated.</summary>
internal enum RatingStatusOfFiche
{
    /// <summary>Rated and ranked.</summary>
    Rated,

    /// <summary>Judged ineligible: what was written stays readable and counts no more.</summary>
    Ineligible,

    /// <summary>Withdrawn by its applicant.</summary>
    Withdrawn,
}

/// <summary>Says of a fiche of the record why it is no longer rated.</summary>
internal static class RatingStatusesOfFiche
{
    public static RatingStatusOfFiche From(bool withdrawn, bool ineligible) =>
        withdrawn ? RatingStatusOfFiche.Withdrawn
        : ineligible ? RatingStatusOfFiche.Ineligible
        : RatingStatusOfFiche.Rated;

    /// <summary>In words; null while it is rated.</summary>
    public static string? Words(this RatingStatusOfFiche standing) =>
        standing switch
        {
            RatingStatusOfFiche.Rated => null,
            RatingStatusOfFiche.Ineligible => "Fiche irrecevable",
            RatingStatusOfFiche.Withdrawn => "Fiche retirée",
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "No French word is written for this value."),
        };
}
