using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>The lines shown before being applied.</summary>
internal sealed record SignedImportContent(Guid EvaluatorId, Guid CallId, IReadOnlyList<ReadRow> Rows);

/// <summary>
/// Carries lines from the page that shows the differences to the act that applies them: sealed, for one person and two hours. Nothing is
/// kept on the server meanwhile, and nothing of what comes back is taken on trust.
/// </summary>
internal sealed class SignedImport(IDataProtectionProvider protection)
{
    /// <summary>Longest parcel in a form, in characters.</summary>
    public const int MaxLength = 8 * 1024 * 1024;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    private readonly ITimeLimitedDataProtector _protector = protection
        .CreateProtector("Evaluations.RatingSheet.Parcel")
        .ToTimeLimitedDataProtector();

    public string Write(SignedImportContent parcel)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(zip, parcel);
        }

        return Base64Url.EncodeToString(_protector.Protect(packed.ToArray(), Lifetime));
    }

    /// <summary>Null when it is none of ours, or too old.</summary>
    public SignedImportContent? Read(string? text)
    {
        try
        {
            using var zip = new BrotliStream(
                new MemoryStream(_protector.Unprotect(Base64Url.DecodeFromChars(text))),
                CompressionMode.Decompress
            );
            return JsonSerializer.Deserialize<SignedImportContent>(zip);
        }
        catch (Exception unknown) when (unknown is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
