using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests;

public sealed class OutcomeTests
{
    private static readonly Refusal Wrong = new("test.wrong", "Name", "Écrivez un nom.");
    private static readonly Refusal Late = new("test.late", string.Empty, "C’est trop tard.", RefusalKind.Closed);

    [Fact]
    public void Done_refuses_nothing_and_has_no_kind()
    {
        Outcome.Done.IsDone.ShouldBeTrue();
        Outcome.Done.Refusals.ShouldBeEmpty();
        Outcome.Done.Kind.ShouldBeNull();
        Outcome.Unless([]).ShouldBeSameAs(Outcome.Done);
    }

    [Fact]
    public void The_gravest_refusal_speaks_for_the_list_and_the_list_keeps_its_order()
    {
        var outcome = Outcome.Refuse(Late, Wrong);

        outcome.IsDone.ShouldBeFalse();
        outcome.Refusals.ShouldBe([Late, Wrong]);
        outcome.Kind.ShouldBe(RefusalKind.Closed);
        Outcome.Unless([Wrong]).Kind.ShouldBe(RefusalKind.Invalid);
        Outcome.Refuse(Refusal.Overtaken, Wrong).Kind.ShouldBe(RefusalKind.Conflict);
        Outcome.Refuse(Late, Refusal.Missing).Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Fact]
    public void A_refusal_without_a_reason_is_a_bug()
    {
        Should.Throw<ArgumentException>(() => Outcome.Refuse(Array.Empty<Refusal>()));
        Should.Throw<ArgumentException>(() => Outcome.Refuse(new List<Refusal>(), "recorded"));
    }

    [Fact]
    public void What_was_made_is_read_once_it_is_done_only()
    {
        Outcome<string> made = "12";
        Outcome<string> refused = Wrong;

        made.Value.ShouldBe("12");
        made.Recorded(out _).ShouldBeFalse();
        refused.Recorded(out _).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => refused.Value).Message.ShouldContain(Wrong.Message);
    }

    [Fact]
    public void A_conflict_hands_over_what_is_recorded()
    {
        var outcome = Outcome.OvertakenBy(7);

        outcome.Kind.ShouldBe(RefusalKind.Conflict);
        outcome.Recorded(out var recorded).ShouldBeTrue();
        recorded.ShouldBe(7);
        Outcome.Refuse([Wrong], "draft").Recorded(out var draft).ShouldBeTrue();
        draft.ShouldBe("draft");
    }

    [Fact]
    public void A_refusal_stands_for_an_outcome_of_anything()
    {
        Outcome<Guid> missing = Outcome.NotFound;
        Outcome<int> overtaken = Outcome.Overtaken;
        Outcome plain = Late;

        missing.Kind.ShouldBe(RefusalKind.NotFound);
        overtaken.Kind.ShouldBe(RefusalKind.Conflict);
        plain.Refusals.ShouldBe([Late]);
    }
}
