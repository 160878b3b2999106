using System.Text.Json;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Platform.Text;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Platform.SiretDirectory;

/// <summary>What the register says of one establishment; empty where it says nothing.</summary>
internal sealed record RegisteredEstablishment(
    string Name,
    string Acronym,
    string Address,
    string Postcode,
    string Town,
    string Rna,
    bool IsAssociation
);

/// <summary>How a look-up ended.</summary>
/// <param name="Found">The establishment, or null.</param>
/// <param name="Answered">False when the register did not answer, or not in a way that can be read.</param>
internal sealed record SiretAnswer(RegisteredEstablishment? Found, bool Answered);

/// <summary>
/// Asks the public «recherche d'entreprises» interface about one SIRET: two seconds, 256 Ko, no redirection. Whatever goes wrong there,
/// people type instead; nothing of it reaches them.
/// </summary>
internal sealed class SiretLookup(HttpClient http, IOptions<SiretLookupOptions> options)
{
    public const int MostBytes = 256 * 1024;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int SiretLength = 14;

    private static readonly SiretAnswer Silence = new(null, Answered: false);

    public bool IsEnabled => options.Value.Enabled;

    public async Task<SiretAnswer> FindAsync(Siret siret, CancellationToken cancellation)
    {
        if (!IsEnabled)
        {
            return Silence;
        }

        try
        {
            // The whole answer is read before this returns: the two seconds and the 256 Ko bind its body too.
            using var answer = await http.GetAsync(new Uri($"{options.Value.BaseUrl.TrimEnd('/')}/search?q={siret.Value}"), cancellation);
            if (!answer.IsSuccessStatusCode)
            {
                return Silence;
            }

            using var document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
            return new SiretAnswer(Find(document.RootElement.GetProperty("results"), siret.Value), Answered: true);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Silence;
        }
        catch (Exception failure)
            when (failure is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Silence;
        }
    }

    /// <summary>The establishment that has this very number: the register also answers with those that resemble it.</summary>
    private static RegisteredEstablishment? Find(JsonElement results, string siret)
    {
        foreach (var company in results.EnumerateArray())
        {
            foreach (var place in PlacesOf(company))
            {
                if (Text(place, "siret", SiretLength) == siret)
                {
                    var more = company.TryGetProperty("complements", out var complements) ? complements : default;
                    return new RegisteredEstablishment(
                        NameOf(company),
                        Text(company, "sigle", OrganisationDetails.AcronymLength),
                        StreetOf(place),
                        Text(place, "code_postal", 5),
                        Text(place, "libelle_commune", 100),
                        Text(more, "identifiant_association", 10),
                        more is { ValueKind: JsonValueKind.Object }
                            && more.TryGetProperty("est_association", out var association)
                            && association.ValueKind == JsonValueKind.True
                    );
                }
            }
        }

        return null;
    }

    private static IEnumerable<JsonElement> PlacesOf(JsonElement company)
    {
        if (company.TryGetProperty("matching_etablissements", out var places) && places.ValueKind == JsonValueKind.Array)
        {
            foreach (var place in places.EnumerateArray())
            {
                yield return place;
            }
        }

        if (company.TryGetProperty("siege", out var seat))
        {
            yield return seat;
        }
    }

    private static string NameOf(JsonElement company) =>
        Text(company, "nom_raison_sociale", Organisation.NameLength) is { Length: > 0 } name
            ? name
            : Text(company, "nom_complet", Organisation.NameLength);

    /// <summary>The register ends an address with the postcode and the town, which have their own lines here.</summary>
    private static string StreetOf(JsonElement place)
    {
        var (address, end) = (
            Text(place, "adresse", Organisation.AddressLength),
            $"{Text(place, "code_postal", 5)} {Text(place, "libelle_commune", 100)}"
        );
        return end.Length > 1 && address.EndsWith(end, StringComparison.OrdinalIgnoreCase)
            ? address[..^end.Length].TrimEnd(' ', ',')
            : address;
    }

    private static string Text(JsonElement element, string name, int most)
    {
        if (
            element.ValueKind != JsonValueKind.Object
            || !element.TryGetProperty(name, out var value)
            || value.ValueKind != JsonValueKind.String
        )
        {
            return string.Empty;
        }

        var text = PrintableText.Clean(value.GetString()!).Trim();
        return text.Length > most ? PlainText.Clean(text[..most]) : text;
    }
}
