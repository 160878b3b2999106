namespace AppelAProjets.Web.Features.Shared;

/// <summary>For <c>_Timeline.cshtml</c>: the calendar of a call or what follows a filing, each step with its date in words.</summary>
internal sealed record TimelineModel(IReadOnlyList<TimelineStep> Steps);

/// <summary>One date of the calendar.</summary>
/// <param name="Title">«Clôture».</param>
/// <param name="When">«vendredi 20 mai à 23 h 59».</param>
/// <param name="State">Past, next or later.</param>
/// <param name="MachineDate">For the <c>datetime</c> attribute, when the words are one date.</param>
internal sealed record TimelineStep(string Title, string When, TimelineState State, string? MachineDate = null)
{
    /// <summary>For the last past step: how much of the way to the next one is done, 0 to 100.</summary>
    public int? PercentToNext { get; init; }
}

internal enum TimelineState
{
    Past,
    Next,
    Later,
}
