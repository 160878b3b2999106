using AppelAProjets.Web.Data;

namespace AppelAProjets.Web.Startup;

/// <summary>Keeps the database occupied as long as this process may use it, from before its schema is read.</summary>
internal sealed class DatabaseUse : IDisposable
{
    private IDisposable? _occupation;

    public void Begin(AppDbContext db)
    {
        _occupation ??= db.Occupy();
    }

    public void Dispose() => _occupation?.Dispose();
}
