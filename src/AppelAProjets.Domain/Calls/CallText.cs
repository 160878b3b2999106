namespace AppelAProjets.Domain.Calls;

/// <summary>The words of a call, as its public page shows them.</summary>
public sealed record CallText
{
    /// <summary>Title, at most 200 characters.</summary>
    public required string Title { get; init; }

    /// <summary>One or two sentences, at most 400 characters.</summary>
    public required string Summary { get; init; }

    /// <summary>Presentation in paragraphs separated by blank lines, at most 8 000 characters.</summary>
    public string Presentation { get; init; } = string.Empty;

    /// <summary>Who may answer, in words, at most 300 characters.</summary>
    public string WhoMayApply { get; init; } = string.Empty;

    /// <summary>Minutes a first answer usually takes.</summary>
    public int MinutesNeeded { get; init; } = 90;

    /// <summary>What every applicant should have at hand, one entry each.</summary>
    public IReadOnlyList<string> Preparation { get; init; } = [];
}
