namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>The sections that tell what the action takes and what will be looked at once it is done.</summary>
public static partial class FicheFields
{
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
