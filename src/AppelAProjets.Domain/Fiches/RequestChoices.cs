namespace AppelAProjets.Domain.Fiches;

/// <summary>Whether the action was already financed (docs/domain/fiche.md 2).</summary>
public enum RequestKind
{
    /// <summary>Première demande.</summary>
    First,

    /// <summary>Renouvellement: what the action gave before is asked.</summary>
    Renewal,
}

/// <summary>How long the action lasts (docs/domain/fiche.md 2).</summary>
public enum ActionSpan
{
    /// <summary>Ponctuelle: within one year.</summary>
    OneYear,

    /// <summary>Pluriannuelle.</summary>
    SeveralYears,
}

/// <summary>What the subsidy pays (docs/domain/fiche.md 2).</summary>
public enum FundingPurpose
{
    /// <summary>Money for one action, described in the fiche.</summary>
    Action,

    /// <summary>The running of the organisation.</summary>
    Running,
}

/// <summary>What is asked for (docs/domain/fiche.md 2).</summary>
public enum FundingNature
{
    /// <summary>Numéraire.</summary>
    Money,

    /// <summary>Nature: a room, equipment, people.</summary>
    Kind,
}

/// <summary>How far the action reaches (docs/domain/fiche.md 5).</summary>
public enum ActionScale
{
    /// <summary>One building, one school.</summary>
    Local,

    /// <summary>One neighbourhood at most.</summary>
    Neighbourhood,

    /// <summary>The whole of one town.</summary>
    Town,

    /// <summary>Several towns.</summary>
    Intercommunal,

    /// <summary>The département or beyond.</summary>
    Wider,
}
