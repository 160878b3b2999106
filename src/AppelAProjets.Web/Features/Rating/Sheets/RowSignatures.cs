using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>What a line of a rating sheet was made for.</summary>
/// <param name="EvaluatorId">Who downloaded it.</param>
/// <param name="CallId">The call.</param>
/// <param name="FicheId">The fiche of the line.</param>
/// <param name="Version">Version of the evaluation that was written on it; null when there was none.</param>
/// <param name="GridNumber">Version of the grid.</param>
internal sealed record RowSignature(Guid EvaluatorId, Guid CallId, Guid FicheId, int? Version, int GridNumber);

/// <summary>Writes and reads the seal of a line: nobody but the application makes one, so that a line says by itself whose it is.</summary>
internal sealed class RowSignatures(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Evaluations.RatingSheet.Row");

    public string Write(RowSignature seal) => _protector.Protect(JsonSerializer.Serialize(seal));

    /// <summary>Null when the text is no seal of ours.</summary>
    public RowSignature? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<RowSignature>(_protector.Unprotect(text));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
