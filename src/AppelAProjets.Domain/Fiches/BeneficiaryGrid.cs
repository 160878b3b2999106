namespace AppelAProjets.Domain.Fiches;

/// <summary>One age of the grid.</summary>
/// <param name="Key">In keys of cells: «0-2».</param>
/// <param name="Label">In French: «0 à 2 ans».</param>
public sealed record AgeBand(string Key, string Label);

/// <summary>One column of the grid.</summary>
/// <param name="Key">In keys of cells: F, H or N.</param>
/// <param name="Label">In French.</param>
public sealed record SexColumn(string Key, string Label);

/// <summary>The people who benefit, by age and sex (docs/domain/fiche.md 4). A cell is named «0-2.F».</summary>
public static class BeneficiaryGrid
{
    /// <summary>The ages, in order.</summary>
    public static IReadOnlyList<AgeBand> Ages { get; } =
    [
        new("0-2", "0 à 2 ans"),
        new("3-5", "3 à 5 ans"),
        new("6-10", "6 à 10 ans"),
        new("11-15", "11 à 15 ans"),
        new("16-17", "16 et 17 ans"),
        new("18-25", "18 à 25 ans"),
        new("26-64", "26 à 64 ans"),
        new("65", "65 ans et plus"),
    ];

    /// <summary>The columns, in order.</summary>
    public static IReadOnlyList<SexColumn> Sexes { get; } =
    [new("F", "Femmes, filles"), new("H", "Hommes, garçons"), new("N", "Non précisé")];

    /// <summary>The name of a cell.</summary>
    /// <param name="age">Its row.</param>
    /// <param name="sex">Its column.</param>
    /// <returns>The key.</returns>
    public static string Key(AgeBand age, SexColumn sex)
    {
        ArgumentNullException.ThrowIfNull(age);
        ArgumentNullException.ThrowIfNull(sex);
        return $"{age.Key}.{sex.Key}";
    }

    /// <summary>People of one age.</summary>
    /// <param name="groups">The cells.</param>
    /// <param name="age">The age.</param>
    /// <returns>Their number.</returns>
    public static long Sum(IReadOnlyDictionary<string, int> groups, AgeBand age) =>
        Sexes.Sum(sex => (long)groups.GetValueOrDefault(Key(age, sex)));

    /// <summary>People of one column.</summary>
    /// <param name="groups">The cells.</param>
    /// <param name="sex">The column.</param>
    /// <returns>Their number.</returns>
    public static long Sum(IReadOnlyDictionary<string, int> groups, SexColumn sex) =>
        Ages.Sum(age => (long)groups.GetValueOrDefault(Key(age, sex)));

    /// <summary>Everyone in the grid.</summary>
    /// <param name="groups">The cells.</param>
    /// <returns>Their number.</returns>
    public static long Total(IReadOnlyDictionary<string, int> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return groups.Values.Sum(count => (long)count);
    }
}
