using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;

namespace AppelAProjets.Web.Startup.Operations;

/// <summary>
/// What a backup says of itself, in <c>sauvegarde.json</c>: enough to know whether it is whole and which versions can read it.
/// </summary>
/// <param name="Format">Of the archive, not of the application.</param>
/// <param name="Instant">When the backup was begun, in UTC.</param>
/// <param name="Migrations">Those applied to the database, oldest first.</param>
internal sealed record BackupManifest(
    int Format,
    string Application,
    DateTime Instant,
    IReadOnlyList<string> Migrations,
    IReadOnlyList<BackupEntry> Entries
)
{
    public const int CurrentFormat = 1;

    public const string Name = "sauvegarde.json";

    public const string DatabaseName = "appelaprojets.db";

    public const string FilesPrefix = "files/";

    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        };

    public static string ThisApplication { get; } =
        typeof(BackupManifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The database, or a file below <c>files/</c>, on whatever system the archive is unpacked.</summary>
    public static bool IsInPlace(string name) =>
        name == DatabaseName
        || (
            name.StartsWith(FilesPrefix, StringComparison.Ordinal)
            && name[FilesPrefix.Length..]
                .Split('/')
                .All(part => part.Length > 0 && part is not ("." or "..") && part.IndexOfAny(['\\', ':', '\0']) < 0)
        );

    /// <summary>Copies at most so many bytes and tells how many there were and what they were.</summary>
    /// <exception cref="InvalidDataException">There are more.</exception>
    internal static async Task<(long Size, string Sha256)> CopyAsync(Stream from, Stream to, long atMost)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        var size = 0L;
        while (await from.ReadAsync(buffer) is > 0 and var read)
        {
            size += read;
            if (size > atMost)
            {
                throw new InvalidDataException("There is more than was announced.");
            }

            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read));
        }

        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}

internal sealed record BackupEntry(string Name, long Size, string Sha256);
