using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Domain.Calls;

/// <summary>The kind of year an action must stay in.</summary>
public enum ActionYear
{
    /// <summary>Any dates.</summary>
    Any,

    /// <summary>From January to December of one year.</summary>
    Civil,

    /// <summary>From September of one year to August of the next.</summary>
    School,
}

/// <summary>What a call asks of a fiche besides being complete.</summary>
public sealed record CallRequirements
{
    /// <summary>Kinds of organisations that may answer; empty means everyone.</summary>
    public IReadOnlyList<OrganisationKind> EligibleKinds { get; init; } = [];

    /// <summary>Largest request, in cents, or null for no cap.</summary>
    public long? MaxRequestedCents { get; init; }

    /// <summary>Largest share of the cost that may be requested, in percent (0 to 100), or null for no cap.</summary>
    public decimal? MaxRequestedPercent { get; init; }

    /// <summary>Smallest request, in cents, or null.</summary>
    public long? MinRequestedCents { get; init; }

    /// <summary>Smallest share of the beneficiaries who live in a priority neighbourhood, in percent (0 to 100), or null.</summary>
    public decimal? MinQpvPercent { get; init; }

    /// <summary>Fewest objectives a fiche answers, the main one included, or null for the main one alone.</summary>
    public int? MinObjectives { get; init; }

    /// <summary>Most objectives a fiche answers, the main one included, or null for no bound.</summary>
    public int? MaxObjectives { get; init; }

    /// <summary>Most fiches one organisation may file, or null for no bound.</summary>
    public int? MaxFichesPerOrganisation { get; init; }

    /// <summary>The kind of year an action stays in.</summary>
    public ActionYear Year { get; init; }

    /// <summary>True when an action may not start before applicants are to be answered.</summary>
    public bool StartsAfterAnswer { get; init; }

    /// <summary>First day an action may start, or null.</summary>
    public DateOnly? ActionFrom { get; init; }

    /// <summary>Last day an action may end, or null.</summary>
    public DateOnly? ActionUntil { get; init; }

    /// <summary>Whether an organisation of that kind may answer.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True when it may.</returns>
    public bool Accepts(OrganisationKind kind) => EligibleKinds.Count == 0 || EligibleKinds.Contains(kind);

    /// <summary>Why an organisation may not file one more fiche, or null when it may.</summary>
    /// <param name="others">How many other fiches it has filed in this call and not withdrawn.</param>
    /// <returns>The refusal, or null.</returns>
    public Refusal? RefusalToFileAnother(int others) =>
        MaxFichesPerOrganisation is { } most && others >= most
            ? new Refusal(
                "filing.count",
                string.Empty,
                $"Cet appel accepte {(most == 1 ? "une seule fiche-action" : $"{most} fiches-actions au plus")} par organisation, et la "
                    + $"vôtre en a déjà déposé {(others == 1 ? "une" : others)}. Votre brouillon est gardé\u00A0: pour le déposer, retirez "
                    + "d’abord une fiche déposée.",
                RefusalKind.Closed
            )
            : null;
}
