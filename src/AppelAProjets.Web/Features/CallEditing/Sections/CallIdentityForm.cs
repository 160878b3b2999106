using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain;
using AppelAProjets.Domain.CallSetup;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>The words of a call, as typed.</summary>
internal sealed class CallIdentityForm
{
    private const string TooLong = "Ce texte est beaucoup trop long : raccourcissez-le.";

    [StringLength(20_000, ErrorMessage = TooLong)]
    public string? Title { get; set; }

    [StringLength(20_000, ErrorMessage = TooLong)]
    public string? Summary { get; set; }

    [StringLength(50_000, ErrorMessage = TooLong)]
    public string? Presentation { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? MinutesNeeded { get; set; }

    [StringLength(20_000, ErrorMessage = TooLong)]
    public string? Preparation { get; set; }

    public static CallIdentityForm From(CallSettings settings)
    {
        var text = settings.Text;
        return new()
        {
            Title = text.Title,
            Summary = text.Summary,
            Presentation = text.Presentation,
            MinutesNeeded = FormParsing.Written(text.MinutesNeeded),
            Preparation = string.Join('\n', text.Preparation),
        };
    }

    public SettingsReading Apply(CallSettings settings)
    {
        var refusals = new List<Refusal>();
        var minutes = FormParsing.Whole(MinutesNeeded, nameof(MinutesNeeded), refusals) ?? 90;
        return new(
            settings with
            {
                Text = settings.Text with
                {
                    Title = FormParsing.Text(Title),
                    Summary = FormParsing.Text(Summary),
                    Presentation = FormParsing.Text(Presentation),
                    MinutesNeeded = minutes,
                    Preparation = FormParsing.Lines(Preparation),
                },
            },
            refusals
        );
    }
}
