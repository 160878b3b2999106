using System.Text;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>
/// The older container of office documents ([MS-CFB]): documents of before 2007, and those of today once a password protects them, which
/// then hold a stream named «EncryptedPackage» ([MS-OFFCRYPTO], §2.3.4.4).
/// </summary>
internal static class CompoundFile
{
    private static readonly byte[] Header = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Why such a file is not taken; null when it is none.</summary>
    public static ReceivedFile? Fault(Stream content)
    {
        var head = new byte[Header.Length];
        content.Position = 0;
        if (content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.AsSpan().SequenceEqual(Header))
        {
            return null;
        }

        return StreamSearch.Find(content, 0, Encrypted) is not null
            ? ReceivedFile.Refused(
                "file.encrypted",
                "Ce document est protégé par un mot de passe\u00A0: enregistrez-en une copie sans protection, puis joignez-la."
            )
            : ReceivedFile.Refused(
                "file.old",
                "Ce document est dans un ancien format (DOC, XLS…). Ouvrez-le, enregistrez-le en PDF ou dans le format d’aujourd’hui "
                    + "(DOCX, XLSX), puis joignez-le."
            );
    }
}
