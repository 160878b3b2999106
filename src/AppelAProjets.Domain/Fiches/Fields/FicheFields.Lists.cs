namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>The repeatable parts of the fiche.</summary>
public static partial class FicheFields
{
    /// <summary>All of them, in the order of the form.</summary>
    public static IReadOnlyList<FicheRowList> Lists { get; } =
    [
        new FicheRowListOf<PupilGroup>(
            nameof(FicheContent.Pupils),
            FicheSection.Publics,
            "Élèves",
            () => new PupilGroup(),
            c => c.Pupils,
            (c, rows) => c with { Pupils = rows },
            CellOf<PupilGroup>(
                nameof(PupilGroup.Level),
                "Niveau",
                r => r.Level,
                (r, v) => r with { Level = v },
                missing: "Nommez ce niveau, ou effacez sa ligne."
            ),
            new(
                nameof(PupilGroup.Count),
                "Nombre",
                FieldKind.Whole,
                r => FieldText.Written(r.Count),
                (r, text) => FieldText.TryWhole(text, out var value) ? r with { Count = value } : null
            )
        ),
        new FicheRowListOf<Establishment>(
            nameof(FicheContent.Establishments),
            FicheSection.Places,
            "Établissement",
            () => new Establishment(),
            c => c.Establishments,
            (c, rows) => c with { Establishments = rows },
            CellOf<Establishment>(
                nameof(Establishment.Name),
                "Nom",
                r => r.Name,
                (r, v) => r with { Name = v },
                missing: "Nommez cet établissement, ou effacez sa ligne."
            ),
            CellOf<Establishment>(
                nameof(Establishment.Uai),
                "Numéro UAI",
                r => r.Uai,
                (r, v) => r with { Uai = v.ToUpperInvariant() },
                hint: "7 chiffres et une lettre, si vous le connaissez."
            )
        ),
        new FicheRowListOf<ActionStep>(
            nameof(FicheContent.Steps),
            FicheSection.Calendar,
            "Étape",
            () => new ActionStep(),
            c => c.Steps,
            (c, rows) => c with { Steps = rows },
            CellOf<ActionStep>(
                nameof(ActionStep.Label),
                "Ce qui se passe",
                r => r.Label,
                (r, v) => r with { Label = v },
                FicheLimits.Contribution,
                missing: "Dites ce qui se passe à cette étape, ou effacez sa ligne."
            ),
            new(
                nameof(ActionStep.On),
                "Date",
                FieldKind.Day,
                r => FieldText.Written(r.On),
                (r, text) => FieldText.TryDay(text, out var value) ? r with { On = value } : null
            )
        ),
        new FicheRowListOf<Partner>(
            nameof(FicheContent.Partners),
            FicheSection.Partners,
            "Partenaire",
            () => new Partner(string.Empty, string.Empty, Confirmed: false),
            c => c.Partners,
            (c, rows) => c with { Partners = rows },
            CellOf<Partner>(
                nameof(Partner.Name),
                "Nom",
                r => r.Name,
                (r, v) => r with { Name = v },
                missing: "Nommez ce partenaire, ou effacez sa ligne."
            ),
            CellOf<Partner>(
                nameof(Partner.Kind),
                "Ce qu’il est",
                r => r.Kind,
                (r, v) => r with { Kind = v },
                hint: "École, association, service de la ville, bailleur…"
            ),
            CellOf<Partner>(nameof(Partner.Role), "Son rôle", r => r.Role, (r, v) => r with { Role = v }, FicheLimits.Contribution),
            CellOf<Partner>(
                nameof(Partner.Contribution),
                "Ce qu’il apporte",
                r => r.Contribution,
                (r, v) => r with { Contribution = v },
                FicheLimits.Contribution
            ),
            TickOf<Partner>(
                nameof(Partner.BringsMoney),
                "Il apporte un financement",
                r => r.BringsMoney,
                (r, v) => r with { BringsMoney = v }
            ),
            TickOf<Partner>(
                nameof(Partner.BringsPeople),
                "Il apporte du temps de travail",
                r => r.BringsPeople,
                (r, v) => r with { BringsPeople = v }
            ),
            TickOf<Partner>(
                nameof(Partner.BringsPremises),
                "Il prête des locaux ou du matériel",
                r => r.BringsPremises,
                (r, v) => r with { BringsPremises = v }
            ),
            TickOf<Partner>(nameof(Partner.Confirmed), "Son accord est acquis", r => r.Confirmed, (r, v) => r with { Confirmed = v })
        ),
        new FicheRowListOf<StaffMember>(
            nameof(FicheContent.Staff),
            FicheSection.Means,
            "Personne",
            () => new StaffMember(),
            c => c.Staff,
            (c, rows) => c with { Staff = rows },
            CellOf<StaffMember>(
                nameof(StaffMember.Function),
                "Fonction",
                r => r.Function,
                (r, v) => r with { Function = v },
                missing: "Dites ce que fait cette personne, ou effacez sa ligne."
            ),
            CellOf<StaffMember>(
                nameof(StaffMember.Qualification),
                "Qualification",
                r => r.Qualification,
                (r, v) => r with { Qualification = v }
            ),
            new(
                nameof(StaffMember.Fte),
                "Temps de travail (ETP)",
                FieldKind.Number,
                r => FieldText.Written(r.Fte),
                (r, text) => FieldText.TryNumber(text, out var value) ? r with { Fte = value } : null
            )
            {
                Hint = "1 pour un temps plein, 0,5 pour un mi-temps.",
            },
            ChoiceOf<StaffMember, StaffStatus>(
                nameof(StaffMember.Status),
                "Statut",
                r => r.Status,
                (r, v) => r with { Status = v },
                [
                    new(nameof(StaffStatus.Employee), "salarié"),
                    new(nameof(StaffStatus.Volunteer), "bénévole"),
                    new(nameof(StaffStatus.Contractor), "prestataire"),
                ]
            )
        ),
        new FicheRowListOf<FundingSource>(
            nameof(FicheContent.Funding),
            FicheSection.Budget,
            "Financeur",
            () => new FundingSource(),
            c => c.Funding,
            (c, rows) => c with { Funding = rows },
            ChoiceOf<FundingSource, FunderKind>(
                nameof(FundingSource.Kind),
                "Financeur",
                r => r.Kind,
                (r, v) => r with { Kind = v },
                [
                    new(nameof(FunderKind.State), "État"),
                    new(nameof(FunderKind.Region), "Région"),
                    new(nameof(FunderKind.Department), "Département"),
                    new(nameof(FunderKind.Intercommunality), "Intercommunalité"),
                    new(nameof(FunderKind.Town), "Commune"),
                    new(nameof(FunderKind.SocialBody), "Organisme social (CAF, MSA…)"),
                    new(nameof(FunderKind.Europe), "Fonds européens"),
                    new(nameof(FunderKind.AidedJobs), "Emplois aidés (ASP)"),
                    new(nameof(FunderKind.PublicBody), "Autre établissement public"),
                    new(nameof(FunderKind.Private), "Fondation, mécène"),
                ],
                "Dites de quel financeur il s’agit, ou effacez sa ligne."
            ),
            CellOf<FundingSource>(
                nameof(FundingSource.Name),
                "Précisez",
                r => r.Name,
                (r, v) => r with { Name = v },
                missing: "Nommez ce financeur, ou effacez sa ligne."
            ),
            new(
                nameof(FundingSource.Cents),
                "Montant",
                FieldKind.Amount,
                r => FieldText.OfCents(r.Cents),
                (r, text) => FieldText.TryCents(text, out var value) ? r with { Cents = value } : null
            )
            {
                Missing = "Indiquez le montant attendu de ce financeur, ou effacez sa ligne.",
            },
            ChoiceOf<FundingSource, FundingStatus>(
                nameof(FundingSource.Status),
                "Accord",
                r => r.Status,
                (r, v) => r with { Status = v },
                [
                    new(nameof(FundingStatus.Asked), "sollicité"),
                    new(nameof(FundingStatus.Granted), "acquis"),
                    new(nameof(FundingStatus.LastYear), "obtenu l’an dernier, redemandé"),
                ],
                "Dites si l’accord de ce financeur est acquis."
            )
        ),
        new FicheRowListOf<Indicator>(
            nameof(FicheContent.Indicators),
            FicheSection.Evaluation,
            "Indicateur",
            () => new Indicator(),
            c => c.Indicators,
            (c, rows) => c with { Indicators = rows },
            CellOf<Indicator>(
                nameof(Indicator.Label),
                "Ce que vous compterez",
                r => r.Label,
                (r, v) => r with { Label = v },
                FicheLimits.Contribution,
                missing: "Dites ce que compte cet indicateur, ou effacez sa ligne."
            ),
            ChoiceOf<Indicator, IndicatorKind>(
                nameof(Indicator.Kind),
                "Il mesure",
                r => r.Kind,
                (r, v) => r with { Kind = v },
                [
                    new(nameof(IndicatorKind.Output), "ce qui est fait (réalisation)"),
                    new(nameof(IndicatorKind.Effect), "ce que cela change (effet)"),
                ]
            ),
            CellOf<Indicator>(nameof(Indicator.Start), "Aujourd’hui", r => r.Start, (r, v) => r with { Start = v }),
            CellOf<Indicator>(
                nameof(Indicator.Target),
                "Visé",
                r => r.Target,
                (r, v) => r with { Target = v },
                missing: "Indiquez la valeur visée par cet indicateur."
            ),
            CellOf<Indicator>(
                nameof(Indicator.Source),
                "Source",
                r => r.Source,
                (r, v) => r with { Source = v },
                hint: "Feuilles de présence, enquête…"
            ),
            CellOf<Indicator>(nameof(Indicator.Moment), "Quand", r => r.Moment, (r, v) => r with { Moment = v })
        ),
    ];

    private static RowCell<TRow> CellOf<TRow>(
        string name,
        string label,
        Func<TRow, string> get,
        Func<TRow, string, TRow> set,
        int limit = FicheLimits.Line,
        string hint = "",
        string? missing = null
    ) =>
        new(name, label, FieldKind.Line, get, set)
        {
            Limit = limit,
            Hint = hint,
            Missing = missing,
        };

    private static RowCell<TRow> TickOf<TRow>(string name, string label, Func<TRow, bool> get, Func<TRow, bool, TRow> set) =>
        new(name, label, FieldKind.Tick, row => FieldText.Written(get(row)), (row, text) => set(row, text == FieldText.Ticked));

    private static RowCell<TRow> ChoiceOf<TRow, T>(
        string name,
        string label,
        Func<TRow, T?> get,
        Func<TRow, T?, TRow> set,
        IReadOnlyList<FieldChoice> choices,
        string? missing = null
    )
        where T : struct, Enum =>
        new(
            name,
            label,
            FieldKind.Choice,
            row => FieldText.Written(get(row)),
            (row, text) => set(row, text.Length == 0 ? null : FieldText.Choice<T>(text))
        )
        {
            Choices = choices,
            Missing = missing,
        };
}
