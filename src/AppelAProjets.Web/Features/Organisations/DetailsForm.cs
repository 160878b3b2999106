using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Organisations;

/// <summary>What goes beyond the identity of an organisation, as typed: everything is text until it is read.</summary>
internal sealed class DetailsForm
{
    /// <summary>Lines of aid the form can send; the rules keep fewer.</summary>
    private const int MostLines = OrganisationDetails.MostAids + 10;

    public string? Acronym { get; set; }

    public string? Website { get; set; }

    public RegistryForm Registry { get; set; } = new();

    public string? Approvals { get; set; }

    public string? CreatedOn { get; set; }

    public string? PublishedOn { get; set; }

    public string? Federation { get; set; }

    public PersonForm Representative { get; set; } = new();

    public PersonForm Contact { get; set; } = new();

    public WorkforceForm Workforce { get; set; } = new();

    public IList<AidForm> Aids { get; set; } = [];

    public static DetailsForm From(OrganisationDetails details)
    {
        return new DetailsForm
        {
            Acronym = details.Acronym,
            Website = details.Website,
            Registry = new RegistryForm
            {
                Court = details.Registry.Court,
                Volume = details.Registry.Volume,
                Folio = details.Registry.Folio,
            },
            Approvals = details.Approvals,
            CreatedOn = Day(details.CreatedOn),
            PublishedOn = Day(details.PublishedOn),
            Federation = details.Federation,
            Representative = PersonForm.From(details.Representative),
            Contact = PersonForm.From(details.Contact),
            Workforce = WorkforceForm.From(details.Workforce),
            Aids = [.. details.Aids.Select(AidForm.From)],
        };
    }

    /// <summary>
    /// What the rules judge, and what is wrong: what cannot be read, then what they refuse. Blank lines of aid are dropped.
    /// </summary>
    /// <param name="today">The day it is judged on.</param>
    public (OrganisationDetails Details, IReadOnlyList<Refusal> Refusals) Read(DateOnly today)
    {
        Aids = [.. Aids.Where(aid => !aid.IsBlank).Take(MostLines)];
        var unread = new List<Refusal>();
        var details = new OrganisationDetails
        {
            Acronym = Text(Acronym),
            Website = OrganisationDetails.TidyWebsite(Website),
            Registry = new LocalRegistryEntry
            {
                Court = Text(Registry.Court),
                Volume = Text(Registry.Volume),
                Folio = Text(Registry.Folio),
            },
            Approvals = Text(Approvals),
            CreatedOn = ReadDay(CreatedOn, nameof(CreatedOn), unread),
            PublishedOn = ReadDay(PublishedOn, nameof(PublishedOn), unread),
            Federation = Text(Federation),
            Representative = Representative.Read(),
            Contact = Contact.Read(),
            Workforce = Workforce.Read(nameof(Workforce), unread),
            Aids = [.. Aids.Select((aid, index) => aid.Read($"{nameof(Aids)}[{index}]", unread))],
        };
        var judged = details.Shortcomings(today).Where(refusal => !unread.Exists(other => other.Field == refusal.Field));
        return (
            details,
            [.. unread.Concat(judged).Select(refusal => refusal with { Field = $"{nameof(OrganisationForm.Details)}.{refusal.Field}" })]
        );
    }

    internal static string Text(string? typed) => TypedText.IsBlank(typed) ? string.Empty : TypedText.Lines(typed).Trim();

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? string.Empty;

    private static DateOnly? ReadDay(string? typed, string field, List<Refusal> refusals)
    {
        if (TypedText.IsBlank(typed))
        {
            return null;
        }

        if (FrenchInput.TryDay(typed, out var day))
        {
            return day;
        }

        refusals.Add(new Refusal("profile.day.unreadable", field, FrenchInput.WhyNoDay(typed)));
        return null;
    }
}

/// <summary>The entry of an association in the register of a court, as typed.</summary>
internal sealed class RegistryForm
{
    public string? Court { get; set; }

    public string? Volume { get; set; }

    public string? Folio { get; set; }
}

/// <summary>A person named in the profile, as typed.</summary>
internal sealed class PersonForm
{
    public string? Name { get; set; }

    public string? Function { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public static PersonForm From(ProfilePerson person) =>
        new()
        {
            Name = person.Name,
            Function = person.Function,
            Email = person.Email,
            Phone = person.Phone,
        };

    public ProfilePerson Read() =>
        new()
        {
            Name = DetailsForm.Text(Name),
            Function = DetailsForm.Text(Function),
            Email = ContactRules.TidyEmail(Email),
            Phone = TypedText.Legible(Phone),
        };
}

/// <summary>A line of public aid, as typed.</summary>
internal sealed class AidForm
{
    public string? Year { get; set; }

    public string? Body { get; set; }

    public string? Amount { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Year) && string.IsNullOrWhiteSpace(Body) && string.IsNullOrWhiteSpace(Amount);

    public static AidForm From(PublicAid aid) =>
        new()
        {
            Year = aid.Year.ToString(CultureInfo.InvariantCulture),
            Body = aid.Body,
            Amount = FrenchNumbers.Amount(aid.AmountCents),
        };

    public PublicAid Read(string field, List<Refusal> refusals)
    {
        if (!FrenchInput.TryWhole(Year, out var year))
        {
            refusals.Add(
                new Refusal(
                    "profile.aid.year.unreadable",
                    $"{field}.{nameof(Year)}",
                    "Indiquez l’année en quatre chiffres, par exemple 2022."
                )
            );
        }

        if (!Money.TryParse(Amount, out var amount))
        {
            refusals.Add(
                new Refusal(
                    "profile.aid.amount.unreadable",
                    $"{field}.{nameof(Amount)}",
                    "Ce montant n’est pas lisible. Écrivez un nombre, par exemple 350 ou 1\u00A0234,50."
                )
            );
        }

        return new PublicAid(year, DetailsForm.Text(Body), amount.Cents);
    }
}
