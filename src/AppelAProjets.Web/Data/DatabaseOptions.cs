using System.ComponentModel.DataAnnotations;

namespace AppelAProjets.Web.Data;

/// <summary>Which database keeps the data.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    [AllowedValues("Sqlite", ErrorMessage = "Database:Provider n'est pas reconnu : la valeur possible est Sqlite.")]
    public string Provider { get; init; } = "Sqlite";

    [Range(1, 1_000, ErrorMessage = "Database:MaxBatchSize va de 1 à 1000.")]
    public int? MaxBatchSize { get; init; }

    [Range(1, 600, ErrorMessage = "Database:CommandTimeoutSeconds va de 1 à 600.")]
    public int? CommandTimeoutSeconds { get; init; }
}
