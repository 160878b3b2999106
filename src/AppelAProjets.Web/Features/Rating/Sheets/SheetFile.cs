using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Platform.Files;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>The workbook someone sends, looked at before it is opened.</summary>
internal static class SheetFile
{
    internal static readonly FileRules Rules = new([FileFormat.Xlsx], 4L * 1024 * 1024);

    /// <summary>Reads it into memory, or says why it is not taken.</summary>
    internal static async Task<(Stream? Content, string? Refusal)> OpenAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            return (null, "Choisissez le classeur à importer\u00A0: celui que vous avez téléchargé ici, et rempli.");
        }

        var name = FileName.Clean(file.FileName);
        if (FileCheck.BeforeReading(name, file.Length, Rules) is { } early)
        {
            return (null, early.Message);
        }

        var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellation);
        return FileCheck.Inspect(content, name, Rules).Refusal?.Refusal is { } refusal ? (null, refusal.Message) : (content, null);
    }
}
