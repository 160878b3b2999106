using AppelAProjets.Domain;

namespace AppelAProjets.Web.Features.Committee.Progress;

/// <summary>What a coordinator confirms.</summary>
internal sealed class ClosureForm
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReasonLength = 500;

    public bool Confirmed { get; set; }

    public string? Reason { get; set; }

    public string ReasonText => (Reason ?? string.Empty).ReplaceLineEndings(" ").Trim();

    public Refusal? Shortcoming(bool reopening) =>
        this switch
        {
            { ReasonText.Length: > MaxReasonLength } => new(
                "closure.long",
                nameof(Reason),
                $"Le motif compte {ReasonText.Length} caractères, le maximum est {MaxReasonLength}\u00A0: raccourcissez-le."
            ),
            { ReasonText.Length: 0 } when reopening => new(
                "closure.reason",
                nameof(Reason),
                "Dites pourquoi la notation rouvre\u00A0: le motif est gardé au journal."
            ),
            { Confirmed: false } when !reopening => new(
                "closure.confirm",
                nameof(Confirmed),
                "Cochez la case pour confirmer que vous clôturez la notation maintenant."
            ),
            _ => null,
        };
}
