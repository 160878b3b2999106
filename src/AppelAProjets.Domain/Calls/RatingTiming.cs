namespace AppelAProjets.Domain.Calls;

/// <summary>How an instant stands to the time evaluators have to rate.</summary>
public enum RatingTiming
{
    /// <summary>Until closing, included: fiches may still change.</summary>
    TooEarly,

    /// <summary>After closing, until the end of rating included.</summary>
    InTime,

    /// <summary>After the end of rating: evaluations are read, no longer written.</summary>
    TooLate,
}
