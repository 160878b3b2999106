using System.Globalization;
using System.Text.RegularExpressions;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Demonstration;

/// <summary>
/// The lines of a demonstration budget, from the words that tell what the money is for: «Journaliste 3 600 €, impression 2 800 €.»
/// </summary>
internal static partial class DemoBudget
{
    private const string Purchases = "601";

    private static readonly (string Word, string Line)[] Accounts =
    [
        ("salaire", "641"),
        ("vacation", "641"),
        ("animat", "641"),
        ("coordin", "641"),
        ("éducat", "641"),
        ("encadrement", "641"),
        ("indemnit", "641"),
        ("ambassadeur", "641"),
        ("cheffe", "641"),
        ("transport", "625"),
        ("déplacement", "625"),
        ("bus", "625"),
        ("sortie", "625"),
        ("séjour", "625"),
        ("impression", "623"),
        ("communication", "623"),
        ("exposition", "623"),
        ("livret", "623"),
        ("guide", "623"),
        ("location", "613"),
        ("entretien", "615"),
        ("assurance", "616"),
        ("document", "618"),
        ("formation", "622"),
        ("supervision", "622"),
        ("conteuse", "604"),
        ("journaliste", "604"),
        ("intervenant", "604"),
        ("psychologue", "604"),
        ("artiste", "604"),
        ("comédien", "604"),
        ("musicien", "604"),
        ("formatrice", "604"),
        ("médiateur", "604"),
        ("photographe", "604"),
        ("maîtres", "604"),
        ("chef de chœur", "604"),
        ("pianiste", "604"),
        ("entreprise", "604"),
        ("terrassement", "604"),
        ("montage", "604"),
        ("enregistrement", "604"),
    ];

    private static readonly (string Word, FunderKind Kind)[] Funders =
    [
        ("ville", FunderKind.Town),
        ("commune", FunderKind.Town),
        ("département", FunderKind.Department),
        ("fonds départemental", FunderKind.Department),
        ("région", FunderKind.Region),
        ("caisse", FunderKind.SocialBody),
        ("état", FunderKind.State),
        ("direction", FunderKind.State),
        ("agence", FunderKind.PublicBody),
        ("plan alimentaire", FunderKind.Intercommunality),
    ];

    /// <param name="detail">What the money is for, with its amounts.</param>
    /// <param name="charges">Their total, in whole euros.</param>
    /// <param name="own">Own resources, in whole euros.</param>
    public static IReadOnlyDictionary<string, long> Lines(string detail, int? charges, int? own)
    {
        var lines = new SortedDictionary<string, long>(StringComparer.Ordinal);
        if (charges is { } total)
        {
            var left = total * 100L;
            foreach (Match item in Item().Matches(detail))
            {
                var words = item.Groups["words"].Value.ToLowerInvariant();
                var line = Array.Find(Accounts, account => words.Contains(account.Word, StringComparison.Ordinal)).Line ?? Purchases;
                var cents = Math.Min(Cents(item.Groups["euros"].Value), left);
                lines[line] = lines.GetValueOrDefault(line) + cents;
                left -= cents;
            }

            if (left > 0)
            {
                lines[Purchases] = lines.GetValueOrDefault(Purchases) + left;
            }
        }

        if (own > 0)
        {
            lines["propres"] = own.Value * 100L;
        }

        return lines;
    }

    /// <param name="words">«Région (sollicité, 2 000 €), Ville (acquis).»; an amount that is not said is what is left.</param>
    /// <param name="others">Their total, in whole euros.</param>
    public static IReadOnlyList<FundingSource> FundersIn(string words, int? others)
    {
        if (others is null or 0)
        {
            return [];
        }

        var named = Funder()
            .Matches(words)
            .Select(match => (Name: match.Groups["name"].Value.Trim(), State: match.Groups["state"].Value))
            .ToList();
        var left = (others.Value * 100L) - named.Sum(funder => AmountIn(funder.State) ?? 0);
        var silent = Math.Max(1, named.Count(funder => AmountIn(funder.State) is null));
        return named.Count == 0
            ?
            [
                new FundingSource
                {
                    Key = "r1",
                    Kind = FunderKind.Town,
                    Name = "Ville",
                    Cents = others.Value * 100L,
                    Status = FundingStatus.Asked,
                },
            ]
            :
            [
                .. named.Select(
                    (funder, index) =>
                        new FundingSource
                        {
                            Key = string.Create(CultureInfo.InvariantCulture, $"r{index + 1}"),
                            Kind = Array.Find(Funders, known => funder.Name.StartsWith(known.Word, StringComparison.OrdinalIgnoreCase))
                                is { Word: not null } found
                                ? found.Kind
                                : FunderKind.Private,
                            Name = char.ToUpperInvariant(funder.Name[0]) + funder.Name[1..],
                            Cents = AmountIn(funder.State) ?? (left / silent),
                            Status = funder.State.StartsWith("acquis", StringComparison.Ordinal)
                                ? FundingStatus.Granted
                                : FundingStatus.Asked,
                        }
                ),
            ];
    }

    private static long? AmountIn(string state) =>
        Euros().Match(state) is { Success: true } said ? Cents(said.Groups["euros"].Value) : null;

    private static long Cents(string euros) =>
        100L * long.Parse(string.Concat(euros.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<words>[^,.€]*?)\s(?<euros>\d[\d\s]*)\s€",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Item();

    [GeneratedRegex(@"(?<euros>\d[\d\s]*)\s€", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Euros();

    [GeneratedRegex(
        @"(?<name>[^()]+?)\s*\((?<state>[^)]*)\)[,.]?\s*",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Funder();
}
