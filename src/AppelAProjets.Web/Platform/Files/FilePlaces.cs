using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>
/// Where each thing stands in the folder of files. A name that begins with a dot is work in progress: no backup takes it.
/// </summary>
internal sealed class FilePlaces(IOptions<FilesOptions> options, IHostEnvironment environment)
{
    public const string ArrivingPrefix = ".arrivee-";
    public const string UploadPrefix = ".envoi-";
    public const string LeavingPrefix = ".depart-";

    public string Root => options.Value.In(environment.ContentRootPath);

    /// <summary>A content that is settled.</summary>
    public string Of(string hash) =>
        hash is { Length: 64 } && hash.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(Root, hash[..2], hash)
            : throw new ArgumentException("This is no hash of a content.", nameof(hash));

    /// <summary>A content that is being received whole.</summary>
    public string Arriving(Guid id) => Path.Combine(Root, $"{ArrivingPrefix}{id:N}");

    /// <summary>What has arrived of a content that comes in several times.</summary>
    public string Upload(Guid id) => Path.Combine(Root, $"{UploadPrefix}{id:N}");

    /// <summary>A content that is being removed.</summary>
    public string Leaving(string hash) => Path.Combine(Root, $"{LeavingPrefix}{hash}");

    /// <summary>The hashes of the contents that are settled.</summary>
    public IEnumerable<string> Contents() =>
        Directory.Exists(Root)
            ? Directory
                .EnumerateDirectories(Root, "??")
                .SelectMany(Directory.EnumerateFiles)
                .Select(path => Path.GetFileName(path))
                .Where(name => name.Length == 64 && name.All(char.IsAsciiHexDigitLower))
            : [];
}
