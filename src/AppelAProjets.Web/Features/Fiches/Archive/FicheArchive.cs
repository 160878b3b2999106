using System.Globalization;
using System.IO.Compression;
using System.Text;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Documents;
using AppelAProjets.Web.Platform.Files;

namespace AppelAProjets.Web.Features.Fiches.Archive;

/// <summary>
/// Writes the archive of a fiche, entry after entry: one version or one piece of a file is in memory at a time. The names of entries are
/// ours, or a cleaned name after a number: none leads out of the folder it is unpacked in.
/// </summary>
internal sealed class FicheArchive(ArchiveReads reads, FileStore store, ViewText views)
{
    private const string Folder = "/Features/Fiches/Archive";

    public async Task WriteAsync(ZipArchive archive, Guid ficheId, CancellationToken cancellation)
    {
        var (_, versions) = await reads.NumbersAsync(ficheId, cancellation);
        var files = await reads.FilesAsync(ficheId, cancellation);
        var (places, missing) = await CopyAsync(archive, "pieces/", files, cancellation);
        var (current, copy) = await reads.CurrentAsync(ficheId, cancellation);
        await WriteAsync(archive, "fiche", current, copy, places, cancellation);
        foreach (var number in versions)
        {
            var (reading, receipt) = await reads.VersionAsync(ficheId, number, cancellation);
            var name = string.Create(CultureInfo.InvariantCulture, $"versions/version-{number}");
            await WriteAsync(archive, name, reading, FicheCopies.Copy(reading), places, cancellation);
            await AddAsync(
                archive,
                $"{name}-recepisse.html",
                Encoding.UTF8.GetBytes(await views.RenderAsync($"{Folder}/ReceiptDocument.cshtml", receipt)),
                cancellation
            );
            if (ArchiveReads.Sealed(reading, receipt) is { } exact)
            {
                await AddAsync(archive, $"{name}-empreinte.json", exact, cancellation);
            }
        }

        await AddAsync(archive, "LISEZ-MOI.txt", Encoding.UTF8.GetBytes(ArchiveWords.ReadMe(versions.Count > 0, missing)), cancellation);
    }

    /// <summary>
    /// What a coordinator takes away: the version in force, its receipt and the files it names, less those nobody may open now.
    /// </summary>
    public async Task WriteFiledAsync(ZipArchive archive, FicheReading reading, CancellationToken cancellation)
    {
        var (places, missing) = await CopyAsync(archive, "pieces/", await OpenFilesAsync(reading, cancellation), cancellation);
        await WriteAsync(archive, "fiche", reading, FicheCopies.Copy(reading), places, cancellation);
        var (_, receipt) = await reads.VersionAsync(reading.FicheId, reading.FiledNumber!.Value, cancellation);
        await AddAsync(
            archive,
            "recepisse.html",
            Encoding.UTF8.GetBytes(await views.RenderAsync($"{Folder}/ReceiptDocument.cshtml", receipt)),
            cancellation
        );
        await AddAsync(archive, "LISEZ-MOI.txt", Encoding.UTF8.GetBytes(ArchiveWords.ReadMeOfFiled(missing)), cancellation);
    }

    /// <summary>The files of the version in force alone, and the list of those the service could not read, if any.</summary>
    public async Task WritePiecesAsync(ZipArchive archive, FicheReading reading, CancellationToken cancellation)
    {
        var (_, missing) = await CopyAsync(archive, string.Empty, await OpenFilesAsync(reading, cancellation), cancellation);
        if (missing.Count > 0)
        {
            await AddAsync(archive, "FICHIERS-ABSENTS.txt", Encoding.UTF8.GetBytes(string.Join('\n', missing)), cancellation);
        }
    }

    private async Task<IReadOnlyList<Attachment>> OpenFilesAsync(FicheReading reading, CancellationToken cancellation)
    {
        var named = reading.Content.AllFiles().Select(file => file.Id).ToHashSet();
        var all = await reads.FilesAsync(reading.FicheId, cancellation);
        return [.. all.Where(file => named.Contains(file.Id) && !reading.ClosedFiles.ContainsKey(file.Id))];
    }

    private async Task<(Dictionary<Guid, string> Places, List<string> Missing)> CopyAsync(
        ZipArchive archive,
        string folder,
        IReadOnlyList<Attachment> files,
        CancellationToken cancellation
    )
    {
        var missing = new List<string>();
        var places = new Dictionary<Guid, string>();
        foreach (var (index, file) in files.Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{folder}{index + 1:00}-{FileName.Clean(file.StoredFile.Name)}");
            if (await CopyAsync(archive, place, file.StoredFile, cancellation))
            {
                places[file.Id] = place;
            }
            else
            {
                missing.Add(file.StoredFile.Name);
            }
        }

        return (places, missing);
    }

    private async Task WriteAsync(
        ZipArchive archive,
        string name,
        FicheReading reading,
        FicheCopy copy,
        Dictionary<Guid, string> places,
        CancellationToken cancellation
    )
    {
        var page = await views.RenderAsync($"{Folder}/CopyDocument.cshtml", copy);
        await AddAsync(archive, $"{name}.html", Encoding.UTF8.GetBytes(page), cancellation);
        await AddAsync(archive, $"{name}.json", FicheJson.Of(reading, places).Write(), cancellation);
    }

    /// <summary>False when the store has lost the file: the rest of the archive is worth having.</summary>
    private async Task<bool> CopyAsync(ZipArchive archive, string name, StoredFile file, CancellationToken cancellation)
    {
        Stream content;
        try
        {
            content = store.OpenRead(file);
        }
        catch (IOException)
        {
            return false;
        }

        await using (content)
        {
            // Compressed already, and compressed again all the same: the length of an entry comes after it, and a reader that goes on
            // without turning back finds the end of a compressed entry only (APPNOTE.TXT, §4.4.4, bit 3).
            await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
            await content.CopyToAsync(entry, cancellation);
        }

        return true;
    }

    private static async Task AddAsync(ZipArchive archive, string name, byte[] content, CancellationToken cancellation)
    {
        await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
        await entry.WriteAsync(content, cancellation);
    }
}
