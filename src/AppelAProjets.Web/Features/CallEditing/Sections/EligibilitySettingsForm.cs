using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>How a call checks eligibility, as typed: one point per line.</summary>
internal sealed class EligibilitySettingsForm
{
    [StringLength(20_000, ErrorMessage = "Ce texte est beaucoup trop long\u00A0: raccourcissez-le.")]
    public string? Points { get; set; }

    [StringLength(100, ErrorMessage = "Cette saisie est trop longue.")]
    public string? ComplementDays { get; set; }

    public static EligibilitySettingsForm From(CallSettings settings) =>
        new()
        {
            Points = string.Join('\n', settings.Eligibility.Points.Select(point => point.Label)),
            ComplementDays = FormParsing.Written(settings.Eligibility.ComplementDays),
        };

    /// <summary>A point keeps its key while its words stay, whatever its place: the answers already given follow it.</summary>
    public SettingsReading Apply(CallSettings settings)
    {
        var refusals = new List<Refusal>();
        var known = settings.Eligibility.Points;
        var points = new List<ChecklistPoint>();
        foreach (var label in FormParsing.Lines(Points))
        {
            var same = known.FirstOrDefault(point =>
                string.Equals(point.Label, label, StringComparison.OrdinalIgnoreCase) && points.TrueForAll(taken => taken.Key != point.Key)
            );
            points.Add(
                new ChecklistPoint(same?.Key ?? SlugFromLabel.New(label, "point", known.Concat(points).Select(point => point.Key)), label)
            );
        }

        var days = FormParsing.Whole(ComplementDays, nameof(ComplementDays), refusals);
        if (days is null && refusals.Count == 0)
        {
            refusals.Add(
                new Refusal(
                    "eligibility.days",
                    nameof(ComplementDays),
                    "Indiquez combien de jours l’organisation a pour compléter sa fiche, par exemple 15."
                )
            );
        }

        return new(
            settings with
            {
                Eligibility = new EligibilitySettings { Points = points, ComplementDays = days ?? settings.Eligibility.ComplementDays },
            },
            refusals
        );
    }
}
