using System.Globalization;
using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Domain.Ranking;

/// <summary>A tie rule that decided between two fiches.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Text">What put one first, in French, such as «montant demandé le plus bas».</param>
public sealed record PossibleConflictDecision(TieRule Rule, string Text);

/// <summary>What separates a classed fiche from the others with the same rounded score, or fails to.</summary>
/// <param name="Behind">The rule by which the fiche ranked just above, with the same score, goes first; null when none is above.</param>
/// <param name="Ahead">The rule by which this fiche goes before the one ranked just below, with the same score; null when none is
/// below.</param>
/// <param name="SharedWith">Number of other fiches that share its rank because no rule separates them.</param>
public sealed record TieBreak(PossibleConflictDecision? Behind, PossibleConflictDecision? Ahead, int SharedWith)
{
    /// <summary>The tie in words, in French.</summary>
    public string Message
    {
        get
        {
            var parts = new List<string>(3);
            if (Ahead is not null)
            {
                parts.Add($"passe avant la suivante ({Ahead.Text})");
            }

            if (Behind is not null)
            {
                parts.Add($"passe après la précédente ({Behind.Text})");
            }

            if (SharedWith > 0)
            {
                parts.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"partage son rang avec {SharedWith} {(SharedWith == 1 ? "autre fiche" : "autres fiches")}"
                    )
                );
            }

            return $"À score égal\u00A0: {string.Join("\u00A0; ", parts)}.";
        }
    }
}
