namespace AppelAProjets.Domain.Evaluations;

/// <summary>
/// Shuffles by a generator of our own (SplitMix64, Steele, Lea and Flood, OOPSLA 2014): that of the framework may change from one
/// version to the next, and a plan must come out the same for the same seed.
/// </summary>
internal sealed class SeededOrder(int seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>The items in an order that depends on them and on the seed alone.</summary>
    internal T[] Of<T>(IEnumerable<T> items, Func<T, Guid> identity)
    {
        var shuffled = items.OrderBy(identity).ToArray();
        for (var last = shuffled.Length - 1; last > 0; last--)
        {
            var other = (int)(Next() % (ulong)(last + 1));
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
