using AppelAProjets.Domain;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Features.CallEditing.Creation;
using AppelAProjets.Web.Features.CallEditing.Settings;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>Moves every date of a call at once, after a preview; and changes its names while it is a draft.</summary>
[Route("coordination/appels/{slug}/parametres")]
internal sealed class ShiftController(CoordinatedCalls calls, EditedCallReads reads, ChangeCall change, CurrentUser user)
    : SectionController(calls, reads, change, user)
{
    [HttpGet("decalage")]
    public async Task<IActionResult> Shift(string slug, string? ouverture, CancellationToken cancellation)
    {
        var call = await CallAsync(slug, cancellation);
        return Show(
            "Shift",
            call,
            CallSection.Schedule,
            new ShiftForm { OpensOn = ouverture ?? FormParsing.Written(call.Settings.Schedule.LocalDay(call.Settings.Schedule.OpensAt)) }
        );
    }

    [HttpPost("decalage")]
    public Task<IActionResult> Shift(
        string slug,
        [Bind(Prefix = Prefix)] ShiftForm form,
        SectionPost post,
        CancellationToken cancellation
    ) =>
        SaveAsync(
            slug,
            Asked(post, CallSection.Schedule, form.Apply),
            "Shift",
            form,
            $"/coordination/appels/{slug}/parametres/calendrier",
            cancellation
        );

    [HttpGet("nom")]
    public async Task<IActionResult> Names(string slug, CancellationToken cancellation)
    {
        var call = await CallAsync(slug, cancellation);
        return call.IsPublished
            ? NotFound()
            : View("Names", new NamesPage(call, new NewCallForm { Code = call.Call.Code, Slug = call.Call.Slug }));
    }

    [HttpPost("nom")]
    public async Task<IActionResult> Names(
        string slug,
        [Bind(Prefix = Prefix)] NewCallForm form,
        [FromServices] RenameCall verb,
        CancellationToken cancellation
    )
    {
        var call = await CallAsync(slug, cancellation);
        var (code, name) = (FormParsing.Text(form.Code).ToUpperInvariant(), FormParsing.Text(form.Slug).ToLowerInvariant());
        var page = new NamesPage(call, form);
        return ModelState.IsValid
            ? this.Answer(
                await verb.ExecuteAsync(call.Call.Id, name, code, PersonId, cancellation),
                () => this.Tell("C’est enregistré.", Redirect($"/coordination/appels/{name}/parametres")),
                () => View("Names", page),
                Prefix
            )
            : this.Unprocessable("Names", page);
    }
}

/// <summary>For the page of a draft's names.</summary>
internal sealed record NamesPage(EditedCall Call, NewCallForm Form);

/// <summary>The new day of opening, as typed.</summary>
internal sealed class ShiftForm
{
    [System.ComponentModel.DataAnnotations.StringLength(100, ErrorMessage = "Cette saisie est trop longue.")]
    public string? OpensOn { get; set; }

    /// <summary>What would change; empty while the day cannot be read.</summary>
    public IReadOnlyList<SettingDifference> Preview(CallSettings settings) => SettingDifference.Between(settings, Apply(settings).Settings);

    /// <summary>What would deserve a second look.</summary>
    internal IReadOnlyList<string> Warnings(CallSettings settings) => ScheduleWarnings.About(Apply(settings).Settings.Schedule);

    public SettingsReading Apply(CallSettings settings)
    {
        var refusals = new List<Refusal>();
        if (FormParsing.Day(OpensOn, nameof(OpensOn), refusals) is { } opens)
        {
            return SettingsReading.Of(settings.Shifted(CloneProposal.Shift(settings.Schedule, opens)));
        }

        return new(
            settings,
            refusals.Count > 0 ? refusals : [new Refusal("schedule.missing", nameof(OpensOn), "Indiquez le nouveau jour d’ouverture.")]
        );
    }
}
