namespace AppelAProjets.Domain.Organisations;

/// <summary>
/// The people of an organisation, counted; null where nothing is said (docs/domain/fiche.md 1, Cerfa 12156 «moyens humains»).
/// </summary>
public sealed record Workforce
{
    /// <summary>The largest number a line takes.</summary>
    public const int MostPeople = 1_000_000;

    /// <summary>Nothing is said.</summary>
    public static Workforce None { get; } = new();

    /// <summary>Members who are women.</summary>
    public int? MembersWomen { get; init; }

    /// <summary>Members who are men.</summary>
    public int? MembersMen { get; init; }

    /// <summary>Volunteers who act regularly.</summary>
    public int? Volunteers { get; init; }

    /// <summary>Employees, as people.</summary>
    public int? Employees { get; init; }

    /// <summary>Employees, as full-time equivalents worked (ETPT), with two decimals at most.</summary>
    public decimal? FullTimeEquivalents { get; init; }

    /// <summary>Employees with a permanent contract (CDI).</summary>
    public int? Permanent { get; init; }

    /// <summary>Employees with a fixed-term contract (CDD).</summary>
    public int? FixedTerm { get; init; }

    /// <summary>Volunteers of the service civique.</summary>
    public int? CivicService { get; init; }

    /// <summary>Jobs paid in part by public aid.</summary>
    public int? AidedJobs { get; init; }

    /// <summary>What must be corrected: a number out of its range, or more people with a contract than employees.</summary>
    /// <param name="field">Name of the workforce among the fields.</param>
    /// <returns>The list, empty when nothing is wrong.</returns>
    internal IEnumerable<Refusal> Shortcomings(string field)
    {
        (string Name, decimal? Value)[] lines =
        [
            (nameof(MembersWomen), MembersWomen),
            (nameof(MembersMen), MembersMen),
            (nameof(Volunteers), Volunteers),
            (nameof(Employees), Employees),
            (nameof(FullTimeEquivalents), FullTimeEquivalents),
            (nameof(Permanent), Permanent),
            (nameof(FixedTerm), FixedTerm),
            (nameof(CivicService), CivicService),
            (nameof(AidedJobs), AidedJobs),
        ];
        foreach (var (name, value) in lines)
        {
            if (value is < 0 or > MostPeople)
            {
                yield return new Refusal(
                    "profile.workforce.range",
                    $"{field}.{name}",
                    "Indiquez un nombre entre 0 et 1\u00A0000\u00A0000."
                );
            }
        }

        if (FullTimeEquivalents is { } equivalents && decimal.Round(equivalents, 2) != equivalents)
        {
            yield return new Refusal(
                "profile.workforce.decimals",
                $"{field}.{nameof(FullTimeEquivalents)}",
                "Deux chiffres après la virgule suffisent, par exemple 2,75."
            );
        }

        if (Employees is { } employees && (Permanent ?? 0) + (long)(FixedTerm ?? 0) > employees)
        {
            yield return new Refusal(
                "profile.workforce.contracts",
                $"{field}.{nameof(Employees)}",
                "Les CDI et les CDD dépassent le nombre de salariés\u00A0: vérifiez ces trois nombres."
            );
        }
    }
}
