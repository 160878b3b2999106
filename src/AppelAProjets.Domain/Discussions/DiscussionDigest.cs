using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Reminders;

namespace AppelAProjets.Domain.Discussions;

/// <summary>A message someone has neither read nor been told of.</summary>
/// <param name="FicheId">The fiche discussed.</param>
/// <param name="WrittenAt">UTC instant.</param>
/// <param name="CallsOnReader">True when the message calls on this reader.</param>
public sealed record UntoldMessage(Guid FicheId, DateTime WrittenAt, bool CallsOnReader);

/// <summary>
/// When the messages of a call's discussions are told by mail: together, by day, once people have stopped writing or the first has waited
/// long enough; sooner for someone who is called on.
/// </summary>
public static class DiscussionDigest
{
    /// <summary>Silence after which a digest may leave.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(20);

    /// <summary>Longest wait of a message, and of one that calls on its reader.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(4),
        LongestWaitWhenCalled = TimeSpan.FromHours(1);

    /// <summary>Least time between two digests to one person about one call.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromHours(4),
        BetweenWhenCalled = TimeSpan.FromHours(1);

    /// <summary>Whether these messages are to be told now.</summary>
    /// <param name="messages">What the reader neither read nor was told of.</param>
    /// <param name="lastTold">UTC instant of the last digest to the reader about this call, or null.</param>
    /// <param name="schedule">Milestones of the call, for its zone.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>True when a digest is due.</returns>
    public static bool IsDue(IReadOnlyCollection<UntoldMessage> messages, DateTime? lastTold, CallSchedule schedule, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(messages);
        if (messages.Count == 0 || !ReminderPolicy.IsDaytime(schedule, now))
        {
            return false;
        }

        var called = messages.Any(message => message.CallsOnReader);
        var rested = now - messages.Max(message => message.WrittenAt) >= Silence;
        var waited = now - messages.Min(message => message.WrittenAt) >= (called ? LongestWaitWhenCalled : LongestWait);
        return (rested || waited) && (lastTold is null || now - lastTold >= (called ? BetweenWhenCalled : Between));
    }
}
