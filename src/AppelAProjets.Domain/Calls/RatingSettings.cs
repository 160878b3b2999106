namespace AppelAProjets.Domain.Calls;

/// <summary>When a member of the committee reads what the others wrote on a fiche they rate (docs/domain/who-sees-what.md).</summary>
public enum OthersRatings
{
    /// <summary>Once their own evaluation is filed, or at the end of rating.</summary>
    AfterMine,

    /// <summary>At the end of rating only.</summary>
    AfterEnd,

    /// <summary>Never: they hear them at the committee.</summary>
    Never,
}

/// <summary>How the members of the committee rate the fiches of a call.</summary>
public sealed record RatingSettings
{
    /// <summary>Most evaluations wished for a fiche.</summary>
    public const int MaxEvaluationsPerFiche = 20;

    /// <summary>
    /// Evaluations wished for each fiche, 1 to 20: what assignment aims at. The fewest for a fiche to be classed is the grid's.
    /// </summary>
    public int EvaluationsPerFiche { get; init; } = 2;

    /// <summary>When a member reads the evaluations of the others.</summary>
    public OthersRatings OthersShown { get; init; }

    /// <summary>True when members rate without the name of the applicant.</summary>
    public bool MasksApplicant { get; init; }

    /// <summary>True when every rating is justified in words; those at both ends of a scale always are.</summary>
    public bool JustifiesEveryRating { get; init; }

    /// <summary>Says what is wrong in the settings.</summary>
    /// <returns>The list, each with the property at fault; empty when they can be saved.</returns>
    public IReadOnlyList<Refusal> Shortcomings()
    {
        var found = new List<Refusal>();
        if (EvaluationsPerFiche is < 1 or > MaxEvaluationsPerFiche)
        {
            found.Add(
                new("rating.count", nameof(EvaluationsPerFiche), $"Le nombre d’évaluations par fiche va de 1 à {MaxEvaluationsPerFiche}.")
            );
        }

        if (!Enum.IsDefined(OthersShown))
        {
            found.Add(
                new("rating.others", nameof(OthersShown), "Choisissez quand les membres du comité lisent les évaluations des autres.")
            );
        }

        return found;
    }

    /// <summary>Whether a member without conflict reads now what the others filed on a fiche assigned to them.</summary>
    /// <param name="mineIsFiled">Whether their own evaluation of it is filed, and not set aside.</param>
    /// <param name="ratingIsOver">Whether rating has ended.</param>
    /// <returns>True when they do.</returns>
    public bool ShowsOthers(bool mineIsFiled, bool ratingIsOver) =>
        OthersShown switch
        {
            OthersRatings.AfterMine => mineIsFiled || ratingIsOver,
            OthersRatings.AfterEnd => ratingIsOver,
            OthersRatings.Never => false,
            _ => throw new InvalidOperationException("Unknown setting."),
        };
}
