using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Demonstration;

/// <summary>A fictitious organisation, with the person who runs it and the person who applies for it.</summary>
/// <param name="Key">Its name in the tables of the demonstration.</param>
/// <param name="Representative">Its legal representative.</param>
/// <param name="RepresentativeRole">What that person is.</param>
/// <param name="Applicant">The member who writes its fiches.</param>
/// <param name="Email">That member's account.</param>
/// <param name="Phone">A number of the 01 99 00 block, which France keeps for fiction.</param>
internal sealed record DemoOrganisation(
    string Key,
    OrganisationProfile Profile,
    string Representative,
    string RepresentativeRole,
    string Applicant,
    string Email,
    string Phone
);
