using System.Security.Cryptography;
using System.Text;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Committee.Assigning;

/// <summary>What a plan would do, for whoever decides: the same on the page and when it is applied.</summary>
/// <param name="State">The situation it was made from.</param>
/// <param name="Form">How it was asked for.</param>
/// <param name="Added">Each pair that would be assigned, with why.</param>
/// <param name="Loads">Fiches of each member before and after.</param>
/// <param name="Impossible">What can't be done, and why.</param>
/// <param name="Refusals">Why there is no plan at all.</param>
internal sealed record AssignmentProposal(
    AssignmentState State,
    PlanForm Form,
    IReadOnlyList<(AssignmentPair Pair, string Why)> Added,
    IReadOnlyList<EvaluatorLoad> Loads,
    IReadOnlyList<string> Impossible,
    IReadOnlyList<Refusal> Refusals
)
{
    /// <summary>Changes when anything the page shows does.</summary>
    public string Seal =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        [
                            .. Added.Select(added => $"{AssignForm.Write(added.Pair)} {added.Why}"),
                            .. Loads.Select(load => $"{load.EvaluatorId:N} {load.Kept} {load.Added}"),
                            .. Impossible,
                        ]
                    )
                )
            )
        );

    /// <summary>Why there is nothing to add, in a sentence.</summary>
    public string NothingToAdd =>
        (Impossible.Count, Form.Method) switch
        {
            (> 0, _) => "Rien ne peut être ajouté\u00A0: ce qui manque encore est dit plus haut, le reste est déjà en place.",
            (_, PlanForm.Automatic) =>
                $"Rien à ajouter\u00A0: chaque fiche a déjà {FrenchNumbers.Count(Form.PerFicheRead ?? 0, "évaluateur")} ou plus, comme "
                    + "demandé.",
            _ => "Rien à ajouter\u00A0: chacun a déjà toutes les fiches demandées.",
        };

    internal IReadOnlyDictionary<Guid, FicheToGive> FichesById => State.Fiches.ToDictionary(fiche => fiche.FicheId);

    internal IEnumerable<(EvaluatorLoad Load, CommitteeMember Member)> LoadsByMember => Loads.Zip(State.Members);

    public AssignmentPlan Plan => new([.. Added.Select(added => added.Pair)], [], []);

    public int Spread => Loads.Count == 0 ? 0 : Loads.Max(load => load.Total) - Loads.Min(load => load.Total);
}

/// <summary>Makes a proposal from what was asked and what is.</summary>
internal sealed class AssignmentProposals(AssignmentStateReads states, PlanChoicesReads choices)
{
    public async Task<AssignmentProposal> MakeAsync(CoordinatedCall call, Guid coordinatorId, PlanForm form, CancellationToken cancellation)
    {
        var state = await states.ReadAsync(call, coordinatorId, cancellation);
        var refusals = form.Check();
        return refusals.Count > 0
            ? Refused(state, form, refusals)
            : form.Method switch
            {
                PlanForm.Automatic => Automatic(state, form),
                PlanForm.FromFile => FromFile(state, form),
                _ => await ByRuleAsync(state, form, cancellation),
            };
    }

    private static AssignmentProposal Automatic(AssignmentState state, PlanForm form)
    {
        var plan = AutomaticAssignment.Of(
            new(
                [.. state.Fiches.Select(f => new FicheToAssign(f.FicheId, f.OrganisationName))],
                [.. state.Members.Select(m => new EvaluatorToLoad(m.UserId, m.Institution))],
                Kept(state).ToHashSet(),
                state.Excluded,
                form.PerFicheRead!.Value,
                form.SeedRead!.Value
            )
        );
        return new(
            state,
            form,
            [.. plan.Added.Select(added => (added.Pair, CommitteeWords.For(added.Reason)))],
            plan.Loads,
            [.. plan.Shortfalls.Select(lack => Sentence(state, lack))],
            []
        );
    }

    private static AssignmentProposal FromFile(AssignmentState state, PlanForm form)
    {
        var (pairs, refusals) = AssignmentFile.Read(form.Csv!, state);
        return refusals.Count > 0 ? Refused(state, form, refusals) : Of(state, form, pairs, "ligne du fichier");
    }

    private async Task<AssignmentProposal> ByRuleAsync(AssignmentState state, PlanForm form, CancellationToken cancellation)
    {
        var known = await choices.ReadAsync(state, cancellation);
        var rules = form.Rules.Where(rule => rule.IsUsed).Select(rule => known.Read(rule, state.Members)).ToList();
        return rules.Contains(null)
            ? Refused(
                state,
                form,
                [
                    new(
                        "assignment.rule",
                        string.Empty,
                        "Un axe, un quartier ou un membre n’est plus dans cet appel\u00A0: choisissez de nouveau."
                    ),
                ]
            )
            : Of(
                state,
                form,
                AssignmentRule.Pairs([.. rules.OfType<AssignmentRule>()], await choices.TraitsAsync(state, cancellation)),
                "demandé par une règle"
            );
    }

    private static AssignmentProposal Of(AssignmentState state, PlanForm form, IReadOnlyList<AssignmentPair> pairs, string why)
    {
        var plan = AssignmentPlan.Of(state.Situation, pairs, []);
        var refused = plan.Refused.Select(line => line.Pair).ToHashSet();
        var added = plan.Added.Where(pair => !refused.Contains(pair)).ToList();
        var kept = Kept(state).ToList();
        return new(
            state,
            form,
            [
                .. added.Select(pair =>
                    (pair, state.Excluded.TryGetValue(pair, out var doubt) ? $"{why}. Attention\u00A0: {CommitteeWords.For(doubt)}" : why)
                ),
            ],
            [
                .. state.Members.Select(m => new EvaluatorLoad(
                    m.UserId,
                    kept.Count(pair => pair.EvaluatorId == m.UserId),
                    added.Count(pair => pair.EvaluatorId == m.UserId),
                    state.Fiches.Count
                )),
            ],
            [.. plan.Refused.Select(line => state.SentenceOf(line.Pair, line.Obstacle))],
            []
        );
    }

    private static IEnumerable<AssignmentPair> Kept(AssignmentState state) =>
        state.Situation.Assigned.Where(pair =>
            state.Situation.Fiches.Contains(pair.FicheId)
            && state.Situation.Evaluators.Contains(pair.EvaluatorId)
            && !state.Situation.Conflicts.Contains(pair)
        );

    private static AssignmentProposal Refused(AssignmentState state, PlanForm form, IReadOnlyList<Refusal> refusals) =>
        new(state, form, [], [], [], refusals);

    private static string Sentence(AssignmentState state, Shortfall lack)
    {
        var fiche = state.Fiches.First(f => f.FicheId == lack.FicheId);
        var excluded = string.Join(
            ", ",
            lack.Excluded.Select(left => $"{state.NameOf(left.EvaluatorId)} ({CommitteeWords.For(left.Reason)})")
        );
        var why = excluded.Length > 0 ? $"Écartés\u00A0: {excluded}." : "Le comité ne compte pas assez de membres.";
        return $"{fiche.Number}, «\u00A0{fiche.Title}\u00A0»\u00A0: il manque {FrenchNumbers.Count(lack.Missing, "évaluateur")}. {why}";
    }
}
