using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Discussions;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Discussions;

public sealed class DiscussionDigestTests
{
    private static readonly Guid Fiche = Guid.CreateVersion7();
    private static readonly DateTime Noon = new(2022, 5, 24, 10, 0, 0, DateTimeKind.Utc);

    private static readonly CallSchedule Schedule = new()
    {
        OpensAt = Noon.AddDays(-60),
        ClosesAt = Noon.AddDays(-3),
        EligibilityEndsAt = Noon.AddDays(-1),
        RatingEndsAt = Noon.AddDays(8),
        CommitteeAt = Noon.AddDays(14),
        NotificationAt = Noon.AddDays(17),
        ZoneId = "Europe/Paris",
    };

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void A_digest_waits_for_people_to_stop_writing(int minutesOfSilence, bool due) =>
        DiscussionDigest.IsDue([Message(minutesOfSilence)], lastTold: null, Schedule, Noon).ShouldBe(due);

    [Fact]
    public void A_discussion_that_never_stops_is_told_all_the_same_once_its_first_message_has_waited_four_hours()
    {
        DiscussionDigest.IsDue([Message(239), Message(1)], null, Schedule, Noon).ShouldBeFalse();
        DiscussionDigest.IsDue([Message(240), Message(1)], null, Schedule, Noon).ShouldBeTrue();
    }

    [Fact]
    public void Who_is_called_on_is_told_within_the_hour()
    {
        DiscussionDigest.IsDue([Message(60, called: true), Message(1)], null, Schedule, Noon).ShouldBeTrue();
        DiscussionDigest.IsDue([Message(60), Message(1)], null, Schedule, Noon).ShouldBeFalse();
    }

    [Fact]
    public void Two_digests_are_four_hours_apart_or_one_for_who_is_called_on()
    {
        DiscussionDigest.IsDue([Message(30)], Noon.AddMinutes(-239), Schedule, Noon).ShouldBeFalse();
        DiscussionDigest.IsDue([Message(30)], Noon.AddMinutes(-240), Schedule, Noon).ShouldBeTrue();
        DiscussionDigest.IsDue([Message(30, called: true)], Noon.AddMinutes(-59), Schedule, Noon).ShouldBeFalse();
        DiscussionDigest.IsDue([Message(30, called: true)], Noon.AddMinutes(-60), Schedule, Noon).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2022-05-24T05:59:00Z", false)]
    [InlineData("2022-05-24T06:00:00Z", true)]
    [InlineData("2022-05-24T16:59:00Z", true)]
    [InlineData("2022-05-24T17:00:00Z", false)]
    public void No_digest_leaves_at_night(string now, bool due)
    {
        var at = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
        DiscussionDigest.IsDue([new UntoldMessage(Fiche, at.AddHours(-5), false)], null, Schedule, at).ShouldBe(due);
    }

    [Fact]
    public void Nothing_unread_is_nothing_to_tell() => DiscussionDigest.IsDue([], null, Schedule, Noon).ShouldBeFalse();

    private static UntoldMessage Message(int minutesAgo, bool called = false) => new(Fiche, Noon.AddMinutes(-minutesAgo), called);
}
