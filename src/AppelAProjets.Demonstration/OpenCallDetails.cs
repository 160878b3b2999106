using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Demonstration;

/// <summary>The optional parts of the fiches of the open call.</summary>
internal static class OpenCallDetails
{
    public static DemoDetails Newspaper { get; } =
        new()
        {
            Method =
                "Chaque numéro suit les mêmes étapes : conférence de rédaction, enquête par deux, écriture, relecture par un habitant, "
                + "mise en page. La journaliste ne corrige pas à la place des jeunes, elle pose des questions.",
            ExpectedEffects =
                "Des jeunes qui savent vérifier une information et prennent la parole ; des habitants qui se lisent les uns les autres.",
            Participation = "Un habitant de chaque hall fait partie du comité de lecture ; les parents sont invités à chaque sortie.",
            Equality = "La rédaction compte autant de filles que de garçons, et chaque dossier donne la parole aux deux.",
            Groups = Grid(
                ("11-15.F", 5),
                ("11-15.H", 4),
                ("16-17.F", 1),
                ("16-17.H", 2),
                ("26-64.F", 22),
                ("26-64.H", 12),
                ("65.F", 4),
                ("65.H", 2)
            ),
            Pricing = "gratuit",
            Place = "Local des Passerelles, Presles",
            Steps = [("Formation de la rédaction", 0), ("Premier numéro", 8), ("Deuxième numéro", 18)],
            Sessions = 36,
            SessionLength = "3 heures",
            Staff =
            [
                new StaffMember
                {
                    Function = "Animatrice",
                    Qualification = "BPJEPS",
                    Fte = 0.2m,
                    Status = StaffStatus.Employee,
                },
                new StaffMember
                {
                    Function = "Journaliste",
                    Qualification = "Carte de presse",
                    Status = StaffStatus.Contractor,
                },
                new StaffMember { Function = "Relecteurs du quartier", Status = StaffStatus.Volunteer },
            ],
            Equipment = "Six enregistreurs, deux appareils photo.",
            Premises = "Local de l'association le mercredi ; salle informatique de la bibliothèque pour la mise en page.",
            Indicators =
            [
                new Indicator
                {
                    Label = "Numéros parus",
                    Kind = IndicatorKind.Output,
                    Start = "0",
                    Target = "4",
                    Source = "Exemplaires imprimés",
                    Moment = "à la fin de l'action",
                },
            ],
        };

    public static DemoDetails Outdoors { get; } =
        new()
        {
            Method = "Un problème réel par sortie, un carnet par élève, un temps de silence au début et un temps de parole au retour.",
            ExpectedEffects =
                "Des élèves plus attentifs l'après-midi, un vocabulaire plus riche, des enseignants qui continuent sans nous.",
            Participation = "Un parent accompagne chaque groupe ; trois parents jardiniers tiennent le coin de classe du square.",
            Equality = "Les rôles (mesurer, écrire, porter, parler) tournent à chaque sortie entre filles et garçons.",
            Accessibility =
                "Le trajet et le coin de classe du square sont praticables en fauteuil ; un accompagnant est prévu pour deux élèves.",
            Groups = Grid(("6-10.F", 49), ("6-10.H", 47)),
            Pricing = "gratuit",
            Place = "Square des Tilleuls et berge de la rivière",
            Steps =
            [
                ("Formation des enseignants", 0),
                ("Première sortie des quatre classes", 3),
                ("Exposition des « livres du dehors »", 30),
            ],
            Sessions = 30,
            SessionLength = "une demi-journée",
            Staff =
            [
                new StaffMember
                {
                    Function = "Enseignants",
                    Qualification = "Professeurs des écoles",
                    Status = StaffStatus.Employee,
                },
                new StaffMember
                {
                    Function = "Animateur nature",
                    Qualification = "BTS gestion et protection de la nature",
                    Status = StaffStatus.Contractor,
                },
                new StaffMember { Function = "Parents accompagnateurs", Status = StaffStatus.Volunteer },
            ],
            Equipment = "Bottes et vêtements de pluie pour trente élèves, loupes, bâches.",
            Premises = "Classes de l'école ; square entretenu par la ville.",
            Indicators =
            [
                new Indicator
                {
                    Label = "Demi-journées dehors par classe",
                    Kind = IndicatorKind.Output,
                    Start = "2",
                    Target = "30",
                    Source = "Cahier de classe",
                    Moment = "en juin",
                },
                new Indicator
                {
                    Label = "Élèves qui décrivent un être vivant en cinq phrases",
                    Kind = IndicatorKind.Effect,
                    Start = "un sur quatre",
                    Target = "trois sur quatre",
                    Source = "Épreuve commune",
                    Moment = "septembre et juin",
                },
            ],
        };

    public static DemoDetails Bus { get; } =
        new()
        {
            Method = "Aller vers : le bus s'arrête là où sont les jeunes, à heure fixe, avec les mêmes visages.",
            ExpectedEffects = "Des jeunes sans solution qui reprennent une démarche, des institutions qui connaissent leurs questions.",
            Participation = "Les ambassadeurs sont des habitants des trois quartiers ; ils choisissent les arrêts.",
            Equality = "Un après-midi sur trois est animé par deux ambassadrices ; un espace d'écoute est fermé.",
            Accessibility = "Le bus a une rampe et une boucle magnétique.",
            Pricing = "gratuit",
            Place = "Arrêts de Presles, Chevreux et Saint-Crépin",
            Steps = [("Aménagement du bus", 0), ("Première tournée", 4), ("Bilan avec les partenaires", 24)],
            Sessions = 90,
            SessionLength = "3 heures",
            Equipment = "Bus aménagé, trois ordinateurs, documentation.",
            Premises = "Garage municipal ; aucun local permanent.",
            Indicators =
            [
                new Indicator
                {
                    Label = "Jeunes rencontrés",
                    Kind = IndicatorKind.Output,
                    Start = "0",
                    Target = "150",
                    Source = "Carnet de bord",
                    Moment = "chaque mois",
                },
                new Indicator
                {
                    Label = "Jeunes accompagnés vers un rendez-vous tenu",
                    Kind = IndicatorKind.Effect,
                    Start = "0",
                    Target = "60",
                    Source = "Partenaires",
                    Moment = "à six mois",
                },
            ],
        };

    private static SortedDictionary<string, int> Grid(params (string Cell, int People)[] cells) =>
        new(cells.ToDictionary(cell => cell.Cell, cell => cell.People, StringComparer.Ordinal), StringComparer.Ordinal);
}
