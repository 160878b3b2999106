using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Discussions;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Discussions;

public sealed class DiscussionMessageTests
{
    private static readonly DateTime Now = new(2022, 5, 24, 10, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Me = Guid.CreateVersion7();
    private static readonly Guid Colleague = Guid.CreateVersion7();

    private static readonly CallSchedule Schedule = new()
    {
        OpensAt = Now.AddDays(-60),
        ClosesAt = Now.AddDays(-3),
        EligibilityEndsAt = Now.AddDays(-1),
        RatingEndsAt = Now.AddDays(8),
        CommitteeAt = Now.AddDays(14),
        NotificationAt = Now.AddDays(17),
        ZoneId = "Europe/Paris",
    };

    [Fact]
    public void An_evaluator_takes_part_once_their_own_evaluation_is_filed()
    {
        Seat(coordinates: false, hasFiled: false).WhyClosed(Now)!.Code.ShouldBe("discussion.closed");
        Seat(coordinates: false, hasFiled: true).WhyClosed(Now).ShouldBeNull();
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Or_from_the_instant_after_the_end_of_rating(int seconds, bool closed) =>
        (Seat(coordinates: false, hasFiled: false).WhyClosed(Schedule.RatingEndsAt.AddSeconds(seconds)) is not null).ShouldBe(closed);

    [Fact]
    public void A_coordinator_takes_part_from_the_start() => Seat(coordinates: true, hasFiled: false).WhyClosed(Now).ShouldBeNull();

    [Theory]
    [InlineData("", "discussion.empty")]
    [InlineData(" \r\n ", "discussion.empty")]
    public void A_message_says_something(string text, string code) => Write(text).Refusal!.Code.ShouldBe(code);

    [Fact]
    public void A_message_has_four_thousand_characters_at_most_ends_of_lines_counted_once()
    {
        Write(new string('é', DiscussionMessage.MaxTextLength)).Message.ShouldNotBeNull();
        Write(new string('a', 1999) + "\r\n" + new string('b', 2000)).Message.ShouldNotBeNull();
        Write(new string('é', DiscussionMessage.MaxTextLength + 1)).Refusal!.Code.ShouldBe("discussion.long");
    }

    [Fact]
    public void Only_those_who_may_read_it_can_be_called_on_each_once_and_never_oneself()
    {
        Write("Qu’en pensez-vous ?", Colleague, Colleague, Me).Message!.Mentions.ShouldBe([Colleague]);
        Write("Qu’en pensez-vous ?", Guid.CreateVersion7()).Refusal!.Code.ShouldBe("discussion.mention");
    }

    [Fact]
    public void Only_its_author_takes_a_message_back_and_the_first_instant_stays()
    {
        var message = Write("Je me suis trompée.").Message!;
        message.Withdraw(Colleague, Now)!.Code.ShouldBe("discussion.author");
        message.WithdrawnAt.ShouldBeNull();
        message.Withdraw(Me, Now.AddMinutes(1)).ShouldBeNull();
        message.Withdraw(Me, Now.AddMinutes(2)).ShouldBeNull();
        message.WithdrawnAt.ShouldBe(Now.AddMinutes(1));
        message.Text.ShouldBe("Je me suis trompée.");
    }

    [Fact]
    public void Reading_never_goes_back()
    {
        var reading = new DiscussionReading(Guid.CreateVersion7(), Guid.CreateVersion7(), Me);
        reading.Read(Now);
        reading.Read(Now.AddMinutes(-5));
        reading.Tell(Now);
        reading.Tell(Now.AddMinutes(-5));
        (reading.ReadUpTo, reading.ToldUpTo).ShouldBe((Now, Now));
    }

    private static DiscussionSeat Seat(bool coordinates, bool hasFiled) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), Me, coordinates, hasFiled, Schedule);

    private static (DiscussionMessage? Message, Refusal? Refusal) Write(string text, params Guid[] mentions) =>
        DiscussionMessage.Write(
            Guid.CreateVersion7(),
            Seat(coordinates: true, hasFiled: false),
            text,
            mentions,
            new HashSet<Guid> { Me, Colleague },
            Now
        );
}
