using System.IO.Compression;
using System.Text.Json;

namespace AppelAProjets.Web.Startup.Operations;

/// <summary>
/// Writes the archive entry by entry; it is a backup once <see cref="FinishAsync"/> has signed the list of what it holds.
/// </summary>
internal sealed class BackupWriter(ZipArchive archive)
{
    private readonly List<BackupEntry> _entries = [];

    public async Task AddAsync(string name, Stream content)
    {
        await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync();
        var (size, sha256) = await BackupManifest.CopyAsync(content, entry, long.MaxValue);
        _entries.Add(new BackupEntry(name, size, sha256));
    }

    public async Task FinishAsync(DateTime instant, IReadOnlyList<string> migrations)
    {
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, BackupManifest.ThisApplication, instant, migrations, _entries);
        await using var entry = await archive.CreateEntry(BackupManifest.Name).OpenAsync();
        await JsonSerializer.SerializeAsync(entry, manifest, BackupManifest.Json);
    }
}
