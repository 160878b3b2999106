using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Demonstration;

/// <summary>The optional parts of a fiche, for the ones a visitor opens first.</summary>
internal sealed record DemoDetails
{
    public static DemoDetails None { get; } = new();

    public string Method { get; init; } = string.Empty;

    public string ExpectedEffects { get; init; } = string.Empty;

    public string Participation { get; init; } = string.Empty;

    public string Equality { get; init; } = string.Empty;

    public string Accessibility { get; init; } = string.Empty;

    /// <summary>By cell of the grid: «11-15.F».</summary>
    public IReadOnlyDictionary<string, int> Groups { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public string Pricing { get; init; } = string.Empty;

    public string Place { get; init; } = string.Empty;

    /// <summary>Steps, with the week of the action they fall in, from 0.</summary>
    public IReadOnlyList<(string Label, int Week)> Steps { get; init; } = [];

    public int? Sessions { get; init; }

    public string SessionLength { get; init; } = string.Empty;

    public IReadOnlyList<StaffMember> Staff { get; init; } = [];

    public string Equipment { get; init; } = string.Empty;

    public string Premises { get; init; } = string.Empty;

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];
}
