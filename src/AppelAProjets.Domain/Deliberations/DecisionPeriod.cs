using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.Deliberations;

/// <summary>When decisions may be recorded and released.</summary>
public static class DecisionPeriod
{
    /// <summary>Why no decision may be recorded now: while fiches can still be corrected, or once the call is put away.</summary>
    /// <param name="state">Where the call stands.</param>
    /// <returns>The list, empty when it may.</returns>
    public static IReadOnlyList<Refusal> WhyNot(CallState state) =>
        state switch
        {
            CallState.Draft or CallState.Upcoming or CallState.Open =>
            [
                new Refusal(
                    "decision.early",
                    string.Empty,
                    "L'appel n'est pas encore clos\u00A0: les fiches peuvent changer. Les décisions s'enregistrent après la clôture."
                ),
            ],
            CallState.Archived =>
            [
                new Refusal("decision.archived", string.Empty, "Cet appel est archivé\u00A0: ses décisions ne changent plus."),
            ],
            CallState.Eligibility or CallState.Rating or CallState.Deliberation or CallState.DecisionsReleased => [],
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };
}
