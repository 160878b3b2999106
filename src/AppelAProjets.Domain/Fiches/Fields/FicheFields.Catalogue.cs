namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>The catalogue itself, section after section: who asks, and what for.</summary>
public static partial class FicheFields
{
    private static IEnumerable<FicheField> All() =>
        [.. Applicant(), .. Request(), .. Action(), .. Publics(), .. Places(), .. Calendar(), .. Means(), .. Budget(), .. Evaluation()];

    private static IEnumerable<FicheField> Applicant()
    {
        const FicheSection section = FicheSection.Applicant;
        yield return Line(
            section,
            nameof(FicheContent.RepresentativeName),
            "Nom du représentant légal",
            c => c.RepresentativeName,
            (c, v) => c with { RepresentativeName = v },
            "Indiquez le nom du représentant légal.",
            "La personne qui engage l’organisation."
        );
        yield return Line(
            section,
            nameof(FicheContent.RepresentativeRole),
            "Fonction du représentant légal",
            c => c.RepresentativeRole,
            (c, v) => c with { RepresentativeRole = v },
            "Indiquez la fonction du représentant légal, par exemple présidente.",
            "Par exemple présidente, directeur, maire adjoint."
        );
        yield return Line(
            section,
            nameof(FicheContent.RepresentativeEmail),
            "Adresse électronique du représentant légal",
            c => c.RepresentativeEmail,
            (c, v) => c with { RepresentativeEmail = v },
            kind: FieldKind.Email
        );
        yield return Line(
            section,
            nameof(FicheContent.RepresentativePhone),
            "Téléphone du représentant légal",
            c => c.RepresentativePhone,
            (c, v) => c with { RepresentativePhone = v },
            kind: FieldKind.Phone
        );
        yield return Line(
            section,
            nameof(FicheContent.ContactName),
            "Responsable de l’action",
            c => c.ContactName,
            (c, v) => c with { ContactName = v },
            "Indiquez qui est responsable de l’action.",
            "La personne à qui écrire si une question se pose."
        );
        yield return Line(
            section,
            nameof(FicheContent.ContactRole),
            "Fonction du responsable",
            c => c.ContactRole,
            (c, v) => c with { ContactRole = v }
        );
        yield return Line(
            section,
            nameof(FicheContent.ContactEmail),
            "Adresse électronique",
            c => c.ContactEmail,
            (c, v) => c with { ContactEmail = v },
            "Indiquez l’adresse électronique du responsable de l’action.",
            example: "prenom.nom@association.fr",
            kind: FieldKind.Email
        );
        yield return Line(
            section,
            nameof(FicheContent.ContactPhone),
            "Téléphone",
            c => c.ContactPhone,
            (c, v) => c with { ContactPhone = v },
            example: "03 23 59 90 00",
            kind: FieldKind.Phone
        );
    }

    private static IEnumerable<FicheField> Request()
    {
        const FicheSection section = FicheSection.Request;
        yield return Line(
            section,
            nameof(FicheContent.Title),
            "Titre de l’action",
            c => c.Title,
            (c, v) => c with { Title = v },
            "Donnez un titre à votre action.",
            "Court et parlant.",
            limit: FicheLimits.Title
        );
        yield return Text(
            section,
            nameof(FicheContent.Summary),
            "Résumé",
            c => c.Summary,
            (c, v) => c with { Summary = v },
            "Résumez votre action en quelques phrases.",
            "Rendu public si l’action est retenue.",
            FicheLimits.Summary
        );
        yield return Choice(
            section,
            nameof(FicheContent.Request),
            "Votre demande est",
            c => c.Request,
            (c, v) => c with { Request = v },
            [new(nameof(RequestKind.First), "une première demande"), new(nameof(RequestKind.Renewal), "un renouvellement")],
            "Dites si c’est une première demande ou un renouvellement."
        );
        yield return Text(
            section,
            nameof(FicheContent.PreviousOutcome),
            "Si c’est un renouvellement\u00A0: qu’a donné l’action l’an dernier\u202F?",
            c => c.PreviousOutcome,
            (c, v) => c with { PreviousOutcome = v },
            hint: "Ce qui s’est fait, combien de personnes, ce qui a marché ou non."
        );
        yield return Choice(
            section,
            nameof(FicheContent.Span),
            "L’action est",
            c => c.Span,
            (c, v) => c with { Span = v },
            [new(nameof(ActionSpan.OneYear), "ponctuelle, sur une année"), new(nameof(ActionSpan.SeveralYears), "pluriannuelle")]
        );
        yield return Choice(
            section,
            nameof(FicheContent.Purpose),
            "La subvention finance",
            c => c.Purpose,
            (c, v) => c with { Purpose = v },
            [new(nameof(FundingPurpose.Action), "cette action"), new(nameof(FundingPurpose.Running), "le fonctionnement de l’organisation")]
        );
        yield return Choice(
            section,
            nameof(FicheContent.Nature),
            "Vous demandez",
            c => c.Nature,
            (c, v) => c with { Nature = v },
            [
                new(nameof(FundingNature.Money), "une subvention"),
                new(nameof(FundingNature.Kind), "une aide en nature (salle, matériel, personnel)"),
            ]
        );
        yield return Line(
            section,
            nameof(FicheContent.Schemes),
            "Dispositifs concernés",
            c => c.Schemes,
            (c, v) => c with { Schemes = v },
            hint: "Contrat local d’accompagnement à la scolarité, Vacances apprenantes, Cordées de la réussite…",
            limit: FicheLimits.Contribution
        );
        yield return new FicheField(nameof(FicheContent.MainObjectiveId), section, "Objectif principal", FieldKind.Choice)
        {
            Get = c => c.MainObjectiveId?.ToString() ?? string.Empty,
            Set = (c, text) =>
                c with
                {
                    MainObjectiveId = Guid.TryParse(text, out var id) ? id : null,
                    OtherObjectiveIds = [.. c.OtherObjectiveIds.Where(other => other != id)],
                },
        };
        yield return new FicheField(nameof(FicheContent.OtherObjectiveIds), section, "Autres objectifs", FieldKind.Choices)
        {
            Get = c => string.Join('\n', c.OtherObjectiveIds),
            Set = (c, text) => c with { OtherObjectiveIds = [.. FieldText.Ids(text).Where(id => id != c.MainObjectiveId)] },
        };
        yield return Text(
            section,
            nameof(FicheContent.ObjectiveAnswer),
            "Comment l’action répond-elle à l’objectif principal\u202F?",
            c => c.ObjectiveAnswer,
            (c, v) => c with { ObjectiveAnswer = v },
            "Expliquez comment l’action répond à cet objectif."
        );
    }
}
