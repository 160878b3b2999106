using AppelAProjets.Domain.Deliberations;
using static AppelAProjets.Demonstration.DemoOrganisations;

namespace AppelAProjets.Demonstration;

internal static partial class GrandSoissonsFiches
{
    private static readonly IReadOnlyList<GrandSoissonsFiche> May =
    [
        new(
            new DemoFiche(Coquelicot, "Un potager au pied des tours")
            {
                Summary = "Un terrain en friche de Chevreux devient un potager partagé, où les enfants du quartier jardinent le mercredi.",
                Need =
                    "Le terrain derrière les tours est à l'abandon. Les habitants demandent de la verdure depuis plusieurs années, et les "
                    + "enfants n'ont pas d'endroit où jouer dehors sans danger.",
                Goals = "Aménager 400 m² de potager et accueillir des enfants chaque mercredi.",
                Description =
                    "Une entreprise prépare le sol et pose les bacs au printemps. Une animatrice propose ensuite un atelier de jardinage "
                    + "le mercredi après-midi. Les récoltes sont partagées lors d'un repas d'été.",
                Innovation = "Le premier potager partagé du quartier.",
                Objective = 3,
                ObjectiveAnswer = "Le jardin rassemble les habitants et les fait participer à la vie de la cité.",
                Beneficiaries = 40,
                Qpv = 30,
                Audience = "Enfants de 6 à 12 ans et voisins.",
                Mobilisation = "Affiches dans les halls.",
                Places = ["Chevreux"],
                Partners = [new("Bailleur social", "Mise à disposition du terrain", false)],
                StartWeek = 36,
                Weeks = 20,
                Rhythm = "Un atelier par semaine.",
                Charges = 13_800,
                Requested = 9_500,
                Others = 2_000,
                Own = 2_300,
                ChargesDetail = "Terrassement et bacs 8 900 €, animatrice 3 400 €, plants et outils 1 500 €.",
                Funders = "Région (sollicité).",
                Evaluation = "Nombre d'enfants présents, surface cultivée.",
                Lasting = "Le potager reste après l'action.",
            },
            "2022-05-16 16:44",
            "2 2.5 2 2 1.5 2.5 2.5 2"
        )
        {
            Outcome = DecisionOutcome.Refused,
            Motive =
                "Le dossier n'atteint pas le seuil de 50 points sur 100. L'essentiel de la demande finance un aménagement, et le projet "
                + "éducatif reste à écrire avec les écoles ; la coordination vous propose un rendez-vous pour l'appel suivant.",
        },
        new(
            new DemoFiche(Jeunesse, "Vacances studieuses à Presles et Chevreux")
            {
                Summary =
                    "Deux semaines d'été et une semaine à chaque petite vacance : le matin on révise en petits groupes, l'après-midi on "
                    + "part à la découverte.",
                Need =
                    "Les collèges du secteur comptent 64 élèves de 6e et de 5e en grande difficulté de lecture ou de calcul. L'aide aux "
                    + "devoirs s'arrête aux vacances, et deux enfants sur trois ne partent pas l'été. La rentrée est alors le moment où "
                    + "l'écart se creuse, nous disent les professeurs.",
                Goals =
                    "Accompagner 72 élèves ; que 80 % viennent aux trois périodes ; faire progresser chacun dans une compétence choisie "
                    + "avec son professeur.",
                Description =
                    "Chaque élève arrive avec une fiche de compétence remplie par son professeur. Le matin, des étudiants et des "
                    + "enseignants volontaires encadrent des groupes de six. L'après-midi, sortie nature, musée, sport ou visite "
                    + "d'entreprise, en lien avec le travail du matin. Un carnet de bord revient à l'établissement à la rentrée.\n\nLes "
                    + "parents sont reçus au début et à la fin de chaque semaine, autour d'un petit déjeuner.",
                Innovation = "Le carnet de bord relie les professeurs, les animateurs et la famille.",
                Objective = 8,
                OtherObjectives = [3, 7],
                ObjectiveAnswer = "L'action agit sur les résultats des élèves fragiles au moment où rien n'existe pour eux.",
                Beneficiaries = 72,
                Qpv = 66,
                Audience = "Élèves de CM2, de 6e et de 5e repérés par leurs professeurs.",
                Mobilisation = "Proposition du professeur principal, appel aux familles.",
                Places = ["Presles", "Chevreux"],
                Partners =
                [
                    new("Collège des Trois-Rivières", "Repérage, salles, quatre enseignants", true),
                    new("Atelier Canopée (fictif)", "Ressources pédagogiques", true),
                    new("Centre social", "Repas de midi", false),
                ],
                StartWeek = 1,
                Weeks = 56,
                Rhythm = "Cinq semaines dans l'année, de 9 h à 17 h.",
                Charges = 19_800,
                Requested = 11_900,
                Others = 3_000,
                Own = 4_900,
                ChargesDetail = "Encadrement 12 400 €, sorties et transports 4 300 €, repas 2 100 €, fournitures 1 000 €.",
                Funders = "État, dispositif d'été (sollicité, 3 000 €).",
                Evaluation = "Assiduité, progrès sur la compétence choisie, avis des professeurs en octobre.",
                Lasting = "La fiche de compétence est adoptée par l'aide aux devoirs toute l'année.",
            },
            "2022-05-17 17:20",
            "4 4.5 4 4 3.5 4 3 4"
        )
        {
            WithoutInnovation = 2,
        },
        new(
            new DemoFiche(Lycee, "Grandes sœurs et grands frères de lycée")
            {
                Summary =
                    "Soixante lycéens parrainent soixante collégiens des trois quartiers, de la 4e à l'entrée au lycée : devoirs, sorties, "
                    + "visites, et le droit de rêver plus loin.",
                Need =
                    "À moyenne égale, les élèves de 3e des trois quartiers demandent deux fois moins souvent la voie générale. Les "
                    + "conseillers d'orientation parlent d'autocensure : personne autour d'eux n'a fait ce chemin.",
                Goals =
                    "Former 60 binômes ; deux rencontres par mois ; que chaque collégien visite trois formations et passe une journée au "
                    + "lycée.",
                Description =
                    "Les lycéens volontaires sont formés en octobre (posture, laïcité, repérage des difficultés). Les binômes se "
                    + "retrouvent le mercredi au lycée, avec un goûter et un enseignant référent. Chaque trimestre, une sortie : "
                    + "université, entreprise, musée. En mars, les familles sont invitées à une soirée où les binômes racontent.\n\nLes "
                    + "anciens parrainés qui entrent au lycée deviennent parrains à leur tour.",
                Innovation = "Un parrainage entre jeunes, reconnu dans le parcours des lycéens.",
                Objective = 6,
                OtherObjectives = [5, 8],
                ObjectiveAnswer = "L'ambition naît d'une personne qui ressemble à soi et qui montre le chemin.",
                Beneficiaries = 120,
                Qpv = 84,
                Audience = "60 collégiens de 4e et de 3e, 60 lycéens.",
                Mobilisation = "Professeurs principaux et réunions de parents.",
                Places = ["Presles", "Chevreux", "Saint-Crépin"],
                Partners =
                [
                    new("Collège des Trois-Rivières", "Choix des collégiens, salles", true),
                    new("Centre d'information et d'orientation", "Formation des lycéens", true),
                    new("Université régionale", "Visite et repas", true),
                ],
                StartWeek = 10,
                Weeks = 40,
                Rhythm = "Deux mercredis par mois, trois sorties.",
                Charges = 13_900,
                Requested = 9_400,
                Others = 2_500,
                Own = 2_000,
                ChargesDetail = "Coordination 6 000 €, transports et sorties 4 900 €, formation 1 600 €, goûters 1 400 €.",
                Funders = "Région (acquis, 2 500 €).",
                Evaluation = "Assiduité des binômes, vœux d'orientation comparés à ceux des deux années précédentes.",
                Lasting = "Le parrainage s'inscrit au projet des deux établissements.",
            },
            "2022-05-18 08:51",
            "4.5 4.5 4 4.5 4 5 4 4"
        ),
        new(
            new DemoFiche(MissionLocale, "Une journée dans la peau d'un pro")
            {
                Summary =
                    "Quatre-vingts collégiens passent une journée entière auprès d'un professionnel, choisi pour surprendre, et la "
                    + "racontent en images.",
                Need =
                    "Le stage de 3e se trouve par les relations de la famille : quand elle n'en a pas, il se fait au plus près, souvent au "
                    + "même endroit que les autres. En 2021, dans une classe, onze stages sur vingt-quatre ont eu lieu dans trois "
                    + "commerces.",
                Goals =
                    "Ouvrir 80 journées chez 45 professionnels ; moitié de métiers inattendus pour le sexe de l'élève ; produire 80 "
                    + "portraits.",
                Description =
                    "Nous constituons un carnet de 45 professionnels accueillants. Chaque élève tire trois métiers, en choisit un, prépare "
                    + "ses questions en classe, passe la journée, puis réalise un portrait en quatre photos. L'exposition tourne dans les "
                    + "collèges.",
                Innovation = "Le tirage au sort ouvre des métiers que l'élève n'aurait pas choisis.",
                Objective = 6,
                OtherObjectives = [5],
                ObjectiveAnswer = "L'action élargit l'horizon professionnel avant le choix d'orientation.",
                Beneficiaries = 80,
                Qpv = 58,
                Audience = "Élèves de 4e et de 3e.",
                Mobilisation = "Par classe entière.",
                Places = ["Presles", "Saint-Crépin"],
                Partners =
                [
                    new("Collège des Trois-Rivières", "Trois classes", true),
                    new("Club d'entreprises", "Quinze professionnels", false),
                ],
                StartWeek = 14,
                Weeks = 30,
                Rhythm = "Une journée par élève, deux heures de préparation, deux heures de restitution.",
                Charges = 7_100,
                Requested = 5_300,
                Others = 800,
                Own = 1_000,
                ChargesDetail = "Coordination 3 600 €, transports 1 400 €, photographe 1 300 €, exposition 800 €.",
                Funders = "Club d'entreprises (sollicité).",
                Evaluation = "Questionnaire sur les métiers envisagés avant et après.",
                Lasting = "Le carnet de professionnels est partagé avec les deux collèges.",
            },
            "2022-05-18 14:18",
            "3.5 4 4 3 4.5 3 3.5 3"
        ),
        new(
            new DemoFiche(Lecture, "La valise des professionnels")
            {
                Summary =
                    "Une valise de ressources et six rencontres pour que crèches, écoles, centres de loisirs et bibliothèques parlent de "
                    + "lecture de la même façon.",
                Need =
                    "Sept structures lisent avec les mêmes enfants sans se connaître. Chacune achète ses albums, forme ses bénévoles, "
                    + "invite ses auteurs ; les familles reçoivent des conseils contradictoires.",
                Goals = "Réunir quarante professionnels six fois dans l'année ; écrire un guide commun ; partager un fonds de 300 livres.",
                Description =
                    "Six rencontres d'une demi-journée, chacune dans une structure différente, avec une formatrice. Une valise de 300 "
                    + "livres et de jeux circule selon un calendrier commun. Un guide de dix pages est écrit par les participants et remis "
                    + "aux familles.",
                Innovation = "Le guide est écrit par ceux qui l'utiliseront.",
                Objective = 1,
                OtherObjectives = [2],
                ObjectiveAnswer = "L'action organise la synergie de partenaires qui travaillent côte à côte.",
                Beneficiaries = 40,
                Qpv = 0,
                Audience = "Quarante professionnels de la petite enfance, de l'école et de l'animation.",
                Mobilisation = "Invitation par les directions.",
                Places = ["Presles", "Chevreux", "Saint-Crépin"],
                Partners =
                [
                    new("Circonscription du premier degré", "Temps de formation des enseignants", true),
                    new("Multi-accueil Les Coccinelles", "Accueil d'une rencontre", true),
                ],
                StartWeek = 10,
                Weeks = 44,
                Rhythm = "Six demi-journées, valise hebdomadaire.",
                Charges = 15_600,
                Requested = 10_400,
                Others = 2_200,
                Own = 3_000,
                ChargesDetail = "Fonds de livres 6 300 €, formatrice 4 800 €, guide 2 700 €, accueil 1 800 €.",
                Funders = "Direction des affaires culturelles (sollicité).",
                Evaluation = "Participation, prêts de la valise, enquête auprès des équipes.",
                Lasting = "Le réseau se réunit ensuite deux fois par an, sans financement.",
            },
            "2022-05-19 16:59",
            "3.5 3.5 2 4.5 2.5 3 3 4"
        )
        {
            Outcome = DecisionOutcome.WaitingList,
            Motive =
                "Le projet est classé mais l'enveloppe ne permet pas de le financer à ce jour. Il sera soutenu en premier si des crédits "
                + "se libèrent avant le 30 septembre 2022.",
        },
        new(
            new DemoFiche(Habitat, "Halls en couleurs")
            {
                Summary = "Douze halls d'immeuble de Saint-Crépin repeints avec un artiste et les habitants.",
                Need =
                    "Les halls sont dégradés et les locataires s'en plaignent dans l'enquête annuelle de satisfaction. Un premier hall "
                    + "repeint en 2020 est resté propre depuis.",
                Goals = "Repeindre douze halls ; associer les locataires au choix des motifs.",
                Description =
                    "Un artiste propose trois motifs par hall, les locataires votent. Les travaux préparatoires sont faits par une "
                    + "entreprise, la fresque par l'artiste et les volontaires, pendant deux week-ends par hall. Une visite guidée clôt "
                    + "l'action.",
                Innovation = "Le vote des locataires, hall par hall.",
                Objective = 3,
                ObjectiveAnswer = "La fresque améliore le cadre de vie et la fierté d'habiter le quartier.",
                Beneficiaries = 380,
                Qpv = 380,
                Audience = "Locataires des douze halls, dont environ 90 enfants.",
                Mobilisation = "Courrier aux locataires, gardiens.",
                Places = ["Saint-Crépin"],
                Partners = [new("Compagnie du Lavoir", "Inauguration", true), new("Amicale des locataires", "Vote", true)],
                StartWeek = 4,
                Weeks = 26,
                Rhythm = "Deux week-ends par hall.",
                Charges = 24_000,
                Requested = 11_500,
                Others = 0,
                Own = 12_500,
                ChargesDetail = "Entreprise de peinture 12 800 €, artiste 8 400 €, fournitures 2 800 €.",
                Evaluation = "Enquête de satisfaction, état des halls à un an.",
                Lasting = "Les gardiens animent un comité d'entretien.",
            },
            "2022-05-19 18:40",
            "4 1.5 4 3.5 3.5 3 3 3"
        )
        {
            Outcome = DecisionOutcome.Refused,
            Motive =
                "La fiche répond peu aux objectifs éducatifs de la Cité : la note moyenne du critère « Réponse à un des enjeux "
                + "prioritaires » est inférieure au plancher de 2 sur 5. Le comité vous oriente vers les crédits du contrat de ville.",
        },
        new(
            new DemoFiche(Coccinelles, "Éveil musical avant trois ans")
            {
                Summary = "Une musicienne intervient chaque semaine auprès des tout-petits, avec leurs parents un samedi par mois.",
                Need =
                    "Les professionnelles remarquent que les comptines disparaissent des maisons. Les parents interrogés disent ne plus en "
                    + "connaître, ou ne pas oser les chanter.",
                Goals = "Éveiller 36 tout-petits ; transmettre vingt comptines aux familles.",
                Description =
                    "Une séance de quarante minutes par semaine et par groupe, un enregistrement remis aux parents, un samedi par mois en "
                    + "famille.",
                Objective = 7,
                OtherObjectives = [3],
                ObjectiveAnswer = "Chanter avec son enfant est un premier geste de parent.",
                Beneficiaries = 60,
                Qpv = 44,
                Audience = "36 enfants de moins de trois ans et leurs parents.",
                Places = ["Presles"],
                Partners = [new("Harmonie des Faubourgs", "Prêt d'instruments", true)],
                StartWeek = 9,
                Weeks = 40,
                Rhythm = "Une séance par semaine, un samedi par mois.",
                Charges = 5_400,
                Requested = 3_900,
                Others = 0,
                Own = 1_500,
                ChargesDetail = "Musicienne 4 400 €, instruments 700 €, enregistrement 300 €.",
                Evaluation = "Observation par les professionnelles, présence des parents.",
            },
            "2022-05-13 12:30",
            string.Empty
        )
        {
            Withdrawn = "2022-05-23 09:15",
            WithdrawalReason = "Notre intervenante part à la rentrée : nous préférons représenter l'action l'an prochain.",
        },
        new(
            new DemoFiche(Sport, "Balades à vélo en famille")
            {
                Summary = "Apprendre à rouler en ville à des enfants et à leurs parents, puis sortir ensemble le dimanche.",
                Need = "Sur 120 enfants de CM2 évalués par la sécurité routière, 47 ne savent pas rouler droit en regardant derrière eux.",
                Objective = 3,
                Beneficiaries = 50,
                Charges = 6_000,
                Requested = 4_500,
            },
            "2022-05-20 22:41",
            string.Empty
        )
        {
            NeverFiled = true,
        },
    ];
}
