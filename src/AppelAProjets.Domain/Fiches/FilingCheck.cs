using System.Globalization;
using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.Fiches;

/// <summary>Finds what keeps a fiche from being filed: one list for the editor, the reminder and the filing itself.</summary>
public static partial class FilingCheck
{
    internal static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Checks a fiche against completeness (practice.md §4.2 to §4.4) and what its call asks.</summary>
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
            found.Wrong("organisation.ineligible", FicheSection.Applicant, string.Empty,
                "Cet appel n'est pas ouvert aux organisations de votre type. Lisez «\u00A0Qui peut répondre\u202F?\u00A0» sur la page de l'appel.");
        }

        Applicant(content, found);
        Action(content, found);
        Objectives(content, conditions, found);
        Publics(content, requirements, found);
        Partners(content, found);
        Calendar(content, conditions, found);
        Budget(content, requirements, found);
        Evaluation(content, found);
        Questions(content, conditions, found);
        Pieces(content, conditions, found);
        return found.InOrder();
    }

    private static void Applicant(FicheContent c, Findings found)
    {
        found.Text(FicheSection.Applicant, nameof(c.RepresentativeName), c.RepresentativeName, FicheLimits.Line, "Indiquez le nom du représentant légal.");
        found.Text(FicheSection.Applicant, nameof(c.RepresentativeRole), c.RepresentativeRole, FicheLimits.Line, "Indiquez la fonction du représentant légal, par exemple présidente.");
        found.Text(FicheSection.Applicant, nameof(c.ContactName), c.ContactName, FicheLimits.Line, "Indiquez qui est responsable de l'action.");
        found.Text(FicheSection.Applicant, nameof(c.ContactEmail), c.ContactEmail, FicheLimits.Line, "Indiquez l'adresse électronique du responsable de l'action.");
        if (c.ContactEmail.Length > 0 && !ContactRules.IsEmail(c.ContactEmail))
        {
            found.Wrong("email.wrong", FicheSection.Applicant, nameof(c.ContactEmail), "Cette adresse électronique n'est pas complète. Exemple\u00A0: prenom.nom@association.fr.");
        }

        if (c.ContactPhone.Length > 0 && !ContactRules.IsPhone(c.ContactPhone))
        {
            found.Wrong("phone.wrong", FicheSection.Applicant, nameof(c.ContactPhone), "Ce numéro de téléphone n'est pas lisible. Exemple\u00A0: 03 23 59 90 00 ou +590 690 12 34 56.");
        }
    }

    private static void Action(FicheContent c, Findings found)
    {
        found.Text(FicheSection.Action, nameof(c.Title), c.Title, FicheLimits.Title, "Donnez un titre à votre action.");
        found.Text(FicheSection.Action, nameof(c.Summary), c.Summary, FicheLimits.Summary, "Résumez votre action en quelques phrases.");
        found.Text(FicheSection.Action, nameof(c.Need), c.Need, FicheLimits.Text, "Décrivez le besoin constaté et d'où vient ce constat.");
        found.Text(FicheSection.Action, nameof(c.Goals), c.Goals, FicheLimits.ShortText, "Indiquez les objectifs de l'action.");
        found.Text(FicheSection.Action, nameof(c.Description), c.Description, FicheLimits.Text, "Racontez comment l'action va se dérouler.");
        found.Bound(FicheSection.Action, nameof(c.Innovation), c.Innovation, FicheLimits.ShortText);
    }

    private static void Objectives(FicheContent c, FilingConditions conditions, Findings found)
    {
        const FicheSection section = FicheSection.Objectives;
        var leaves = ObjectiveTree.Leaves(conditions.Objectives).Select(o => o.Objective.Id).ToHashSet();
        if (leaves.Count > 0 && (c.MainObjectiveId is not { } main || !leaves.Contains(main)))
        {
            found.Missing("objective.missing", section, nameof(c.MainObjectiveId), "Choisissez l'objectif prioritaire principal de l'action.");
        }
        else if (leaves.Count > 0)
        {
            var chosen = c.OtherObjectiveIds.Where(leaves.Contains).Append(c.MainObjectiveId!.Value).Distinct().Count();
            if (chosen < Math.Min(conditions.Requirements.MinObjectives ?? 1, leaves.Count))
            {
                found.Missing("objectives.few", section, nameof(c.OtherObjectiveIds),
                    $"Cet appel demande au moins {conditions.Requirements.MinObjectives} objectifs, le principal compris\u00A0: cochez-en {Math.Min(conditions.Requirements.MinObjectives!.Value, leaves.Count) - chosen} de plus.");
            }
            else if (chosen > conditions.Requirements.MaxObjectives)
            {
                found.Wrong("objectives.many", section, nameof(c.OtherObjectiveIds),
                    $"Cet appel accepte {(conditions.Requirements.MaxObjectives == 1 ? "un seul objectif, le principal" : $"{conditions.Requirements.MaxObjectives} objectifs au plus, le principal compris")}\u00A0: décochez-en {chosen - conditions.Requirements.MaxObjectives}.");
            }
        }

        found.Text(section, nameof(c.ObjectiveAnswer), c.ObjectiveAnswer, FicheLimits.ShortText, "Expliquez comment l'action répond à cet objectif.");
    }

    private static void Publics(FicheContent c, CallRequirements requirements, Findings found)
    {
        const FicheSection section = FicheSection.Publics;
        if (found.Readable(section, nameof(c.Beneficiaries), "Ce nombre n'est pas lisible. Écrivez un nombre entier, par exemple 84."))
        {
            if (c.Beneficiaries is null)
            {
                found.Missing("beneficiaries.missing", section, nameof(c.Beneficiaries), "Indiquez le nombre de bénéficiaires.");
            }
            else if (c.Beneficiaries is < 1 or > FicheLimits.People)
            {
                found.Wrong("beneficiaries.range", section, nameof(c.Beneficiaries), "Le nombre de bénéficiaires va de 1 à 1 000 000.");
            }
        }

        if (found.Readable(section, nameof(c.QpvBeneficiaries), "Ce nombre n'est pas lisible. Écrivez un nombre entier, par exemple 71."))
        {
            if (c.QpvBeneficiaries is { } qpv && (qpv < 0 || qpv > (c.Beneficiaries ?? int.MaxValue)))
            {
                found.Wrong("beneficiaries.qpv", section, nameof(c.QpvBeneficiaries), "Les habitants des quartiers prioritaires ne peuvent pas être plus nombreux que l'ensemble des bénéficiaires.");
            }
            else if (requirements.MinQpvPercent is { } share && share > 0)
            {
                QpvShare(c, share, found);
            }
        }

        found.Text(section, nameof(c.Audience), c.Audience, FicheLimits.ShortText, "Décrivez qui sont les bénéficiaires\u00A0: âges, situation.");
        found.Bound(section, nameof(c.Mobilisation), c.Mobilisation, FicheLimits.ShortText);
    }

    private static void Partners(FicheContent c, Findings found)
    {
        for (var i = 0; i < c.Partners.Count; i++)
        {
            var (name, contribution, _) = c.Partners[i];
            var field = string.Create(CultureInfo.InvariantCulture, $"{nameof(c.Partners)}[{i}]");
            if (name.Length == 0)
            {
                found.Wrong("partner.name.missing", FicheSection.Partners, field + ".Name", "Nommez ce partenaire, ou effacez sa ligne.");
            }

            found.Bound(FicheSection.Partners, field + ".Name", name, FicheLimits.Line);
            found.Bound(FicheSection.Partners, field + ".Contribution", contribution, FicheLimits.Contribution);
        }

        if (c.Partners.Count > FicheLimits.Partners)
        {
            found.Wrong("partner.many", FicheSection.Partners, nameof(c.Partners), $"Citez {FicheLimits.Partners} partenaires au plus, les plus engagés.");
        }
    }

    private static void Calendar(FicheContent c, FilingConditions conditions, Findings found)
    {
        var requirements = conditions.Requirements;
        const FicheSection section = FicheSection.Calendar;
        const string unreadable = "Cette date n'existe pas. Écrivez-la sous la forme 04/07/2022.";
        var start = found.Readable(section, nameof(c.StartsOn), unreadable) ? c.StartsOn : null;
        var end = found.Readable(section, nameof(c.EndsOn), unreadable) ? c.EndsOn : null;
        found.Present(section, nameof(c.StartsOn), c.StartsOn, "Indiquez la date de début de l'action.");
        found.Present(section, nameof(c.EndsOn), c.EndsOn, "Indiquez la date de fin de l'action.");
        if (start is { } s && end is { } e && e < s)
        {
            found.Wrong("calendar.order", section, nameof(c.EndsOn), "La fin de l'action vient avant son début\u00A0: vérifiez les deux dates.");
        }

        if (start < requirements.ActionFrom)
        {
            found.Wrong("calendar.early", section, nameof(c.StartsOn), $"Cet appel finance des actions qui commencent à partir du {requirements.ActionFrom!.Value.ToString("d MMMM yyyy", French)}.");
        }
        else if (requirements.StartsAfterAnswer && start < conditions.Schedule.LocalDay(conditions.Schedule.NotificationAt))
        {
            found.Wrong("calendar.answer", section, nameof(c.StartsOn), $"L'action ne peut pas commencer avant la réponse aux candidats, prévue le {conditions.Schedule.LocalDay(conditions.Schedule.NotificationAt).ToString("d MMMM yyyy", French)}.");
        }

        if (start is { } from && end is { } to && to >= from)
        {
            Year(requirements.Year, from, to, found);
        }

        if (end > requirements.ActionUntil)
        {
            found.Wrong("calendar.late", section, nameof(c.EndsOn), $"Cet appel finance des actions qui finissent au plus tard le {requirements.ActionUntil!.Value.ToString("d MMMM yyyy", French)}.");
        }

        found.Bound(section, nameof(c.Rhythm), c.Rhythm, FicheLimits.ShortText);
    }

    private static void Budget(FicheContent c, CallRequirements requirements, Findings found)
    {
        const FicheSection section = FicheSection.Budget;
        const string unreadable = "Ce montant n'est pas lisible. Écrivez un nombre, par exemple 350 ou 1 234,50.";
        var readable = found.Readable(section, nameof(c.ChargesCents), unreadable)
            & found.Readable(section, nameof(c.RequestedCents), unreadable)
            & found.Readable(section, nameof(c.OtherSubsidiesCents), unreadable)
            & found.Readable(section, nameof(c.OwnResourcesCents), unreadable);
        found.Present(section, nameof(c.ChargesCents), c.ChargesCents, "Indiquez ce que l'action coûte au total.");
        found.Present(section, nameof(c.RequestedCents), c.RequestedCents, "Indiquez la subvention que vous demandez.");
        if (c.ChargesCents == 0)
        {
            found.Wrong("budget.charges.zero", section, nameof(c.ChargesCents), "Le coût total de l'action ne peut pas être nul.");
        }

        if (c.RequestedCents == 0)
        {
            found.Wrong("budget.requested.zero", section, nameof(c.RequestedCents), "La subvention demandée ne peut pas être nulle.");
        }

        if (c.RequestedCents > requirements.MaxRequestedCents)
        {
            found.Wrong("budget.requested.cap", section, nameof(c.RequestedCents), $"Cet appel accorde {Euros(requirements.MaxRequestedCents!.Value)} au plus par fiche-action.");
        }

        if (c.RequestedCents > 0 && c.RequestedCents < requirements.MinRequestedCents)
        {
            found.Wrong("budget.requested.floor", section, nameof(c.RequestedCents), $"Cet appel accorde {Euros(requirements.MinRequestedCents!.Value)} au moins par fiche-action.");
        }

        if (requirements.MaxRequestedPercent is { } cap && c.RequestedPercent > cap)
        {
            found.Wrong("budget.requested.share", section, nameof(c.RequestedCents), $"La subvention demandée dépasse {cap.ToString("0.##", French)}\u00A0% du coût de l'action.");
        }

        found.Text(section, nameof(c.ChargesDetail), c.ChargesDetail, FicheLimits.ShortText, "Dites en quelques mots à quoi servira l'argent.");
        found.Bound(section, nameof(c.OtherFunders), c.OtherFunders, FicheLimits.ShortText);
        if (c.OtherSubsidiesCents > 0 && c.OtherFunders.Length == 0)
        {
            found.Missing("budget.funders.missing", section, nameof(c.OtherFunders), "Nommez les autres financeurs et dites si leur accord est acquis.");
        }

        if (readable && c.ChargesCents > 0 && c.RequestedCents > 0 && c.GapCents != 0)
        {
            var side = c.GapCents > 0 ? "du côté des produits" : "du côté des charges";
            found.Wrong("budget.unbalanced", section, nameof(c.OwnResourcesCents), $"Le budget n'est pas équilibré\u00A0: il manque {Euros(Math.Abs(c.GapCents))} {side}.");
        }
    }

    private static void Evaluation(FicheContent c, Findings found)
    {
        found.Text(FicheSection.Evaluation, nameof(c.EvaluationMethod), c.EvaluationMethod, FicheLimits.ShortText, "Dites comment vous saurez que l'action a réussi.");
        found.Bound(FicheSection.Evaluation, nameof(c.LastingImpact), c.LastingImpact, FicheLimits.ShortText);
    }

    private static string Euros(long cents) => (cents / 100m).ToString(cents % 100 == 0 ? "#,0" : "#,0.00", French).Replace('\u202F', '\u00A0') + "\u00A0€";
}
