namespace AppelAProjets.Domain.Calls;

/// <summary>A point of eligibility that a person checks, because no rule can.</summary>
/// <param name="Key">Name that stays when the wording changes: 1 to 40 characters, unique in the call.</param>
/// <param name="Label">What is checked, 1 to 200 characters.</param>
public sealed record ChecklistPoint(string Key, string Label);

/// <summary>How a call checks eligibility: what a person looks at, and how long applicants have to complete a fiche.</summary>
public sealed record EligibilitySettings
{
    /// <summary>Most points of a call.</summary>
    public const int MaxPoints = 20;

    /// <summary>Longest point, in characters.</summary>
    public const int MaxLabelLength = 200;

    /// <summary>Longest key, in characters.</summary>
    public const int MaxKeyLength = 40;

    /// <summary>Longest time to complete a fiche, in days.</summary>
    public const int MaxComplementDays = 90;

    /// <summary>What a call starts with (docs/domain/committee.md: refusals motivated, complements within fifteen days).</summary>
    public static EligibilitySettings Suggested { get; } =
        new()
        {
            Points =
            [
                new("objet", "L’action répond à l’objet de l’appel"),
                new("public", "Le public visé habite ou fréquente le territoire"),
                new("signataire", "La personne qui a déposé peut engager l’organisation"),
                new("doublon", "La fiche ne reprend pas une action déjà déposée ou déjà financée"),
            ],
        };

    /// <summary>What a person checks, in order.</summary>
    public IReadOnlyList<ChecklistPoint> Points { get; init; } = [];

    /// <summary>Days an applicant has to complete a fiche unless the request says otherwise; 1 to 90.</summary>
    public int ComplementDays { get; init; } = 15;

    /// <summary>What is wrong in these settings.</summary>
    /// <returns>The list, each with the property at fault; empty when they can be saved.</returns>
    public IReadOnlyList<Refusal> Shortcomings()
    {
        var found = new List<Refusal>();
        if (Points.Count > MaxPoints)
        {
            found.Add(
                new("eligibility.many", nameof(Points), $"Un appel a {MaxPoints} points à vérifier au plus\u00A0: gardez les plus utiles.")
            );
        }

        if (
            Points.Any(point =>
                TypedText.IsBlank(point.Label)
                || point.Label.Length > MaxLabelLength
                || TypedText.IsBlank(point.Key)
                || point.Key.Length > MaxKeyLength
            )
        )
        {
            found.Add(
                new(
                    "eligibility.label",
                    nameof(Points),
                    $"Écrivez chaque point à vérifier sur une ligne, en {MaxLabelLength} caractères au plus."
                )
            );
        }

        if (
            Points.GroupBy(point => point.Label.Trim(), StringComparer.OrdinalIgnoreCase).Any(group => group.Count() > 1)
            || Points.GroupBy(point => point.Key, StringComparer.Ordinal).Any(group => group.Count() > 1)
        )
        {
            found.Add(new("eligibility.twice", nameof(Points), "Deux points à vérifier sont les mêmes\u00A0: changez l’un des deux."));
        }

        if (ComplementDays is < 1 or > MaxComplementDays)
        {
            found.Add(new("eligibility.days", nameof(ComplementDays), $"Le délai de complément va de 1 à {MaxComplementDays} jours."));
        }

        return found;
    }
}
