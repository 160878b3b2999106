using AppelAProjets.Web.Features.Shared.Words;

namespace AppelAProjets.Web.Features.Organisations;

/// <summary>A line of a profile, for the eye.</summary>
internal sealed record ProfileLine(string Label, string Value);

/// <summary>A profile line by line, in the order of the form: what a reader is shown, and what two versions are compared on.</summary>
internal static class ProfileLines
{
    /// <summary>The lines in which something is written.</summary>
    internal static IEnumerable<ProfileLine> Filled(OrganisationForm form) => For(form).Where(line => line.Value.Length > 0);

    public static IReadOnlyList<ProfileLine> For(OrganisationForm form)
    {
        var (details, workforce) = (form.Details, form.Details.Workforce);
        (string Label, string? Value)[] lines =
        [
            ("Votre organisation est", form.Kind is { } kind && Enum.IsDefined(kind) ? FrenchWords.For(kind) : null),
            ("Nom de l’organisation", form.Name),
            ("Sigle", details.Acronym),
            ("Numéro SIRET", form.Siret),
            ("Numéro RNA", form.Rna),
            ("Tribunal du registre des associations", details.Registry.Court),
            ("Volume", details.Registry.Volume),
            ("Folio", details.Registry.Folio),
            ("Numéro UAI", form.Uai),
            ("Adresse", form.Address),
            ("Code postal", form.Postcode),
            ("Commune", form.Town),
            ("Site", details.Website),
            ("Date de création", details.CreatedOn),
            ("Publication au Journal officiel", details.PublishedOn),
            ("Numéros d’agrément", details.Approvals),
            ("Fédération ou réseau", details.Federation),
            .. Person("Représentant légal", details.Representative),
            .. Person("Personne à contacter", details.Contact),
            ("Adhérentes", workforce.MembersWomen),
            ("Adhérents", workforce.MembersMen),
            ("Bénévoles", workforce.Volunteers),
            ("Salariés", workforce.Employees),
            ("Salariés en ETPT", workforce.FullTimeEquivalents),
            ("Salariés en CDI", workforce.Permanent),
            ("Salariés en CDD", workforce.FixedTerm),
            ("Volontaires en service civique", workforce.CivicService),
            ("Emplois aidés", workforce.AidedJobs),
            (
                "Aides publiques",
                string.Join(
                    "\u00A0; ",
                    details
                        .Aids.Where(aid => !aid.IsBlank)
                        .Select(aid => $"{aid.Year?.Trim()}, {aid.Body?.Trim()}, {aid.Amount?.Trim()}\u00A0€")
                )
            ),
        ];
        return [.. lines.Select(line => new ProfileLine(line.Label, DetailsForm.Text(line.Value)))];
    }

    /// <summary>The lines on which two versions differ.</summary>
    public static IReadOnlyList<ProfileDifference> Differences(OrganisationForm typed, OrganisationForm recorded) =>
        [
            .. For(typed)
                .Zip(For(recorded))
                .Where(pair => pair.First.Value != pair.Second.Value)
                .Select(pair => new ProfileDifference(pair.First.Label, pair.First.Value, pair.Second.Value)),
        ];

    private static (string Label, string? Value)[] Person(string who, PersonForm person) =>
        [(who, person.Name), ($"{who}, fonction", person.Function), ($"{who}, adresse", person.Email), ($"{who}, téléphone", person.Phone)];
}
