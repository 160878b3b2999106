using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>What a call asks of a fiche, its money aside, as typed.</summary>
public sealed class RequirementsForm
{
    private const string TooLong = "Cette saisie est trop longue.";

    [StringLength(100, ErrorMessage = TooLong)]
    public string? ActionFrom { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? ActionUntil { get; set; }

    public ActionYear Year { get; set; }

    public bool StartsAfterAnswer { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? MinQpvPercent { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? MinObjectives { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? MaxObjectives { get; set; }

    public static RequirementsForm From(CallSettings settings)
    {
        var requirements = settings.Requirements;
        return new()
        {
            ActionFrom = Typed.Of(requirements.ActionFrom),
            ActionUntil = Typed.Of(requirements.ActionUntil),
            Year = requirements.Year,
            StartsAfterAnswer = requirements.StartsAfterAnswer,
            MinQpvPercent = Typed.Of(requirements.MinQpvPercent),
            MinObjectives = Typed.Of(requirements.MinObjectives),
            MaxObjectives = Typed.Of(requirements.MaxObjectives),
        };
    }

    public SettingsReading Apply(CallSettings settings)
    {
        var refusals = new List<Refusal>();
        var requirements = settings.Requirements with
        {
            ActionFrom = Typed.Day(ActionFrom, nameof(ActionFrom), refusals),
            ActionUntil = Typed.Day(ActionUntil, nameof(ActionUntil), refusals),
            Year = Year,
            StartsAfterAnswer = StartsAfterAnswer,
            MinQpvPercent = Typed.Number(MinQpvPercent, nameof(MinQpvPercent), refusals),
            MinObjectives = Typed.Whole(MinObjectives, nameof(MinObjectives), refusals),
            MaxObjectives = Typed.Whole(MaxObjectives, nameof(MaxObjectives), refusals),
        };
        return new(settings with { Requirements = requirements }, refusals);
    }
}
