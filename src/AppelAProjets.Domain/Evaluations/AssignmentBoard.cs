using System.Globalization;

namespace AppelAProjets.Domain.Evaluations;

/// <summary>
/// The fiches against the evaluators, by their places in two seeded orders: who may have what, who has what, and how many of each
/// institution sit on a fiche.
/// </summary>
internal sealed class AssignmentBoard
{
    private readonly FicheToAssign[] _fiches;
    private readonly EvaluatorToLoad[] _evaluators;
    private readonly int[] _institutions;
    private readonly int[] _own;
    private readonly int[][] _seats;
    private readonly bool[][] _allowed;
    private readonly bool[][] _kept;

    private AssignmentBoard(AutomaticRequest request)
    {
        var order = new SeededOrder(request.Seed);
        _fiches = order.Of(request.Fiches, fiche => fiche.FicheId);
        _evaluators = order.Of(request.Evaluators, evaluator => evaluator.EvaluatorId);
        var names = new Dictionary<string, int>(
            StringComparer.Create(
                CultureInfo.InvariantCulture,
                CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols
            )
        );
        // A person without institution shares theirs with nobody.
        _institutions =
        [
            .. _evaluators.Select(
                (evaluator, e) =>
                    NumberOf(
                        names,
                        TypedText.IsBlank(evaluator.Institution)
                            ? string.Create(CultureInfo.InvariantCulture, $"\u0001{e}")
                            : evaluator.Institution.Trim()
                    )
            ),
        ];
        _own = [.. _fiches.Select(fiche => names.GetValueOrDefault(fiche.Institution.Trim(), -1))];
        _seats = [.. _fiches.Select(_ => new int[names.Count])];
        _kept = Table(pair => request.Kept.Contains(pair));
        _allowed = Table(pair => !request.Excluded.ContainsKey(pair) || request.Kept.Contains(pair));
        Has = [.. _kept.Select(row => (bool[])row.Clone())];
        Loads = new int[_evaluators.Length];
        for (var f = 0; f < _fiches.Length; f++)
        {
            for (var e = 0; e < _evaluators.Length; e++)
            {
                if (_kept[f][e])
                {
                    _seats[f][_institutions[e]]++;
                    Loads[e]++;
                }
            }
        }
    }

    internal int Fiches => _fiches.Length;

    internal int Evaluators => _evaluators.Length;

    /// <summary>Who has what, fiche by fiche.</summary>
    internal bool[][] Has { get; }

    /// <summary>Fiches of each evaluator.</summary>
    internal int[] Loads { get; }

    /// <summary>A first sharing: the fiches with the least choice first, each to the least loaded who may have it.</summary>
    internal static AssignmentBoard Fill(AutomaticRequest request)
    {
        var board = new AssignmentBoard(request);
        foreach (var f in Enumerable.Range(0, board.Fiches).OrderBy(f => board._allowed[f].Count(allowed => allowed)))
        {
            for (var missing = request.PerFiche - board.Has[f].Count(has => has); missing > 0 && board.BestFor(f) is { } e; missing--)
            {
                board.Give(f, e);
            }
        }

        return board;
    }

    internal bool MayGive(int f, int e) => _allowed[f][e] && !Has[f][e];

    internal bool MayTake(int f, int e) => Has[f][e] && !_kept[f][e];

    /// <summary>True when two evaluators sit for one institution.</summary>
    internal bool AreTogether(int one, int other) => _institutions[one] == _institutions[other];

    /// <summary>
    /// What it costs the institutions of a fiche to have one evaluator replaced by another: negative when they are better mixed.
    /// </summary>
    internal int CostOfReplacing(int f, int taken, int given)
    {
        var (from, to) = (_institutions[taken], _institutions[given]);
        return from == to ? 0 : CostOfGiving(f, to) - CostOfTaking(f, from);
    }

    internal void Replace(int f, int taken, int given)
    {
        Has[f][taken] = false;
        _seats[f][_institutions[taken]]--;
        Loads[taken]--;
        Give(f, given);
    }

    internal AutomaticAssignment Explain(AutomaticRequest request)
    {
        var (ficheAt, evaluatorAt) = (Places(_fiches, fiche => fiche.FicheId), Places(_evaluators, evaluator => evaluator.EvaluatorId));
        var added = new List<ExplainedPair>();
        var shortfalls = new List<Shortfall>();
        foreach (var fiche in request.Fiches)
        {
            var f = ficheAt[fiche.FicheId];
            added.AddRange(
                request
                    .Evaluators.Select(evaluator => (evaluator.EvaluatorId, Place: evaluatorAt[evaluator.EvaluatorId]))
                    .Where(evaluator => MayTake(f, evaluator.Place))
                    .Select(evaluator => new ExplainedPair(new(fiche.FicheId, evaluator.EvaluatorId), ReasonOf(f, evaluator.Place)))
            );
            var missing = request.PerFiche - Has[f].Count(has => has);
            if (missing > 0)
            {
                shortfalls.Add(
                    new(
                        fiche.FicheId,
                        missing,
                        [
                            .. request
                                .Evaluators.Where(evaluator =>
                                    request.Excluded.ContainsKey(new(fiche.FicheId, evaluator.EvaluatorId))
                                    && !Has[f][evaluatorAt[evaluator.EvaluatorId]]
                                )
                                .Select(evaluator => (evaluator.EvaluatorId, request.Excluded[new(fiche.FicheId, evaluator.EvaluatorId)])),
                        ]
                    )
                );
            }
        }

        return new(
            added,
            [.. request.Evaluators.Select(evaluator => LoadOf(evaluator.EvaluatorId, evaluatorAt[evaluator.EvaluatorId]))],
            shortfalls
        );
    }

    private EvaluatorLoad LoadOf(Guid id, int e)
    {
        var kept = _kept.Count(row => row[e]);
        return new(id, kept, Loads[e] - kept, _allowed.Count(row => row[e]));
    }

    private PairReason ReasonOf(int f, int e)
    {
        if (Enumerable.Range(0, Evaluators).All(other => !_allowed[f][other] || Has[f][other]))
        {
            return PairReason.NoOtherChoice;
        }

        return _seats[f][_institutions[e]] > 1 || _institutions[e] == _own[f]
            ? PairReason.RepeatedInstitution
            : PairReason.OtherInstitution;
    }

    private int? BestFor(int f)
    {
        int? best = null;
        var lowest = (int.MaxValue, int.MaxValue);
        for (var e = 0; e < Evaluators; e++)
        {
            if (MayGive(f, e) && (Loads[e], CostOfGiving(f, _institutions[e])) is var cost && cost.CompareTo(lowest) < 0)
            {
                (best, lowest) = (e, cost);
            }
        }

        return best;
    }

    private void Give(int f, int e)
    {
        Has[f][e] = true;
        _seats[f][_institutions[e]]++;
        Loads[e]++;
    }

    // The second of an institution costs 1, the third 2…, so that repetitions are spread; an own institution costs one more for each.
    private int CostOfGiving(int f, int institution) => _seats[f][institution] + (institution == _own[f] ? 1 : 0);

    private int CostOfTaking(int f, int institution) => _seats[f][institution] - 1 + (institution == _own[f] ? 1 : 0);

    private bool[][] Table(Func<AssignmentPair, bool> cell) =>
        [.. _fiches.Select(fiche => _evaluators.Select(evaluator => cell(new(fiche.FicheId, evaluator.EvaluatorId))).ToArray())];

    private static int NumberOf(Dictionary<string, int> names, string name)
    {
        if (!names.TryGetValue(name, out var number))
        {
            number = names.Count;
            names.Add(name, number);
        }

        return number;
    }

    private static Dictionary<Guid, int> Places<T>(T[] items, Func<T, Guid> identity) =>
        items.Select((item, place) => (Id: identity(item), place)).ToDictionary(item => item.Id, item => item.place);
}
