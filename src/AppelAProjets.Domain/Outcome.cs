using System.Diagnostics.CodeAnalysis;

namespace AppelAProjets.Domain;

/// <summary>
/// How something a person asked ended: done, or why not. What it made, when it makes something, is in <see cref="Outcome{T}"/>.
/// </summary>
public class Outcome
{
    private protected Outcome(IReadOnlyList<Refusal> refusals) => Refusals = refusals;

    /// <summary>It is done, or was done already: a second press is not a refusal.</summary>
    public static Outcome Done { get; } = new([]);

    /// <inheritdoc cref="Refusal.Missing"/>
    public static Refused NotFound { get; } = new([Refusal.Missing]);

    /// <inheritdoc cref="Refusal.Overtaken"/>
    public static Refused Overtaken { get; } = new([Refusal.Overtaken]);

    /// <summary>Why it is not done, in the order a page tells it; empty once it is done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>True when nothing was refused.</summary>
    public bool IsDone => Refusals.Count == 0;

    /// <summary>The gravest kind of its refusals, or null once it is done.</summary>
    public RefusalKind? Kind => IsDone ? null : Refusals.Max(refusal => refusal.Kind);

    /// <summary>Refuses for these reasons.</summary>
    /// <exception cref="ArgumentException">There is none: nothing would say why.</exception>
    public static Refused Refuse(IEnumerable<Refusal> refusals) => new([.. refusals]);

    /// <inheritdoc cref="Refuse(IEnumerable{Refusal})"/>
    public static Refused Refuse(params ReadOnlySpan<Refusal> refusals) => new([.. refusals]);

    /// <summary>Refuses, and hands over what is recorded all the same (<see cref="Outcome{T}.Recorded"/>).</summary>
    /// <exception cref="ArgumentException">There is no refusal.</exception>
    public static Outcome<T> Refuse<T>(IReadOnlyList<Refusal> refusals, T recorded)
        where T : notnull => new(AtLeastOne(refusals), recorded);

    /// <summary>Refuses because someone recorded another version meanwhile, which this is.</summary>
    public static Outcome<T> OvertakenBy<T>(T recorded)
        where T : notnull => new([Refusal.Overtaken], recorded);

    /// <summary>Done when the list is empty, refused otherwise.</summary>
    public static Outcome Unless(IReadOnlyList<Refusal> refusals) => refusals.Count == 0 ? Done : Refuse(refusals);

    /// <summary>One reason refuses.</summary>
    public static implicit operator Outcome(Refusal refusal) => Refuse(refusal);

    private protected static IReadOnlyList<Refusal> AtLeastOne(IReadOnlyList<Refusal> refusals) =>
        refusals.Count > 0 ? refusals : throw new ArgumentException("A refusal says why.", nameof(refusals));
}

/// <summary>Not done, for at least one reason; it stands for an <see cref="Outcome"/> of anything.</summary>
public sealed class Refused : Outcome
{
    internal Refused(IReadOnlyList<Refusal> refusals)
        : base(AtLeastOne(refusals)) { }
}

/// <summary>How something a person asked ended: done, with what it made, or why not.</summary>
/// <typeparam name="T">What it makes.</typeparam>
public sealed class Outcome<T> : Outcome
    where T : notnull
{
    private readonly T? _recorded;
    private readonly bool _holds;

    internal Outcome(IReadOnlyList<Refusal> refusals, T recorded)
        : base(refusals) => (_recorded, _holds) = (recorded, true);

    private Outcome(Refused refused)
        : base(refused.Refusals) { }

    /// <summary>What it made.</summary>
    /// <exception cref="InvalidOperationException">It was refused: look at <see cref="Outcome.IsDone"/> first.</exception>
    public T Value =>
        IsDone
            ? _recorded!
            : throw new InvalidOperationException($"Refused: {string.Join(" ", Refusals.Select(refusal => refusal.Message))}");

    /// <summary>
    /// What is recorded although it was refused, when that is worth showing: what a colleague wrote meanwhile, or the draft that was kept.
    /// </summary>
    /// <param name="recorded">What is recorded.</param>
    /// <returns>False once it is done, and when nothing was handed over.</returns>
    public bool Recorded([NotNullWhen(true)] out T? recorded)
    {
        recorded = IsDone ? default : _recorded;
        return !IsDone && _holds;
    }

    /// <summary>What is made is done.</summary>
    public static implicit operator Outcome<T>(T value) => new([], value);

    /// <summary>One reason refuses.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(Refuse(refusal));

    /// <summary>A refusal makes nothing, whatever was asked.</summary>
    public static implicit operator Outcome<T>(Refused refused) => new(refused);
}
