using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Demonstration;

/// <summary>The organisations that answer. None exists: their SIREN begin with five zeros, which no real one does.</summary>
internal static class DemoOrganisations
{
    public const string Passerelles = "PASSERELLES";
    public const string Tilleuls = "TILLEULS";
    public const string Jeunesse = "JEUNESSE";
    public const string College = "COLLEGE";
    public const string Lycee = "LYCEE";
    public const string Lavoir = "LAVOIR";
    public const string Sport = "SPORT";
    public const string Familles = "FAMILLES";
    public const string Numerique = "NUMERIQUE";
    public const string Coquelicot = "COQUELICOT";
    public const string Lecture = "LECTURE";
    public const string Habitat = "HABITAT";
    public const string MissionLocale = "MISSION";
    public const string Harmonie = "HARMONIE";
    public const string Coccinelles = "COCCINELLES";

    public static readonly IReadOnlyList<DemoOrganisation> All =
    [
        new(
            Passerelles,
            Association("Les Passerelles de Presles", "00000101600013", "W022990001", "4 allée des Peupliers"),
            "Bernard Quentin",
            "président",
            "Samira Haddad",
            "association@demo.example",
            "01 99 00 10 01"
        ),
        new(
            Tilleuls,
            School("École élémentaire Les Tilleuls", "00000102400017", "0029901B", "12 rue des Tilleuls"),
            "Philippe Lemoine",
            "directeur",
            "Philippe Lemoine",
            "ecole@demo.example",
            "01 99 00 10 02"
        ),
        new(
            Jeunesse,
            new OrganisationProfile(
                OrganisationKind.CityService,
                "Ville de Soissons – atelier Jeunesse (service fictif)",
                null,
                null,
                null,
                "Place de l'Hôtel de Ville",
                "02200",
                "Soissons"
            ),
            "Hélène Baudry",
            "directrice de l'éducation et de la jeunesse",
            "Élodie Carpentier",
            "ville@demo.example",
            "01 99 00 10 03"
        ),
        new(
            College,
            School("Collège des Trois-Rivières", "00000104000013", "0029902C", "30 avenue du Vieux-Pont"),
            "Isabelle Gaudin",
            "principale",
            "Karim Belkacem",
            "karim.belkacem@trois-rivieres.example",
            "01 99 00 10 04"
        ),
        new(
            Lycee,
            School("Lycée polyvalent du Parc", "00000105700017", "0029903D", "2 boulevard du Parc"),
            "François Delmas",
            "proviseur",
            "Anne-Laure Picard",
            "anne-laure.picard@lycee-parc.example",
            "01 99 00 10 05"
        ),
        new(
            Lavoir,
            Association("Compagnie du Lavoir", "00000106500010", "W022990006", "7 ruelle du Lavoir"),
            "Odile Masson",
            "présidente",
            "Yann Perrot",
            "yann.perrot@compagnie-lavoir.example",
            "01 99 00 10 06"
        ),
        new(
            Sport,
            Association("Chevreux Sport Partage", "00000107300014", "W022990007", "Gymnase de la Plaine, 15 rue de la Plaine"),
            "Moussa Diarra",
            "président",
            "Laura Vasseur",
            "laura.vasseur@chevreux-sport.example",
            "01 99 00 10 07"
        ),
        new(
            Familles,
            Association("La Maison des familles de Saint-Crépin", "00000108100017", "W022990008", "3 place du Marché-Couvert"),
            "Colette Humbert",
            "présidente",
            "Fatou Sylla",
            "fatou.sylla@maison-familles.example",
            "01 99 00 10 08"
        ),
        new(
            Numerique,
            Association("Numérique et voisins", "00000109900019", "W022990009", "21 rue des Lampistes"),
            "Jean-Marc Olivier",
            "président",
            "Sofia Mendes",
            "sofia.mendes@numerique-voisins.example",
            "01 99 00 10 09"
        ),
        new(
            Coquelicot,
            new OrganisationProfile(
                OrganisationKind.SocialEnterprise,
                "Atelier Coquelicot, société coopérative",
                "00000110700010",
                null,
                null,
                "9 chemin des Maraîchers",
                "02200",
                "Soissons"
            ),
            "Gaëlle Tournier",
            "gérante",
            "Gaëlle Tournier",
            "gaelle.tournier@atelier-coquelicot.example",
            "01 99 00 10 10"
        ),
        new(
            Lecture,
            new OrganisationProfile(
                OrganisationKind.CityService,
                "Réseau de lecture du Soissonnais (service fictif)",
                null,
                null,
                null,
                "1 cours des Relieurs",
                "02200",
                "Soissons"
            ),
            "Marc Thibault",
            "directeur du réseau",
            "Inès Roussel",
            "ines.roussel@lecture-soissonnais.example",
            "01 99 00 10 11"
        ),
        new(
            Habitat,
            new OrganisationProfile(
                OrganisationKind.Landlord,
                "Val d'Aisne Logement",
                "00000112300017",
                null,
                null,
                "44 avenue de la Gare-Neuve",
                "02200",
                "Soissons"
            ),
            "Stéphane Carlier",
            "directeur général",
            "Mélanie Joly",
            "melanie.joly@val-aisne-logement.example",
            "01 99 00 10 12"
        ),
        new(
            MissionLocale,
            new OrganisationProfile(
                OrganisationKind.PublicBody,
                "Maison de l'emploi des jeunes du Val d'Aisne",
                "00000113100010",
                null,
                null,
                "18 rue des Tanneurs",
                "02200",
                "Soissons"
            ),
            "Patricia Renard",
            "directrice",
            "Olivier Garnier",
            "olivier.garnier@emploi-jeunes.example",
            "01 99 00 10 13"
        ),
        new(
            Harmonie,
            Association("Harmonie des Faubourgs", "00000114900012", "W022990014", "5 rue du Kiosque"),
            "Denis Fauchard",
            "président",
            "Camille Aubert",
            "camille.aubert@harmonie-faubourgs.example",
            "01 99 00 10 14"
        ),
        new(
            Coccinelles,
            new OrganisationProfile(
                OrganisationKind.Other,
                "Multi-accueil Les Coccinelles",
                "00000115600017",
                null,
                null,
                "8 square des Hirondelles",
                "02200",
                "Soissons"
            ),
            "Valérie Noël",
            "directrice",
            "Valérie Noël",
            "valerie.noel@coccinelles.example",
            "01 99 00 10 15"
        ),
    ];

    /// <summary>Members who write for an organisation without filing for it.</summary>
    public static readonly IReadOnlyList<(string Organisation, string Name, string Email, MemberRights Rights)> Colleagues =
    [
        (Passerelles, "Malika Ferroud", "malika.ferroud@passerelles.example", MemberRights.Write),
    ];

    private static OrganisationProfile Association(string name, string siret, string rna, string address) =>
        new(OrganisationKind.Association, name, siret, rna, null, address, "02200", "Soissons");

    private static OrganisationProfile School(string name, string siret, string uai, string address) =>
        new(OrganisationKind.School, name, siret, null, uai, address, "02200", "Soissons");
}
