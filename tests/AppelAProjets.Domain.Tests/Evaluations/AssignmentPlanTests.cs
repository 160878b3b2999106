using AppelAProjets.Domain.Evaluations;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Evaluations;

public sealed class AssignmentPlanTests
{
    private static readonly Guid Fiche = Guid.NewGuid();
    private static readonly Guid OtherFiche = Guid.NewGuid();
    private static readonly Guid Nadia = Guid.NewGuid();
    private static readonly Guid Paul = Guid.NewGuid();

    [Fact]
    public void What_is_already_assigned_is_not_assigned_again()
    {
        var pair = new AssignmentPair(Fiche, Nadia);

        var plan = AssignmentPlan.Of(Situation(assigned: [pair]), [pair, new(OtherFiche, Nadia)], []);

        plan.Added.ShouldBe([new AssignmentPair(OtherFiche, Nadia)]);
        plan.Refused.ShouldBeEmpty();
    }

    [Fact]
    public void A_conflicted_evaluator_is_never_assigned()
    {
        var pair = new AssignmentPair(Fiche, Nadia);

        var plan = AssignmentPlan.Of(Situation(conflicts: [pair]), [pair], []);

        plan.Refused.ShouldBe([(pair, AssignmentObstacle.Conflict)]);
        Situation(conflicts: [pair])
            .Assignable()
            .ShouldBe([new(Fiche, Paul), new(OtherFiche, Nadia), new(OtherFiche, Paul)], ignoreOrder: true);
    }

    [Fact]
    public void A_started_evaluation_keeps_its_assignment()
    {
        var started = new AssignmentPair(Fiche, Nadia);
        var untouched = new AssignmentPair(Fiche, Paul);

        var plan = AssignmentPlan.Of(Situation(assigned: [started, untouched], started: [started]), [], [started, untouched]);

        plan.Removed.ShouldBe([started, untouched]);
        plan.Refused.ShouldBe([(started, AssignmentObstacle.Started)]);
        AssignmentPlan.Of(Situation(assigned: [started], started: [started]), [], [started], confirmed: true).Refused.ShouldBeEmpty();
    }

    [Fact]
    public void A_filed_evaluation_keeps_its_assignment_even_when_confirmed()
    {
        var filed = new AssignmentPair(Fiche, Nadia);

        var plan = AssignmentPlan.Of(
            Situation(assigned: [filed]) with
            {
                Filed = new HashSet<AssignmentPair> { filed },
            },
            [],
            [filed],
            confirmed: true
        );

        plan.Refused.ShouldBe([(filed, AssignmentObstacle.Filed)]);
    }

    [Fact]
    public void Nobody_rates_a_fiche_of_their_own_organisation()
    {
        var own = new AssignmentPair(Fiche, Nadia);

        AssignmentPlan
            .Of(Situation() with { Own = new HashSet<AssignmentPair> { own } }, [own], [])
            .Refused.ShouldBe([(own, AssignmentObstacle.OwnOrganisation)]);
    }

    [Fact]
    public void A_stranger_to_the_call_is_refused()
    {
        var stranger = new AssignmentPair(Fiche, Guid.NewGuid());

        AssignmentPlan.Of(Situation(), [stranger], []).Refused.ShouldBe([(stranger, AssignmentObstacle.Unknown)]);
    }

    [Fact]
    public void Withdrawing_what_is_not_assigned_changes_nothing()
    {
        var plan = AssignmentPlan.Of(Situation(), [], [new(Fiche, Paul)]);

        plan.Removed.ShouldBeEmpty();
        plan.Refused.ShouldBeEmpty();
    }

    private static AssignmentSituation Situation(
        AssignmentPair[]? assigned = null,
        AssignmentPair[]? conflicts = null,
        AssignmentPair[]? started = null
    ) =>
        new(
            new HashSet<Guid> { Fiche, OtherFiche },
            new HashSet<Guid> { Nadia, Paul },
            (assigned ?? []).ToHashSet(),
            (conflicts ?? []).ToHashSet(),
            (started ?? []).ToHashSet()
        );
}
