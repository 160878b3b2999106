using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Domain.Eligibility;

/// <summary>
/// Judges the rules of a call on what was filed. What the filing check knows is asked of it, never computed a second time: this only
/// sorts its findings by rule and adds what concerns the filing itself.
/// </summary>
public static class EligibilityRules
{
    /// <summary>Judges every rule.</summary>
    /// <param name="facts">The filed version and what is around it.</param>
    /// <returns>One finding per rule, in the order of the rules.</returns>
    public static IReadOnlyList<RuleFinding> Run(FiledFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var byRule = FilingCheck.Run(facts.Content, facts.Conditions).ToLookup(RuleOf);
        return
        [
            .. Enum.GetValues<EligibilityRule>()
                .Select(rule => Judge(rule, facts, [.. byRule[rule].Select(shortcoming => shortcoming.Message)])),
        ];
    }

    /// <summary>The worst of several findings: what a list says of a fiche in one word.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>Not met before to check before met.</returns>
    public static RuleVerdict Overall(IReadOnlyList<RuleFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings.Any(finding => finding.Verdict == RuleVerdict.NotMet) ? RuleVerdict.NotMet
            : findings.Any(finding => finding.Verdict == RuleVerdict.ToCheck) ? RuleVerdict.ToCheck
            : RuleVerdict.Met;
    }

    private static RuleFinding Judge(EligibilityRule rule, FiledFacts facts, IReadOnlyList<string> faults)
    {
        var requirements = facts.Conditions.Requirements;
        return rule switch
        {
            EligibilityRule.InTime => InTime(facts),
            EligibilityRule.ApplicantKind when requirements.EligibleKinds.Count == 0 => NotApplicable(
                rule,
                "L’appel est ouvert à toute organisation."
            ),
            EligibilityRule.RepublicanCommitment => Commitment(facts),
            EligibilityRule.Objectives when facts.Conditions.Objectives.Count == 0 => NotApplicable(
                rule,
                "L’appel ne fixe pas d’objectif."
            ),
            EligibilityRule.Territory => Territory(facts, faults),
            EligibilityRule.PreviousAccount => PreviousAccount(facts),
            EligibilityRule.Pieces when facts.Conditions.PiecesAskedOf(facts.Content).Count == 0 && faults.Count == 0 => NotApplicable(
                rule,
                "L’appel ne demande aucune pièce à cette organisation."
            ),
            EligibilityRule.Count => Count(facts),
            _ => faults.Count == 0
                ? new RuleFinding(rule, RuleVerdict.Met, Right(rule))
                : new RuleFinding(rule, RuleVerdict.NotMet, string.Join(' ', faults)),
        };
    }

    private static EligibilityRule RuleOf(Shortcoming shortcoming) =>
        shortcoming.Code switch
        {
            "organisation.ineligible" => EligibilityRule.ApplicantKind,
            "objective.missing" or "objectives.few" or "objectives.many" => EligibilityRule.Objectives,
            "beneficiaries.qpv.missing" or "beneficiaries.qpv.share" => EligibilityRule.Territory,
            "budget.unbalanced" or "budget.volunteer" or "budget.charges.missing" => EligibilityRule.Balance,
            _ when shortcoming.Code.StartsWith("budget.requested.", StringComparison.Ordinal) => EligibilityRule.Amount,
            _ when shortcoming.Code.StartsWith("calendar.", StringComparison.Ordinal) => EligibilityRule.Dates,
            _ when shortcoming.Section == FicheSection.Pieces => EligibilityRule.Pieces,
            _ => EligibilityRule.Completeness,
        };

    private static string Right(EligibilityRule rule) =>
        rule switch
        {
            EligibilityRule.ApplicantKind => "L’appel est ouvert à ce type d’organisation.",
            EligibilityRule.Objectives => "Un objectif de l’appel est choisi.",
            EligibilityRule.Dates => "Les dates de l’action sont dans la période financée.",
            EligibilityRule.Amount => "Le montant demandé est dans les bornes de l’appel.",
            EligibilityRule.Balance => "Les charges et les produits sont égaux.",
            EligibilityRule.Pieces => "Les pièces demandées sont jointes et valables.",
            EligibilityRule.Completeness => "Le reste du formulaire est complet.",
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "This rule has words of its own."),
        };

    private static RuleFinding InTime(FiledFacts facts)
    {
        const EligibilityRule rule = EligibilityRule.InTime;
        return (facts.InGrace, facts.InExtension) switch
        {
            (true, _) => new RuleFinding(
                rule,
                RuleVerdict.Met,
                "Déposée dans le délai de grâce\u00A0: le dépôt était commencé avant la clôture."
            ),
            (_, true) => new RuleFinding(
                rule,
                RuleVerdict.Met,
                "Déposée après la clôture, dans la prolongation accordée à l’organisation."
            ),
            _ when facts.ReceivedAt <= facts.Conditions.Schedule.ClosesAt => new RuleFinding(
                rule,
                RuleVerdict.Met,
                "Déposée avant la clôture."
            ),
            _ => new RuleFinding(rule, RuleVerdict.NotMet, "Déposée après la clôture, sans prolongation."),
        };
    }

    private static RuleFinding Commitment(FiledFacts facts)
    {
        const EligibilityRule rule = EligibilityRule.RepublicanCommitment;
        var asked = Attestations
            .AskedOf(facts.Conditions.OrganisationKind, hasDocuments: false)
            .Any(text => text.Kind == AttestationKind.RepublicanCommitment);
        return !asked ? NotApplicable(rule, "Demandé aux seules associations et fondations.")
            : facts.RepublicanCommitment ? new RuleFinding(rule, RuleVerdict.Met, "Souscrit au dépôt.")
            : new RuleFinding(rule, RuleVerdict.NotMet, "Le contrat d’engagement républicain n’a pas été souscrit au dépôt.");
    }

    private static RuleFinding Territory(FiledFacts facts, IReadOnlyList<string> faults)
    {
        const EligibilityRule rule = EligibilityRule.Territory;
        if (facts.NeighbourhoodIds.Count > 0 && !facts.Content.NeighbourhoodIds.Any(facts.NeighbourhoodIds.Contains))
        {
            return new RuleFinding(
                rule,
                RuleVerdict.NotMet,
                string.Join(' ', faults.Prepend("Aucun quartier de l’appel n’est coché dans la fiche."))
            );
        }

        return faults.Count > 0 ? new RuleFinding(rule, RuleVerdict.NotMet, string.Join(' ', faults))
            : facts.NeighbourhoodIds.Count == 0 && facts.Conditions.Requirements.MinQpvPercent is null
                ? NotApplicable(rule, "L’appel ne nomme pas de quartier.")
            : new RuleFinding(rule, RuleVerdict.Met, "L’action concerne un quartier de l’appel.");
    }

    private static RuleFinding PreviousAccount(FiledFacts facts)
    {
        const EligibilityRule rule = EligibilityRule.PreviousAccount;
        if (facts.Content.Request != RequestKind.Renewal)
        {
            return NotApplicable(rule, "Ce n’est pas un renouvellement.");
        }

        var asked = facts.Conditions.PiecesAskedOf(facts.Content).Where(piece => piece.Kind == PieceKind.PreviousAccount).ToList();
        return asked.Count == 0
                ? new RuleFinding(
                    rule,
                    RuleVerdict.ToCheck,
                    "C’est un renouvellement, et l’appel ne demande pas le bilan\u00A0: vérifiez que vous l’avez reçu."
                )
            : asked.Exists(piece => new FileSlot(IsPiece: true, piece.Key).FilesIn(facts.Content).Count > 0)
                ? new RuleFinding(rule, RuleVerdict.Met, "Le bilan de l’action passée est joint.")
            : new RuleFinding(rule, RuleVerdict.NotMet, "C’est un renouvellement, et le bilan de l’action passée n’est pas joint.");
    }

    private static RuleFinding Count(FiledFacts facts)
    {
        const EligibilityRule rule = EligibilityRule.Count;
        return facts.Conditions.Requirements.MaxFichesPerOrganisation is not { } most
                ? NotApplicable(rule, "L’appel ne limite pas le nombre de fiches.")
            : facts.OthersFiled < most
                ? new RuleFinding(rule, RuleVerdict.Met, "L’organisation n’a pas déposé plus de fiches que l’appel n’en accepte.")
            : new RuleFinding(
                rule,
                RuleVerdict.NotMet,
                $"L’organisation a déposé {facts.OthersFiled + 1} fiches\u00A0: l’appel en accepte {most} au plus."
            );
    }

    private static RuleFinding NotApplicable(EligibilityRule rule, string reason) => new(rule, RuleVerdict.NotApplicable, reason);
}
