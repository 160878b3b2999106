namespace AppelAProjets.Domain.Evaluations;

/// <summary>Where an evaluation stands; only <see cref="Filed"/> ones count in a score (docs/domain/scoring.md).</summary>
public enum EvaluationStatus
{
    /// <summary>Being written; never counts.</summary>
    Draft,

    /// <summary>Filed by its evaluator; counts.</summary>
    Filed,

    /// <summary>Set aside for a conflict of interest; never counts, whatever its ratings.</summary>
    SetAside,
}
