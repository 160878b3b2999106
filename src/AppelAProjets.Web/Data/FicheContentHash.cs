using System.Security.Cryptography;
using System.Text;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Conventions;

namespace AppelAProjets.Web.Data;

/// <summary>The proof of what was filed: SHA-256 of the content exactly as it is stored.</summary>
internal static class FicheContentHash
{
    public static string Compute(FicheContent content) => Convert.ToHexStringLower(SHA256.HashData(Bytes(content)));

    /// <summary>The content as it is stored, which the hash is computed on.</summary>
    public static byte[] Bytes(FicheContent content) => Encoding.UTF8.GetBytes(JsonColumn.Write(content));
}
