using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>The money of a call, as typed.</summary>
internal sealed class MoneyForm
{
    private const string TooLong = "Cette saisie est trop longue.";

    [StringLength(100, ErrorMessage = TooLong)]
    public string? EnvelopeCents { get; set; }

    [MaxLength(60, ErrorMessage = "Une enveloppe a 40 parts au plus.")]
    public IList<SubEnvelopeForm> Parts { get; set; } = [];

    [StringLength(100, ErrorMessage = TooLong)]
    public string? MinRequestedCents { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? MaxRequestedCents { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? MaxRequestedPercent { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? MaxFichesPerOrganisation { get; set; }

    public static MoneyForm From(CallSettings settings)
    {
        var requirements = settings.Requirements;
        return new()
        {
            EnvelopeCents = FormParsing.Amount(settings.EnvelopeCents),
            Parts =
            [
                .. settings.SubEnvelopes.Select(part => new SubEnvelopeForm
                {
                    For = part.TargetId?.ToString() ?? SubEnvelopeForm.Funder,
                    Label = part.TargetId is null ? part.Label : string.Empty,
                    Cents = FormParsing.Amount(part.Cents),
                }),
            ],
            MinRequestedCents = FormParsing.Amount(requirements.MinRequestedCents),
            MaxRequestedCents = FormParsing.Amount(requirements.MaxRequestedCents),
            MaxRequestedPercent = FormParsing.Written(requirements.MaxRequestedPercent),
            MaxFichesPerOrganisation = FormParsing.Written(requirements.MaxFichesPerOrganisation),
        };
    }

    /// <summary>What a part of the envelope may be kept for.</summary>
    internal static IReadOnlyList<SelectListItem> Targets(CallSettings settings) =>
        [
            new("Un financeur, nommé à côté", SubEnvelopeForm.Funder),
            .. ObjectiveNode
                .All(settings.Objectives)
                .Select(entry => new SelectListItem(
                    $"Objectif\u00A0: {new string('\u00A0', 2 * (entry.Level - 1))}{entry.Node.Label}",
                    entry.Node.Id.ToString()
                )),
            .. settings.Neighbourhoods.Select(entry => new SelectListItem($"Quartier\u00A0: {entry.Name}", entry.Id.ToString())),
        ];

    public SettingsReading Apply(CallSettings settings)
    {
        var refusals = new List<Refusal>();
        var applied = settings with
        {
            EnvelopeCents = FormParsing.Cents(EnvelopeCents, nameof(EnvelopeCents), refusals),
            SubEnvelopes = [.. ReadParts(settings, refusals)],
            Requirements = settings.Requirements with
            {
                MinRequestedCents = FormParsing.Cents(MinRequestedCents, nameof(MinRequestedCents), refusals),
                MaxRequestedCents = FormParsing.Cents(MaxRequestedCents, nameof(MaxRequestedCents), refusals),
                MaxRequestedPercent = FormParsing.Number(MaxRequestedPercent, nameof(MaxRequestedPercent), refusals),
                MaxFichesPerOrganisation = FormParsing.Whole(MaxFichesPerOrganisation, nameof(MaxFichesPerOrganisation), refusals),
            },
        };
        return new(applied, refusals);
    }

    private List<SubEnvelope> ReadParts(CallSettings settings, List<Refusal> refusals)
    {
        var parts = new List<SubEnvelope>();
        for (var i = 0; i < Parts.Count; i++)
        {
            var typed = Parts[i];
            var label = FormParsing.Text(typed.Label);
            if (string.IsNullOrWhiteSpace(typed.Cents) && label.Length == 0)
            {
                continue;
            }

            var field = string.Create(CultureInfo.InvariantCulture, $"{nameof(Parts)}[{i}]");
            var cents = FormParsing.Cents(typed.Cents, $"{field}.Cents", refusals);
            if (cents is null && string.IsNullOrWhiteSpace(typed.Cents))
            {
                refusals.Add(new Refusal("money.parts.cents", $"{field}.Cents", "Indiquez le montant de cette part, ou effacez sa ligne."));
            }

            if (Read(typed, label, cents ?? 0, settings) is { } part)
            {
                parts.Add(part);
            }
            else
            {
                refusals.Add(
                    new Refusal(
                        "money.parts.label",
                        $"{field}.Label",
                        "Nommez le financeur de cette part, ou choisissez un objectif ou un quartier."
                    )
                );
            }
        }

        return parts;
    }

    private static SubEnvelope? Read(SubEnvelopeForm typed, string label, long cents, CallSettings settings)
    {
        if (!Guid.TryParse(typed.For, out var target))
        {
            return label.Length == 0 ? null : new SubEnvelope(SubEnvelopeBasis.Funder, label, null, cents);
        }

        if (ObjectiveNode.All(settings.Objectives).FirstOrDefault(entry => entry.Node.Id == target) is { Node: { } objective })
        {
            return new SubEnvelope(SubEnvelopeBasis.Objective, objective.Label, target, cents);
        }

        return settings.Neighbourhoods.FirstOrDefault(entry => entry.Id == target) is { } place
            ? new SubEnvelope(SubEnvelopeBasis.Neighbourhood, place.Name, target, cents)
            : null;
    }
}

/// <summary>One part of the envelope, as typed.</summary>
internal sealed class SubEnvelopeForm
{
    public const string Funder = "financeur";

    /// <summary>«financeur», or the identity of an objective or a neighbourhood.</summary>
    [StringLength(60)]
    public string? For { get; set; }

    [StringLength(2_000, ErrorMessage = "Ce nom est beaucoup trop long : raccourcissez-le.")]
    public string? Label { get; set; }

    [StringLength(100, ErrorMessage = "Cette saisie est trop longue.")]
    public string? Cents { get; set; }
}
