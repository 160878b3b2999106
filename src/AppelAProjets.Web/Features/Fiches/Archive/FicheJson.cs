using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Features.Shared.Words;

namespace AppelAProjets.Web.Features.Fiches.Archive;

/// <summary>A field of the fiche in the file a program reads.</summary>
/// <param name="Chemin">Its path in the catalogue: «Title», «Partners[k1].Name», «Budget[601]», «Answers[devis].Text».</param>
/// <param name="Section">The section it is in.</param>
/// <param name="Libelle">What it is called.</param>
/// <param name="Valeur">Its value as typed.</param>
/// <param name="Lecture">Its value as people read it.</param>
internal sealed record JsonField(string Chemin, string Section, string Libelle, string Valeur, string Lecture);

/// <summary>A file joined.</summary>
/// <param name="Emplacement">«piece:statuts» or «question:devis».</param>
/// <param name="Libelle">What it was joined for.</param>
/// <param name="Nom">Its name.</param>
/// <param name="Octets">Its size.</param>
/// <param name="Archive">Where it is in the archive, or null when it is not there.</param>
internal sealed record JsonFile(string Emplacement, string Libelle, string Nom, long Octets, string? Archive);

/// <summary>
/// A fiche for programs. Names are French, as the whole archive is; they are described in its LISEZ-MOI.txt and do not change without
/// another <see cref="Format"/>.
/// </summary>
internal sealed record FicheJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    public string Format { get; init; } = "appelaprojets-fiche-1";

    public required string Appel { get; init; }

    public required string Organisation { get; init; }

    public string? Siret { get; init; }

    public string? Rna { get; init; }

    public string? Uai { get; init; }

    public string? Numero { get; init; }

    public int? Version { get; init; }

    public DateTime? DeposeeLe { get; init; }

    public string? Signataire { get; init; }

    public IReadOnlyList<string>? Attestations { get; init; }

    public required IReadOnlyList<JsonField> Champs { get; init; }

    public required IReadOnlyList<JsonFile> Fichiers { get; init; }

    public static FicheJson Of(FicheReading reading, IReadOnlyDictionary<Guid, string> places)
    {
        return new FicheJson
        {
            Appel = reading.CallTitle,
            Organisation = reading.Applicant.Name,
            Siret = reading.Applicant.Siret,
            Rna = reading.Applicant.Rna,
            Uai = reading.Applicant.Uai,
            Numero = reading.Number,
            Version = reading.FiledNumber,
            DeposeeLe = reading.FiledAt,
            Signataire = reading.Signatory,
            Attestations = reading.FiledAt is null ? null : [.. reading.Attested.Select(attested => attested.Text)],
            Champs =
            [
                .. Enum.GetValues<FicheSection>()
                    .SelectMany(section => FicheFields.In(section, reading.Content, reading.Questions))
                    .Select(field => (Field: field, Value: field.Read(reading.Content)))
                    .Where(field => field.Value.Length > 0)
                    .Select(field => new JsonField(
                        field.Field.Path,
                        FrenchWords.For(field.Field.Section),
                        field.Field.Label,
                        field.Value,
                        FieldWords.For(field.Field, field.Value, reading.LabelOf)
                    )),
            ],
            Fichiers =
            [
                .. reading.Files.SelectMany(piece =>
                    piece
                        .Slot.FilesIn(reading.Content)
                        .Select(file => new JsonFile(
                            piece.Slot.ToString(),
                            piece.Label,
                            file.Name,
                            file.Bytes,
                            places.GetValueOrDefault(file.Id)
                        ))
                ),
            ],
        };
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Options);
}
