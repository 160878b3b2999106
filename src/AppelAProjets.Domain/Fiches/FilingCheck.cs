using System.Globalization;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches.Fields;

namespace AppelAProjets.Domain.Fiches;

/// <summary>Finds what keeps a fiche from being filed: one list for the editor, the reminder and the filing itself.</summary>
public static partial class FilingCheck
{
    internal static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = "\u00A0" };

    /// <summary>Checks a fiche against completeness (docs/domain/fiche.md, budget.md, identifiers.md) and what its call asks.</summary>
    /// <param name="content">What was written.</param>
    /// <param name="conditions">What the call asks of this organisation.</param>
    /// <returns>The list, in the order of the sections; empty when the fiche can be filed.</returns>
    public static IReadOnlyList<Shortcoming> Run(FicheContent content, FilingConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(conditions);
        var found = new Findings(content);
        var requirements = conditions.Requirements;
        if (!requirements.Accepts(conditions.OrganisationKind))
        {
            found.Wrong(
                "organisation.ineligible",
                FicheSection.Applicant,
                string.Empty,
                "Cet appel n'est pas ouvert aux organisations de votre type. Lisez «\u00A0Qui peut répondre\u202F?\u00A0» sur la page de "
                    + "l'appel."
            );
        }

        foreach (var section in Enum.GetValues<FicheSection>())
        {
            Fields(content, section, found);
        }

        Renewal(content, found);
        Objectives(content, conditions, found);
        Publics(content, requirements, found);
        Rows(content, found);
        Calendar(content, conditions, found);
        Budget(content, requirements, found);
        Questions(content, conditions, found);
        Pieces(content, conditions, found);
        return found.InOrder();
    }

    /// <summary>«4 000», with a no-break space between thousands.</summary>
    internal static string Count(long count) => count.ToString("#,0", Grouped);

    /// <summary>What the catalogue of fields says of each: present, short enough, readable, an address, a number to call.</summary>
    private static void Fields(FicheContent c, FicheSection section, Findings found)
    {
        foreach (var field in FicheFields.In(section))
        {
            found.Field(field, field.Read(c));
        }

        foreach (var list in FicheFields.ListsOf(section))
        {
            foreach (var (row, index) in list.WrittenRows(c).Select((row, index) => (row, index)))
            {
                foreach (var field in list.FieldsOf(row.Key))
                {
                    found.Field(field with { Called = $"{list.Label} {index + 1}{field.Label[list.Label.Length..]}" }, field.Read(c));
                }
            }
        }
    }

    private static void Renewal(FicheContent c, Findings found)
    {
        if (c.Request == RequestKind.Renewal && c.PreviousOutcome.Length == 0)
        {
            found.Missing(
                "renewal.outcome.missing",
                FicheSection.Request,
                nameof(c.PreviousOutcome),
                "Dites ce que l’action a donné l’an dernier\u00A0: c’est un renouvellement."
            );
        }
    }

    private static void Rows(FicheContent c, Findings found)
    {
        foreach (var list in FicheFields.Lists.Where(list => list.RowsOf(c).Count(row => !row.IsBlank) > FicheLimits.Rows))
        {
            var count = list.RowsOf(c).Count(row => !row.IsBlank);
            found.Wrong(
                "rows.many",
                list.Section,
                list.Name,
                $"Cette liste a {count} lignes, {FicheLimits.Rows} au plus\u00A0: gardez les plus importantes."
            );
        }

        foreach (var school in c.Establishments.Where(school => school.Uai.Length > 0 && !Organisations.Uai.TryParse(school.Uai, out _)))
        {
            found.Wrong(
                "establishment.uai",
                FicheSection.Places,
                $"{nameof(c.Establishments)}[{school.Key}].{nameof(school.Uai)}",
                "Ce numéro UAI n’est pas valide\u00A0: 7 chiffres et une lettre, par exemple 0020048A. Laissez vide si vous ne le "
                    + "connaissez pas."
            );
        }

        foreach (var person in c.Staff.Where(person => person.Fte > FicheLimits.Fte))
        {
            found.Wrong(
                "staff.fte",
                FicheSection.Means,
                $"{nameof(c.Staff)}[{person.Key}].{nameof(person.Fte)}",
                $"Le temps de travail va de 0 à {FicheLimits.Fte} équivalents temps plein."
            );
        }

        foreach (var step in c.Steps.Where(step => step.On < c.StartsOn || step.On > c.EndsOn))
        {
            found.Wrong(
                "step.date",
                FicheSection.Calendar,
                $"{nameof(c.Steps)}[{step.Key}].{nameof(step.On)}",
                "Cette étape n’est pas entre le début et la fin de l’action\u00A0: vérifiez les dates."
            );
        }
    }

    private static void Objectives(FicheContent c, FilingConditions conditions, Findings found)
    {
        const FicheSection section = FicheSection.Request;
        var leaves = ObjectiveTree.Leaves(conditions.Objectives).Select(o => o.Objective.Id).ToHashSet();
        if (leaves.Count > 0 && (c.MainObjectiveId is not { } main || !leaves.Contains(main)))
        {
            found.Missing(
                "objective.missing",
                section,
                nameof(c.MainObjectiveId),
                "Choisissez l'objectif prioritaire principal de l'action."
            );
        }
        else if (leaves.Count > 0)
        {
            var chosen = c.OtherObjectiveIds.Where(leaves.Contains).Append(c.MainObjectiveId!.Value).Distinct().Count();
            if (chosen < Math.Min(conditions.Requirements.MinObjectives ?? 1, leaves.Count))
            {
                found.Missing(
                    "objectives.few",
                    section,
                    nameof(c.OtherObjectiveIds),
                    $"Cet appel demande au moins {conditions.Requirements.MinObjectives} objectifs, le principal compris\u00A0: cochez-en "
                        + $"{Math.Min(conditions.Requirements.MinObjectives!.Value, leaves.Count) - chosen} de plus."
                );
            }
            else if (chosen > conditions.Requirements.MaxObjectives)
            {
                found.Wrong(
                    "objectives.many",
                    section,
                    nameof(c.OtherObjectiveIds),
                    "Cet appel accepte "
                        + (
                            conditions.Requirements.MaxObjectives == 1
                                ? "un seul objectif, le principal"
                                : $"{conditions.Requirements.MaxObjectives} objectifs au plus, le principal compris"
                        )
                        + $"\u00A0: décochez-en {chosen - conditions.Requirements.MaxObjectives}."
                );
            }
        }
    }

    private static void Publics(FicheContent c, CallRequirements requirements, Findings found)
    {
        const FicheSection section = FicheSection.Publics;
        if (c.Beneficiaries is < 1 or > FicheLimits.People)
        {
            found.Wrong("beneficiaries.range", section, nameof(c.Beneficiaries), "Le nombre de bénéficiaires va de 1 à 1 000 000.");
        }

        if (c.QpvBeneficiaries > (c.Beneficiaries ?? int.MaxValue))
        {
            found.Wrong(
                "beneficiaries.qpv",
                section,
                nameof(c.QpvBeneficiaries),
                "Les habitants des quartiers prioritaires ne peuvent pas être plus nombreux que l’ensemble des bénéficiaires."
            );
        }
        else if (requirements.MinQpvPercent is { } share && share > 0)
        {
            QpvShare(c, share, found);
        }

        if (c.Parents > (c.Beneficiaries ?? int.MaxValue))
        {
            found.Wrong(
                "beneficiaries.parents",
                section,
                nameof(c.Parents),
                "Les parents ne peuvent pas être plus nombreux que l’ensemble des bénéficiaires."
            );
        }

        if (c.Groups.Count > 0 && c.Beneficiaries is { } people && BeneficiaryGrid.Total(c.Groups) is var total && total != people)
        {
            found.Wrong(
                "beneficiaries.grid",
                section,
                nameof(c.Groups),
                $"Le tableau par âge compte {Count(total)} personnes, et vous avez indiqué {Count(people)} bénéficiaires\u00A0: corrigez "
                    + "l’un ou l’autre, ou videz le tableau."
            );
        }

        foreach (
            var (path, count, words) in new[]
            {
                (nameof(c.Parents), c.Parents, "Les parents"),
                (nameof(c.Professionals), c.Professionals, "Les professionnels"),
                (nameof(c.QpvBeneficiaries), c.QpvBeneficiaries, "Les habitants des quartiers"),
            }
        )
        {
            if (count > FicheLimits.People)
            {
                found.Wrong("people.range", section, path, $"{words} sont 1 000 000 au plus.");
            }
        }
    }

    private static void Calendar(FicheContent c, FilingConditions conditions, Findings found)
    {
        var requirements = conditions.Requirements;
        const FicheSection section = FicheSection.Calendar;
        var (start, end) = (c.StartsOn, c.EndsOn);
        if (start is { } s && end is { } e && e < s)
        {
            found.Wrong(
                "calendar.order",
                section,
                nameof(c.EndsOn),
                "La fin de l'action vient avant son début\u00A0: vérifiez les deux dates."
            );
        }

        if (start < requirements.ActionFrom)
        {
            found.Wrong(
                "calendar.early",
                section,
                nameof(c.StartsOn),
                "Cet appel finance des actions qui commencent à partir du "
                    + $"{requirements.ActionFrom!.Value.ToString("d MMMM yyyy", French)}."
            );
        }
        else if (requirements.StartsAfterAnswer && start < conditions.Schedule.LocalDay(conditions.Schedule.NotificationAt))
        {
            found.Wrong(
                "calendar.answer",
                section,
                nameof(c.StartsOn),
                "L'action ne peut pas commencer avant la réponse aux candidats, prévue le "
                    + $"{conditions.Schedule.LocalDay(conditions.Schedule.NotificationAt).ToString("d MMMM yyyy", French)}."
            );
        }

        if (start is { } from && end is { } to && to >= from)
        {
            Year(requirements.Year, from, to, found);
        }

        if (end > requirements.ActionUntil)
        {
            found.Wrong(
                "calendar.late",
                section,
                nameof(c.EndsOn),
                "Cet appel finance des actions qui finissent au plus tard le "
                    + $"{requirements.ActionUntil!.Value.ToString("d MMMM yyyy", French)}."
            );
        }
    }

    private static void Budget(FicheContent c, CallRequirements requirements, Findings found)
    {
        const FicheSection section = FicheSection.Budget;
        var readable = !c.Unreadable.Keys.Any(IsAmount);
        var totals = c.Totals;
        if (totals.ChargesCents == 0 && readable)
        {
            found.Missing(
                "budget.charges.missing",
                section,
                $"{nameof(c.Budget)}[601]",
                "Indiquez ce que l’action coûte\u00A0: remplissez au moins une ligne de charges."
            );
        }

        if (c.RequestedCents == 0)
        {
            found.Wrong("budget.requested.zero", section, nameof(c.RequestedCents), "La subvention demandée ne peut pas être nulle.");
        }

        if (c.RequestedCents > requirements.MaxRequestedCents)
        {
            found.Wrong(
                "budget.requested.cap",
                section,
                nameof(c.RequestedCents),
                $"Cet appel accorde {Euros(requirements.MaxRequestedCents!.Value)} au plus par fiche-action."
            );
        }

        if (c.RequestedCents > 0 && c.RequestedCents < requirements.MinRequestedCents)
        {
            found.Wrong(
                "budget.requested.floor",
                section,
                nameof(c.RequestedCents),
                $"Cet appel accorde {Euros(requirements.MinRequestedCents!.Value)} au moins par fiche-action."
            );
        }

        if (requirements.MaxRequestedPercent is { } cap && c.RequestedPercent > cap)
        {
            found.Wrong(
                "budget.requested.share",
                section,
                nameof(c.RequestedCents),
                $"La subvention demandée dépasse {cap.ToString("0.##", French)}\u00A0% du coût de l'action."
            );
        }

        if (readable && totals.ChargesCents > 0 && c.RequestedCents > 0 && totals.GapCents != 0)
        {
            var side = totals.GapCents > 0 ? "du côté des produits" : "du côté des charges";
            found.Unbalanced(
                "budget.unbalanced",
                section,
                nameof(c.Budget),
                $"Le budget n’est pas équilibré\u00A0: il manque {Euros(Math.Abs(totals.GapCents))} {side}."
            );
        }

        if (readable && totals.VolunteerGapCents != 0)
        {
            found.Unbalanced(
                "budget.volunteer",
                section,
                $"{nameof(c.Budget)}[870]",
                $"Le bénévolat et les prêts ne sont pas équilibrés\u00A0: {Euros(totals.UsesCents)} en emplois (86), "
                    + $"{Euros(totals.ResourcesCents)} en contributions (87)."
            );
        }
    }

    private static bool IsAmount(string path) =>
        path == nameof(FicheContent.RequestedCents)
        || path.StartsWith(nameof(FicheContent.Budget) + "[", StringComparison.Ordinal)
        || path.StartsWith(nameof(FicheContent.Funding) + "[", StringComparison.Ordinal);

    private static string Euros(long cents) =>
        new Money(cents).ToFrench().Replace(",00", string.Empty, StringComparison.Ordinal) + "\u00A0€";
}
