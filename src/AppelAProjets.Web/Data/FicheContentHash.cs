using System.Security.Cryptography;
using System.Text;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Conventions;

namespace AppelAProjets.Web.Data;

/// <summary>The proof of what was filed: SHA-256 of the content exactly as it is stored.</summary>
public static class FicheContentHash
{
    public static string Of(FicheContent content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonColumn.Write(content))));
}
