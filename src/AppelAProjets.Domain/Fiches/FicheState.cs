namespace AppelAProjets.Domain.Fiches;

/// <summary>Where a fiche stands, as its applicant reads it. Derived from the clock and the filings, never stored.</summary>
public enum FicheState
{
    /// <summary>Written, not filed, and the call is still open.</summary>
    Draft,

    /// <summary>Filed; the call is still open, so it may be corrected and filed again.</summary>
    Filed,

    /// <summary>Filed; the call is closed and no decision is released.</summary>
    UnderReview,

    /// <summary>Filed, the call is closed, and its coordinators ask for named complements that can still be given.</summary>
    ComplementAsked,

    /// <summary>Its decision is released.</summary>
    Decided,

    /// <summary>Never filed, and the call is closed: readable, reusable, never deleted.</summary>
    NotFiledInTime,

    /// <summary>Withdrawn by its applicant.</summary>
    Withdrawn,
}
