namespace AppelAProjets.Domain.Fiches;

/// <summary>The sections of the fiche-action, in the order they are filled.</summary>
public enum FicheSection
{
    /// <summary>Who carries the action: legal representative and contact.</summary>
    Applicant,

    /// <summary>What the action is.</summary>
    Action,

    /// <summary>Priority objectives it answers.</summary>
    Objectives,

    /// <summary>Who benefits from it.</summary>
    Publics,

    /// <summary>With whom.</summary>
    Partners,

    /// <summary>When.</summary>
    Calendar,

    /// <summary>What it costs, who pays, how much is requested.</summary>
    Budget,

    /// <summary>How its effects will be known.</summary>
    Evaluation,

    /// <summary>The call's own questions; only in a call that has some.</summary>
    Questions,

    /// <summary>The files to join; only in a call that asks for some.</summary>
    Pieces,
}
