namespace AppelAProjets.Domain.Fiches;

/// <summary>How the instant of a filing stands to the schedule.</summary>
public enum FilingTiming
{
    /// <summary>The call is not open yet.</summary>
    TooEarly,

    /// <summary>Between opening and closing, both included.</summary>
    InTime,

    /// <summary>After closing, within the grace, for a filing begun before closing.</summary>
    InGrace,

    /// <summary>After closing.</summary>
    TooLate,
}
