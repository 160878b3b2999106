using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Web.Features.Committee.Responses;

/// <summary>The answers of a page, one line per fiche.</summary>
internal sealed class AssignmentResponsesForm
{
    public List<AssignmentResponseLine> Lines { get; set; } = [];

    public IReadOnlyList<Refusal> Check() =>
        [.. Lines.SelectMany((line, i) => line.Check().Select(refusal => refusal with { Field = $"Lines[{i}].{refusal.Field}" }))];

    /// <summary>What was typed for a fiche; an empty line for one that came meanwhile.</summary>
    public AssignmentResponseLine LineOf(Guid ficheId) =>
        Lines.Find(line => line.FicheId == ficheId) ?? new AssignmentResponseLine { FicheId = ficheId };
}

/// <summary>One answer: no tie and accepted, a déport, a refusal, or nothing yet.</summary>
internal sealed class AssignmentResponseLine
{
    public const string Accept = "accepter";
    public const string Recuse = "deport";
    public const string Decline = "decliner";

    public Guid FicheId { get; set; }

    public string? Answer { get; set; }

    public ConflictKind? Tie { get; set; }

    public DeclineReason? Why { get; set; }

    public string? Words { get; set; }

    public string WordsText => (Words ?? string.Empty).ReplaceLineEndings("\n").Trim();

    public IEnumerable<Refusal> Check()
    {
        if (Answer is Recuse && (Tie is not { } tie || !Enum.IsDefined(tie)))
        {
            yield return new("designation.tie", nameof(Tie), "Choisissez ce qui vous lie à ce projet.");
        }

        if (Answer is Decline && (Why is not { } why || !Enum.IsDefined(why)))
        {
            yield return new("designation.why", nameof(Why), "Choisissez pourquoi vous déclinez cette fiche.");
        }

        if (Answer is Decline && Why is DeclineReason.Other && WordsText.Length == 0)
        {
            yield return new("designation.words", nameof(Words), "Précisez pourquoi vous déclinez cette fiche.");
        }

        if (WordsText.Length > ConflictOfInterest.MaxReasonLength)
        {
            yield return new(
                "designation.words",
                nameof(Words),
                $"La précision compte {WordsText.Length} caractères, le maximum est {ConflictOfInterest.MaxReasonLength}\u00A0: "
                    + "raccourcissez-la."
            );
        }
    }
}
