using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>What a call asks of a fiche, its money aside, as typed.</summary>
internal sealed class RequirementsForm
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
            ActionFrom = FormParsing.Written(requirements.ActionFrom),
            ActionUntil = FormParsing.Written(requirements.ActionUntil),
            Year = requirements.Year,
            StartsAfterAnswer = requirements.StartsAfterAnswer,
            MinQpvPercent = FormParsing.Written(requirements.MinQpvPercent),
            MinObjectives = FormParsing.Written(requirements.MinObjectives),
            MaxObjectives = FormParsing.Written(requirements.MaxObjectives),
        };
    }

    public SettingsReading Apply(CallSettings settings)
    {
        var refusals = new List<Refusal>();
        var requirements = settings.Requirements with
        {
            ActionFrom = FormParsing.Day(ActionFrom, nameof(ActionFrom), refusals),
            ActionUntil = FormParsing.Day(ActionUntil, nameof(ActionUntil), refusals),
            Year = Year,
            StartsAfterAnswer = StartsAfterAnswer,
            MinQpvPercent = FormParsing.Number(MinQpvPercent, nameof(MinQpvPercent), refusals),
            MinObjectives = FormParsing.Whole(MinObjectives, nameof(MinObjectives), refusals),
            MaxObjectives = FormParsing.Whole(MaxObjectives, nameof(MaxObjectives), refusals),
        };
        return new(settings with { Requirements = requirements }, refusals);
    }
}
