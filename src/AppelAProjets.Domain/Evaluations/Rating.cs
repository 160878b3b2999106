namespace AppelAProjets.Domain.Evaluations;

/// <summary>What one evaluator answers on one criterion of one fiche.</summary>
public sealed class Rating
{
    /// <summary>Longest justification, in characters.</summary>
    public const int MaxJustificationLength = 2000;

    private Rating() { }

    internal Rating(Guid id, Guid evaluationId, Guid criterionId)
    {
        Id = id;
        EvaluationId = evaluationId;
        CriterionId = criterionId;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The evaluation it is part of.</summary>
    public Guid EvaluationId { get; private set; }

    /// <summary>The criterion answered.</summary>
    public Guid CriterionId { get; private set; }

    /// <summary>Value on the criterion's scale; null when not given yet, «non applicable», or on a computed criterion.</summary>
    public decimal? Value { get; private set; }

    /// <summary>True for «non applicable»: neither a value nor zero.</summary>
    public bool NotApplicable { get; private set; }

    /// <summary>The evaluator's reasons, at most 2 000 characters; empty when none.</summary>
    public string Justification { get; private set; } = "";

    /// <summary>The answer, as an evaluator sends it.</summary>
    public RatingEntry ToEntry() => new(CriterionId, Value, NotApplicable, Justification);

    internal void Set(RatingEntry entry)
    {
        Value = entry.Value;
        NotApplicable = entry.NotApplicable;
        Justification = entry.Justification;
    }
}
