using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;

namespace AppelAProjets.Domain.Tests.Ranking;

/// <summary>Builds the grids and fiches of the examples, with ids one can predict.</summary>
internal static class Campaign
{
    internal static readonly DateTime Closing = new(2022, 5, 20, 21, 59, 0, DateTimeKind.Utc);

    internal static readonly Guid GridId = Id(1, 0);

    internal static Guid Id(int kind, int index) => new(kind, 0, 0, 0, 0, 0, 0, 0, 0, (byte)(index >> 8), (byte)index);

    internal static Guid CriterionId(int place) => Id(2, place);

    /// <summary>The eight criteria of the GrandSoissons call of 2022, weights 20, 20, 10, 15, 10, 5, 10, 10, scale 0–5 by 0.5.</summary>
    internal static Criterion[] GrandSoissonsCriteria() =>
        [
            Rated(0, 20m, "QUALITE", "Qualité du projet"),
            Rated(1, 20m, "ENJEU", "Réponse à un des enjeux prioritaires"),
            Rated(2, 10m, "BENEFICIAIRES", "Nombre de bénéficiaires"),
            Rated(3, 15m, "PARTENARIAT", "Caractère partenarial du projet"),
            Rated(4, 10m, "COUT", "Coût du projet"),
            Rated(5, 5m, "TEMPORALITE", "Temporalité du projet"),
            Rated(6, 10m, "INNOVATION", "Caractère innovant"),
            Rated(7, 10m, "IMPACT", "Impact sur le fonctionnement et les méthodes de travail"),
        ];

    internal static Criterion Rated(
        int place,
        decimal weight,
        string? code = null,
        string? label = null,
        decimal max = 5m,
        decimal step = 0.5m,
        decimal? floor = null
    ) =>
        Criterion.Rated(
            CriterionId(place),
            GridId,
            code ?? $"C{place}",
            label ?? $"Critère {place}",
            "",
            weight,
            place,
            max,
            step,
            allowsNotApplicable: true,
            floor
        );

    /// <summary>The number of beneficiaries: under 20 gives 1, under 50 gives 2, under 100 gives 3, under 200 gives 4, then 5.</summary>
    internal static Criterion Beneficiaries(int place, decimal weight, decimal? floor = null) =>
        Criterion.Computed(
            CriterionId(place),
            GridId,
            "BENEFICIAIRES",
            "Nombre de bénéficiaires",
            "",
            weight,
            place,
            FicheFigure.Beneficiaries,
            [new(null, 20m, 1m), new(20m, 50m, 2m), new(50m, 100m, 3m), new(100m, 200m, 4m), new(200m, null, 5m)],
            floor: floor
        );

    internal static ScoringGrid Grid(
        IEnumerable<Criterion> criteria,
        Aggregation aggregation = Aggregation.Mean,
        int minimum = 1,
        decimal? threshold = null,
        params TieRule[] tieRules
    ) => new(GridId, Id(3, 0), 1, aggregation, minimum, threshold, tieRules, criteria);

    internal static EvaluationToScore Filed(int evaluator, params decimal?[] values) =>
        new(Id(4, evaluator), EvaluationStatus.Filed, [.. values]);

    /// <summary>A fiche whose id sorts against its number, so that a test can tell which of the two ordered it.</summary>
    internal static FicheToScore Fiche(int number, params EvaluationToScore[] evaluations) =>
        new(Id(5, 9999 - number), $"GS-2022-{number:0000}", 500_000, Closing.AddDays(-1), FicheFigures.None, evaluations);

    /// <summary>Text as people read it, whatever kind of space keeps words together.</summary>
    internal static string PlainSpaces(this string text) => text.Replace('\u00A0', ' ');
}
