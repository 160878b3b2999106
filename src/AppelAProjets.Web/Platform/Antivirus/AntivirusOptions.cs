using System.ComponentModel.DataAnnotations;

namespace AppelAProjets.Web.Platform.Antivirus;

/// <summary>Whether the files people join are scanned, and by which clamd.</summary>
internal sealed class AntivirusOptions : IValidatableObject
{
    public const string Section = "Antivirus";

    /// <summary>The port clamd listens on when nothing else is said.</summary>
    private const int UsualPort = 3310;

    public bool Enabled { get; init; }

    /// <summary>Where clamd listens: «unix:/run/clamav/clamd.ctl» or «tcp://host:3310».</summary>
    public string Endpoint { get; init; } = "unix:/run/clamav/clamd.ctl";

    /// <summary>Seconds clamd is given for one file.</summary>
    [Range(1, 600, ErrorMessage = "Antivirus:TimeoutSeconds va de 1 à 600.")]
    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>The path of a socket of this machine, or null.</summary>
    public string? SocketPath => Endpoint.StartsWith("unix:/", StringComparison.Ordinal) ? Endpoint["unix:".Length..] : null;

    /// <summary>A host and its port, or null.</summary>
    public (string Host, int Port)? Address =>
        Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) && uri is { Scheme: "tcp", Host.Length: > 0, PathAndQuery: "" or "/" }
            ? (uri.Host.Trim('[', ']'), uri.Port > 0 ? uri.Port : UsualPort)
            : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        SocketPath is null && Address is null
            ? [new ValidationResult("Antivirus:Endpoint est l'adresse de clamd : unix:/run/clamav/clamd.ctl ou tcp://hôte:3310.")]
            : [];
}
