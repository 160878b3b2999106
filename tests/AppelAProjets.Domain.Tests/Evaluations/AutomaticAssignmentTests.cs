using AppelAProjets.Domain.Evaluations;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Evaluations;

public sealed class AutomaticAssignmentTests
{
    [Fact]
    public void No_excluded_pair_is_made_and_what_is_in_force_stays() =>
        Holds(
            400,
            request =>
            {
                var plan = AutomaticAssignment.Of(request);

                plan.Added.ShouldAllBe(added => !request.Excluded.ContainsKey(added.Pair) && !request.Kept.Contains(added.Pair));
                plan.Added.Select(added => added.Pair).ShouldBeUnique();
            }
        );

    [Fact]
    public void Every_fiche_gets_the_number_wanted_or_everyone_who_may_have_it() =>
        Holds(
            400,
            request =>
            {
                var plan = AutomaticAssignment.Of(request);

                foreach (var fiche in request.Fiches)
                {
                    var kept = request.Kept.Count(pair => pair.FicheId == fiche.FicheId);
                    var given = plan.Added.Count(added => added.Pair.FicheId == fiche.FicheId);
                    var possible = request.Evaluators.Count(e => May(request, fiche.FicheId, e.EvaluatorId));
                    (kept + given).ShouldBe(Math.Max(kept, Math.Min(request.PerFiche, possible)));
                    plan.Shortfalls.Where(lack => lack.FicheId == fiche.FicheId)
                        .Sum(lack => lack.Missing)
                        .ShouldBe(Math.Max(0, request.PerFiche - kept - given));
                }
            }
        );

    [Fact]
    public void A_fiche_that_lacks_evaluators_says_who_was_left_out_and_why() =>
        Holds(
            400,
            request =>
            {
                foreach (var lack in AutomaticAssignment.Of(request).Shortfalls)
                {
                    var assigned =
                        request.Kept.Count(pair => pair.FicheId == lack.FicheId)
                        + AutomaticAssignment.Of(request).Added.Count(added => added.Pair.FicheId == lack.FicheId);
                    lack.Excluded.Count.ShouldBe(request.Evaluators.Count - assigned);
                    lack.Excluded.ShouldAllBe(left => request.Excluded[new AssignmentPair(lack.FicheId, left.EvaluatorId)] == left.Reason);
                }
            }
        );

    [Fact]
    public void The_same_seed_gives_the_same_plan_whatever_the_order_of_the_lists() =>
        Holds(
            400,
            request =>
            {
                var reversed = request with { Fiches = [.. request.Fiches.Reverse()], Evaluators = [.. request.Evaluators.Reverse()] };

                AutomaticAssignment.Of(reversed).Added.ToHashSet().SetEquals(AutomaticAssignment.Of(request).Added).ShouldBeTrue();
            }
        );

    [Fact]
    public void No_other_sharing_is_more_equal_nor_mixes_institutions_better_at_equal_loads() =>
        Holds(
            200,
            request =>
            {
                var plan = AutomaticAssignment.Of(request);
                var found = Price(request, plan.Added.Select(added => added.Pair).Concat(request.Kept));

                found.ShouldBe(EverySharing(request).Min(pairs => Price(request, pairs)));
            }
        );

    [Fact]
    public void Loads_differ_by_one_at_most_wherever_some_sharing_does_it() =>
        Holds(
            200,
            request =>
            {
                if (EverySharing(request).Any(pairs => SpreadOf(request, pairs) <= 1))
                {
                    AutomaticAssignment.Of(request).Spread.ShouldBeLessThanOrEqualTo(1);
                }
            }
        );

    [Fact]
    public void An_adversary_who_declares_conflicts_where_the_first_choice_goes_does_not_unbalance_the_loads()
    {
        // Each half of the committee may only have one half of the fiches, but for one bridge between them.
        var (fiches, evaluators) = (Ids(40), Ids(8));
        var excluded = new Dictionary<AssignmentPair, Exclusion>();
        for (var f = 0; f < fiches.Length; f++)
        {
            for (var e = 0; e < evaluators.Length; e++)
            {
                if ((f < 28) == (e >= 4) && !(f is 3 or 5 or 7 or 9 or 11 or 13 or 15 or 17 or 19 or 21 or 23 or 25 && e == 4))
                {
                    excluded[new(fiches[f], evaluators[e])] = Exclusion.Conflict;
                }
            }
        }

        var plan = AutomaticAssignment.Of(
            new(
                [.. fiches.Select(id => new FicheToAssign(id, ""))],
                [.. evaluators.Select((id, e) => new EvaluatorToLoad(id, $"Institution {e}"))],
                new HashSet<AssignmentPair>(),
                excluded,
                2,
                7
            )
        );

        plan.Shortfalls.ShouldBeEmpty();
        plan.Loads.Sum(load => load.Total).ShouldBe(80);
        // 56 seats for the first five people (the bridge takes at most 12), 24 for the last four: 11 or 12 each on one side, 8 on the
        // other.
        plan.Loads.Take(5).Max(load => load.Total).ShouldBeLessThanOrEqualTo(12);
    }

    [Fact]
    public void Two_colleagues_never_rate_one_fiche_when_it_can_be_avoided()
    {
        var fiches = Ids(30);
        EvaluatorToLoad[] evaluators =
        [
            .. Ids(6).Select((id, e) => new EvaluatorToLoad(id, e % 2 == 0 ? "Ville de Soissons" : $"Partenaire {e}")),
        ];

        var plan = AutomaticAssignment.Of(
            new(
                [.. fiches.Select(id => new FicheToAssign(id, "Les Mots voyageurs"))],
                evaluators,
                new HashSet<AssignmentPair>(),
                new Dictionary<AssignmentPair, Exclusion>(),
                2,
                1
            )
        );

        plan.Spread.ShouldBe(0);
        plan.Added.ShouldAllBe(added => added.Reason == PairReason.OtherInstitution);
    }

    [Fact]
    public void A_member_is_not_given_the_request_of_their_own_institution_when_another_can_have_it()
    {
        var fiches = Ids(4);
        EvaluatorToLoad[] evaluators = [.. Ids(4).Select((id, e) => new EvaluatorToLoad(id, $"Institution {e}"))];

        var plan = AutomaticAssignment.Of(
            new(
                [.. fiches.Select((id, f) => new FicheToAssign(id, $"INSTITUTION {f}"))],
                evaluators,
                new HashSet<AssignmentPair>(),
                new Dictionary<AssignmentPair, Exclusion>(),
                1,
                3
            )
        );

        plan.Spread.ShouldBe(0);
        plan.Added.ShouldAllBe(added => added.Reason == PairReason.OtherInstitution);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Two_thousand_fiches_sixty_evaluators_and_three_ratings_take_less_than_a_second(int adversary)
    {
        var request = Large(adversary == 1);
        AutomaticAssignment.Of(request with { Fiches = [.. request.Fiches.Take(50)] });

        var before = ProcessorTime.OfThisThread();
        var plan = AutomaticAssignment.Of(request);
        var taken = ProcessorTime.OfThisThread() - before;

        plan.Spread.ShouldBeLessThanOrEqualTo(1);
        taken.ShouldBeLessThan(TimeSpan.FromSeconds(5), "a tenth of that on a quiet machine; the benchmark measures it");
    }

    [Fact]
    public void Less_than_one_evaluation_per_fiche_is_a_bug() =>
        Should.Throw<ArgumentException>(() =>
            AutomaticAssignment.Of(new([], [], new HashSet<AssignmentPair>(), new Dictionary<AssignmentPair, Exclusion>(), 0, 0))
        );

    private static void Holds(int tests, Action<AutomaticRequest> law) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests), Prop.ForAll(Requests.Any(), law));

    private static AutomaticRequest Large(bool hard)
    {
        var random = new Random(2022);
        var (fiches, evaluators) = (Ids(2_000), Ids(60));
        var excluded = new Dictionary<AssignmentPair, Exclusion>();
        for (var f = 0; f < fiches.Length; f++)
        {
            for (var e = 0; e < evaluators.Length; e++)
            {
                // The hard one leaves each fiche to nine people around its place: loads can only be evened step by step.
                if (hard ? (e - (f * 31 / 2_000) + 60) % 60 > 30 : random.Next(100) < 5)
                {
                    excluded[new(fiches[f], evaluators[e])] = Exclusion.Conflict;
                }
            }
        }

        return new(
            [.. fiches.Select((id, f) => new FicheToAssign(id, $"Institution {f % 40}"))],
            [.. evaluators.Select((id, e) => new EvaluatorToLoad(id, $"Institution {e % 9}"))],
            new HashSet<AssignmentPair>(),
            excluded,
            3,
            2022
        );
    }

    private static Guid[] Ids(int count) => [.. Enumerable.Range(1, count).Select(i => new Guid(i, (short)count, 0, new byte[8]))];

    private static bool May(AutomaticRequest request, Guid fiche, Guid evaluator) =>
        new AssignmentPair(fiche, evaluator) is var pair && (request.Kept.Contains(pair) || !request.Excluded.ContainsKey(pair));

    private static int SpreadOf(AutomaticRequest request, IReadOnlyCollection<AssignmentPair> pairs)
    {
        var loads = request.Evaluators.Select(e => pairs.Count(pair => pair.EvaluatorId == e.EvaluatorId)).ToList();
        return loads.Max() - loads.Min();
    }

    /// <summary>The squares of the loads, then the institutions met again on a fiche: written apart from the algorithm.</summary>
    private static (int Squares, int Repeated) Price(AutomaticRequest request, IEnumerable<AssignmentPair> pairs)
    {
        var all = pairs.ToHashSet();
        var squares = request.Evaluators.Sum(e => all.Count(pair => pair.EvaluatorId == e.EvaluatorId) is var load ? load * load : 0);
        var repeated = request.Fiches.Sum(fiche =>
        {
            var seats = request
                .Evaluators.Where(e => all.Contains(new(fiche.FicheId, e.EvaluatorId)))
                .GroupBy(e => e.Institution)
                .Select(g => (g.Key, Count: g.Count()));
            return seats.Sum(seat => (seat.Count * (seat.Count - 1) / 2) + (seat.Key == fiche.Institution ? seat.Count : 0));
        });
        return (squares, repeated);
    }

    private static IEnumerable<IReadOnlyCollection<AssignmentPair>> EverySharing(AutomaticRequest request) =>
        request.Fiches.Aggregate(
            (IEnumerable<IReadOnlyCollection<AssignmentPair>>)
                [
                    [.. request.Kept],
                ],
            (sharings, fiche) =>
            {
                var kept = request.Kept.Count(pair => pair.FicheId == fiche.FicheId);
                AssignmentPair[] free =
                [
                    .. request
                        .Evaluators.Select(e => new AssignmentPair(fiche.FicheId, e.EvaluatorId))
                        .Where(pair => !request.Kept.Contains(pair) && !request.Excluded.ContainsKey(pair)),
                ];
                var wanted = Math.Clamp(request.PerFiche - kept, 0, free.Length);
                var choices = Enumerable
                    .Range(0, 1 << free.Length)
                    .Where(bits => int.PopCount(bits) == wanted)
                    .Select(bits => free.Where((_, i) => (bits & (1 << i)) != 0).ToArray())
                    .ToArray();
                return sharings.SelectMany(
                    sharing => choices,
                    IReadOnlyCollection<AssignmentPair> (sharing, choice) => [.. sharing, .. choice]
                );
            }
        );

    /// <summary>Small calls with conflicts, ties, refusals and assignments in force, where every sharing can be tried.</summary>
    private static class Requests
    {
        public static Arbitrary<AutomaticRequest> Any() =>
            (
                from fiches in Gen.Choose(1, 4)
                from evaluators in Gen.Choose(1, 4)
                from institutions in Gen.Choose(1, 3).ListOf(evaluators)
                from owners in Gen.Choose(1, 6).ListOf(fiches)
                from cells in Gen.Choose(0, 9).ListOf(fiches * evaluators)
                from perFiche in Gen.Choose(1, 3)
                from seed in Gen.Choose(0, 1_000)
                select Build(fiches, evaluators, [.. institutions], [.. owners], [.. cells], perFiche, seed)
            ).ToArbitrary();

        private static AutomaticRequest Build(
            int fiches,
            int evaluators,
            int[] institutions,
            int[] owners,
            int[] cells,
            int perFiche,
            int seed
        )
        {
            var (ficheIds, evaluatorIds) = (Ids(fiches), Ids(evaluators));
            var pairs = ficheIds.SelectMany(f => evaluatorIds.Select(e => new AssignmentPair(f, e))).Zip(cells).ToList();
            return new(
                [.. ficheIds.Select((id, f) => new FicheToAssign(id, $"I{owners[f]}"))],
                [.. evaluatorIds.Select((id, e) => new EvaluatorToLoad(id, $"I{institutions[e]}"))],
                pairs.Where(cell => cell.Second == 0).Select(cell => cell.First).ToHashSet(),
                pairs.Where(cell => cell.Second is >= 1 and <= 3).ToDictionary(cell => cell.First, cell => (Exclusion)(cell.Second - 1)),
                perFiche,
                seed
            );
        }
    }
}
