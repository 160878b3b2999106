using AppelAProjets.Web.Features.Shared.Organisations;

namespace AppelAProjets.Web.Features.Organisations;

/// <summary>The profile as typed, and the version it was typed over.</summary>
public sealed class OrganisationForm : OrganisationFields
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    /// <summary>The lines that a colleague changed meanwhile; empty unless there is a conflict.</summary>
    public IReadOnlyList<ProfileDifference> Differences { get; set; } = [];
}

/// <summary>One line typed differently by two people.</summary>
public sealed record ProfileDifference(string Label, string Typed, string Recorded);
