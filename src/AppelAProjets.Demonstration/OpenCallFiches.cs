using static AppelAProjets.Demonstration.DemoOrganisations;

namespace AppelAProjets.Demonstration;

/// <summary>The fiches of the open call: one draft with things left to do, two filed ones.</summary>
internal static class OpenCallFiches
{
    /// <summary>Nearly there: the end date, the budget's balance, a line of a partner and the evaluation are missing.</summary>
    public static DemoFiche Draft { get; } =
        new(Passerelles, "Le journal des trois quartiers")
        {
            Summary =
                "Douze jeunes de 12 à 17 ans enquêtent, écrivent et distribuent un journal trimestriel, imprimé à 1 500 exemplaires et lu "
                + "à voix haute dans les halls.",
            Need =
                "Les jeunes de Presles disent que l'on parle de leur quartier sans eux. Nos animatrices ont relevé trente articles de "
                + "presse en deux ans : vingt-six traitent de faits divers. Au collège, les professeurs de français cherchent des raisons "
                + "d'écrire qui ne soient pas des exercices.\n\nL'atelier d'essai mené au printemps avec huit volontaires a tenu dix "
                + "séances sans une absence. Leur premier numéro, quatre pages photocopiées, a été épuisé en deux jours ; des voisins ont "
                + "demandé à écrire aussi.",
            Goals =
                "1. Former douze jeunes à l'enquête, à l'écriture et à la vérification d'une information.\n2. Publier quatre numéros à 1 "
                + "500 exemplaires.\n3. Faire écrire au moins quarante habitants.",
            Description =
                "La rédaction se réunit le mercredi de 14 h à 17 h dans notre local. Une journaliste accompagne chaque numéro pendant six "
                + "séances : choisir un sujet, préparer un entretien, vérifier, titrer, couper. Les jeunes partent par deux sur le "
                + "terrain, avec une animatrice. La mise en page est faite à la bibliothèque, sur des logiciels libres.\n\nChaque numéro "
                + "comporte un dossier, le portrait d'un habitant, une page dans une autre langue du quartier et un agenda. Le jour de la "
                + "sortie, les jeunes le distribuent aux portes des écoles et lisent leurs articles dans trois halls.",
            Innovation = "Un journal fait par des jeunes, relu par des habitants, traduit dans les langues du quartier.",
            Objective = 3,
            OtherObjectives = [2, 6],
            ObjectiveAnswer =
                "Écrire pour ses voisins, c'est prendre part à la vie de la cité ; vérifier une information avant de la publier, c'est "
                + "devenir citoyen.",
            Beneficiaries = 52,
            Qpv = 47,
            Audience = "Douze jeunes de 12 à 17 ans à la rédaction, quarante habitants qui écrivent ou témoignent.",
            Mobilisation = "Atelier d'essai du printemps, professeurs de français, éducateurs de rue.",
            Places = ["Presles", "Saint-Crépin"],
            Partners =
            [
                new("Bibliothèque", "Salle et ordinateurs de mise en page", true),
                new("Collège du secteur", "Deux professeurs de français", true),
                new("", "Impression à prix coûtant", false),
            ],
            StartWeek = 2,
            Rhythm = "Tous les mercredis après-midi, quatre numéros.",
            Details = OpenCallDetails.Newspaper,
            Charges = 9_400,
            Requested = 6_500,
            Others = 1_500,
            Own = 900,
            ChargesDetail = "Journaliste 3 600 €, impression 2 800 €, animatrice 2 200 €, matériel 800 €.",
            Answers = OpenCallQuestions.Newcomer,
        };

    public static DemoFiche School { get; } =
        new(Tilleuls, "L'école dehors")
        {
            Summary =
                "Quatre classes passent une demi-journée par semaine dehors, au bord de la rivière et dans le square : on y compte, on y "
                + "lit, on y apprend à regarder.",
            Need =
                "Nos élèves connaissent peu les espaces naturels situés à dix minutes de l'école : sur 96 enfants interrogés, 58 n'étaient "
                + "jamais allés au bord de la rivière. Les enseignants constatent une agitation croissante après le déjeuner, et "
                + "l'infirmière scolaire des enfants qui bougent trop peu. L'essai mené avec une classe de CE1 a montré des élèves plus "
                + "attentifs, et des enfants discrets qui prennent la parole.",
            Goals =
                "1. Faire classe dehors trente demi-journées avec 96 élèves.\n2. Former six enseignants et deux animateurs.\n3. Associer "
                + "un parent par sortie et par groupe.",
            Description =
                "Chaque classe a son jour et son lieu. La matinée commence par un temps de silence et de dessin, suivi d'un problème à "
                + "résoudre : mesurer la hauteur d'un arbre, estimer un débit, décrire un insecte assez bien pour que l'autre groupe le "
                + "reconnaisse. Un animateur nature accompagne une sortie sur deux. Au retour, la classe complète son « livre du dehors », "
                + "exposé en juin.\n\nSix enseignants suivent trois demi-journées de formation, ouvertes aux animateurs du temps "
                + "périscolaire, qui prolongent l'activité le soir.",
            Innovation = "La classe dehors se fait toute l'année, par tous les temps, avec les animateurs du soir.",
            Objective = 8,
            OtherObjectives = [3, 1],
            ObjectiveAnswer =
                "Travailler les mathématiques et la langue dans une situation réelle aide d'abord les élèves les plus fragiles.",
            Beneficiaries = 96,
            Qpv = 82,
            Audience = "Quatre classes du CP au CM1, leurs enseignants et une trentaine de parents accompagnateurs.",
            Mobilisation = "Réunion de rentrée, calendrier affiché à la grille.",
            Places = ["Presles", "Chevreux"],
            Partners =
            [
                new("Association de découverte de la nature", "Un animateur une sortie sur deux", true),
                new("Ville – espaces verts", "Entretien du square, coin de classe", true),
                new("Parents d'élèves", "Accompagnement", true),
            ],
            StartWeek = 1,
            Weeks = 36,
            Rhythm = "Une demi-journée par semaine et par classe.",
            Details = OpenCallDetails.Outdoors,
            Charges = 9_800,
            Requested = 6_900,
            Others = 1_700,
            Own = 1_200,
            ChargesDetail = "Animateur nature 5 400 €, formation 1 800 €, équipement (bottes, loupes, bâches) 1 900 €, exposition 700 €.",
            Funders = "Agence de l'eau (sollicité, 1 700 €).",
            Evaluation = "Évaluations en mathématiques en début et en fin d'année, carnet d'observation, questionnaire aux parents.",
            Lasting = "Les séances sont écrites et mises en commun avec les écoles voisines.",
            Answers = OpenCallQuestions.Returning,
        };

    public static DemoFiche City { get; } =
        new(Jeunesse, "Le bus des possibles")
        {
            Summary =
                "Un bus aménagé s'arrête chaque semaine dans les trois quartiers avec un conseiller, un éducateur et un jeune ambassadeur "
                + ": formation, santé, mobilité, engagement.",
            Need =
                "Nous estimons à cent quatre-vingts les jeunes de 16 à 25 ans qui ne sont ni en emploi, ni en formation, ni suivis. Ils ne "
                + "viennent pas dans nos bureaux du centre-ville : en six mois, 22 seulement en ont poussé la porte. Les éducateurs de rue "
                + "les connaissent, mais manquent de réponses immédiates.",
            Goals = "1. Rencontrer 150 jeunes.\n2. Engager 60 d'entre eux dans un parcours.\n3. Réunir six institutions dans un même lieu.",
            Description =
                "Le bus tourne le mardi à Presles, le jeudi à Chevreux et le vendredi à Saint-Crépin, de 15 h à 20 h. À bord, un "
                + "conseiller emploi et un éducateur ; chaque semaine un invité : mission d'orientation, auto-école solidaire, centre de "
                + "santé, armée, service civique, université. Un jeune ambassadeur du quartier accueille et va chercher ceux qui "
                + "hésitent.\n\nChaque jeune repart avec un rendez-vous pris, jamais avec une brochure seule. L'équipe le rappelle dans la "
                + "semaine.",
            Innovation = "Les institutions se déplacent ensemble, et prennent rendez-vous les unes pour les autres.",
            Objective = 6,
            OtherObjectives = [1, 4],
            ObjectiveAnswer =
                "L'action rend leur place d'acteurs à des jeunes sortis de tous les parcours, et leur ouvre plusieurs portes à la fois.",
            Beneficiaries = 150,
            Qpv = 135,
            Audience = "Jeunes de 16 à 25 ans sans emploi ni formation.",
            Mobilisation = "Éducateurs de rue, ambassadeurs, réseaux sociaux.",
            Places = ["Presles", "Chevreux", "Saint-Crépin"],
            Partners =
            [
                new("Maison de l'emploi des jeunes du Val d'Aisne", "Un conseiller trois après-midi", true),
                new("Prévention spécialisée", "Un éducateur", true),
                new("Centre de santé", "Une permanence par mois", false),
            ],
            StartWeek = 3,
            Weeks = 48,
            Rhythm = "Trois après-midi par semaine.",
            Details = OpenCallDetails.Bus,
            Charges = 21_500,
            Requested = 11_800,
            Others = 4_000,
            Own = 5_700,
            ChargesDetail = "Ambassadeurs et éducateur 12 600 €, bus et carburant 5 900 €, aménagement 1 800 €, communication 1 200 €.",
            Funders = "Région (sollicité, 4 000 €).",
            Evaluation = "Jeunes rencontrés, rendez-vous tenus, situation à six mois.",
            Lasting = "Les six institutions gardent un rendez-vous commun mensuel.",
            Answers = OpenCallQuestions.City,
        };
}
