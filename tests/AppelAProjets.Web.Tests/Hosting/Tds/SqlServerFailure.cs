using Microsoft.Data.SqlClient;

namespace AppelAProjets.Web.Tests.Hosting.Tds;

/// <summary>Failures as the SQL Server driver makes them: no code but its own can build one.</summary>
internal static class SqlServerFailure
{
    /// <summary>What the driver throws when the server refuses a statement with this error number.</summary>
    public static async Task<SqlException> OfNumberAsync(int number)
    {
        await using var server = new TdsServer(_ => new TdsAnswer.Error(number));
        await using var connection = new SqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new SqlCommand("UPDATE essai SET valeur = 1", connection);
        try
        {
            await command.ExecuteNonQueryAsync();
        }
        catch (SqlException failure)
        {
            return failure;
        }

        throw new InvalidOperationException($"The driver made no failure of error {number}.");
    }
}
