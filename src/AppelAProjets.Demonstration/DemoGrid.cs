using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Demonstration;

/// <summary>
/// The grid of the calls: the eight criteria of the notice of 2022. The notice gives no weights; these are the project's defaults and
/// make 100. The call under rating has a ninth criterion, computed from the figures of each fiche. Level descriptors and descriptions are
/// the demonstration's.
/// </summary>
internal static class DemoGrid
{
    public const string Quality = "QUALITE";
    public const string Stake = "ENJEU";
    public const string Innovation = "INNOVATION";
    public const int MinimumEvaluations = 3;

    private static readonly IReadOnlyList<DemoCriterion> Criteria =
    [
        new(
            Quality,
            "Qualité du projet",
            20m,
            "Besoin constaté, objectifs clairs, méthode réaliste.",
            [
                "Projet inabouti : ni besoin, ni objectif identifiable",
                "Intention généreuse, sans méthode",
                "Besoin affirmé plutôt que constaté, objectifs flous",
                "Besoin constaté, objectifs clairs, méthode à préciser",
                "Besoin étayé, objectifs mesurables, méthode réaliste",
                "Projet exemplaire : diagnostic partagé, méthode éprouvée, moyens adaptés",
            ]
        ),
        new(
            Stake,
            "Réponse à un des enjeux prioritaires",
            20m,
            "Lien direct avec un des huit objectifs prioritaires de la Cité éducative.",
            [
                "Aucun lien avec un objectif prioritaire",
                "Lien invoqué, sans effet attendu sur l'objectif",
                "Lien indirect : l'objectif n'est touché qu'à la marge",
                "Réponse partielle à un objectif prioritaire",
                "Réponse directe à un objectif, effets décrits",
                "Réponse directe et complète, effets mesurables sur un ou plusieurs objectifs",
            ]
        ),
        new(
            "BENEFICIAIRES",
            "Nombre de bénéficiaires",
            10m,
            "Nombre d'enfants, de jeunes et de parents touchés, au regard de l'intensité de l'action.",
            [
                "Public non identifié",
                "Quelques personnes, sans lien avec les quartiers",
                "Public restreint au regard des moyens demandés",
                "Public adapté, part des habitants des quartiers à renforcer",
                "Public nombreux ou très ciblé, surtout habitant les quartiers",
                "Public nombreux des trois quartiers, mobilisation convaincante",
            ]
        ),
        new(
            "PARTENARIAT",
            "Caractère partenarial du projet",
            15m,
            "Partenaires réunis, engagements pris, rôle de chacun.",
            [
                "Aucun partenaire",
                "Un seul partenaire, sans engagement",
                "Partenaires cités, rôle peu précis",
                "Partenaires nommés, rôle de chacun décrit, accords en cours",
                "Partenaires confirmés par écrit, rôles répartis",
                "Partenaires réunis dès la conception, engagements écrits, pilotage partagé",
            ]
        ),
        new(
            "COUT",
            "Coût du projet",
            10m,
            "Coût par bénéficiaire, équilibre du budget, cofinancements.",
            [
                "Budget incohérent",
                "Coût sans rapport avec l'action",
                "Coût élevé, peu justifié",
                "Coût acceptable, à détailler",
                "Coût justifié, cofinancements sollicités",
                "Coût maîtrisé, cofinancements acquis",
            ]
        ),
        new(
            "TEMPORALITE",
            "Temporalité du projet",
            5m,
            "Durée et rythme adaptés au public et à l'objectif.",
            [
                "Aucun calendrier",
                "Action ponctuelle sans suite",
                "Calendrier imprécis ou irréaliste",
                "Calendrier réaliste, rythme à préciser",
                "Rythme régulier, adapté au public",
                "Rythme régulier sur l'année, étapes et suites prévues",
            ]
        ),
        new(
            Innovation,
            "Caractère innovant",
            10m,
            "Ce que l'action fait autrement sur le territoire. «\u00A0Non applicable\u00A0» pour une action reconduite à l'identique.",
            [
                "Rien de nouveau",
                "Reprise d'une action existante sans adaptation",
                "Quelques aménagements d'une pratique connue",
                "Nouveau pour ce public ou ce quartier",
                "Nouveau sur le territoire, démarche solide",
                "Démarche inédite et transférable",
            ]
        ),
        new(
            "IMPACT",
            "Impact sur le fonctionnement et les méthodes de travail",
            10m,
            "Ce qui changera durablement dans les pratiques des professionnels.",
            [
                "Aucun effet sur les pratiques",
                "Effet limité à la durée de l'action",
                "Effet possible, non décrit",
                "Quelques pratiques partagées entre partenaires",
                "Pratiques communes prévues après l'action",
                "Transformation durable et partagée des méthodes de travail",
            ]
        ),
    ];

    /// <param name="callId">The call.</param>
    /// <param name="newId">Makes identities.</param>
    /// <param name="measuresNeighbourhoods">True to add a criterion the application computes by itself, from the figures of the
    /// fiche.</param>
    public static ScoringGrid Create(Guid callId, Func<Guid> newId, bool measuresNeighbourhoods)
    {
        var id = newId();
        var rated = Criteria.Select(
            (criterion, position) =>
                Criterion.Rated(
                    newId(),
                    id,
                    criterion.Code,
                    criterion.Label,
                    criterion.Description,
                    criterion.Weight,
                    position,
                    allowsNotApplicable: string.Equals(criterion.Code, Innovation, StringComparison.Ordinal),
                    floor: string.Equals(criterion.Code, Stake, StringComparison.Ordinal) ? 2m : null,
                    levels: [.. criterion.Levels.Select((words, value) => new CriterionLevel(value, words))]
                )
        );
        return new ScoringGrid(
            id,
            callId,
            number: 1,
            Aggregation.Mean,
            MinimumEvaluations,
            threshold: 50m,
            [TieRule.CriterionMean(Quality), TieRule.CriterionMean(Stake), TieRule.LowerRequest, TieRule.EarlierFiling],
            measuresNeighbourhoods ? [.. rated, Neighbourhoods(newId(), id)] : rated
        );
    }

    private static Criterion Neighbourhoods(Guid id, Guid gridId) =>
        Criterion.Computed(
            id,
            gridId,
            "QUARTIERS",
            "Part des habitants des quartiers",
            "Calculée d'après le nombre de bénéficiaires de la fiche\u00A0: personne ne la note.",
            5m,
            Criteria.Count,
            FicheFigure.QpvShare,
            [new(null, 25m, 1m), new(25m, 50m, 2.5m), new(50m, 75m, 4m), new(75m, null, 5m)]
        );

    /// <param name="Levels">Words for 0 to 5, in that order.</param>
    private sealed record DemoCriterion(string Code, string Label, decimal Weight, string Description, IReadOnlyList<string> Levels);
}
