namespace AppelAProjets.Domain.Evaluations;

/// <summary>One line of the history of an evaluation: only ever added.</summary>
public sealed class EvaluationChange
{
    /// <summary>Longest mark in words, in characters.</summary>
    public const int MaxMarkLength = 40;

    /// <summary>Shortest reason to reopen, in characters.</summary>
    public const int MinReasonLength = 3;

    /// <summary>Longest reason to reopen, in characters.</summary>
    public const int MaxReasonLength = 500;

    private EvaluationChange() { }

    internal EvaluationChange(Guid evaluationId, EvaluationAct act, Guid? by, DateTime at)
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(at));
        EvaluationId = evaluationId;
        Act = act;
        ByUserId = by;
        At = at;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The evaluation it tells of.</summary>
    public Guid EvaluationId { get; private set; }

    /// <summary>What changed.</summary>
    public EvaluationAct Act { get; private set; }

    /// <summary>Who changed it; null for a consequence of something else, a new version of the grid.</summary>
    public Guid? ByUserId { get; private set; }

    /// <summary>UTC instant of the save that changed it.</summary>
    public DateTime At { get; private set; }

    /// <summary>The criterion rated or justified; null for the whole evaluation.</summary>
    public Guid? CriterionId { get; internal init; }

    /// <summary>The mark before, as people read it: «4,5», «non applicable»; empty when there was none.</summary>
    public string Before { get; internal init; } = "";

    /// <summary>The mark after.</summary>
    public string After { get; internal init; } = "";

    /// <summary>Why it was reopened, at most 500 characters; empty for anything else.</summary>
    public string Reason { get; internal init; } = "";
}
