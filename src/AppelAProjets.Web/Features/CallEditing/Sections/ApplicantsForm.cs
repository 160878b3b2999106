using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>Who may answer, as ticked and typed.</summary>
internal sealed class ApplicantsForm
{
    [MaxLength(20)]
    public IList<OrganisationKind> EligibleKinds { get; set; } = [];

    [StringLength(20_000, ErrorMessage = "Ce texte est beaucoup trop long : raccourcissez-le.")]
    public string? WhoMayApply { get; set; }

    public static ApplicantsForm From(CallSettings settings) =>
        new() { EligibleKinds = [.. settings.Requirements.EligibleKinds], WhoMayApply = settings.Text.WhoMayApply };

    public SettingsReading Apply(CallSettings settings) =>
        SettingsReading.Of(
            settings with
            {
                Requirements = settings.Requirements with { EligibleKinds = [.. EligibleKinds.Distinct().Order()] },
                Text = settings.Text with { WhoMayApply = FormParsing.Text(WhoMayApply) },
            }
        );
}
