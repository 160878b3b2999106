using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Features.Shared.Words;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Organisations;

/// <summary>How an update ended: what must be corrected, or what a colleague recorded meanwhile, or neither once it is saved.</summary>
public sealed record ProfileOutcome(IReadOnlyList<Refusal> Refusals, OrganisationForm? Recorded)
{
    public static ProfileOutcome Saved { get; } = new([], null);
}

/// <summary>Changes the profile of an organisation. Fiches already filed keep what they said.</summary>
public sealed class UpdateOrganisation(AppDbContext db, OrganisationReading reading)
{
    public async Task<ProfileOutcome> ExecuteAsync(Guid id, OrganisationForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (profile, refusals) = form.Read();
        if (refusals.Count > 0)
        {
            return new ProfileOutcome(refusals, null);
        }

        var organisation = await db.Organisations.SingleAsync(o => o.Id == id, cancellation);
        if (organisation.Version != form.Version)
        {
            return new ProfileOutcome([], await reading.ExecuteAsync(id, cancellation));
        }

        organisation.Apply(profile);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return ProfileOutcome.Saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ProfileOutcome([], await reading.ExecuteAsync(id, cancellation));
        }
    }

    /// <summary>The lines on which the two versions differ, in the order of the form.</summary>
    public static IReadOnlyList<ProfileDifference> Differences(OrganisationForm typed, OrganisationForm recorded)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(recorded);
        (string Label, string? Typed, string? Recorded)[] lines =
        [
            ("Votre organisation est", KindOf(typed), KindOf(recorded)),
            ("Nom de l’organisation", typed.Name, recorded.Name),
            ("Numéro SIRET", typed.Siret, recorded.Siret),
            ("Numéro RNA", typed.Rna, recorded.Rna),
            ("Numéro UAI", typed.Uai, recorded.Uai),
            ("Adresse", typed.Address, recorded.Address),
            ("Code postal", typed.Postcode, recorded.Postcode),
            ("Commune", typed.Town, recorded.Town),
        ];
        return [.. lines.Where(line => (line.Typed ?? string.Empty).Trim() != (line.Recorded ?? string.Empty))
            .Select(line => new ProfileDifference(line.Label, line.Typed?.Trim() ?? string.Empty, line.Recorded ?? string.Empty))];
    }

    private static string? KindOf(OrganisationForm form) => form.Kind is { } kind ? FrenchWords.Of(kind) : null;
}
