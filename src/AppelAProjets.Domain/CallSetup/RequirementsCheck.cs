using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.CallSetup;

/// <summary>Says what is wrong in what a call asks of a fiche, its money aside.</summary>
public static class RequirementsCheck
{
    /// <summary>What contradicts itself or is out of bounds in what is asked of a fiche.</summary>
    /// <param name="requirements">The requirements.</param>
    /// <returns>The list, each with the property at fault.</returns>
    public static IReadOnlyList<Refusal> Run(CallRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        var found = new List<Refusal>();
        if (requirements.MinQpvPercent is <= 0m or > 100m)
        {
            found.Add(
                new(
                    "requirements.qpv",
                    nameof(requirements.MinQpvPercent),
                    "La part de bénéficiaires des quartiers est un pourcentage, de 1 à 100. Laissez vide pour ne pas en demander."
                )
            );
        }

        if (requirements.MinObjectives is < 1 or > 20)
        {
            found.Add(new("requirements.objectives", nameof(requirements.MinObjectives), "Le nombre minimal d’objectifs va de 1 à 20."));
        }

        if (requirements.MaxObjectives is < 1 or > 20)
        {
            found.Add(new("requirements.objectives", nameof(requirements.MaxObjectives), "Le nombre maximal d’objectifs va de 1 à 20."));
        }

        if (requirements.MinObjectives > requirements.MaxObjectives)
        {
            found.Add(
                new(
                    "requirements.objectives.order",
                    nameof(requirements.MinObjectives),
                    "Le nombre minimal d’objectifs dépasse le nombre maximal\u00A0: vérifiez les deux."
                )
            );
        }

        if (requirements.ActionFrom?.Year is < 1900 or > 2200 || requirements.ActionUntil?.Year is < 1900 or > 2200)
        {
            found.Add(
                new(
                    "requirements.period.range",
                    nameof(requirements.ActionFrom),
                    "Cette date est hors du calendrier\u00A0: vérifiez son année."
                )
            );
        }

        if (requirements.ActionFrom > requirements.ActionUntil)
        {
            found.Add(
                new(
                    "requirements.period",
                    nameof(requirements.ActionUntil),
                    "La fin de la période vient avant son début\u00A0: vérifiez les deux dates."
                )
            );
        }

        if (!Enum.IsDefined(requirements.Year))
        {
            found.Add(new("requirements.year", nameof(requirements.Year), "Choisissez dans quelle année l’action doit tenir."));
        }

        return found;
    }
}
