using AppelAProjets.Web.Platform.Security;

namespace AppelAProjets.Web.Features.CallEditing.Extensions;

/// <summary>A later closing for one organisation, as typed.</summary>
internal sealed class ExtensionForm
{
    public Guid? OrganisationId { get; set; }

    /// <summary>Local day and hour, in the zone of the call.</summary>
    public string? Until { get; set; }

    public string? Reason { get; set; }

    /// <summary>The extensions the form was drawn with, and their versions.</summary>
    public string? Known { get; set; }
}

/// <summary>An extension granted, as the coordination reads it.</summary>
internal sealed record GrantedExtension(
    Guid OrganisationId,
    string Organisation,
    DateTime Until,
    string Reason,
    string GrantedBy,
    DateTime GrantedAt,
    int Version
)
{
    public string Token => $"{OrganisationId:N}:{Version}";
}

/// <summary>For the page of the extensions.</summary>
/// <param name="Call">The call.</param>
/// <param name="Organisations">Those that have a fiche in it, by name.</param>
/// <param name="Granted">The extensions, the last to end first.</param>
/// <param name="Form">The form.</param>
/// <param name="Theirs">What a colleague recorded for the same organisation meanwhile; null when nobody did.</param>
internal sealed record ExtensionsPage(
    CoordinatedCall Call,
    IReadOnlyList<(Guid Id, string Name)> Organisations,
    IReadOnlyList<GrantedExtension> Granted,
    ExtensionForm Form,
    GrantedExtension? Theirs = null
)
{
    public string Known => string.Join(';', Granted.Select(extension => extension.Token));
}
