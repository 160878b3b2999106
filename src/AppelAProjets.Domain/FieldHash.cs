using System.Security.Cryptography;
using System.Text;

namespace AppelAProjets.Domain;

/// <summary>A short fingerprint of a value: a save says by it which value its writer had before them.</summary>
public static class FieldHash
{
    /// <summary>The fingerprint of a text.</summary>
    /// <param name="text">A value, as the text a field is read as gives it.</param>
    /// <returns>Sixteen hexadecimal digits; empty for an empty text.</returns>
    public static string Compute(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? string.Empty : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
