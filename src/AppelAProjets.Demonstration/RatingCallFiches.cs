using static AppelAProjets.Demonstration.DemoOrganisations;

namespace AppelAProjets.Demonstration;

/// <summary>The twelve fiches of the call being rated: three evaluators each, at different points of their work.</summary>
internal static class RatingCallFiches
{
    public static readonly IReadOnlyList<RatingCallFiche> All =
    [
        new(
            new DemoFiche(Jeunesse, "Les soirées de la place")
            {
                Summary =
                    "De mai à septembre, une équipe anime les places des trois quartiers deux soirs par semaine : jeux, cuisine, cinéma de "
                    + "plein air, parole libre.",
                Need =
                    "L'été, entre 18 h et 22 h, aucun équipement n'est ouvert. Les gardiens d'immeuble relèvent alors l'essentiel des "
                    + "tensions de l'année, et les familles restent chez elles. La consultation menée sur les marchés (160 réponses) place "
                    + "l'animation du soir au premier rang des demandes.",
                Goals = "Tenir quarante soirées ; réunir 80 habitants en moyenne ; faire programmer la moitié des soirées par des jeunes.",
                Description =
                    "Une remorque équipée (jeux, cuisine, sonorisation, écran) s'installe à 18 h. Un groupe de quinze jeunes choisit le "
                    + "programme du mois et tient la buvette sans alcool. Éducateurs et médiateurs sont présents. À 21 h 30, film ou "
                    + "concert court, puis rangement en commun.",
                Innovation = "Le programme est décidé par les jeunes, budget en main.",
                Objective = 4,
                OtherObjectives = [3],
                ObjectiveAnswer = "La présence régulière d'adultes connus est le cœur de la médiation sociale.",
                Beneficiaries = 420,
                Qpv = 380,
                Audience = "Familles, adolescents et jeunes adultes.",
                Mobilisation = "Groupe de jeunes, gardiens, commerçants.",
                Places = ["Presles", "Chevreux", "Saint-Crépin"],
                Partners =
                [
                    new("Prévention spécialisée", "Deux éducateurs", true),
                    new("Val d'Aisne Logement", "Électricité et local", true),
                ],
                StartWeek = 4,
                Weeks = 20,
                Rhythm = "Deux soirs par semaine.",
                Charges = 17_200,
                Requested = 10_900,
                Others = 3_000,
                Own = 3_300,
                ChargesDetail = "Animateurs 9 600 €, films et artistes 3 900 €, remorque 2 400 €, alimentation 1 300 €.",
                Funders = "Département (sollicité, 3 000 €).",
                Evaluation = "Fréquentation, relevé des gardiens, réunion publique de bilan.",
                Lasting = "Le groupe de jeunes devient conseil de quartier des jeunes.",
            },
            "4 4.5 4.5 4 3.5 3.5 3.5 4",
            "CFFF"
        ),
        new(
            new DemoFiche(Tilleuls, "Le club des inventeurs du mercredi")
            {
                Summary =
                    "Un atelier scientifique ouvert le mercredi à cinquante enfants de CM1 et de CM2 : on démonte, on mesure, on invente, "
                    + "on présente.",
                Need =
                    "Le mercredi, un enfant sur deux de notre école reste seul ou avec un aîné. Les enseignants notent un goût réel pour "
                    + "les sciences, et des filles qui s'en retirent dès le CM2.",
                Goals =
                    "Accueillir cinquante enfants, dont une moitié de filles ; faire naître quinze inventions ; les présenter à la fête de "
                    + "la science.",
                Description =
                    "Deux groupes de vingt-cinq, encadrés par un médiateur scientifique, un enseignant volontaire et un étudiant. Chaque "
                    + "trimestre, un défi : faire voler, filtrer, éclairer. Les enfants tiennent un cahier de laboratoire. Le dernier "
                    + "mercredi, les parents deviennent jury.",
                Innovation = "Un défi par trimestre, un jury de parents.",
                Objective = 5,
                OtherObjectives = [8, 6],
                ObjectiveAnswer =
                    "L'atelier est conçu pour que les filles restent dans les sciences : encadrantes, équipes mixtes, sujets choisis avec "
                    + "elles.",
                Beneficiaries = 50,
                Qpv = 44,
                Audience = "Enfants de 9 à 11 ans.",
                Mobilisation = "Proposition des enseignants, gratuité.",
                Places = ["Presles"],
                Partners =
                [
                    new("Centre de culture scientifique", "Un médiateur, malles", true),
                    new("Lycée polyvalent du Parc", "Étudiants de BTS", true),
                ],
                StartWeek = 1,
                Weeks = 36,
                Rhythm = "Chaque mercredi de 14 h à 16 h 30.",
                Charges = 8_600,
                Requested = 6_200,
                Others = 1_400,
                Own = 1_000,
                ChargesDetail = "Médiateur 5 200 €, matériel 2 100 €, goûters et sorties 1 300 €.",
                Funders = "Fondation scientifique (sollicité).",
                Evaluation = "Assiduité des filles et des garçons, cahiers, questionnaire sur les métiers.",
                Lasting = "Les malles restent à l'école.",
            },
            "4.5 4.5 4 4 4.5 4 4 3.5",
            "F-FF"
        ),
        new(
            new DemoFiche(Passerelles, "Les grands-parents de cœur")
            {
                Summary = "Vingt retraités accompagnent chacun une famille : lecture du soir, cuisine, jardin, écoute.",
                Need =
                    "Nous suivons 34 familles dont les grands-parents vivent loin. À la résidence voisine, 21 personnes âgées sur 40 "
                    + "disent n'avoir aucune visite dans le mois. Les deux isolements se touchent sans se voir : le square est entre les "
                    + "deux.",
                Goals = "Former vingt binômes ; une rencontre par semaine pendant dix mois ; réunir tous les binômes quatre fois.",
                Description =
                    "Après un entretien et deux demi-journées de formation, chaque retraité rencontre une famille avec notre "
                    + "coordinatrice, puis la retrouve chaque semaine, au local ou à la résidence, plus tard au domicile si chacun le "
                    + "souhaite. Un carnet commun garde les recettes et les histoires. Une psychologue réunit les bénévoles tous les deux "
                    + "mois.",
                Innovation = "Deux isolements voisins se répondent.",
                Objective = 7,
                OtherObjectives = [2, 1],
                ObjectiveAnswer = "Le parent trouve un appui bienveillant, l'enfant un adulte de plus qui compte.",
                Beneficiaries = 86,
                Qpv = 66,
                Audience = "Vingt familles (46 enfants) et vingt retraités.",
                Mobilisation = "Écoles, résidence, service social.",
                Places = ["Presles", "Saint-Crépin"],
                Partners =
                [
                    new("Résidence autonomie", "Salle, repérage", true),
                    new("Service social de secteur", "Orientation", true),
                    new("École Les Tilleuls", "Relais auprès des familles", true),
                ],
                StartWeek = 2,
                Weeks = 42,
                Rhythm = "Une rencontre par semaine et par binôme.",
                Charges = 9_900,
                Requested = 7_100,
                Others = 1_800,
                Own = 1_000,
                ChargesDetail = "Coordination 6 300 €, psychologue 1 800 €, formation 1 000 €, fêtes 800 €.",
                Funders = "Caisse de retraite (acquis, 1 800 €).",
                Evaluation = "Durée des binômes, entretiens, assiduité scolaire.",
                Lasting = "La résidence garde un accueil hebdomadaire des enfants.",
            },
            "4.5 4.5 3.5 4.5 4 4.5 4.5 4",
            "FF-F"
        )
        {
            Dissenter = 3,
        },
        new(
            new DemoFiche(Sport, "Savoir nager avant la sixième")
            {
                Summary =
                    "Un stage de natation à chaque vacance pour les enfants de CM1 et de CM2 qui ne savent pas nager, avec un parent dans "
                    + "l'eau.",
                Need =
                    "À l'entrée en 6e, 41 % des élèves de nos trois quartiers n'ont pas l'attestation du savoir nager, contre 17 % dans "
                    + "l'agglomération (relevé des professeurs d'éducation physique).",
                Goals = "Faire passer l'attestation à 90 enfants ; mettre 40 parents à l'eau.",
                Description =
                    "Quatre stages de cinq matinées, par groupes de douze, avec deux maîtres-nageurs. Le dernier jour, un parent par "
                    + "enfant est invité dans l'eau. Le transport est assuré depuis les écoles.",
                Innovation = "Le parent entre dans l'eau lui aussi.",
                Objective = 3,
                OtherObjectives = [5, 7],
                ObjectiveAnswer = "Savoir nager est une sécurité et une porte vers tous les loisirs de l'été.",
                Beneficiaries = 130,
                Qpv = 118,
                Audience = "90 enfants de 9 à 11 ans et 40 parents.",
                Mobilisation = "Listes des écoles, appel aux familles.",
                Places = ["Presles", "Chevreux", "Saint-Crépin"],
                Partners = [new("Piscine intercommunale", "Lignes d'eau", true), new("Écoles élémentaires", "Repérage", true)],
                StartWeek = 1,
                Weeks = 44,
                Rhythm = "Quatre stages de cinq matinées.",
                Charges = 13_200,
                Requested = 8_800,
                Others = 2_400,
                Own = 2_000,
                ChargesDetail = "Maîtres-nageurs 7 100 €, transport 3 400 €, entrées 1 900 €, matériel 800 €.",
                Funders = "Agence nationale du sport (sollicité).",
                Evaluation = "Attestations délivrées.",
                Lasting = "La piscine réserve un créneau annuel aux familles.",
            },
            "4 4 4.5 3.5 4 4 2.5 3",
            "FFF-"
        )
        {
            WithoutInnovation = 1,
        },
        new(
            new DemoFiche(Familles, "La malle aux vacances")
            {
                Summary = "Dix familles qui ne partent jamais préparent ensemble une semaine de vacances, du budget à la valise.",
                Need =
                    "Sur les 140 familles que nous connaissons, 90 ne sont pas parties depuis cinq ans. L'argent compte, mais aussi la "
                    + "peur de l'inconnu et des démarches.",
                Goals = "Faire partir dix familles ; rendre chacune capable de préparer seule le départ suivant.",
                Description =
                    "Huit ateliers : budget, destination, transport, droits, valise, photos. Les familles choisissent une destination "
                    + "commune. Une animatrice part les deux premiers jours. Au retour, chaque famille raconte et parraine une famille "
                    + "suivante.",
                Objective = 7,
                OtherObjectives = [3],
                ObjectiveAnswer = "Préparer et vivre des vacances ensemble renforce la place des parents.",
                Beneficiaries = 44,
                Qpv = 44,
                Audience = "Dix familles, dont 26 enfants.",
                Mobilisation = "Café des parents.",
                Places = ["Saint-Crépin"],
                Partners =
                [
                    new("Caisse d'allocations familiales", "Aide au départ", true),
                    new("Union de vacances familiales", "Hébergement", false),
                ],
                StartWeek = 6,
                Weeks = 28,
                Rhythm = "Huit ateliers et une semaine.",
                Charges = 11_000,
                Requested = 5_800,
                Others = 3_700,
                Own = 1_500,
                ChargesDetail = "Séjours 6 600 €, animatrice 3 200 €, transport 1 200 €.",
                Funders = "Caisse d'allocations familiales (acquis, 3 700 €).",
                Evaluation = "Départs de l'année suivante.",
                Lasting = "Le parrainage entre familles.",
            },
            "4 4 3 3.5 3 3.5 3.5 3",
            "-FFD"
        ),
        new(
            new DemoFiche(Habitat, "Un terrain de pétanque à Chevreux")
            {
                Summary = "Aménager un terrain de pétanque et deux bancs au pied de la résidence, avec un tournoi d'inauguration.",
                Need = "Les locataires demandent un lieu pour se retrouver ; l'espace est aujourd'hui un stationnement sauvage.",
                Goals = "Aménager le terrain avant l'été et l'inaugurer.",
                Description =
                    "Travaux confiés à une entreprise locale, choix de l'emplacement avec l'amicale, tournoi d'inauguration ouvert aux "
                    + "enfants.",
                Objective = 3,
                ObjectiveAnswer = "Le terrain favorise la rencontre entre générations.",
                Beneficiaries = 210,
                Qpv = 205,
                Audience = "Locataires de tous âges.",
                Places = ["Chevreux"],
                Partners = [new("Amicale des locataires", "Tournoi", true)],
                StartWeek = 8,
                Weeks = 10,
                Rhythm = "Travaux, puis une journée.",
                Charges = 16_000,
                Requested = 7_900,
                Others = 0,
                Own = 8_100,
                ChargesDetail = "Terrassement 11 200 €, bancs 3 300 €, inauguration 1 500 €.",
                Evaluation = "Fréquentation du terrain.",
            },
            "3.5 1 4 3 3.5 3 2.5 3",
            "F-FF"
        ),
        new(
            new DemoFiche(Lavoir, "Le cirque du dimanche")
            {
                Summary = "Un chapiteau prêté, six dimanches, et des familles qui apprennent ensemble à jongler, à grimper et à rater.",
                Need =
                    "Le dimanche est le jour le plus long du quartier : ni club, ni bibliothèque, ni bus après 18 h. Les parents "
                    + "interrogés disent ne plus jouer avec leurs enfants de plus de six ans.",
                Goals = "Réunir soixante familles ; créer un numéro par famille volontaire.",
                Description =
                    "Six dimanches d'ateliers de deux heures par âge, une heure en famille, un goûter. Le dernier dimanche, spectacle des "
                    + "familles.",
                Innovation = "Parents et enfants apprennent en même temps, à égalité.",
                Objective = 7,
                OtherObjectives = [3],
                ObjectiveAnswer = "Jouer et réussir ensemble change le regard du parent sur l'enfant, et l'inverse.",
                Beneficiaries = 200,
                Qpv = 150,
                Audience = "Soixante familles.",
                Mobilisation = "Écoles et centres sociaux.",
                Places = ["Chevreux"],
                Partners =
                [
                    new("Ville", "Chapiteau et emplacement", true),
                    new("Chevreux Sport Partage", "Tapis et gymnase de repli", true),
                ],
                StartWeek = 5,
                Weeks = 14,
                Rhythm = "Un dimanche sur deux.",
                Charges = 10_500,
                Requested = 7_400,
                Others = 1_600,
                Own = 1_500,
                ChargesDetail = "Artistes 6 900 €, montage 1 900 €, assurances 900 €, goûters 800 €.",
                Funders = "Région (sollicité).",
                Evaluation = "Familles revenues, entretiens.",
                Lasting = "Le club garde un créneau cirque.",
            },
            "4 3.5 4 3.5 3.5 3 4 3",
            "FF-D"
        ),
        new(
            new DemoFiche(Numerique, "Les écrans, on en parle")
            {
                Summary = "Des soirées sans leçon de morale où parents et adolescents jouent aux mêmes jeux, puis en parlent.",
                Need =
                    "Les écrans arrivent en tête des sujets de dispute cités par les parents des trois collèges (enquête auprès de 230 "
                    + "familles). Les conférences réunissent dix personnes.",
                Goals = "Tenir quinze soirées ; réunir 120 duos parent-adolescent.",
                Description =
                    "Chaque soirée commence par un jeu en duo, avec l'adolescent comme guide. Une psychologue et un animateur ouvrent "
                    + "ensuite l'échange. Chaque duo écrit sa propre règle du jeu et revient un mois plus tard dire si elle a tenu.",
                Innovation = "L'adolescent est l'expert, le parent l'apprenti.",
                Objective = 7,
                OtherObjectives = [2],
                ObjectiveAnswer = "L'action rend aux parents leur place sans les mettre en accusation.",
                Beneficiaries = 240,
                Qpv = 160,
                Audience = "120 adolescents de 11 à 15 ans et leurs parents.",
                Mobilisation = "Collèges.",
                Places = ["Saint-Crépin", "Presles"],
                Partners =
                [
                    new("Collège des Trois-Rivières", "Salle, invitation", true),
                    new("Maison des familles", "Garde des petits", true),
                ],
                StartWeek = 3,
                Weeks = 30,
                Rhythm = "Quinze soirées.",
                Charges = 7_600,
                Requested = 5_600,
                Others = 1_000,
                Own = 1_000,
                ChargesDetail = "Psychologue 3 200 €, animateur 2 600 €, consoles et jeux 1 800 €.",
                Funders = "Caisse d'allocations familiales (sollicité).",
                Evaluation = "Retour des duos à un mois.",
                Lasting = "Un livret de règles écrites par les familles.",
            },
            "4 4 4 3.5 4 3.5 4.5 3.5",
            "FDTN"
        ),
        new(
            new DemoFiche(Harmonie, "La chorale des voisins")
            {
                Summary = "Une chorale de quartier pour les 7-77 ans, chaque jeudi soir, qui chante dans toutes les langues des chanteurs.",
                Need =
                    "Il n'existe aucune pratique collective intergénérationnelle et gratuite à Saint-Crépin. La fête de la musique y a "
                    + "réuni 300 personnes sans suite.",
                Goals = "Réunir cinquante chanteurs ; apprendre douze chants en huit langues ; donner quatre concerts.",
                Description =
                    "Répétition le jeudi de 18 h 30 à 20 h, garde des tout-petits, chef de chœur professionnel. Chaque chanteur peut "
                    + "proposer un chant de son enfance et l'apprendre aux autres.",
                Objective = 3,
                OtherObjectives = [1],
                ObjectiveAnswer = "Chanter la langue de l'autre est une éducation à la citoyenneté.",
                Beneficiaries = 55,
                Qpv = 40,
                Audience = "Enfants, parents, retraités.",
                Mobilisation = "Affiches, écoles, répétition ouverte.",
                Places = ["Saint-Crépin"],
                Partners = [new("Centre social", "Salle", true), new("École de musique", "Chef de chœur", false)],
                StartWeek = 2,
                Weeks = 40,
                Rhythm = "Chaque jeudi.",
                Charges = 8_200,
                Requested = 5_900,
                Others = 1_300,
                Own = 1_000,
                ChargesDetail = "Chef de chœur 5 700 €, pianiste 1 500 €, partitions et transport 1 000 €.",
                Funders = "Département (sollicité).",
                Evaluation = "Assiduité, diversité des âges.",
                Lasting = "La chorale devient un pupitre de l'harmonie.",
            },
            "3.5 3.5 3 3 3.5 4.5 3.5 2.5",
            "RFFT"
        ),
        new(
            new DemoFiche(Coquelicot, "Petits chefs, grandes tablées")
            {
                Summary = "Des adolescents cuisinent chaque mois un repas pour cent voisins, avec une cheffe et un budget à tenir.",
                Need =
                    "La distribution alimentaire du quartier a doublé en deux ans. Les jeunes rencontrés cherchent des occasions d'être "
                    + "utiles et de toucher un métier.",
                Goals =
                    "Former vingt adolescents ; servir dix tablées de cent couverts ; orienter cinq jeunes vers les métiers de la cuisine.",
                Description =
                    "Chaque mois : une séance de menu et de budget, une visite chez un producteur, une journée de cuisine, une tablée sur "
                    + "la place ou au gymnase. Les restes partent à la distribution.",
                Innovation = "Les jeunes nourrissent le quartier au lieu d'y être nourris.",
                Objective = 6,
                OtherObjectives = [3],
                ObjectiveAnswer = "Le projet ouvre un métier et donne une place aux jeunes.",
                Beneficiaries = 320,
                Qpv = 260,
                Audience = "Vingt adolescents de 14 à 17 ans, trois cents convives.",
                Mobilisation = "Éducateurs, collège.",
                Places = ["Chevreux", "Presles"],
                Partners = [new("Lycée hôtelier", "Cuisine pédagogique", false), new("Banque alimentaire locale", "Denrées", true)],
                StartWeek = 4,
                Weeks = 40,
                Rhythm = "Une tablée par mois.",
                Charges = 14_300,
                Requested = 9_600,
                Others = 2_700,
                Own = 2_000,
                ChargesDetail = "Cheffe 7 800 €, denrées 3 900 €, location de cuisine 1 600 €, transport 1 000 €.",
                Funders = "Plan alimentaire territorial (sollicité).",
                Evaluation = "Assiduité, orientation des jeunes, équilibre des budgets.",
                Lasting = "Une carte de recettes et de producteurs.",
            },
            "4 3.5 4 3.5 3 4 4 3",
            "F-DT"
        ),
        new(
            new DemoFiche(Lycee, "Le bac à sable des métiers")
            {
                Summary = "Les ateliers du lycée s'ouvrent le mercredi aux collégiens : bois, électricité, service, numérique.",
                Need =
                    "La voie professionnelle est choisie par défaut : sept élèves sur dix de nos secondes ne l'avaient pas demandée en "
                    + "premier. Les plateaux techniques sont vides le mercredi.",
                Goals = "Accueillir quatre-vingts collégiens ; faire découvrir quatre métiers à chacun.",
                Description =
                    "Cycles de six mercredis, par groupes de huit, encadrés par un professeur et deux lycéens. Chaque collégien fabrique "
                    + "un objet et repart avec. Les parents sont invités au dernier atelier.",
                Objective = 6,
                OtherObjectives = [5, 8],
                ObjectiveAnswer = "Essayer avant de choisir : l'orientation devient une décision.",
                Beneficiaries = 80,
                Qpv = 52,
                Audience = "Élèves de 4e et de 3e.",
                Mobilisation = "Collèges du secteur.",
                Places = ["Presles", "Chevreux", "Saint-Crépin"],
                Partners =
                [
                    new("Collège des Trois-Rivières", "Groupes et transport", true),
                    new("Chambre de métiers", "Deux artisans", false),
                ],
                StartWeek = 2,
                Weeks = 34,
                Rhythm = "Cinq cycles de six mercredis.",
                Charges = 9_300,
                Requested = 6_700,
                Others = 1_200,
                Own = 1_400,
                ChargesDetail = "Heures d'encadrement 5 600 €, matière d'œuvre 2 600 €, transport 1 100 €.",
                Funders = "Région (sollicité).",
                Evaluation = "Vœux d'orientation, taux de satisfaction.",
                Lasting = "Les plateaux restent ouverts le mercredi.",
            },
            "4 4.5 3.5 4 4 4 3.5 3.5",
            "DT-F"
        ),
        new(
            new DemoFiche(College, "Le conseil des délégués de quartier")
            {
                Summary =
                    "Les délégués de trois établissements se réunissent chaque mois et gèrent un budget de 1 500 € pour améliorer leur "
                    + "quartier.",
                Need =
                    "Les délégués élèves disent n'être consultés sur rien d'important. La participation aux élections du conseil de vie "
                    + "collégienne est tombée à 38 %.",
                Goals = "Former trente délégués ; financer six micro-projets ; remonter la participation à 60 %.",
                Description =
                    "Une journée de formation, un conseil mensuel à la mairie de quartier, un appel à idées dans chaque établissement, un "
                    + "vote ouvert à tous les élèves. Un élu et un agent répondent à chaque séance.",
                Innovation = "Un vrai budget, un vrai vote.",
                Objective = 3,
                OtherObjectives = [1],
                ObjectiveAnswer = "La citoyenneté s'apprend en décidant.",
                Beneficiaries = 900,
                Qpv = 520,
                Audience = "Trente délégués ; les élèves de trois établissements votent.",
                Mobilisation = "Heures de vie de classe.",
                Places = ["Presles", "Chevreux", "Saint-Crépin"],
                Partners = [new("Ville", "Salle, réponse aux propositions", true), new("Lycée polyvalent du Parc", "Dix délégués", true)],
                StartWeek = 3,
                Weeks = 36,
                Rhythm = "Un conseil par mois.",
                Charges = 6_400,
                Requested = 4_900,
                Others = 0,
                Own = 1_500,
                ChargesDetail = "Micro-projets 1 500 €, formation 2 600 €, transport 900 €, communication 1 400 €.",
                Evaluation = "Participation aux votes, projets réalisés.",
                Lasting = "Le conseil est inscrit au règlement des trois établissements.",
            },
            "4 4 4 4 4.5 4 3.5 4",
            "FTT-"
        ),
    ];
}
