using AppelAProjets.Web.Data;

namespace AppelAProjets.Web.Startup.Operations;

/// <summary>What one verb of the operator does.</summary>
internal interface IOperation
{
    /// <summary>Whether the database is first brought to this version.</summary>
    bool PreparesDatabase => true;

    /// <returns>What was done, in French.</returns>
    /// <exception cref="StartupRefusedException">It was not done; the message says why.</exception>
    Task<string> ExecuteAsync(IReadOnlyList<string> arguments);
}
