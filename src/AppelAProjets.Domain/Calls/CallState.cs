namespace AppelAProjets.Domain.Calls;

/// <summary>Where a call stands in its life (docs/domain/calls.md). Derived from the clock, never stored.</summary>
public enum CallState
{
    /// <summary>Being written by its coordinators; nobody else sees it.</summary>
    Draft,

    /// <summary>Published, not open yet.</summary>
    Upcoming,

    /// <summary>Filing is possible.</summary>
    Open,

    /// <summary>Filing is over; coordinators check eligibility.</summary>
    Eligibility,

    /// <summary>Evaluators rate.</summary>
    Rating,

    /// <summary>Ratings are over; the committee deliberates.</summary>
    Deliberation,

    /// <summary>Applicants can read their decisions.</summary>
    DecisionsReleased,

    /// <summary>Put away.</summary>
    Archived,
}
