namespace AppelAProjets.Domain.CallSetup;

/// <summary>The parts of a call's settings, in the order they are filled.</summary>
public enum CallSection
{
    /// <summary>Title and words.</summary>
    Identity,

    /// <summary>Who may answer.</summary>
    Applicants,

    /// <summary>Milestones, zone, grace, reminders.</summary>
    Schedule,

    /// <summary>Tree of priority objectives.</summary>
    Objectives,

    /// <summary>Neighbourhoods concerned.</summary>
    Neighbourhoods,

    /// <summary>Criteria, weights, scales.</summary>
    Grid,

    /// <summary>Aggregation, minimum, threshold, tie rules.</summary>
    Ranking,

    /// <summary>How the committee rates: evaluations per fiche, what its members see.</summary>
    Rating,

    /// <summary>Envelope, sub-envelopes, caps.</summary>
    Money,

    /// <summary>What a fiche must respect.</summary>
    Requirements,

    /// <summary>The call's own questions.</summary>
    Questions,

    /// <summary>Files asked for.</summary>
    Pieces,

    /// <summary>What a person checks of eligibility, time to complete a fiche.</summary>
    Eligibility,
}
