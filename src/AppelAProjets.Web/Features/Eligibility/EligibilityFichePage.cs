using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>For the page of one fiche: what the rules say, what people found, what is asked, what is decided.</summary>
internal sealed record EligibilityFichePage
{
    public required CoordinatedCall Call { get; init; }

    public required Guid FicheId { get; init; }

    public required DateTime Now { get; init; }

    public required string Number { get; init; }

    public required int FiledVersion { get; init; }

    public required string Title { get; init; }

    public required string Organisation { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required long RequestedCents { get; init; }

    public required IReadOnlyList<RuleFinding> Rules { get; init; }

    public required EligibilitySettings Settings { get; init; }

    public required EligibilityState State { get; init; }

    public required IReadOnlyList<IneligibilityMotive> Motives { get; init; }

    public required string Words { get; init; }

    public required string? DecidedBy { get; init; }

    public required DateTime? DecidedAt { get; init; }

    public required IReadOnlyList<ComplementRequest> Requests { get; init; }

    /// <summary>What complements changed, the last first.</summary>
    public required IReadOnlyList<ComplementAnswer> Answers { get; init; }

    /// <summary>What can be asked again.</summary>
    public required IReadOnlyList<FichePart> Parts { get; init; }

    public required bool CanAsk { get; init; }

    /// <summary>True while the organisation can still correct the whole fiche.</summary>
    public required bool IsOpenToApplicant { get; init; }

    public required int? Version { get; init; }

    public required IReadOnlyList<EligibilityEvent> History { get; init; }

    public required ChecklistForm Checklist { get; init; }

    public required EligibilityForm Decision { get; init; }

    public required ReopeningForm Reopening { get; init; }

    public required ComplementForm Complement { get; init; }

    public required DueForm Due { get; init; }

    /// <summary>True when a colleague wrote meanwhile: what was typed is kept beside what is recorded.</summary>
    public bool IsStale { get; init; }

    public ComplementRequest? Pending => Requests.FirstOrDefault(request => request.IsPending);

    internal IReadOnlyList<ComplementRequest> PastRequests => [.. Requests.Where(request => !request.IsPending)];

    internal IEnumerable<IGrouping<FicheSection, FichePart>> PartsBySection => Parts.GroupBy(part => part.Section);

    public bool IsDecided => State is EligibilityState.Eligible or EligibilityState.Ineligible;

    public string Address => $"/coordination/appels/{Call.Slug}/recevabilite/{FicheId}";

    public string LabelOf(string part) => Parts.FirstOrDefault(known => known.Path == part)?.Label ?? "Point qui n’est plus demandé";

    internal string LabelsOf(ComplementRequest request) => string.Join("\u00A0; ", request.Parts.Select(LabelOf));

    /// <summary>Something of that section is ticked.</summary>
    internal bool IsAskedIn(IEnumerable<FichePart> section) => section.Any(part => Complement.Parts.Contains(part.Path));

    /// <summary>The answer to a past request; null for none, and for the last one, which the page shows first.</summary>
    internal ComplementAnswer? OlderAnswerTo(ComplementRequest request) =>
        Answers.Skip(1).FirstOrDefault(answer => answer.RequestId == request.Id);

    /// <summary>What was just refused is the request for a complement.</summary>
    internal static bool IsComplementRefused(ModelStateDictionary state) =>
        !state.IsValid && state.Keys.Any(key => key.StartsWith(nameof(Complement), StringComparison.Ordinal));

    public static IReadOnlyList<SelectListItem> Verdicts { get; } =
    [.. Enum.GetValues<ChecklistVerdict>().Select(verdict => new SelectListItem(EligibilityWords.For(verdict), verdict.ToString()))];

    public static IReadOnlyList<SelectListItem> Decisions { get; } =
    [new("Recevable", EligibilityForm.Yes), new("Irrecevable", EligibilityForm.No)];

    public static IReadOnlyList<SelectListItem> MotiveItems { get; } =
    [.. Enum.GetValues<IneligibilityMotive>().Select(motive => new SelectListItem(EligibilityWords.For(motive), motive.ToString()))];
}
