using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Platform.Organisations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AppelAProjets.Web.Features.Organisations;

/// <summary>The profile as typed, and the version it was typed over.</summary>
internal sealed class OrganisationForm : OrganisationFields
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    public DetailsForm Details { get; set; } = new();

    /// <summary>What the reader may do for the organisation.</summary>
    [BindNever]
    public MemberRights Rights { get; set; }

    /// <summary>The lines that a colleague changed meanwhile; empty unless there is a conflict.</summary>
    [BindNever]
    public IReadOnlyList<ProfileDifference> Differences { get; set; } = [];

    /// <summary>A form that shows a profile.</summary>
    public static OrganisationForm From(Guid id, int version, OrganisationProfile profile)
    {
        return new OrganisationForm
        {
            Id = id,
            Version = version,
            Kind = profile.Kind,
            Name = profile.Name,
            Siret = profile.Siret,
            Rna = profile.Rna,
            Uai = profile.Uai,
            Address = profile.Address,
            Postcode = profile.Postcode,
            Town = profile.Town,
            Details = DetailsForm.From(profile.Details),
        };
    }
}

/// <summary>One line typed differently by two people.</summary>
internal sealed record ProfileDifference(string Label, string Typed, string Recorded);
