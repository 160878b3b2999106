namespace AppelAProjets.Domain.Calls;

/// <summary>A date of a call that no rule depends on: an information meeting, the vote of the assembly.</summary>
/// <param name="Label">What happens, 1 to 100 characters.</param>
/// <param name="At">UTC instant.</param>
public sealed record OtherMilestone(string Label, DateTime At)
{
    /// <summary>Longest label, in characters.</summary>
    public const int MaxLabelLength = 100;

    /// <summary>Most of them in a call.</summary>
    public const int MaxMilestones = 10;
}
