using System.ComponentModel.DataAnnotations;
using System.Text;
using AppelAProjets.Domain;
using AppelAProjets.Web.Platform.Spreadsheets;

namespace AppelAProjets.Web.Features.CallEditing.ImportExport;

/// <summary>A file of settings, chosen or pasted, and the names of the call to make of it.</summary>
internal sealed class ImportForm
{
    private const string TooLong = "Cette saisie est trop longue.";

    public Guid? ProgrammeId { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? Code { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? Slug { get; set; }

    public IFormFile? File { get; set; }

    /// <summary>The text of the file: a browser never sends a file twice, so it comes back here to be corrected.</summary>
    [StringLength(CallFileReader.MaxBytes, ErrorMessage = "Ce texte dépasse 1 Mo : ce n’est pas un fichier de paramètres d’appel.")]
    public string? Json { get; set; }

    public async Task<CallFileReading> ReadAsync(Func<Guid> newId, List<Refusal> refusals, CancellationToken cancellation)
    {
        if (File is { Length: > CallFileReader.MaxBytes })
        {
            refusals.Add(
                new Refusal("file.large", nameof(File), "Ce fichier dépasse 1 Mo\u00A0: ce n’est pas un fichier de paramètres d’appel.")
            );
            return new CallFileReading(null, []);
        }

        if (File is { Length: > 0 } file)
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancellation);
            var decoded = TextDecoding.Read(bytes.ToArray());
            if (decoded.Fault is { } fault)
            {
                refusals.Add(
                    new Refusal("file.encoding", nameof(File), fault.Replace("CSV UTF-8", "texte UTF-8", StringComparison.Ordinal))
                );
                return new CallFileReading(null, []);
            }

            Json = decoded.Text;
        }

        if (string.IsNullOrWhiteSpace(Json))
        {
            refusals.Add(new Refusal("file.missing", nameof(File), "Choisissez un fichier exporté d’un appel, ou collez son contenu."));
            return new CallFileReading(null, []);
        }

        return CallFileReader.Read(Encoding.UTF8.GetBytes(Json.ReplaceLineEndings("\n")), newId);
    }
}
