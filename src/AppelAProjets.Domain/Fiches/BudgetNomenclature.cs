namespace AppelAProjets.Domain.Fiches;

/// <summary>The four columns of the budget.</summary>
public enum BudgetSide
{
    /// <summary>Charges: what the action costs.</summary>
    Charges,

    /// <summary>Produits: who pays.</summary>
    Products,

    /// <summary>86, emplois des contributions volontaires.</summary>
    VolunteerUses,

    /// <summary>87, contributions volontaires en nature.</summary>
    VolunteerResources,
}

/// <summary>One line of the budget.</summary>
/// <param name="Code">Its account: «601».</param>
/// <param name="Label">In French.</param>
/// <param name="Number">The account as it is printed, or empty for a line that has none.</param>
public sealed record BudgetLine(string Code, string Label, string Number);

/// <summary>Lines that make one subtotal.</summary>
/// <param name="Code">Its account: «60».</param>
/// <param name="Label">In French.</param>
/// <param name="Side">Its column.</param>
/// <param name="Lines">Its lines, in order.</param>
public sealed record BudgetGroup(string Code, string Label, BudgetSide Side, IReadOnlyList<BudgetLine> Lines);

/// <summary>
/// The lines of the budget of an action (docs/domain/budget.md: Cerfa 12156 as Dauphin uses it). The lines of account 74 are not among
/// them:
/// they are the requested amount and <see cref="FicheContent.Funding"/>.
/// </summary>
public static class BudgetNomenclature
{
    /// <summary>Code of the group of subsidies, whose lines are written elsewhere in the fiche.</summary>
    public const string Subsidies = "74";

    /// <summary>Forecast surplus: balances the charges without being one.</summary>
    public const string Surplus = "excedent";

    /// <summary>Forecast deficit: balances the products without being one.</summary>
    public const string Deficit = "insuffisance";

    /// <summary>The groups, in the order of the form.</summary>
    public static IReadOnlyList<BudgetGroup> Groups { get; } =
    [
        Group(
            "60",
            "Achats",
            BudgetSide.Charges,
            ("601", "Matières et fournitures"),
            ("604", "Prestations de services"),
            ("60x", "Autres achats")
        ),
        Group(
            "61",
            "Services extérieurs",
            BudgetSide.Charges,
            ("613", "Locations"),
            ("615", "Entretien et réparation"),
            ("616", "Assurance"),
            ("618", "Documentation")
        ),
        Group(
            "62",
            "Autres services extérieurs",
            BudgetSide.Charges,
            ("622", "Honoraires et intermédiaires"),
            ("623", "Publicité, publications"),
            ("625", "Déplacements, missions"),
            ("62x", "Services bancaires, autres")
        ),
        Group("63", "Impôts et taxes", BudgetSide.Charges, ("631", "Impôts et taxes sur rémunération"), ("635", "Autres impôts et taxes")),
        Group(
            "64",
            "Personnel",
            BudgetSide.Charges,
            ("641", "Rémunérations"),
            ("645", "Charges sociales"),
            ("647", "Autres charges de personnel")
        ),
        Group(
            "65-69",
            "Autres charges",
            BudgetSide.Charges,
            ("65", "Gestion courante"),
            ("66", "Charges financières"),
            ("67", "Charges exceptionnelles"),
            ("68", "Amortissements, provisions, engagements"),
            ("69", "Impôt sur les bénéfices")
        ),
        Group(
            "indirectes",
            "Charges indirectes",
            BudgetSide.Charges,
            ("fixes", "Part des frais fixes"),
            ("financiers", "Part des frais financiers"),
            ("communes", "Autres charges communes")
        ),
        Group("equilibre-charges", "Pour équilibrer", BudgetSide.Charges, (Surplus, "Excédent prévisionnel")),
        Group("70", "Ventes", BudgetSide.Products, ("70", "Ventes de produits, prestations de services, participation des familles")),
        Group("73", "Dotations et produits de tarification", BudgetSide.Products, ("73", "Dotations et produits de tarification")),
        Group(Subsidies, "Subventions", BudgetSide.Products),
        Group(
            "75",
            "Autres produits",
            BudgetSide.Products,
            ("756", "Cotisations"),
            ("758", "Dons, mécénat"),
            ("750", "Autres produits de gestion")
        ),
        Group(
            "76-79",
            "Produits financiers, exceptionnels et reprises",
            BudgetSide.Products,
            ("76", "Produits financiers"),
            ("77", "Produits exceptionnels"),
            ("78", "Reprises, report de fonds dédiés"),
            ("79", "Transfert de charges")
        ),
        Group("propres", "Ressources propres", BudgetSide.Products, ("propres", "Fonds de l'organisation")),
        Group("equilibre-produits", "Pour équilibrer", BudgetSide.Products, (Deficit, "Insuffisance prévisionnelle")),
        Group(
            "86",
            "Emplois des contributions volontaires",
            BudgetSide.VolunteerUses,
            ("860", "Secours en nature"),
            ("861", "Mise à disposition de biens et services"),
            ("862", "Prestations"),
            ("864", "Personnel bénévole")
        ),
        Group(
            "87",
            "Contributions volontaires en nature",
            BudgetSide.VolunteerResources,
            ("870", "Bénévolat"),
            ("871", "Prestations en nature"),
            ("875", "Dons en nature")
        ),
    ];

    /// <summary>Every line one may write in, in the order of the form.</summary>
    public static IReadOnlyList<BudgetLine> Lines { get; } = [.. Groups.SelectMany(group => group.Lines)];

    /// <summary>Subtotal of a group, in cents; the group of subsidies has the requested amount and the other funders in it.</summary>
    /// <param name="group">The group.</param>
    /// <param name="content">The fiche.</param>
    /// <returns>The sum, or null when nothing is written in it.</returns>
    public static long? Subtotal(BudgetGroup group, FicheContent content)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(content);
        var written = group.Lines.Where(line => content.Budget.ContainsKey(line.Code)).Select(line => content.Budget[line.Code]);
        if (group.Code == Subsidies)
        {
            written = written.Concat(content.Funding.Select(funder => funder.Cents).Append(content.RequestedCents).OfType<long>());
        }

        long? sum = null;
        foreach (var cents in written)
        {
            sum = (sum ?? 0) + cents;
        }

        return sum;
    }

    /// <summary>Total of a column without what only balances it, in cents; null when nothing is written in it.</summary>
    /// <param name="content">The fiche.</param>
    /// <param name="side">The column.</param>
    /// <returns>The sum, or null.</returns>
    public static long? Sum(FicheContent content, BudgetSide side)
    {
        long? sum = null;
        foreach (var group in Groups)
        {
            if (group.Side == side && group.Lines is not [{ Code: Surplus or Deficit }] && Subtotal(group, content) is { } cents)
            {
                sum = (sum ?? 0) + cents;
            }
        }

        return sum;
    }

    private static BudgetGroup Group(string code, string label, BudgetSide side, params (string Code, string Label)[] lines) =>
        new(
            code,
            label,
            side,
            [
                .. lines.Select(line => new BudgetLine(
                    line.Code,
                    line.Label,
                    line.Code.All(char.IsAsciiDigit) && line.Code != code ? line.Code : string.Empty
                )),
            ]
        );
}
