namespace AppelAProjets.Domain.Reminders;

/// <summary>The reminders sent before a deadline (product.md, «Reminders»).</summary>
public enum ReminderKind
{
    /// <summary>Applicant with an unfiled draft, seven days before closing.</summary>
    ApplicantSevenDays,

    /// <summary>Applicant with an unfiled draft, two days before closing.</summary>
    ApplicantTwoDays,

    /// <summary>Applicant with an unfiled draft, twenty-four hours before closing.</summary>
    ApplicantLastDay,

    /// <summary>Evaluator with unrated fiches, five days before the end of rating.</summary>
    EvaluatorFiveDays,

    /// <summary>Evaluator with unrated fiches, two days before the end of rating.</summary>
    EvaluatorTwoDays,
}
