using System.ComponentModel.DataAnnotations;

namespace AppelAProjets.Web.Platform.Jobs;

/// <summary>Whether this process runs the background work, and how often.</summary>
internal sealed class JobsOptions
{
    public const string Section = "Jobs";

    public bool Enabled { get; init; } = true;

    /// <summary>Seconds between two looks at the outbox.</summary>
    [Range(1, 3_600, ErrorMessage = "Jobs:SendEverySeconds va de 1 à 3600.")]
    public int SendEverySeconds { get; init; } = 5;

    /// <summary>Seconds between two looks at what reminders are due.</summary>
    [Range(1, 3_600, ErrorMessage = "Jobs:RemindEverySeconds va de 1 à 3600.")]
    public int RemindEverySeconds { get; init; } = 20;

    /// <summary>Seconds between two looks at the files that await the antivirus.</summary>
    [Range(1, 3_600, ErrorMessage = "Jobs:ScanEverySeconds va de 1 à 3600.")]
    public int ScanEverySeconds { get; init; } = 5;
}
