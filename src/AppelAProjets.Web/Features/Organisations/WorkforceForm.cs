using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Organisations;

/// <summary>The people of an organisation, counted, as typed.</summary>
internal sealed class WorkforceForm
{
    public string? MembersWomen { get; set; }

    public string? MembersMen { get; set; }

    public string? Volunteers { get; set; }

    public string? Employees { get; set; }

    public string? FullTimeEquivalents { get; set; }

    public string? Permanent { get; set; }

    public string? FixedTerm { get; set; }

    public string? CivicService { get; set; }

    public string? AidedJobs { get; set; }

    public static WorkforceForm From(Workforce workforce)
    {
        return new WorkforceForm
        {
            MembersWomen = Of(workforce.MembersWomen),
            MembersMen = Of(workforce.MembersMen),
            Volunteers = Of(workforce.Volunteers),
            Employees = Of(workforce.Employees),
            FullTimeEquivalents = workforce.FullTimeEquivalents is { } equivalents ? FrenchNumbers.Compact(equivalents, 2) : string.Empty,
            Permanent = Of(workforce.Permanent),
            FixedTerm = Of(workforce.FixedTerm),
            CivicService = Of(workforce.CivicService),
            AidedJobs = Of(workforce.AidedJobs),
        };
    }

    public Workforce Read(string field, List<Refusal> refusals)
    {
        return new Workforce
        {
            MembersWomen = Whole(MembersWomen, nameof(MembersWomen)),
            MembersMen = Whole(MembersMen, nameof(MembersMen)),
            Volunteers = Whole(Volunteers, nameof(Volunteers)),
            Employees = Whole(Employees, nameof(Employees)),
            FullTimeEquivalents = Number(
                FullTimeEquivalents,
                nameof(FullTimeEquivalents),
                "Ce nombre n’est pas lisible. Écrivez par exemple 3 ou 2,75."
            ),
            Permanent = Whole(Permanent, nameof(Permanent)),
            FixedTerm = Whole(FixedTerm, nameof(FixedTerm)),
            CivicService = Whole(CivicService, nameof(CivicService)),
            AidedJobs = Whole(AidedJobs, nameof(AidedJobs)),
        };

        int? Whole(string? typed, string name) =>
            Number(typed, name, "Ce nombre n’est pas lisible. Écrivez un nombre entier, par exemple 12.", whole: true) is { } number
                ? (int)number
                : null;

        decimal? Number(string? typed, string name, string message, bool whole = false)
        {
            if (string.IsNullOrWhiteSpace(typed))
            {
                return null;
            }

            // Beyond that bound the rules refuse it; within, a whole number holds in an int.
            if (
                FrenchInput.TryNumber(typed, out var number)
                && Math.Abs(number) <= int.MaxValue
                && (!whole || number == decimal.Truncate(number))
            )
            {
                return number;
            }

            refusals.Add(new Refusal("profile.number.unreadable", $"{field}.{name}", message));
            return null;
        }
    }

    private static string Of(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
