using System.ComponentModel.DataAnnotations;

namespace AppelAProjets.Web.Data;

/// <summary>Which database keeps the data.</summary>
internal sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>The name of a <see cref="DatabaseProvider"/>.</summary>
    public string Provider { get; init; } = "Sqlite";

    /// <summary>How many rows one command may write; the driver's own choice when empty.</summary>
    [Range(1, 1_000, ErrorMessage = "Database:MaxBatchSize va de 1 à 1000.")]
    public int? MaxBatchSize { get; init; }

    [Range(1, 600, ErrorMessage = "Database:CommandTimeoutSeconds va de 1 à 600.")]
    public int? CommandTimeoutSeconds { get; init; }
}
