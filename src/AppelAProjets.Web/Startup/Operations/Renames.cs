using AppelAProjets.Web.Data;

namespace AppelAProjets.Web.Startup.Operations;

/// <summary>Renames that all hold or are all undone.</summary>
internal sealed class Renames
{
    private readonly Stack<(string From, string To)> _done = new();

    /// <summary>Moves a file or a folder to a name nothing has; what is not there is left out.</summary>
    /// <returns>Whether there was something to move.</returns>
    public bool MoveIfThere(string from, string to)
    {
        if (!Path.Exists(from))
        {
            return false;
        }

        Move(from, to);
        _done.Push((from, to));
        return true;
    }

    /// <exception cref="StartupRefusedException">One could not be undone: only a person can go on from there.</exception>
    public void Undo()
    {
        while (_done.TryPop(out var rename))
        {
            try
            {
                Move(rename.To, rename.From);
            }
            catch (Exception stuck) when (stuck is IOException or UnauthorizedAccessException)
            {
                throw new StartupRefusedException(
                    $"La restauration s'est arrêtée au milieu et n'a pas pu être défaite : renommez {rename.To} en {rename.From} avant de "
                        + "relancer."
                );
            }
        }
    }

    private static void Move(string from, string to)
    {
        if (Path.Exists(to))
        {
            throw new IOException($"{to} existe déjà");
        }

        if (Directory.Exists(from))
        {
            Directory.Move(from, to);
        }
        else
        {
            File.Move(from, to);
        }
    }
}
