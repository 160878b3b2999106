using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Startup.Operations;

/// <summary><c>demo</c>.</summary>
internal sealed class DemoOperation(AppDbContext db, IDemonstration demonstration) : IOperation
{
    public async Task<string> ExecuteAsync(IReadOnlyList<string> arguments)
    {
        if (await db.Programmes.AnyAsync())
        {
            throw new StartupRefusedException("La base de données n'est pas vide : la démonstration ne se charge que dans une base vide.");
        }

        await demonstration.LoadAsync(CancellationToken.None);
        return "La démonstration est chargée.";
    }
}
