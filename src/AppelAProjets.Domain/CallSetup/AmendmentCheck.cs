using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.CallSetup;

/// <summary>Says what may no longer change in a published call: what people relied on to write, or what is already past.</summary>
public static class AmendmentCheck
{
    /// <summary>Checks a change of a published call.</summary>
    /// <param name="stored">The settings in force.</param>
    /// <param name="asked">The settings asked.</param>
    /// <param name="hasFilings">Whether a fiche was filed.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The list, each with the property at fault; empty when the change may be made.</returns>
    public static IReadOnlyList<Refusal> Run(CallSettings stored, CallSettings asked, bool hasFilings, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(asked);
        var found = new List<Refusal>();
        Dates(stored.Schedule, asked.Schedule, now, found);
        if (hasFilings)
        {
            Removals(stored, asked, found);
        }

        return found;
    }

    private static void Dates(CallSchedule stored, CallSchedule asked, DateTime now, List<Refusal> found)
    {
        if (asked.OpensAt != stored.OpensAt && stored.OpensAt <= now)
        {
            found.Add(
                new("amendment.opening", nameof(asked.OpensAt), "L’appel est déjà ouvert\u00A0: sa date d’ouverture ne change plus.")
            );
        }

        if (!string.Equals(asked.ZoneId, stored.ZoneId, StringComparison.Ordinal) && stored.OpensAt <= now)
        {
            found.Add(new("amendment.zone", nameof(asked.ZoneId), "L’appel est déjà ouvert\u00A0: son fuseau horaire ne change plus."));
        }

        (string Field, DateTime Stored, DateTime Asked)[] milestones =
        [
            (nameof(asked.OpensAt), stored.OpensAt, asked.OpensAt),
            (nameof(asked.ClosesAt), stored.ClosesAt, asked.ClosesAt),
            (nameof(asked.EligibilityEndsAt), stored.EligibilityEndsAt, asked.EligibilityEndsAt),
            (nameof(asked.RatingEndsAt), stored.RatingEndsAt, asked.RatingEndsAt),
            (nameof(asked.CommitteeAt), stored.CommitteeAt, asked.CommitteeAt),
            (nameof(asked.NotificationAt), stored.NotificationAt, asked.NotificationAt),
        ];
        foreach (
            var (field, _, _) in milestones.Where(m =>
                m.Asked != m.Stored && m.Asked <= now && found.TrueForAll(refusal => refusal.Field != m.Field)
            )
        )
        {
            found.Add(new("amendment.past", field, "Cette date est déjà passée\u00A0: choisissez-en une à venir."));
        }
    }

    private static void Removals(CallSettings stored, CallSettings asked, List<Refusal> found)
    {
        var objectives = ObjectiveNode.All(asked.Objectives).Select(entry => entry.Node.Id).ToHashSet();
        foreach (var (node, _, _) in ObjectiveNode.All(stored.Objectives).Where(entry => !objectives.Contains(entry.Node.Id)))
        {
            found.Add(
                new(
                    "amendment.objective",
                    "Objectives",
                    $"Des fiches sont déjà déposées\u00A0: l’objectif «\u00A0{node.Label}\u00A0» ne peut plus être retiré. Vous pouvez en "
                        + "changer le libellé ou en ajouter."
                )
            );
        }

        foreach (var entry in stored.Neighbourhoods.Where(entry => asked.Neighbourhoods.All(other => other.Id != entry.Id)))
        {
            found.Add(
                new(
                    "amendment.neighbourhood",
                    "Neighbourhoods",
                    $"Des fiches sont déjà déposées\u00A0: le quartier «\u00A0{entry.Name}\u00A0» ne peut plus être retiré. Vous pouvez en "
                        + "changer le nom ou en ajouter."
                )
            );
        }
    }
}
