namespace AppelAProjets.Domain.Calls;

/// <summary>When a call writes to those who have not finished (docs/domain/reminders.md).</summary>
public sealed record ReminderPlan
{
    /// <summary>Most days before a deadline.</summary>
    public const int MaxDays = 60;

    /// <summary>Days before closing of the first reminder to applicants, 1 to 60, or null for none.</summary>
    public int? ApplicantFirstDays { get; init; } = 7;

    /// <summary>Days before closing of the second reminder to applicants, fewer than the first, or null for none.</summary>
    public int? ApplicantSecondDays { get; init; } = 2;

    /// <summary>Whether applicants are written to exactly twenty-four hours before closing.</summary>
    public bool ApplicantLastDay { get; init; } = true;

    /// <summary>Days before the end of rating of the first reminder to evaluators, 1 to 60, or null for none.</summary>
    public int? EvaluatorFirstDays { get; init; } = 5;

    /// <summary>Days before the end of rating of the second reminder to evaluators, fewer than the first, or null for none.</summary>
    public int? EvaluatorSecondDays { get; init; } = 2;

    /// <summary>What must be corrected.</summary>
    /// <returns>The list, empty when the plan is right.</returns>
    public IReadOnlyList<Refusal> Shortcomings()
    {
        var found = new List<Refusal>();
        Pair(found, (nameof(ApplicantFirstDays), ApplicantFirstDays), (nameof(ApplicantSecondDays), ApplicantSecondDays));
        Pair(found, (nameof(EvaluatorFirstDays), EvaluatorFirstDays), (nameof(EvaluatorSecondDays), EvaluatorSecondDays));
        return found;
    }

    private static void Pair(List<Refusal> found, (string Field, int? Days) first, (string Field, int? Days) second)
    {
        foreach (var (field, days) in new[] { first, second })
        {
            if (days is < 1 or > MaxDays)
            {
                found.Add(new("reminder.days", field, $"Une relance part 1 à {MaxDays} jours avant. Laissez vide pour ne pas l’envoyer."));
            }
        }

        if (first.Days is { } before && second.Days is { } after && after >= before)
        {
            found.Add(new("reminder.order", second.Field, "La deuxième relance part après la première\u00A0: indiquez moins de jours."));
        }
    }
}
