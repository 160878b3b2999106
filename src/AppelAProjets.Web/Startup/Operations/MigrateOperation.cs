namespace AppelAProjets.Web.Startup.Operations;

/// <summary><c>migrate</c>: preparing the database is all it asks for.</summary>
internal sealed class MigrateOperation : IOperation
{
    public Task<string> ExecuteAsync(IReadOnlyList<string> arguments) => Task.FromResult("La base de données est à jour.");
}
