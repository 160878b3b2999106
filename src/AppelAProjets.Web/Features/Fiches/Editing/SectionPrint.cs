using System.Security.Cryptography;
using System.Text;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Conventions;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>
/// The fingerprint of one section. A form carries the one it was drawn from: two colleagues in different sections never meet, two in
/// the same one are told.
/// </summary>
public static class SectionPrint
{
    public static string Of(FicheContent content, FicheSection section)
    {
        // Writing the section's own fields over an empty fiche leaves that section alone.
        var alone = SectionWriter.Write(FicheContent.Empty, section, FicheForm.From(content));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonColumn.Write(alone))))[..32];
    }
}
