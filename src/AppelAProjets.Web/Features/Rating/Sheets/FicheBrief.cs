using System.Globalization;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>Budget, partners and calendar of a fiche in the lines of one cell: what the page of the fiche shows in tables.</summary>
internal static class FicheBrief
{
    internal static string Budget(FicheContent content)
    {
        var lines = new List<string>();
        foreach (var side in BudgetReadingSide.Of(content).Where(side => side.Sum > 0))
        {
            lines.Add($"{side.Title}\u00A0: {FrenchNumbers.Euros(side.Sum)}");
            lines.AddRange(
                side.Groups.Select(part =>
                    $"– {part.Group.Label}\u00A0: {FrenchNumbers.Euros(BudgetNomenclature.Subtotal(part.Group, content) ?? 0)}"
                )
            );
        }

        lines.AddRange(content.Funding.Where(funder => funder.Cents is not null).Select(Funder));
        if (content.BudgetNote.Length > 0)
        {
            lines.Add(content.BudgetNote);
        }

        return string.Join('\n', lines);
    }

    internal static string Partners(FicheContent content) =>
        string.Join(
            '\n',
            content.Partners.Select(partner =>
                string.Join(
                    ", ",
                    ((string[])[partner.Name, partner.Kind, partner.Role, partner.Contribution]).Where(words => words.Length > 0)
                ) + (partner.Confirmed ? " (accord obtenu)" : " (accord demandé)")
            )
        );

    internal static string Calendar(FicheContent content)
    {
        var lines = new List<string>();
        if (content.StartsOn is { } start)
        {
            lines.Add(content.EndsOn is { } end ? $"Du {Day(start)} au {Day(end)}" : $"À partir du {Day(start)}");
        }

        if (content.Sessions is { } sessions)
        {
            lines.Add(
                FrenchNumbers.Count(sessions, "séance") + (content.SessionLength.Length > 0 ? $" de {content.SessionLength}" : string.Empty)
            );
        }

        if (content.Rhythm.Length > 0)
        {
            lines.Add(content.Rhythm);
        }

        lines.AddRange(content.Steps.Select(step => step.On is { } day ? $"{Day(day)}\u00A0: {step.Label}" : step.Label));
        return string.Join('\n', lines);
    }

    private static string Funder(FundingSource funder) => $"– {FieldWords.Funder(funder)}\u00A0: {FrenchNumbers.Euros(funder.Cents ?? 0)}";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
