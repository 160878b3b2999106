using System.IO.Compression;
using System.Text.Json;
using AppelAProjets.Web.Data;

namespace AppelAProjets.Web.Startup.Operations;

/// <summary>
/// Reads an archive it does not trust: nothing is taken from it that its own list does not announce, at its place, byte for byte.
/// </summary>
internal sealed class BackupReader : IAsyncDisposable
{
    private const long LongestManifest = 256 * 1024 * 1024;
    private readonly ZipArchive _archive;
    private readonly string _path;

    private BackupReader(ZipArchive archive, string path, BackupManifest manifest)
    {
        _archive = archive;
        _path = path;
        Manifest = manifest;
    }

    public BackupManifest Manifest { get; }

    /// <exception cref="StartupRefusedException">It is not a backup this version understands.</exception>
    public static Task<BackupReader> OpenAsync(string path) =>
        UnderstandingAsync(
            path,
            async () =>
            {
                var archive = await ZipFile.OpenReadAsync(path);
                try
                {
                    return new BackupReader(archive, path, await ManifestAsync(archive, path));
                }
                catch
                {
                    await archive.DisposeAsync();
                    throw;
                }
            }
        );

    /// <summary>Unpacks the database and the files where said; every byte is checked and on the disk.</summary>
    /// <exception cref="StartupRefusedException">Something is missing, added or not what it was.</exception>
    public Task ExtractAsync(DataPlaces places) =>
        UnderstandingAsync(
            _path,
            async () =>
            {
                var announced = Announced();
                Directory.CreateDirectory(Path.GetDirectoryName(places.Database)!);
                Directory.CreateDirectory(places.Files);
                foreach (var entry in _archive.Entries.Where(entry => entry.FullName != BackupManifest.Name))
                {
                    await ExtractAsync(entry, announced[entry.FullName], Target(entry.FullName, places));
                }

                return announced.Count;
            }
        );

    public StartupRefusedException Refusal(string reason) => Refusal(_path, reason);

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    private static async Task<BackupManifest> ManifestAsync(ZipArchive archive, string path)
    {
        var entry =
            archive.GetEntry(BackupManifest.Name)
            ?? throw Refusal(path, $"ce n'est pas une sauvegarde d'AppelAProjets ({BackupManifest.Name} n'y est pas)");
        using var json = new MemoryStream();
        await using (var content = await entry.OpenAsync())
        {
            await BackupManifest.CopyAsync(content, json, LongestManifest);
        }

        using var document = JsonDocument.Parse(json.ToArray());
        return document.RootElement.GetProperty("format").GetInt32() == BackupManifest.CurrentFormat
            ? document.Deserialize<BackupManifest>(BackupManifest.Json)!
            : throw Refusal(
                path,
                "elle vient d'une autre version d'AppelAProjets, qui range ses sauvegardes autrement ; restaurez-la avec cette version"
            );
    }

    /// <summary>What the list announces, once the archive is known to hold that and nothing else.</summary>
    private Dictionary<string, BackupEntry> Announced()
    {
        var announced = new Dictionary<string, BackupEntry>(StringComparer.Ordinal);
        foreach (var entry in Manifest.Entries)
        {
            if (!BackupManifest.IsInPlace(entry.Name) || !announced.TryAdd(entry.Name, entry))
            {
                throw Refusal($"« {entry.Name} » n'y a pas sa place");
            }
        }

        var held = new HashSet<string>(StringComparer.Ordinal) { BackupManifest.Name };
        foreach (var entry in _archive.Entries.Where(entry => entry.FullName != BackupManifest.Name))
        {
            if (!announced.ContainsKey(entry.FullName) || !held.Add(entry.FullName))
            {
                throw Refusal($"« {entry.FullName} » n'y a pas sa place");
            }
        }

        return announced.Keys.Append(BackupManifest.DatabaseName).FirstOrDefault(name => !held.Contains(name)) is { } missing
            ? throw Refusal($"« {missing} » y manque")
            : announced;
    }

    private string Target(string name, DataPlaces places)
    {
        if (name == BackupManifest.DatabaseName)
        {
            return places.Database;
        }

        // The name was checked; what this system makes of it is checked too.
        var target = Path.GetFullPath(name[BackupManifest.FilesPrefix.Length..], places.Files);
        return places.HoldsFile(target) ? target : throw Refusal($"« {name} » n'y a pas sa place");
    }

    private async Task ExtractAsync(ZipArchiveEntry entry, BackupEntry announced, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using var content = await entry.OpenAsync();
        await using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var (size, sha256) = await BackupManifest.CopyAsync(content, file, announced.Size);
        if (size != announced.Size || sha256 != announced.Sha256)
        {
            throw Refusal($"« {entry.FullName} » n'est plus ce qui a été sauvegardé");
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>What the archive library and the reader of its list say of a broken file, as one sentence.</summary>
    private static async Task<T> UnderstandingAsync<T>(string path, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception broken)
            when (broken
                    is InvalidDataException
                        or EndOfStreamException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            throw Refusal(path, "le fichier est incomplet ou abîmé");
        }
    }

    private static StartupRefusedException Refusal(string path, string reason) =>
        new($"La sauvegarde {path} ne peut pas être restaurée : {reason}. Les données présentes n'ont pas changé.");
}
