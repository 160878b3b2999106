using System.Globalization;
using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.CallSetup;

/// <summary>Says what is wrong in the envelope of a call, its parts and its caps.</summary>
public static class MoneyCheck
{
    private const string TargetCode = "money.parts.target";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The parts reserved for an objective or a neighbourhood that the call has no more.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The list, each with the property at fault.</returns>
    public static IReadOnlyList<Refusal> LostTargets(CallSettings settings) =>
        [.. Run(settings).Where(refusal => refusal.Code == TargetCode)];

    /// <summary>What is out of bounds in the envelope and its parts, and what does not add up.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The list, each with the property at fault.</returns>
    public static IReadOnlyList<Refusal> Run(CallSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var found = new List<Refusal>();
        if (settings.EnvelopeCents is <= 0 or > Money.MaxCents)
        {
            found.Add(
                new(
                    "money.envelope",
                    nameof(settings.EnvelopeCents),
                    "L’enveloppe est un montant supérieur à 0. Laissez vide pour ne pas l’annoncer."
                )
            );
        }

        Parts(settings, found);
        Caps(settings.Requirements, found);
        return found;
    }

    private static void Parts(CallSettings settings, List<Refusal> found)
    {
        var parts = settings.SubEnvelopes;
        if (parts.Count > SubEnvelope.MaxSubEnvelopes)
        {
            found.Add(
                new("money.parts.many", nameof(settings.SubEnvelopes), $"Une enveloppe a {SubEnvelope.MaxSubEnvelopes} parts au plus.")
            );
        }

        foreach (var (part, row) in parts.Select((part, i) => (part, i + 1)))
        {
            if (TypedText.IsBlank(part.Label) || part.Label.Length > SubEnvelope.MaxLabelLength || part.Cents is <= 0 or > Money.MaxCents)
            {
                found.Add(
                    new(
                        "money.parts",
                        nameof(settings.SubEnvelopes),
                        $"Part {row}\u00A0: dites pour qui ou pour quoi elle est réservée, et un montant supérieur à 0."
                    )
                );
            }
            else if (!Exists(part, settings))
            {
                found.Add(
                    new(
                        TargetCode,
                        nameof(settings.SubEnvelopes),
                        $"Part {row}, «\u00A0{part.Label}\u00A0»\u00A0: cet objectif ou ce quartier n’est plus dans l’appel. Choisissez-en "
                            + "un autre, ou retirez la part."
                    )
                );
            }
        }

        // Funders share the whole; objectives and neighbourhoods are other ways to cut the same money.
        foreach (var basis in parts.GroupBy(part => part.Basis))
        {
            if (basis.GroupBy(part => (part.TargetId, part.Label.Trim().ToUpperInvariant())).Any(same => same.Count() > 1))
            {
                found.Add(
                    new("money.parts.twice", nameof(settings.SubEnvelopes), "La même part est citée deux fois\u00A0: réunissez-les en une.")
                );
            }

            var sum = basis.Sum(part => (decimal)part.Cents);
            if (settings.EnvelopeCents is { } envelope && sum > envelope)
            {
                found.Add(
                    new(
                        "money.parts.sum",
                        nameof(settings.SubEnvelopes),
                        $"Les parts {Of(basis.Key)} font {Euros(sum)}, plus que l’enveloppe de {Euros(envelope)}."
                    )
                );
            }
        }

        if (parts.Count > 0 && settings.EnvelopeCents is null)
        {
            found.Add(
                new(
                    "money.parts.whole",
                    nameof(settings.EnvelopeCents),
                    "Indiquez l’enveloppe entière\u00A0: les parts se comparent à elle."
                )
            );
        }
    }

    private static void Caps(CallRequirements requirements, List<Refusal> found)
    {
        if (requirements.MaxRequestedCents is <= 0 or > Money.MaxCents)
        {
            found.Add(
                new(
                    "money.cap",
                    nameof(requirements.MaxRequestedCents),
                    "Le plafond est un montant supérieur à 0. Laissez vide pour ne pas en fixer."
                )
            );
        }

        if (requirements.MinRequestedCents is <= 0 or > Money.MaxCents)
        {
            found.Add(
                new(
                    "money.min",
                    nameof(requirements.MinRequestedCents),
                    "Le minimum est un montant supérieur à 0. Laissez vide pour ne pas en fixer."
                )
            );
        }

        if (requirements.MinRequestedCents > requirements.MaxRequestedCents)
        {
            found.Add(
                new(
                    "money.order",
                    nameof(requirements.MinRequestedCents),
                    "Le montant minimal dépasse le plafond\u00A0: vérifiez les deux."
                )
            );
        }

        if (requirements.MaxRequestedPercent is <= 0m or > 100m)
        {
            found.Add(
                new(
                    "money.percent",
                    nameof(requirements.MaxRequestedPercent),
                    "La part du coût est un pourcentage, de 1 à 100. Laissez vide pour ne pas en fixer."
                )
            );
        }

        if (requirements.MaxFichesPerOrganisation is < 1 or > 100)
        {
            found.Add(
                new(
                    "money.fiches",
                    nameof(requirements.MaxFichesPerOrganisation),
                    "Une organisation dépose 1 à 100 fiches. Laissez vide pour ne pas limiter."
                )
            );
        }
    }

    private static bool Exists(SubEnvelope part, CallSettings settings) =>
        part.Basis switch
        {
            SubEnvelopeBasis.Funder => part.TargetId is null,
            SubEnvelopeBasis.Objective => ObjectiveNode.All(settings.Objectives).Any(entry => entry.Node.Id == part.TargetId),
            SubEnvelopeBasis.Neighbourhood => settings.Neighbourhoods.Any(entry => entry.Id == part.TargetId),
            _ => false,
        };

    private static string Of(SubEnvelopeBasis basis) =>
        basis switch
        {
            SubEnvelopeBasis.Funder => "par financeur",
            SubEnvelopeBasis.Objective => "par objectif",
            _ => "par quartier",
        };

    private static string Euros(decimal cents) =>
        (cents / 100m).ToString(cents % 100 == 0 ? "#,0" : "#,0.00", French).Replace('\u202F', '\u00A0') + "\u00A0€";
}
