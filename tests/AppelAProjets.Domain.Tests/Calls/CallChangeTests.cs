using AppelAProjets.Domain.Calls;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Calls;

public sealed class CallChangeTests
{
    private static readonly DateTime PublishedAt = new(2022, 3, 7, 8, 0, 0, DateTimeKind.Utc);

    private static readonly CallSchedule Schedule = new()
    {
        OpensAt = PublishedAt.AddDays(1),
        ClosesAt = PublishedAt.AddDays(74),
        EligibilityEndsAt = PublishedAt.AddDays(78),
        RatingEndsAt = PublishedAt.AddDays(87),
        CommitteeAt = PublishedAt.AddDays(92),
        NotificationAt = PublishedAt.AddDays(95),
        ZoneId = "Europe/Paris",
    };

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(73, 1)]
    [InlineData(74, 74)]
    [InlineData(96, 74)]
    [InlineData(100, 100)]
    [InlineData(199, 100)]
    [InlineData(200, 200)]
    [InlineData(900, 200)]
    public void What_the_public_reads_last_changed_at_the_last_step_reached(int now, int changed) =>
        Call.ChangedAt(Schedule, PublishedAt, PublishedAt.AddDays(100), PublishedAt.AddDays(200), null, PublishedAt.AddDays(now))
            .ShouldBe(PublishedAt.AddDays(changed));

    [Fact]
    public void A_call_published_once_open_changed_when_it_was_published() =>
        Call.ChangedAt(Schedule, PublishedAt.AddDays(10), null, null, null, PublishedAt.AddDays(20)).ShouldBe(PublishedAt.AddDays(10));

    [Fact]
    public void A_change_made_by_a_coordinator_after_publication_counts() =>
        Call.ChangedAt(Schedule, PublishedAt, null, null, PublishedAt.AddDays(3), PublishedAt.AddDays(5)).ShouldBe(PublishedAt.AddDays(3));
}
