namespace AppelAProjets.Web.Features.Home;

/// <summary>What happened and what to do next, for one status.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Title">What happened.</param>
/// <param name="Words">Why, and what to do.</param>
/// <param name="ActionText">The one thing to do next.</param>
/// <param name="ActionHref">Where it is done.</param>
/// <param name="Reference">What to quote when asking for help, or null.</param>
internal sealed record ErrorPage(int Status, string Title, string Words, string ActionText, string ActionHref, string? Reference = null)
{
    public static ErrorPage Of(int status, string reference, bool signedIn, string? whyForbidden = null, bool formExpired = false) =>
        status switch
        {
            StatusCodes.Status400BadRequest when formExpired => Home(
                status,
                "Cette page a expiré",
                "Votre envoi n’a pas été pris en compte\u00A0: le formulaire était ouvert depuis trop longtemps, ou il est arrivé "
                    + "incomplet. Revenez à la page précédente avec votre navigateur, vos saisies y sont encore\u00A0: copiez-les si "
                    + "besoin, rechargez la page, puis recommencez."
            ),
            StatusCodes.Status400BadRequest => Home(
                status,
                "La demande n’a pas pu être lue",
                "Rien n’a été enregistré\u00A0: l’envoi est incomplet, ou il contient ce qu’aucune de nos pages n’envoie. Revenez à la "
                    + "page précédente avec votre navigateur, copiez vos saisies si besoin, rechargez la page, puis recommencez."
            ),
            StatusCodes.Status401Unauthorized => new(
                status,
                "Connectez-vous pour continuer",
                "Votre session est terminée. Connectez-vous, puis reprenez là où vous en étiez.",
                "Se connecter",
                "/connexion"
            ),
            StatusCodes.Status403Forbidden when whyForbidden is not null => new(
                status,
                "Vos droits ne vont pas jusque-là",
                whyForbidden,
                "Voir mes fiches",
                "/mes-fiches"
            ),
            StatusCodes.Status403Forbidden when signedIn => new(
                status,
                "Vous n’avez pas accès à cette page",
                "Votre compte n’a pas le rôle que demande cette page. Si vous pensez que c’est une erreur, écrivez à la personne qui "
                    + "coordonne l’appel à projets.",
                "Voir mon compte",
                "/mon-compte"
            ),
            StatusCodes.Status403Forbidden => new(
                status,
                "Vous n’avez pas accès à cette page",
                "Connectez-vous avec le compte qui a le droit de la voir.",
                "Se connecter",
                "/connexion"
            ),
            StatusCodes.Status404NotFound => Home(
                status,
                "Cette page n’existe pas",
                "L’adresse contient peut-être une erreur, ou la page n’est pas accessible avec votre compte. Vérifiez l’adresse, ou "
                    + "repartez de l’accueil."
            ),
            StatusCodes.Status405MethodNotAllowed => Home(
                status,
                "Cette adresse ne s’ouvre pas directement",
                "Elle ne reçoit que l’envoi d’un formulaire. Repartez de l’accueil."
            ),
            StatusCodes.Status409Conflict => Home(
                status,
                "Quelqu’un d’autre vient de modifier cette page",
                "Votre envoi n’a rien écrasé. Revenez à la page précédente, copiez vos saisies, rechargez la page, puis recommencez."
            ),
            StatusCodes.Status410Gone => Home(
                status,
                "Ce fichier a été retiré",
                "L’antivirus l’a trouvé dangereux\u00A0: personne ne peut plus l’ouvrir. Si vous l’aviez joint, vérifiez l’appareil d’où "
                    + "il vient, puis joignez une copie saine."
            ),
            StatusCodes.Status423Locked => Home(
                status,
                "Ce fichier est en cours d’analyse",
                "L’antivirus ne l’a pas encore vérifié\u00A0: il s’ouvrira dès que ce sera fait, le plus souvent en moins d’une minute. "
                    + "Revenez à la page précédente, puis réessayez."
            ),
            StatusCodes.Status413PayloadTooLarge => Home(
                status,
                "Cet envoi est trop volumineux",
                "Rien n’a été enregistré. Revenez à la page précédente et envoyez un fichier plus léger."
            ),
            StatusCodes.Status429TooManyRequests => Home(
                status,
                "Trop d’essais en peu de temps",
                "Par sécurité, les envois depuis votre connexion sont suspendus pendant une minute. Patientez, puis recommencez\u00A0: "
                    + "rien n’est perdu dans la page précédente."
            ),
            StatusCodes.Status503ServiceUnavailable => new(
                status,
                "Le service est interrompu un instant",
                "La base de données ne répond pas. Ce qui était enregistré l’est toujours. Si vous veniez d’envoyer un formulaire, revenez "
                    + "à la page précédente avec votre navigateur\u00A0: vos saisies y sont encore. Réessayez dans une minute.",
                "Revenir à l’accueil",
                "/",
                reference
            ),
            StatusCodes.Status504GatewayTimeout => new(
                status,
                "Nous ne savons pas si votre envoi est enregistré",
                "La base de données s’est interrompue au moment de le confirmer. Ouvrez la page concernée et regardez ce qui est "
                    + "enregistré avant de recommencer.",
                "Revenir à l’accueil",
                "/",
                reference
            ),
            StatusCodes.Status507InsufficientStorage => new(
                status,
                "Le service ne peut rien enregistrer pour le moment",
                "L’espace de stockage est plein ou protégé. Votre envoi n’a pas été enregistré, et ce qui l’était avant est intact. "
                    + "Revenez à la page précédente avec votre navigateur\u00A0: vos saisies y sont encore. Prévenez la personne qui vous "
                    + "aide, avec la référence ci-dessous.",
                "Revenir à l’accueil",
                "/",
                reference
            ),
            >= 500 => new(
                status,
                "Le service a rencontré une difficulté",
                "Ce n’est pas votre faute, et ce qui était enregistré l’est toujours. Réessayez dans quelques minutes. Si cela recommence, "
                    + "donnez la référence ci-dessous à la personne qui vous aide.",
                "Revenir à l’accueil",
                "/",
                reference
            ),
            _ => Home(status, "Cette demande n’a pas abouti", "Revenez à la page précédente et recommencez, ou repartez de l’accueil."),
        };

    private static ErrorPage Home(int status, string title, string words) => new(status, title, words, "Revenir à l’accueil", "/");
}
