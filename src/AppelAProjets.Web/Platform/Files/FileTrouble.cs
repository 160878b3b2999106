namespace AppelAProjets.Web.Platform.Files;

/// <summary>Says why a file or a folder could not be used, in words that follow «car» or a colon.</summary>
internal static class FileTrouble
{
    // The low half of HResult is the system's own code: errno(3) on Unix, the Win32 code on Windows.
    private const int CodeMask = 0xFFFF;

    public static string Reason(Exception failure)
    {
        return failure switch
        {
            UnauthorizedAccessException => "le compte de l'application n'en a pas le droit",
            PathTooLongException => "le chemin est trop long",
            FileNotFoundException => "le fichier n'existe pas",
            DirectoryNotFoundException => "le chemin n'existe pas, ou passe par un fichier au lieu d'un dossier",
            IOException when IsHeld(failure) => "un autre programme l'utilise",
            IOException => (failure.HResult & CodeMask) switch
            {
                28 or 39 or 112 or 122 => "il n'y a plus de place sur le disque",
                19 or 30 => "le disque ne s'ouvre qu'en lecture",
                16 => "c'est un point de montage, ou un autre programme l'occupe",
                17 or 20 or 183 or 267 => "le chemin mène à un fichier, ou passe par un fichier au lieu d'un dossier",
                _ => failure.Message,
            },
            _ => failure.Message,
        };
    }

    /// <summary>A file of that name was there already, whatever became of it since.</summary>
    public static bool IsTaken(Exception failure)
    {
        return (failure.HResult & CodeMask) is 17 or 80 or 183;
    }

    /// <summary>
    /// Another program has it open in a way that leaves no room for us: EWOULDBLOCK on Linux and macOS, a sharing violation on Windows.
    /// </summary>
    internal static bool IsHeld(Exception failure) => (failure.HResult & CodeMask) is 11 or 32 or 35;
}
