namespace AppelAProjets.Domain.Reminders;

/// <summary>The reminders sent before a deadline (docs/domain/reminders.md).</summary>
public enum ReminderKind
{
    /// <summary>First reminder to an applicant with an unfiled draft, seven days before closing unless the call plans otherwise.</summary>
    ApplicantFirst,

    /// <summary>Second reminder to an applicant with an unfiled draft, two days before closing unless the call plans otherwise.</summary>
    ApplicantSecond,

    /// <summary>Applicant with an unfiled draft, twenty-four hours before closing.</summary>
    ApplicantLastDay,

    /// <summary>
    /// First reminder to an evaluator with unrated fiches, five days before the end of rating unless the call plans otherwise.
    /// </summary>
    EvaluatorFirst,

    /// <summary>
    /// Second reminder to an evaluator with unrated fiches, two days before the end of rating unless the call plans otherwise.
    /// </summary>
    EvaluatorSecond,

    /// <summary>Applicant with a complement to give, two days before its due day.</summary>
    ComplementDue,

    /// <summary>Coordinator of fiches that silence is about to reject, fifteen days before (CRPA L231-4).</summary>
    ImplicitRejection,
}
