namespace AppelAProjets.Domain.Fiches;

/// <summary>The sections of the fiche-action, in the order they are filled.</summary>
public enum FicheSection
{
    /// <summary>Who carries the action: legal representative and contact.</summary>
    Applicant,

    /// <summary>What is asked for: title, kind of request, priority objectives.</summary>
    Request,

    /// <summary>Title, kind of request, objectives, description.</summary>
    Action,

    /// <summary>Who benefits from it.</summary>
    Publics,

    /// <summary>Where it takes place.</summary>
    Places,

    /// <summary>First and last day, steps, sessions.</summary>
    Calendar,

    /// <summary>With whom.</summary>
    Partners,

    /// <summary>With what people, material and rooms.</summary>
    Means,

    /// <summary>What it costs, who pays, how much is requested.</summary>
    Budget,

    /// <summary>How its effects will be known.</summary>
    Evaluation,

    /// <summary>The call's own questions; only in a call that has some.</summary>
    Questions,

    /// <summary>The files to join; only in a call that asks for some.</summary>
    Pieces,
}
