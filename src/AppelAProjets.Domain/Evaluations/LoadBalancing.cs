namespace AppelAProjets.Domain.Evaluations;

/// <summary>
/// Improves a sharing until nothing can: a minimum-cost flow reached by cancelling negative cycles (Klein, 1967). A fiche that takes one
/// evaluator for another is an arc between the two; one more node closes the chains that move a fiche from the busiest to the freest.
/// The cost is the sum of the squared loads first, then the repeated institutions, so the end is the best of both, in that order.
/// </summary>
internal sealed class LoadBalancing(AssignmentBoard board)
{
    private readonly int _closing = board.Evaluators;
    private readonly long[,] _cost = new long[board.Evaluators + 1, board.Evaluators + 1];
    private readonly int[,] _fiche = new int[board.Evaluators + 1, board.Evaluators + 1];

    // More than every institution together can cost: a fiche never counts more than the square of its evaluators, nor its own institution
    // more than each of them.
    private readonly long _loadWeight = 1L + ((long)board.Fiches * (board.Evaluators + 1) * (board.Evaluators + 1));

    internal void Run()
    {
        Price();
        while (NegativeCycle() is { } cycle)
        {
            Apply(cycle);
            Price();
        }
    }

    /// <summary>The cheapest fiche for each replacement, and what one more or one less costs each evaluator.</summary>
    private void Price()
    {
        for (var a = 0; a <= _closing; a++)
        {
            for (var b = 0; b <= _closing; b++)
            {
                _cost[a, b] = long.MaxValue;
            }
        }

        for (var f = 0; f < board.Fiches; f++)
        {
            for (var a = 0; a < board.Evaluators; a++)
            {
                if (board.MayTake(f, a))
                {
                    PriceReplacing(f, a);
                }
            }
        }

        for (var e = 0; e < board.Evaluators; e++)
        {
            _cost[e, _closing] = _loadWeight * ((2L * board.Loads[e]) + 1);
            _cost[_closing, e] = _loadWeight * (1 - (2L * board.Loads[e]));
        }
    }

    private void PriceReplacing(int f, int a)
    {
        for (var b = 0; b < board.Evaluators; b++)
        {
            if (board.MayGive(f, b) && board.CostOfReplacing(f, a, b) is var cost && cost < _cost[a, b])
            {
                (_cost[a, b], _fiche[a, b]) = (cost, f);
            }
        }
    }

    /// <summary>Bellman and Ford from everywhere at once; null when no cycle pays.</summary>
    private List<int>? NegativeCycle()
    {
        var (distance, before) = (new long[_closing + 1], new int[_closing + 1]);
        Array.Fill(before, -1);
        while (Relax(distance, before))
        {
            // The arcs that brought each node its distance only close a loop when it pays.
            if (LoopIn(before) is { } loop)
            {
                return loop;
            }
        }

        return null;
    }

    private bool Relax(long[] distance, int[] before)
    {
        var shorter = false;
        for (var a = 0; a <= _closing; a++)
        {
            for (var b = 0; b <= _closing; b++)
            {
                if (_cost[a, b] != long.MaxValue && distance[a] + _cost[a, b] < distance[b])
                {
                    (distance[b], before[b], shorter) = (distance[a] + _cost[a, b], a, true);
                }
            }
        }

        return shorter;
    }

    private static List<int>? LoopIn(int[] before)
    {
        var seenFrom = new int[before.Length];
        for (var start = 0; start < before.Length; start++)
        {
            var node = start;
            while (node >= 0 && seenFrom[node] == 0)
            {
                seenFrom[node] = start + 1;
                node = before[node];
            }

            if (node >= 0 && seenFrom[node] == start + 1)
            {
                return Around(before, node);
            }
        }

        return null;
    }

    private static List<int> Around(int[] before, int node)
    {
        var cycle = new List<int> { node };
        for (var previous = before[node]; previous != node; previous = before[previous])
        {
            cycle.Add(previous);
        }

        cycle.Reverse();
        return cycle;
    }

    private void Apply(List<int> cycle)
    {
        var arcs = cycle.Select((node, i) => new Arc(node, cycle[(i + 1) % cycle.Count])).ToList();
        foreach (var (from, to) in Paying(arcs))
        {
            if (from != _closing && to != _closing)
            {
                board.Replace(_fiche[from, to], from, to);
            }
        }
    }

    /// <summary>
    /// Two replacements on one fiche, each from one institution to another, change each other's price. Exchanging their ends makes two
    /// cycles that cost no more together, so one of them pays: that one is kept, until no fiche is met twice that way.
    /// </summary>
    private List<Arc> Paying(List<Arc> arcs)
    {
        for (var i = 0; i < arcs.Count; i++)
        {
            for (var j = i + 1; j < arcs.Count; j++)
            {
                if (Disturb(arcs[i], arcs[j]))
                {
                    List<Arc> outer = [.. arcs[..i], new(arcs[i].From, arcs[j].To), .. arcs[(j + 1)..]];
                    List<Arc> inner = [.. arcs[(i + 1)..j], new(arcs[j].From, arcs[i].To)];
                    return Paying(CostOf(outer) <= CostOf(inner) ? outer : inner);
                }
            }
        }

        return arcs;
    }

    private bool Disturb(Arc one, Arc other) =>
        FicheOf(one) is { } fiche
        && FicheOf(other) == fiche
        && !board.AreTogether(one.From, one.To)
        && !board.AreTogether(other.From, other.To);

    private long CostOf(List<Arc> arcs) => arcs.Sum(arc => _cost[arc.From, arc.To]);

    private int? FicheOf(Arc arc) => arc.From == _closing || arc.To == _closing ? null : _fiche[arc.From, arc.To];

    private sealed record Arc(int From, int To);
}
