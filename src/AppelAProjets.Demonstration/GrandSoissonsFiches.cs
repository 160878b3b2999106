using AppelAProjets.Domain.Deliberations;
using static AppelAProjets.Demonstration.DemoOrganisations;

namespace AppelAProjets.Demonstration;

/// <summary>The fiches of the call of 2022, all invented.</summary>
internal static partial class GrandSoissonsFiches
{
    public static IReadOnlyList<GrandSoissonsFiche> All => [.. Spring, .. May];

    private static readonly IReadOnlyList<GrandSoissonsFiche> Spring =
    [
        new(
            new DemoFiche(Tilleuls, "Le quart d'heure de lecture en famille")
            {
                Summary =
                    "Chaque vendredi à 16 h 15, les parents entrent dans l'école et lisent un quart d'heure avec leur enfant. Un sac "
                    + "d'albums part ensuite à la maison pour la semaine.",
                Need =
                    "Aux évaluations de septembre 2021, 38 % de nos élèves de CP reconnaissaient moins de la moitié des lettres demandées. "
                    + "L'enquête menée avec les parents délégués (112 réponses) montre que six familles sur dix possèdent moins de dix "
                    + "livres, et que la bibliothèque paraît loin, au sens propre comme au figuré. Les enseignantes observent aussi que "
                    + "beaucoup de parents n'osent pas passer la grille de l'école, parce qu'ils n'y ont pas de bons souvenirs.",
                Goals =
                    "1. Que 80 enfants de CP et de CE1 lisent chaque semaine avec un adulte de leur famille.\n2. Que 60 parents entrent "
                    + "dans l'école pour un moment qui n'est pas une convocation.\n3. Que 30 familles s'inscrivent à la bibliothèque avant "
                    + "juin.",
                Description =
                    "Le vendredi, les quatre classes de CP et de CE1 ouvrent leurs portes à 16 h 15. Les tables sont poussées, les albums "
                    + "étalés sur des tapis. Chaque enfant choisit, l'adulte lit, ou raconte les images s'il ne lit pas le français : les "
                    + "albums sans texte et les livres bilingues sont choisis pour cela. Une bibliothécaire est présente un vendredi sur "
                    + "deux ; elle présente trois livres et inscrit les familles sur place.\n\nL'enfant dont personne ne peut venir lit "
                    + "avec une bénévole formée. Le sac à albums circule ensuite, avec un carnet où chacun dessine ou écrit un mot. Deux "
                    + "soirées « lecture en pyjama » réunissent les fratries, en décembre et en juin.",
                Innovation =
                    "La lecture se fait dans la langue de la maison : nous ne demandons pas aux parents de devenir des maîtres, mais "
                    + "d'être des parents qui racontent.",
                Objective = 2,
                OtherObjectives = [7, 8],
                ObjectiveAnswer =
                    "L'illettrisme se prévient avant sept ans, par le goût des histoires et la présence des livres. L'action touche "
                    + "l'enfant et le parent en même temps.",
                Beneficiaries = 148,
                Qpv = 131,
                Audience = "88 élèves de CP et de CE1 et une soixantaine de parents, dont une vingtaine peu à l'aise avec l'écrit.",
                Mobilisation =
                    "Invitation dessinée par les enfants, message vocal aux familles, présence des enseignantes à la grille les deux "
                    + "premières semaines.",
                Places = ["Presles"],
                Partners =
                [
                    new("Bibliothèque de quartier", "Prêt de 200 albums, une bibliothécaire un vendredi sur deux", true),
                    new("Parents délégués", "Accueil et garde des plus petits", true),
                    new("Association de bénévoles lecteurs", "Quatre bénévoles formés", false),
                ],
                StartWeek = 9,
                Weeks = 40,
                Rhythm = "Tous les vendredis d'école de 16 h 15 à 16 h 45, deux soirées.",
                Charges = 6_300,
                Requested = 4_200,
                Others = 1_500,
                Own = 600,
                ChargesDetail =
                    "Albums et livres bilingues 3 100 €, sacs et carnets 900 €, formation des bénévoles 1 200 €, soirées 700 €, "
                    + "déplacements 400 €.",
                Funders = "Coopérative scolaire (acquis), fondation pour la lecture (demande en cours).",
                Evaluation =
                    "Présences de chaque vendredi, inscriptions à la bibliothèque, évaluations nationales de CP et de CE1 comparées à "
                    + "celles de 2021.",
                Lasting =
                    "Les enseignantes gardent les sacs à albums et la porte ouverte du vendredi ; la bibliothécaire participe désormais au "
                    + "conseil d'école.",
            },
            "2022-04-12 14:05",
            "4.5 4.5 4 4 4.5 4.5 3.5 4"
        )
        {
            Corrected = "2022-05-16 10:20",
        },
        new(
            new DemoFiche(Sport, "Toutes sur le terrain")
            {
                Summary =
                    "Un créneau sportif mixte, trois soirs par semaine au pied des immeubles de Chevreux, encadré par des jeunes femmes du "
                    + "quartier formées à l'animation.",
                Need =
                    "Au gymnase de la Plaine, une licence sur six est féminine après douze ans. Nous avons interrogé 74 collégiennes : "
                    + "elles citent le regard des garçons, les horaires tardifs et l'absence d'entraîneuses. Pendant ce temps, le "
                    + "city-stade reste un terrain de garçons, et les filles traversent la place sans s'y arrêter.",
                Goals =
                    "1. Atteindre 50 % de filles sur les créneaux libres.\n2. Former huit jeunes femmes de 17 à 25 ans au brevet "
                    + "d'animation.\n3. Faire signer une charte du terrain par les jeunes eux-mêmes.",
                Description =
                    "De septembre à juin, nous ouvrons trois créneaux de deux heures : le mardi et le jeudi soir au city-stade, le samedi "
                    + "matin au gymnase. Chaque séance est préparée par un binôme, une salariée du club et une jeune animatrice. On y "
                    + "pratique le handball, le futsal, la danse et la boxe éducative, en équipes mixtes tirées au sort.\n\nChaque mois, "
                    + "un « temps mort » d'une demi-heure ouvre la discussion : qui occupe la place publique, comment on se parle, ce "
                    + "qu'on se permet d'essayer. Une sage-femme du centre de planification intervient deux fois. En juin, un tournoi "
                    + "réunit les trois quartiers.",
                Innovation = "Les animatrices sont du quartier, et payées : elles deviennent des modèles visibles chaque semaine.",
                Objective = 5,
                OtherObjectives = [3, 6],
                ObjectiveAnswer =
                    "L'action fait reculer un déterminisme très concret, celui de l'espace public réservé aux garçons, et ouvre un métier "
                    + "à des jeunes femmes.",
                Beneficiaries = 160,
                Qpv = 138,
                Audience = "Filles et garçons de 10 à 17 ans, dont 80 collégiennes ; huit jeunes femmes de 17 à 25 ans en formation.",
                Mobilisation =
                    "Passage dans les classes de 5e et de 4e, bouche à oreille des animatrices, accord des parents pris à domicile si "
                    + "nécessaire.",
                Places = ["Chevreux", "Presles", "Saint-Crépin"],
                Partners =
                [
                    new("Collège du secteur", "Repérage des élèves, prêt de matériel", true),
                    new("Centre de planification", "Deux interventions", true),
                    new("Comité départemental de handball", "Formation des animatrices", true),
                    new("Bailleur social", "Éclairage du city-stade", false),
                ],
                StartWeek = 9,
                Weeks = 42,
                Rhythm = "Trois créneaux de deux heures par semaine, hors vacances de Noël.",
                Charges = 17_600,
                Requested = 10_800,
                Others = 5_000,
                Own = 1_800,
                ChargesDetail = "Salaires et vacations 11 900 €, formation 2 600 €, matériel 1 900 €, tournoi 1 200 €.",
                Funders = "Agence nationale du sport (sollicité, 3 500 €), Département (acquis, 1 500 €).",
                Evaluation = "Part des filles à chaque séance, brevets obtenus, enquête auprès des collégiennes à l'entrée et à la sortie.",
                Lasting = "Le club modifie sa grille horaire : un créneau féminin est inscrit à son projet associatif.",
            },
            "2022-04-21 18:32",
            "4.5 5 4.5 4.5 4 4.5 4 4"
        )
        {
            Dissenter = 1,
        },
        new(
            new DemoFiche(Familles, "Le café des parents de Saint-Crépin")
            {
                Summary =
                    "Un café tenu par des parents, deux matins par semaine, où l'on vient parler d'écrans, de sommeil, d'école ou de rien, "
                    + "avec une professionnelle à portée de voix.",
                Need =
                    "Les trois écoles du quartier et la protection maternelle et infantile font le même constat : les parents posent leurs "
                    + "questions sur le trottoir, et restent sans réponse. En 2021, nos permanences individuelles ont reçu 19 familles, "
                    + "quand 140 sont venues à notre fête de rue. Le rendez-vous intimide, pas le café.",
                Goals =
                    "1. Accueillir 90 parents, dont un tiers de pères.\n2. Former douze parents relais.\n3. Raccourcir à quinze jours le "
                    + "délai entre une question et une rencontre avec un professionnel.",
                Description =
                    "Le mardi et le jeudi de 8 h 40 à 11 h, le café ouvre juste après l'entrée des classes. Deux parents relais tiennent "
                    + "le bar ; une éducatrice de jeunes enfants anime le coin des tout-petits. Une fois par semaine, un professionnel "
                    + "vient boire son café : infirmière scolaire, psychologue, conseillère d'orientation, médiatrice numérique. Il ne "
                    + "fait pas de conférence, il répond.\n\nUn samedi par mois, le café devient « l'atelier des pères » : cuisine, "
                    + "bricolage, devoirs. Les parents relais suivent six séances de formation à l'écoute et se réunissent une fois par "
                    + "mois avec la coordinatrice.",
                Innovation = "Les parents tiennent le lieu ; les professionnels y sont invités, et non l'inverse.",
                Objective = 7,
                OtherObjectives = [1, 2],
                ObjectiveAnswer =
                    "L'exercice de la parentalité se renforce entre pairs, dans un lieu sans enjeu ni dossier, avec des professionnels "
                    + "accessibles.",
                Beneficiaries = 96,
                Qpv = 90,
                Audience = "Parents d'enfants de 0 à 16 ans, dont des mères seules et des pères éloignés de l'école.",
                Mobilisation = "Présence aux grilles des trois écoles, invitation par les parents relais.",
                Places = ["Saint-Crépin"],
                Partners =
                [
                    new("Trois écoles du quartier", "Relais auprès des familles", true),
                    new("Caisse d'allocations familiales", "Soutien à la parentalité", true),
                    new("Protection maternelle et infantile", "Une puéricultrice par mois", true),
                ],
                StartWeek = 9,
                Weeks = 44,
                Rhythm = "Deux matinées par semaine et un samedi par mois.",
                Charges = 12_400,
                Requested = 7_800,
                Others = 3_400,
                Own = 1_200,
                ChargesDetail =
                    "Éducatrice de jeunes enfants 7 200 €, formation des parents relais 2 100 €, alimentation 1 700 €, petit équipement 1 "
                    + "400 €.",
                Funders = "Caisse d'allocations familiales (acquis, 2 400 €), Ville (sollicité, 1 000 €).",
                Evaluation = "Fréquentation par jour, nombre d'orientations, entretiens avec quinze parents en janvier et en juin.",
                Lasting = "Les écoles reprennent le format du café pour les réunions de rentrée.",
            },
            "2022-04-29 11:48",
            "4.5 4.5 4 4.5 4.5 4.5 4 4.5"
        ),
        new(
            new DemoFiche(College, "Médiateurs de la cour")
            {
                Summary =
                    "Trente-deux élèves de 5e et de 4e formés à la médiation désamorcent les conflits de la cour et accueillent les "
                    + "nouveaux 6e.",
                Need =
                    "En 2021, la vie scolaire a traité 214 incidents, dont 61 % nés sur la récréation ou sur un réseau social la veille. "
                    + "Les punitions n'y changent rien, les mêmes noms reviennent. Les élèves de 6e interrogés en janvier sont 43 % à "
                    + "éviter un endroit du collège.",
                Goals =
                    "1. Former 32 médiateurs volontaires.\n2. Réduire d'un tiers les incidents de récréation.\n3. Que chaque élève de 6e "
                    + "connaisse deux médiateurs.",
                Description =
                    "Les volontaires suivent vingt heures de formation avec une association spécialisée : écoute, neutralité, "
                    + "reformulation, limites du rôle. Ils tiennent ensuite, par deux, un banc de médiation aux deux récréations et le "
                    + "midi. Les situations graves sont immédiatement transmises à l'équipe.\n\nUn groupe d'adultes (CPE, infirmière, deux "
                    + "professeurs, un éducateur de prévention) reprend les situations tous les quinze jours. Les médiateurs interviennent "
                    + "en CM2 dans les écoles du secteur, et racontent leur rôle aux parents lors d'une soirée.",
                Innovation = "Le dispositif traite aussi les conflits commencés en ligne la veille.",
                Objective = 4,
                OtherObjectives = [3, 8],
                ObjectiveAnswer =
                    "La médiation sociale commence entre pairs : l'action structure un réseau de médiateurs reliés à ceux du quartier.",
                Beneficiaries = 420,
                Qpv = 268,
                Audience = "Tous les élèves du collège, 32 médiateurs de 12 à 14 ans, 90 élèves de CM2.",
                Mobilisation = "Candidatures libres, entretien avec la CPE, parité exigée.",
                Places = ["Presles", "Chevreux"],
                Partners =
                [
                    new("Prévention spécialisée", "Un éducateur un jour par quinzaine", true),
                    new("Écoles du secteur", "Accueil des médiateurs en CM2", true),
                ],
                StartWeek = 10,
                Weeks = 40,
                Rhythm = "Banc de médiation quatre jours par semaine, reprise bimensuelle.",
                Charges = 8_900,
                Requested = 6_400,
                Others = 0,
                Own = 2_500,
                ChargesDetail = "Formation 4 800 €, supervision 2 100 €, aménagement du banc et signalétique 1 200 €, documents 800 €.",
                Evaluation = "Registre anonyme des médiations, incidents relevés par la vie scolaire, enquête de climat scolaire.",
                Lasting = "La médiation entre au projet d'établissement ; deux professeurs deviennent formateurs.",
            },
            "2022-05-04 09:26",
            "5 4.5 5 4 4.5 4.5 4 5"
        ),
        new(
            new DemoFiche(Harmonie, "Un orchestre dans la cour")
            {
                Summary =
                    "Vingt-quatre enfants de CE2 apprennent un instrument à vent pendant deux ans, en orchestre, dans leur école, avec un "
                    + "instrument prêté.",
                Need =
                    "Sur les 210 élèves de l'école de musique voisine, huit viennent des trois quartiers. Le prix compte, mais les "
                    + "familles citent d'abord « ce n'est pas pour nous ». Les enseignants cherchent un projet long qui tienne une classe "
                    + "ensemble.",
                Goals =
                    "Former un orchestre de 24 enfants ; donner trois concerts, dont un dans chaque quartier ; inscrire dix enfants à "
                    + "l'harmonie junior.",
                Description =
                    "Deux répétitions par semaine, l'une en pupitre de six, l'autre en orchestre, pendant le temps scolaire. Les musiciens "
                    + "de l'harmonie encadrent les pupitres. L'instrument rentre à la maison dès la Toussaint. Trois concerts sont donnés "
                    + "au pied des immeubles.",
                Innovation = "L'orchestre précède le solfège : on joue ensemble dès la troisième semaine.",
                Objective = 3,
                OtherObjectives = [8],
                ObjectiveAnswer = "L'action ouvre une pratique artistique exigeante à des enfants qui en sont éloignés.",
                Beneficiaries = 24,
                Qpv = 24,
                Audience = "Une classe de CE2 et les familles.",
                Mobilisation = "Toute la classe participe, sans sélection.",
                Places = ["Presles"],
                Partners =
                [
                    new("École élémentaire", "Deux heures par semaine, une salle", true),
                    new("École de musique", "Parc instrumental", false),
                ],
                StartWeek = 10,
                Weeks = 44,
                Rhythm = "Deux heures par semaine et trois concerts.",
                Charges = 24_500,
                Requested = 12_000,
                Others = 8_500,
                Own = 4_000,
                ChargesDetail = "Intervenants 14 300 €, achat de douze instruments 8 200 €, entretien et partitions 2 000 €.",
                Funders = "Fondation d'entreprise (sollicité), Département (sollicité).",
                Evaluation = "Assiduité, inscriptions à l'harmonie, regard de l'enseignante.",
                Lasting = "Le parc d'instruments reste disponible pour les classes suivantes.",
            },
            "2022-05-21 00:00",
            "4 4 2.5 3 2.5 4.5 3.5 3.5"
        )
        {
            Outcome = DecisionOutcome.PartiallyRetained,
            Granted = 9_000,
            Motive =
                "Le comité soutient l'orchestre et finance les intervenants ; l'achat des instruments est à étaler sur deux ans ou à "
                + "remplacer par un prêt.",
        },
        new(
            new DemoFiche(Numerique, "Ma première clé numérique")
            {
                Summary =
                    "Des jeunes de 16 à 25 ans, formés et rémunérés, aident les habitants à faire leurs démarches en ligne et initient les "
                    + "parents à l'espace numérique de l'école.",
                Need =
                    "À la permanence de Saint-Crépin, une personne sur deux vient pour un compte bloqué, une pièce jointe ou un mot de "
                    + "passe. Les collèges estiment qu'un tiers des parents n'a jamais ouvert l'espace numérique. Dans le même temps, des "
                    + "jeunes à l'aise avec un téléphone cherchent une première expérience.",
                Goals =
                    "Accompagner 150 habitants ; former dix « clés » de 16 à 25 ans ; faire ouvrir l'espace numérique de l'école à 70 "
                    + "parents.",
                Description =
                    "Dix jeunes suivent trente heures de formation (écoute, confidentialité, démarches courantes), puis tiennent à deux "
                    + "des permanences dans les halls d'immeuble, à la bibliothèque et à la sortie des écoles. Chaque habitant repart avec "
                    + "un carnet de mots de passe et une fiche illustrée. Les jeunes reçoivent une attestation de compétences et un "
                    + "parrain.",
                Innovation = "L'aide vient de plus jeunes que soi, dans le hall de l'immeuble.",
                Objective = 2,
                OtherObjectives = [6, 7],
                ObjectiveAnswer = "L'action traite l'illectronisme des parents et donne une première compétence reconnue à des jeunes.",
                Beneficiaries = 160,
                Qpv = 140,
                Audience = "150 habitants, surtout des parents et des grands-parents, et dix jeunes.",
                Mobilisation = "Gardiens d'immeuble, écoles, commerçants.",
                Places = ["Saint-Crépin", "Chevreux"],
                Partners =
                [
                    new("Bailleur social", "Accès aux halls et local", true),
                    new("Maison de l'emploi des jeunes", "Recrutement et parrainage", true),
                    new("Bibliothèque", "Postes informatiques", false),
                ],
                StartWeek = 9,
                Weeks = 36,
                Rhythm = "Six permanences de deux heures par semaine.",
                Charges = 10_900,
                Requested = 7_200,
                Others = 2_500,
                Own = 1_200,
                ChargesDetail = "Indemnités des jeunes 5 600 €, formation 2 400 €, coordination 1 900 €, carnets et matériel 1 000 €.",
                Funders = "Fonds départemental d'inclusion numérique (sollicité).",
                Evaluation =
                    "Registre des démarches, connexions de parents relevées par les collèges, suite de parcours des jeunes à six mois.",
                Lasting = "Les fiches illustrées sont libres et reprises par les écoles.",
            },
            "2022-05-09 17:12",
            "4 4.5 4 4 4 3.5 4 3.5"
        )
        {
            Outcome = DecisionOutcome.ConditionallyRetained,
            Motive =
                "Sous réserve de l'accord écrit de la bibliothèque et d'une charte de confidentialité signée par chaque jeune avant le 1er "
                + "septembre 2022.",
        },
        new(
            new DemoFiche(Passerelles, "La caravane des histoires")
            {
                Summary =
                    "Une caravane aménagée en salon de lecture s'installe deux après-midi par semaine au pied des immeubles de Presles : "
                    + "on y lit, on y joue avec les mots, on emprunte un livre.",
                Need =
                    "Les enseignantes de maternelle voient arriver des enfants qui n'ont jamais tenu un livre, et les familles n'osent pas "
                    + "entrer dans la bibliothèque, à vingt minutes à pied. En septembre 2021, notre enquête de porte à porte auprès de "
                    + "cinquante familles l'a mesuré : trente et une n'avaient lu ou raconté aucune histoire dans la semaine, non par "
                    + "désintérêt, mais parce qu'elles pensaient devoir le faire « en bon français ».\n\nLa protection maternelle et "
                    + "infantile nous signale par ailleurs quatorze enfants de trois ans suivis pour un retard de langage, dont onze sans "
                    + "place chez un orthophoniste avant dix-huit mois. Nous ne remplaçons pas le soin. Mais une heure d'histoires, de "
                    + "comptines et de jeux de mots par semaine, avec le parent, est ce que tous les professionnels rencontrés demandent "
                    + "en attendant.",
                Goals =
                    "1. Donner chaque semaine une heure de lecture partagée à 48 enfants de 3 à 10 ans.\n2. Aider 36 parents à raconter, "
                    + "chanter et jouer avec les mots, y compris dans leur langue.\n3. Accompagner au moins 25 familles jusqu'à "
                    + "l'inscription à la bibliothèque.",
                Description =
                    "Le mercredi et le samedi, de 14 h à 17 h, la caravane se gare allée des Peupliers puis, à partir d'octobre, "
                    + "alternativement sur les trois places du quartier. Une conteuse et deux animatrices installent les tapis, les "
                    + "caisses de livres et un coin de thé. La première heure appartient aux plus petits avec leur parent : comptines, "
                    + "livres sans texte, marionnettes. La deuxième est aux 6-10 ans : lecture à voix haute, jeux d'écriture, fabrication "
                    + "d'un journal mural. La dernière demi-heure sert au prêt et aux conversations avec les parents.\n\nToutes les six "
                    + "semaines, un « samedi des langues » invite des habitants à raconter une histoire de leur enfance dans leur langue ; "
                    + "elle est enregistrée, traduite par les jeunes et rejoint l'audiothèque de la caravane. Les familles qui viennent "
                    + "trois fois sont accompagnées à pied jusqu'à la bibliothèque par une animatrice, qui reste avec elles pour "
                    + "l'inscription.\n\nLes jours de pluie, l'école maternelle prête sa salle de motricité. Un comité de parents choisit "
                    + "les livres achetés et décide des places où la caravane s'arrête. La restitution de fin d'action prend la forme "
                    + "d'une veillée sur la place, où chaque enfant reçoit un livre.",
                Innovation =
                    "La caravane va vers les familles et reconnaît toutes les langues du quartier ; l'audiothèque des habitants n'existe "
                    + "nulle part ailleurs sur le territoire.",
                Objective = 2,
                OtherObjectives = [3, 7],
                ObjectiveAnswer =
                    "L'action agit avant l'école et autour d'elle, sur la relation au langage et au livre, avec les parents. Elle vise les "
                    + "familles que les actions de lecture existantes ne touchent pas.",
                Beneficiaries = 84,
                Qpv = 71,
                Audience = "48 enfants de 3 à 10 ans et 36 parents, dont une moitié de familles allophones.",
                Mobilisation = "Porte à porte, relais de l'école et de la protection maternelle et infantile, goûters de rue.",
                Places = ["Presles"],
                Partners =
                [
                    new("École maternelle du quartier", "Repérage, salle les jours de pluie", true),
                    new("Bibliothèque", "600 livres prêtés, une bibliothécaire", true),
                    new("Caisse d'allocations familiales", "Soutien à la parentalité, 1 800 €", true),
                    new("Protection maternelle et infantile", "Orientation des familles", false),
                ],
                StartWeek = 0,
                Weeks = 24,
                Rhythm = "Deux séances de trois heures par semaine, quatre samedis des langues, une veillée.",
                Charges = 17_900,
                Requested = 11_600,
                Others = 4_800,
                Own = 1_500,
                ChargesDetail =
                    "Salaires 9 950 €, conteuse (36 séances) 3 600 €, livres et jeux 1 850 €, aménagement de la caravane 1 700 €, "
                    + "déplacements et assurance 800 €.",
                Funders = "Caisse d'allocations familiales (acquis, 1 800 €), Ville (sollicité, 2 000 €), fondation (sollicité, 1 000 €).",
                Evaluation =
                    "Familles présentes à trois séances ou plus (cible 30), inscriptions à la bibliothèque (cible 25), observation du "
                    + "langage par les enseignantes en septembre et en décembre.",
                Lasting =
                    "La bibliothèque étudie un prêt hors les murs permanent ; deux animatrices de l'école reprennent les séances de "
                    + "comptines.",
            },
            "2022-05-11 15:37",
            "4.5 5 3.5 4.5 3.5 4 4.5 4"
        ),
        new(
            new DemoFiche(Lavoir, "Sur scène contre les clichés")
            {
                Summary =
                    "Des jeunes de 13 à 18 ans créent un théâtre forum sur les stéréotypes de genre et le jouent dans les collèges, les "
                    + "clubs et les halls d'immeuble.",
                Need =
                    "Les infirmières scolaires et les clubs sportifs signalent des propos sexistes banalisés. Lors de nos ateliers de "
                    + "2021, 52 jeunes ont écrit anonymement ce qu'« une fille » ou « un garçon » ne doit pas faire : les réponses nous "
                    + "ont convaincus d'en faire un spectacle.",
                Goals = "Créer une pièce avec 24 jeunes ; la jouer douze fois devant 600 spectateurs ; outiller vingt professionnels.",
                Description =
                    "De septembre à janvier, deux ateliers par semaine à Chevreux et à Saint-Crépin pour écrire et répéter. De février à "
                    + "juin, douze représentations suivies d'un débat où le public monte sur scène et change l'histoire. Vingt "
                    + "professionnels reçoivent une journée de formation et un livret.",
                Innovation = "Le public rejoue les scènes ; les jeunes mènent le débat.",
                Objective = 5,
                OtherObjectives = [3],
                ObjectiveAnswer = "La pièce met en scène les déterminismes vécus par les jeunes et cherche avec eux comment les défaire.",
                Beneficiaries = 640,
                Qpv = 410,
                Audience = "24 jeunes créateurs, environ 600 spectateurs de 11 à 25 ans, vingt professionnels.",
                Mobilisation = "Collèges, clubs, éducateurs de rue.",
                Places = ["Chevreux", "Saint-Crépin"],
                Partners =
                [
                    new("Collège des Trois-Rivières", "Deux représentations, une salle", true),
                    new("Chevreux Sport Partage", "Représentation au gymnase", true),
                    new("Déléguée aux droits des femmes", "Journée de formation", false),
                ],
                StartWeek = 10,
                Weeks = 40,
                Rhythm = "Deux ateliers hebdomadaires, douze représentations.",
                Charges = 16_400,
                Requested = 10_200,
                Others = 4_200,
                Own = 2_000,
                ChargesDetail = "Comédiens et metteuse en scène 11 500 €, décor et costumes 1 800 €, livret 1 100 €, transports 2 000 €.",
                Funders = "Direction des affaires culturelles (sollicité), Département (sollicité).",
                Evaluation = "Questionnaires avant et après, nombre de débats, usage du livret par les professionnels.",
                Lasting = "Le livret et une captation restent à la disposition des établissements.",
            },
            "2022-05-13 10:03",
            "4.5 4.5 4.5 3.5 4 4 4.5 3.5"
        )
        {
            Dissenter = 3,
        },
    ];
}
