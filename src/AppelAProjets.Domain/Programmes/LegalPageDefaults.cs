namespace AppelAProjets.Domain.Programmes;

/// <summary>
/// The texts proposed to whoever writes the legal pages of a programme, in Markdown. They bind nobody until they are read and saved.
/// </summary>
public static class LegalPageDefaults
{
    /// <summary>The proposed text of a page.</summary>
    /// <param name="kind">Which page.</param>
    /// <param name="facts">What is known; the rest is said to be completed.</param>
    /// <returns>Markdown.</returns>
    public static string Text(LegalPageKind kind, LegalFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return kind switch
        {
            LegalPageKind.Accessibility => Accessibility(facts),
            LegalPageKind.LegalNotice => LegalNotice(facts),
            LegalPageKind.PersonalData => PersonalData(facts),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No text is proposed for this page."),
        };
    }

    private static string Accessibility(LegalFacts facts) =>
        $"""
            {Publisher(
                facts
            )} s’engage à rendre ce service accessible à toutes et à tous, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.

            Cette déclaration s’applique aux pages de **{facts.Programme}** sur {facts.SiteName} ({facts.SiteAddress}).

            # État de conformité

            Ces pages sont **{facts.Conformity}s** avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.

            # Contenus qui peuvent poser problème

            - Les documents joints par les porteurs de projet : ils sont gardés tels qu’ils ont été reçus.
            - Les documents que nous joignons aux appels à projets, quand ils ne sont pas encore accessibles : demandez-les-nous sous une autre forme.

            # Nous signaler une difficulté

            Si vous ne parvenez pas à lire un contenu ou à faire une démarche, écrivez-nous ou appelez-nous. Nous vous proposerons une autre façon de faire.

            {Contact(facts)}

            # Si notre réponse ne suffit pas

            Vous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à une démarche et vous n’avez pas obtenu de réponse satisfaisante. Vous pouvez :

            - écrire au [Défenseur des droits](https://formulaire.defenseurdesdroits.fr/) ;
            - contacter [son délégué dans votre région](https://www.defenseurdesdroits.fr/carte-des-delegues) ;
            - envoyer un courrier, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.
            """;

    private static string LegalNotice(LegalFacts facts) =>
        $"""
            # Éditeur

            - Nom : {Publisher(facts)}
            - Adresse : {Known(facts.PublisherAddress, "adresse postale de l’éditeur")}
            - Téléphone : {Known(facts.PublisherPhone, "numéro de téléphone de l’éditeur")}
            - Direction de la publication : {Known(facts.Director, "nom et fonction de la personne qui répond de la publication")}

            # Hébergeur

            {Known(facts.Host, "nom, adresse et téléphone de l’hébergeur")}

            # Nous contacter

            {Contact(facts)}

            # Contenus

            Les textes des appels à projets de **{facts.Programme}** appartiennent à ceux qui les publient, les fiches-actions à leurs porteurs.
            """;

    private static string PersonalData(LegalFacts facts) =>
        $"""
            # Responsable du traitement

            Le responsable du traitement est {Publisher(facts)}, pour le programme **{facts.Programme}**.

            # Finalités et base légale

            Vos données servent à recevoir les fiches-actions, à les examiner, à décider des subventions et à en rendre compte. Elles ne servent à rien d’autre : ni publicité, ni mesure d’audience.

            La base légale est l’exécution d’une **mission d’intérêt public** (article 6, 1, e du règlement général sur la protection des données) ; pour les pièces comptables, une obligation légale.

            # Données traitées

            - Votre compte : nom, adresse électronique.
            - Votre organisation : nom, adresse, identifiants, coordonnées bancaires quand elles sont utiles.
            - La fiche-action : représentant légal, responsable de l’action, textes, budget, pièces jointes.
            - L’examen : notes, commentaires, déports, décision.

            N’écrivez jamais dans une fiche le nom d’un enfant ou d’un bénéficiaire, ni sa santé, son origine ou sa religion.

            # Qui y a accès

            La coordination du programme, les membres du comité à qui une fiche est confiée, et les financeurs que l’appel désigne. Rien n’est transmis hors de l’Union européenne.

            # Durées de conservation

            - Fiche retenue et ses pièces : 10 ans après le versement.
            - Fiche non retenue : 2 ans après la décision.
            - Brouillon jamais déposé : 2 ans après la clôture.
            - Compte sans activité : 2 ans après la dernière connexion.

            # Vos droits

            Vous pouvez demander à lire vos données, à les corriger, à les effacer, à en limiter l’usage, ou vous y opposer. Écrivez à {Mail(
                facts.DataProtectionEmail ?? facts.Email
            )} : nous répondons dans le mois.

            Si notre réponse ne vous convient pas, vous pouvez saisir la [Commission nationale de l’informatique et des libertés (CNIL)](https://www.cnil.fr/fr/plaintes), 3 place de Fontenoy, TSA 80715, 75334 Paris CEDEX 07.
            """;

    private static string Publisher(LegalFacts facts) => Known(facts.PublisherName, "nom de la collectivité ou de l’organisme qui publie");

    private static string Contact(LegalFacts facts) =>
        $"{facts.Programme} : {Mail(facts.Email)}{(TypedText.IsBlank(facts.Phone) ? string.Empty : $", {facts.Phone}")}.";

    private static string Mail(string? address) =>
        TypedText.IsBlank(address) ? Known(null, "adresse électronique") : $"[{address}](mailto:{address})";

    private static string Known(string? fact, string what) => TypedText.IsBlank(fact) ? $"{LegalPage.Unknown} : {what}" : fact;
}
