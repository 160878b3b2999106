using AppelAProjets.Domain.Programmes;

namespace AppelAProjets.Web.Features.Programmes.Identity;

/// <summary>What names the programme and how to reach it, as typed, and the version it was typed over.</summary>
internal sealed class ProgrammeIdentityForm
{
    public Guid ProgrammeId { get; set; }

    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Territory { get; set; }

    /// <summary>One institution per line.</summary>
    public string? Partners { get; set; }

    public string? ContactName { get; set; }

    public string? ContactService { get; set; }

    public string? ContactAddress { get; set; }

    public string? ContactEmail { get; set; }

    public string? ContactPhone { get; set; }

    public string? Accent { get; set; }

    /// <summary>The picture of the second form of the page, never sent with this one.</summary>
    public IFormFile? Logo { get; set; }

    /// <summary>The lines a colleague changed meanwhile; empty unless there is a conflict.</summary>
    public IReadOnlyList<IdentityDifference> Differences { get; set; } = [];

    public static ProgrammeIdentityForm Of(Programme programme)
    {
        return new ProgrammeIdentityForm
        {
            ProgrammeId = programme.Id,
            Version = programme.Version,
            Name = programme.Name,
            Territory = programme.Territory,
            Partners = string.Join('\n', programme.Partners),
            ContactName = programme.Contact.Name,
            ContactService = programme.Contact.Service,
            ContactAddress = programme.Contact.Address,
            ContactEmail = programme.Contact.Email,
            ContactPhone = programme.Contact.Phone,
            Accent = programme.Accent,
        };
    }

    public ProgrammeIdentity Read() =>
        new(
            Name ?? string.Empty,
            Territory ?? string.Empty,
            (Partners ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            new Contact(
                ContactName ?? string.Empty,
                ContactService ?? string.Empty,
                ContactAddress ?? string.Empty,
                ContactEmail ?? string.Empty,
                ContactPhone ?? string.Empty
            ),
            Accent
        );

    /// <summary>The lines on which two identities differ, in the order of the form.</summary>
    public static IReadOnlyList<IdentityDifference> Between(ProgrammeIdentity typed, ProgrammeIdentity recorded)
    {
        (string Label, string Typed, string Recorded)[] lines =
        [
            ("Nom du programme", typed.Name, recorded.Name),
            ("Ville ou territoire", typed.Territory, recorded.Territory),
            ("Institutions", string.Join(", ", typed.Partners), string.Join(", ", recorded.Partners)),
            ("Personne à joindre", typed.Contact.Name, recorded.Contact.Name),
            ("Service", typed.Contact.Service, recorded.Contact.Service),
            ("Adresse postale", typed.Contact.Address, recorded.Contact.Address),
            ("Adresse électronique", typed.Contact.Email, recorded.Contact.Email),
            ("Téléphone", typed.Contact.Phone, recorded.Contact.Phone),
            ("Couleur", typed.Accent ?? string.Empty, recorded.Accent ?? string.Empty),
        ];
        return
        [
            .. lines
                .Where(line => !string.Equals(line.Typed, line.Recorded, StringComparison.Ordinal))
                .Select(line => new IdentityDifference(line.Label, line.Typed, line.Recorded)),
        ];
    }
}

/// <summary>One line typed differently by two people.</summary>
internal sealed record IdentityDifference(string Label, string Typed, string Recorded);
