namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>The catalogue itself, section after section.</summary>
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
            "La subvention paie",
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
                new(nameof(FundingNature.Money), "de l’argent"),
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

    private static IEnumerable<FicheField> Action()
    {
        const FicheSection section = FicheSection.Action;
        yield return Text(
            section,
            nameof(FicheContent.Need),
            "Besoin constaté",
            c => c.Need,
            (c, v) => c with { Need = v },
            "Décrivez le besoin constaté et d’où vient ce constat.",
            "Qu’avez-vous observé, et d’où vient ce constat\u202F?",
            FicheLimits.Text
        );
        yield return Text(
            section,
            nameof(FicheContent.Goals),
            "Objectifs",
            c => c.Goals,
            (c, v) => c with { Goals = v },
            "Indiquez les objectifs de l’action.",
            "Un à trois, chacun commence par un verbe."
        );
        yield return Text(
            section,
            nameof(FicheContent.Description),
            "Déroulement",
            c => c.Description,
            (c, v) => c with { Description = v },
            "Racontez comment l’action va se dérouler.",
            "Qui fait quoi, où, à quel rythme\u202F?",
            FicheLimits.Text
        );
        yield return Text(
            section,
            nameof(FicheContent.Method),
            "Méthode",
            c => c.Method,
            (c, v) => c with { Method = v },
            hint: "Comment vous accompagnez les participants, avec quels outils."
        );
        yield return Text(
            section,
            nameof(FicheContent.Innovation),
            "Ce que l’action a de nouveau",
            c => c.Innovation,
            (c, v) => c with { Innovation = v }
        );
        yield return Text(
            section,
            nameof(FicheContent.Articulation),
            "Lien avec ce qui existe déjà",
            c => c.Articulation,
            (c, v) => c with { Articulation = v },
            hint: "Autres actions du quartier, de l’école, de la ville."
        );
        yield return Text(
            section,
            nameof(FicheContent.ExpectedEffects),
            "Effets attendus",
            c => c.ExpectedEffects,
            (c, v) => c with { ExpectedEffects = v }
        );
        yield return Text(
            section,
            nameof(FicheContent.Participation),
            "Place des habitants et des parents",
            c => c.Participation,
            (c, v) => c with { Participation = v }
        );
        yield return Text(
            section,
            nameof(FicheContent.Equality),
            "Égalité entre les femmes et les hommes",
            c => c.Equality,
            (c, v) => c with { Equality = v }
        );
        yield return Text(
            section,
            nameof(FicheContent.Accessibility),
            "Accès des personnes handicapées",
            c => c.Accessibility,
            (c, v) => c with { Accessibility = v }
        );
        yield return Text(
            section,
            nameof(FicheContent.Values),
            "Développement durable, valeurs de la République",
            c => c.Values,
            (c, v) => c with { Values = v }
        );
    }

    private static IEnumerable<FicheField> Publics()
    {
        const FicheSection section = FicheSection.Publics;
        yield return Whole(
            section,
            nameof(FicheContent.Beneficiaries),
            "Nombre de bénéficiaires",
            c => c.Beneficiaries,
            (c, v) => c with { Beneficiaries = v },
            "Indiquez le nombre de bénéficiaires.",
            example: "84"
        );
        yield return Whole(
            section,
            nameof(FicheContent.QpvBeneficiaries),
            "Dont habitants des quartiers prioritaires",
            c => c.QpvBeneficiaries,
            (c, v) => c with { QpvBeneficiaries = v },
            example: "71"
        );
        foreach (var age in BeneficiaryGrid.Ages)
        {
            foreach (var sex in BeneficiaryGrid.Sexes)
            {
                var key = BeneficiaryGrid.Key(age, sex);
                yield return Whole(
                    section,
                    $"{nameof(FicheContent.Groups)}[{key}]",
                    $"{age.Label}, {sex.Label.ToLowerInvariant()}",
                    c => c.Groups.TryGetValue(key, out var count) ? count : null,
                    (c, v) => c with { Groups = Sorted.Put(c.Groups, key, v) }
                );
            }
        }

        yield return Whole(section, nameof(FicheContent.Parents), "Dont parents", c => c.Parents, (c, v) => c with { Parents = v });
        yield return Whole(
            section,
            nameof(FicheContent.Professionals),
            "Professionnels associés",
            c => c.Professionals,
            (c, v) => c with { Professionals = v },
            hint: "Enseignants, animateurs, travailleurs sociaux qui se forment ou participent."
        );
        yield return Text(
            section,
            nameof(FicheContent.Audience),
            "Qui sont-ils\u202F?",
            c => c.Audience,
            (c, v) => c with { Audience = v },
            "Décrivez qui sont les bénéficiaires\u00A0: âges, situation.",
            "Âges, situation, établissements."
        );
        yield return Text(
            section,
            nameof(FicheContent.Mobilisation),
            "Comment allez-vous les toucher\u202F?",
            c => c.Mobilisation,
            (c, v) => c with { Mobilisation = v }
        );
        yield return Line(
            section,
            nameof(FicheContent.Pricing),
            "Gratuité ou tarif",
            c => c.Pricing,
            (c, v) => c with { Pricing = v },
            example: "gratuit, ou 2 € par séance"
        );
    }

    private static IEnumerable<FicheField> Places()
    {
        const FicheSection section = FicheSection.Places;
        yield return new FicheField(nameof(FicheContent.NeighbourhoodIds), section, "Quartiers concernés", FieldKind.Choices)
        {
            Get = c => string.Join('\n', c.NeighbourhoodIds),
            Set = (c, text) => c with { NeighbourhoodIds = FieldText.Ids(text) },
        };
        yield return Line(
            section,
            nameof(FicheContent.LivedIn),
            "Quartier vécu",
            c => c.LivedIn,
            (c, v) => c with { LivedIn = v },
            hint: "Lieux que les habitants des quartiers fréquentent sans y habiter\u00A0: collège, gymnase, centre social.",
            limit: FicheLimits.Contribution
        );
        yield return Line(
            section,
            nameof(FicheContent.Towns),
            "Communes",
            c => c.Towns,
            (c, v) => c with { Towns = v },
            limit: FicheLimits.Contribution
        );
        yield return Line(
            section,
            nameof(FicheContent.Place),
            "Adresse de l’action",
            c => c.Place,
            (c, v) => c with { Place = v },
            hint: "Où viendra-t-on\u202F? Numéro, rue, salle.",
            limit: FicheLimits.Contribution
        );
        yield return Choice(
            section,
            nameof(FicheContent.Scale),
            "Échelle de l’action",
            c => c.Scale,
            (c, v) => c with { Scale = v },
            [
                new(nameof(ActionScale.Local), "un lieu, un établissement"),
                new(nameof(ActionScale.Neighbourhood), "un quartier"),
                new(nameof(ActionScale.Town), "une commune"),
                new(nameof(ActionScale.Intercommunal), "plusieurs communes"),
                new(nameof(ActionScale.Wider), "le département ou plus"),
            ]
        );
    }

    private static IEnumerable<FicheField> Calendar()
    {
        const FicheSection section = FicheSection.Calendar;
        yield return Day(
            section,
            nameof(FicheContent.StartsOn),
            "Début de l’action",
            c => c.StartsOn,
            (c, v) => c with { StartsOn = v },
            "Indiquez la date de début de l’action."
        );
        yield return Day(
            section,
            nameof(FicheContent.EndsOn),
            "Fin de l’action",
            c => c.EndsOn,
            (c, v) => c with { EndsOn = v },
            "Indiquez la date de fin de l’action."
        );
        yield return Whole(
            section,
            nameof(FicheContent.Sessions),
            "Nombre de séances",
            c => c.Sessions,
            (c, v) => c with { Sessions = v },
            example: "24"
        );
        yield return Line(
            section,
            nameof(FicheContent.SessionLength),
            "Durée d’une séance",
            c => c.SessionLength,
            (c, v) => c with { SessionLength = v },
            example: "2 heures"
        );
        yield return Text(
            section,
            nameof(FicheContent.Rhythm),
            "Rythme",
            c => c.Rhythm,
            (c, v) => c with { Rhythm = v },
            hint: "Jours, heures, fréquence."
        );
    }

    private static IEnumerable<FicheField> Means()
    {
        const FicheSection section = FicheSection.Means;
        yield return Text(
            section,
            nameof(FicheContent.Equipment),
            "Moyens matériels",
            c => c.Equipment,
            (c, v) => c with { Equipment = v },
            hint: "Livres, instruments, ordinateurs, véhicule…"
        );
        yield return Text(
            section,
            nameof(FicheContent.Premises),
            "Locaux",
            c => c.Premises,
            (c, v) => c with { Premises = v },
            hint: "Salles, à qui elles sont, si elles sont prêtées."
        );
    }

    private static IEnumerable<FicheField> Budget()
    {
        const FicheSection section = FicheSection.Budget;
        yield return Amount(
            section,
            nameof(FicheContent.RequestedCents),
            "Subvention demandée",
            c => c.RequestedCents,
            (c, v) => c with { RequestedCents = v },
            "Indiquez la subvention que vous demandez."
        );
        foreach (var line in BudgetNomenclature.Lines)
        {
            yield return Amount(
                section,
                $"{nameof(FicheContent.Budget)}[{line.Code}]",
                $"{line.Number} {line.Label}".Trim(),
                c => c.Budget.TryGetValue(line.Code, out var cents) ? cents : null,
                (c, v) => c with { Budget = Sorted.Put(c.Budget, line.Code, v) }
            ) with
            {
                Called = line.Number.Length > 0 ? $"{line.Label} ({line.Number})" : line.Label,
            };
        }

        yield return Text(
            section,
            nameof(FicheContent.BudgetNote),
            "Précisions sur le budget",
            c => c.BudgetNote,
            (c, v) => c with { BudgetNote = v },
            hint: "D’où viennent les sommes, comment les frais communs sont partagés, ce que valent le bénévolat et les prêts."
        );
    }

    private static IEnumerable<FicheField> Evaluation()
    {
        const FicheSection section = FicheSection.Evaluation;
        yield return Text(
            section,
            nameof(FicheContent.EvaluationMethod),
            "Comment le saurez-vous\u202F?",
            c => c.EvaluationMethod,
            (c, v) => c with { EvaluationMethod = v },
            "Dites comment vous saurez que l’action a réussi.",
            "Ce que vous compterez ou demanderez, à qui, quand."
        );
        yield return Text(
            section,
            nameof(FicheContent.LastingImpact),
            "Qu’est-ce qui changera durablement dans les façons de travailler\u202F?",
            c => c.LastingImpact,
            (c, v) => c with { LastingImpact = v }
        );
    }
}
