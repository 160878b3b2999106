namespace AppelAProjets.Web.Features.Fiches.Archive;

/// <summary>What the archive of a fiche says of itself.</summary>
internal static class ArchiveWords
{
    public static string ReadMe(bool filed, IReadOnlyList<string> missing)
    {
        return $"""
            ARCHIVE D’UNE FICHE-ACTION

            fiche.html       ce qui est écrit dans la fiche, à ouvrir dans un navigateur
            fiche.json       la même chose, pour un logiciel
            pieces/          les fichiers joints, numérotés dans l’ordre où ils l’ont été
            {(filed ? """
            versions/        chaque version déposée (html et json) et son récépissé
            versions/version-N-empreinte.json
                             le texte exact de la version N : son empreinte SHA-256 est celle du récépissé
            """ : "Cette fiche n’a jamais été déposée : il n’y a ni version ni récépissé.")}

            LES CHAMPS DES FICHIERS JSON
            format           nom du format, « appelaprojets-fiche-1 »
            appel, organisation, siret, rna, uai
            numero, version, deposeeLe (temps universel), signataire, attestations : version déposée seulement
            champs           un objet par champ rempli : chemin (« Title », « Partners[k1].Name », « Budget[601] »,
                             « Answers[devis].Text »), section, libelle, valeur (telle que saisie), lecture (en toutes lettres)
            fichiers         un objet par fichier : emplacement, libelle, nom, octets, archive (sa place dans cette archive)
            {(missing.Count == 0 ? string.Empty : $"\nFICHIERS ABSENTS\nLe service n’a pas pu les lire, dites-le à l’organisateur : {string.Join(", ", missing)}\n")}
            """.Replace(
            "\r\n",
            "\n",
            StringComparison.Ordinal
        );
    }

    /// <summary>The same, for what a coordinator takes away of a filed fiche.</summary>
    public static string ReadMeOfFiled(IReadOnlyList<string> missing)
    {
        return $"""
            FICHE-ACTION DÉPOSÉE

            fiche.html       la version déposée, à ouvrir dans un navigateur
            fiche.json       la même chose, pour un logiciel
            recepisse.html   son récépissé de dépôt
            pieces/          les fichiers joints, numérotés dans l’ordre où ils l’ont été
            {(missing.Count == 0 ? string.Empty : $"\nFICHIERS ABSENTS\nLe service n’a pas pu les lire : {string.Join(", ", missing)}\n")}
            """.Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
