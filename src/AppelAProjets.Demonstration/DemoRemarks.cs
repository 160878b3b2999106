namespace AppelAProjets.Demonstration;

/// <summary>What members of the committee write beside a mark.</summary>
internal static class DemoRemarks
{
    public const string NotApplicable = "Action reconduite à l'identique : le critère ne s'applique pas.";

    public const string ReasonToReopen = "La lettre du partenaire est arrivée après ma première lecture.";

    public const string AfterReading = "Relue avec la lettre du partenaire : l'engagement est confirmé, je maintiens mes notes.";

    private static readonly string[] ToApplicants =
    [
        "Votre projet est clair et bien préparé. Pensez à décrire la suite après l'action.",
        "Votre projet répond au besoin. Précisez le déroulé des séances et le rôle de chaque partenaire.",
        "L'idée est intéressante. Rapprochez-vous de la coordination pour préciser vos objectifs et votre budget.",
    ];

    /// <summary>
    /// Words for a high, a middle and a low mark of each criterion; two of each, so that neighbours don't repeat one another.
    /// </summary>
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["QUALITE"] =
        [
            "Diagnostic partagé avec les habitants, objectifs mesurables.",
            "Projet clair, on voit bien qui fait quoi et quand.",
            "Le besoin est réel, la méthode reste à préciser.",
            "Objectifs cohérents ; le déroulé des séances manque de détails.",
            "Peu d'éléments sur la méthode.",
            "Le besoin est affirmé, aucun chiffre ne l'étaye.",
        ],
        ["ENJEU"] =
        [
            "Réponse directe à l'objectif choisi.",
            "Au cœur du plan d'action de la Cité éducative.",
            "L'objectif est touché, les effets attendus sont peu décrits.",
            "Réponse partielle : l'action porte surtout sur le loisir.",
            "Le lien avec l'objectif prioritaire n'est pas démontré.",
            "L'objectif éducatif est secondaire dans la fiche.",
        ],
        ["BENEFICIAIRES"] =
        [
            "Public nombreux, très majoritairement des quartiers.",
            "La mobilisation par les écoles est convaincante.",
            "Public adapté ; la part des quartiers pourrait être renforcée.",
            "Nombre réaliste au regard de l'encadrement.",
            "Public restreint pour le budget demandé.",
            "On ne sait pas comment le public sera touché.",
        ],
        ["PARTENARIAT"] =
        [
            "Partenaires engagés, rôles bien répartis.",
            "Les accords sont acquis et le pilotage est commun.",
            "Partenaires nommés, accords encore en cours.",
            "Rôle de chacun décrit, engagements à confirmer.",
            "Partenaires cités sans rôle précis.",
            "Action portée par une seule structure.",
        ],
        ["COUT"] =
        [
            "Coût par bénéficiaire maîtrisé.",
            "Cofinancements acquis, budget lisible.",
            "Coût acceptable, le poste personnel serait à détailler.",
            "Budget équilibré ; les autres financeurs ne sont pas encore sûrs.",
            "Coût élevé au regard du nombre de bénéficiaires.",
            "Une grande part de la demande finance des achats.",
        ],
        ["TEMPORALITE"] =
        [
            "Rythme régulier, adapté aux familles.",
            "L'action couvre l'année et prévoit une suite.",
            "Calendrier réaliste, peu de séances.",
            "Rythme à préciser pendant les vacances.",
            "Action ponctuelle, sans suite prévue.",
            "Calendrier trop serré pour mobiliser le public.",
        ],
        ["INNOVATION"] =
        [
            "Nouveau sur le territoire, et transférable.",
            "Une manière originale d'aller vers les familles.",
            "Nouveau pour ce quartier, déjà vu ailleurs.",
            "Quelques aménagements intéressants d'une pratique connue.",
            "Reprise d'une action existante.",
            "On ne voit pas ce qui change.",
        ],
        ["IMPACT"] =
        [
            "Des pratiques communes resteront après l'action.",
            "La formation croisée des équipes est un vrai plus.",
            "Quelques échanges de pratiques, à prolonger.",
            "Effet probable sur les équipes, peu décrit.",
            "Effet limité à la durée de l'action.",
            "Pas d'effet décrit sur les méthodes de travail.",
        ],
    };

    private static readonly string[] Comments =
    [
        "Avis très favorable : le projet est prêt et attendu par les familles.",
        "À soutenir. Je propose de demander un bilan à mi-parcours.",
        "Avis favorable, sous réserve de confirmer les partenaires avant le démarrage.",
        "Projet intéressant ; la demande pourrait être réduite sur les achats.",
        "Je suis réservé : l'action gagnerait à être retravaillée avec la coordination.",
        "En l'état, la fiche ne répond pas assez aux objectifs de la Cité éducative.",
    ];

    public static string On(string code, decimal value, int evaluator) => Words[code][(Level(value) * 2) + (evaluator % 2)];

    public static string ForApplicant(decimal mean) => ToApplicants[Level(mean)];

    public static string Comment(decimal mean, int evaluator) => Comments[(Level(mean) * 2) + (evaluator % 2)];

    private static int Level(decimal value) =>
        value switch
        {
            >= 4m => 0,
            >= 2.5m => 1,
            _ => 2,
        };
}
