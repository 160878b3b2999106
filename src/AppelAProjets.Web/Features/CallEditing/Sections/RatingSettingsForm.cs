using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>How the committee rates, as typed.</summary>
internal sealed class RatingSettingsForm
{
    [StringLength(100, ErrorMessage = "Cette saisie est trop longue.")]
    public string? EvaluationsPerFiche { get; set; }

    public OthersRatings OthersShown { get; set; }

    public bool MasksApplicant { get; set; }

    public bool JustifiesEveryRating { get; set; }

    public static RatingSettingsForm From(CallSettings settings) =>
        new()
        {
            EvaluationsPerFiche = FormParsing.Written(settings.Rating.EvaluationsPerFiche),
            OthersShown = settings.Rating.OthersShown,
            MasksApplicant = settings.Rating.MasksApplicant,
            JustifiesEveryRating = settings.Rating.JustifiesEveryRating,
        };

    public SettingsReading Apply(CallSettings settings)
    {
        var refusals = new List<Refusal>();
        var rating = new RatingSettings
        {
            EvaluationsPerFiche = FormParsing.Whole(EvaluationsPerFiche, nameof(EvaluationsPerFiche), refusals) ?? 0,
            OthersShown = OthersShown,
            MasksApplicant = MasksApplicant,
            JustifiesEveryRating = JustifiesEveryRating,
        };
        return new(settings with { Rating = rating }, refusals);
    }
}
