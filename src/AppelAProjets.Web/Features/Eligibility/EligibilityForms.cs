using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Web.Data.Conventions;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>The checklist as filled in.</summary>
internal sealed class ChecklistForm
{
    /// <summary>Version of the review the page was drawn from.</summary>
    public int? Version { get; set; }

    [MaxLength(EligibilitySettings.MaxPoints)]
    public IList<PointForm> Points { get; set; } = [];

    /// <summary>The points that got an answer.</summary>
    public IReadOnlyList<ChecklistAnswer> Read() =>
        [
            .. Points
                .Where(point =>
                    point.Key is not null && Enum.TryParse<ChecklistVerdict>(point.Verdict, out var known) && Enum.IsDefined(known)
                )
                .Select(point => new ChecklistAnswer(
                    point.Key!,
                    Enum.Parse<ChecklistVerdict>(point.Verdict!),
                    PlainText.Clean(point.Note?.ReplaceLineEndings("\n") ?? string.Empty).Trim()
                )),
        ];

    /// <summary>The field of the note a refusal speaks of by the key of its point.</summary>
    internal string FieldOf(string key) =>
        Points.ToList().FindIndex(point => point.Key == key) is >= 0 and var at ? $"Points[{at}].Note" : key;
}

/// <summary>One point of the checklist.</summary>
internal sealed class PointForm
{
    public string? Key { get; set; }

    public string? Verdict { get; set; }

    [StringLength(20_000)]
    public string? Note { get; set; }
}

/// <summary>The decision as typed.</summary>
internal sealed class EligibilityForm
{
    public const string Yes = "recevable";
    public const string No = "irrecevable";

    public int? Version { get; set; }

    public string? Verdict { get; set; }

    [MaxLength(20)]
    public IList<string> Motives { get; set; } = [];

    [StringLength(20_000)]
    public string? Words { get; set; }

    public bool? IsEligible =>
        Verdict switch
        {
            Yes => true,
            No => false,
            _ => null,
        };

    public IReadOnlyList<IneligibilityMotive> ReadMotives() =>
        [
            .. Motives
                .Select(word =>
                    Enum.TryParse<IneligibilityMotive>(word, out var motive) && Enum.IsDefined(motive) ? motive : (IneligibilityMotive?)null
                )
                .OfType<IneligibilityMotive>(),
        ];

    public string ReadWords() => PlainText.Clean(Words?.ReplaceLineEndings("\n") ?? string.Empty).Trim();
}

/// <summary>Why a decision is taken back.</summary>
internal sealed class ReopeningForm
{
    public int? Version { get; set; }

    [StringLength(20_000)]
    public string? Reason { get; set; }
}

/// <summary>A complement request as typed.</summary>
internal sealed class ComplementForm
{
    public int? Version { get; set; }

    [MaxLength(ComplementRequest.MaxParts)]
    public IList<string> Parts { get; set; } = [];

    [StringLength(20_000)]
    public string? Message { get; set; }

    [StringLength(100)]
    public string? DueOn { get; set; }
}

/// <summary>More time for a complement.</summary>
internal sealed class DueForm
{
    public int? Version { get; set; }

    [StringLength(100)]
    public string? DueOn { get; set; }
}
