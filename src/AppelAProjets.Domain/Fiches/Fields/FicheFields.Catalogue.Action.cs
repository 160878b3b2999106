namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>The sections that tell the action: what is done, for whom, where and when.</summary>
public static partial class FicheFields
{
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
}
