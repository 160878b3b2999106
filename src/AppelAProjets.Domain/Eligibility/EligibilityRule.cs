namespace AppelAProjets.Domain.Eligibility;

/// <summary>A rule of the call that the product judges by itself on what was filed, in the order it is shown.</summary>
public enum EligibilityRule
{
    /// <summary>Filed before closing, in the grace or in an extension.</summary>
    InTime,

    /// <summary>The call is open to that kind of body.</summary>
    ApplicantKind,

    /// <summary>The contrat d'engagement républicain was subscribed to, by those who must.</summary>
    RepublicanCommitment,

    /// <summary>It answers an objective of the call, as many as the call asks.</summary>
    Objectives,

    /// <summary>It concerns a neighbourhood of the call, and enough people who live there.</summary>
    Territory,

    /// <summary>Its dates are in the period the call funds.</summary>
    Dates,

    /// <summary>The amount asked is between the bounds of the call.</summary>
    Amount,

    /// <summary>Charges and resources balance.</summary>
    Balance,

    /// <summary>The pieces asked are joined and hold good.</summary>
    Pieces,

    /// <summary>The account of the action funded before, when it is renewed.</summary>
    PreviousAccount,

    /// <summary>The body filed no more fiches than the call takes.</summary>
    Count,

    /// <summary>Everything else the form asks.</summary>
    Completeness,
}

/// <summary>What a rule says of a fiche.</summary>
public enum RuleVerdict
{
    /// <summary>Respected.</summary>
    Met,

    /// <summary>Not respected.</summary>
    NotMet,

    /// <summary>A person must look.</summary>
    ToCheck,

    /// <summary>The call does not ask it, or it does not concern this fiche.</summary>
    NotApplicable,
}

/// <summary>What one rule says of a fiche, and why.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="Reason">Why, in French.</param>
public sealed record RuleFinding(EligibilityRule Rule, RuleVerdict Verdict, string Reason);
