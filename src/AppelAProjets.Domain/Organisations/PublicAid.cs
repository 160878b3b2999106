namespace AppelAProjets.Domain.Organisations;

/// <summary>A public aid received.</summary>
/// <param name="Year">The year it was granted.</param>
/// <param name="Body">Who granted it.</param>
/// <param name="AmountCents">Its amount, in cents, from 0 to <see cref="Money.MaxCents"/>.</param>
public sealed record PublicAid(int Year, string Body, long AmountCents)
{
    /// <summary>Longest name of a body, in characters.</summary>
    public const int BodyLength = 150;

    /// <summary>What must be corrected.</summary>
    /// <param name="field">Name of the line among the fields.</param>
    /// <param name="thisYear">The year under way: an aid is of that one or of the three before.</param>
    /// <returns>The list, empty when nothing is wrong.</returns>
    internal IEnumerable<Refusal> Shortcomings(string field, int thisYear)
    {
        if (Year < thisYear - OrganisationDetails.AidYears || Year > thisYear)
        {
            yield return new Refusal(
                "profile.aid.year",
                $"{field}.{nameof(Year)}",
                $"Indiquez une année de {thisYear - OrganisationDetails.AidYears} à {thisYear}\u00A0: seules les aides des trois dernières "
                    + "années sont demandées."
            );
        }

        if (TypedText.IsBlank(Body))
        {
            yield return new Refusal(
                "profile.aid.body.missing",
                $"{field}.{nameof(Body)}",
                "Indiquez qui a accordé cette aide, par exemple «\u00A0Département de l’Aisne\u00A0»."
            );
        }
        else if (Body.Length > BodyLength)
        {
            yield return new Refusal(
                "profile.aid.body.long",
                $"{field}.{nameof(Body)}",
                $"Ce nom dépasse {BodyLength}\u00A0caractères\u00A0: raccourcissez-le."
            );
        }

        if (AmountCents is < 0 or > Money.MaxCents)
        {
            yield return new Refusal("profile.aid.amount", $"{field}.Amount", "Ce montant n’est pas possible.");
        }
    }
}
