using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>The sections of the settings that are one form each.</summary>
[Route("coordination/appels/{slug}/parametres")]
public sealed class SimpleSectionsController(
    CoordinatedCalls calls,
    EditedCallReads reads,
    ChangeCall change,
    CurrentUser user,
    TimeProvider clock
) : SectionController(calls, reads, change, user)
{
    [HttpGet("identite")]
    public async Task<IActionResult> Identity(string slug, CancellationToken cancellation) =>
        ShowForm("Identity", await CallAsync(slug, cancellation), CallSection.Identity, CallIdentityForm.From);

    [HttpPost("identite")]
    public Task<IActionResult> Identity(
        string slug,
        [Bind(Prefix = Prefix)] CallIdentityForm form,
        SectionPost post,
        CancellationToken cancellation
    ) => SaveFormAsync(slug, post, CallSection.Identity, form.Apply, "Identity", form, cancellation);

    [HttpGet("porteurs")]
    public async Task<IActionResult> Applicants(string slug, CancellationToken cancellation) =>
        ShowForm("Applicants", await CallAsync(slug, cancellation), CallSection.Applicants, ApplicantsForm.From);

    [HttpPost("porteurs")]
    public Task<IActionResult> Applicants(
        string slug,
        [Bind(Prefix = Prefix)] ApplicantsForm form,
        SectionPost post,
        CancellationToken cancellation
    ) => SaveFormAsync(slug, post, CallSection.Applicants, form.Apply, "Applicants", form, cancellation);

    [HttpGet("calendrier")]
    public async Task<IActionResult> Schedule(string slug, CancellationToken cancellation) =>
        ShowForm("Schedule", await CallAsync(slug, cancellation), CallSection.Schedule, settings => ScheduleForm.From(settings.Schedule));

    [HttpPost("calendrier")]
    public Task<IActionResult> Schedule(
        string slug,
        [Bind(Prefix = Prefix)] ScheduleForm form,
        SectionPost post,
        CancellationToken cancellation
    ) => SaveFormAsync(slug, post, CallSection.Schedule, form.Apply, "Schedule", form, cancellation);

    /// <summary>Fills the calendar from two days; nothing is saved until the person saves the form.</summary>
    [HttpPost("calendrier/proposition")]
    public async Task<IActionResult> Propose(string slug, DateOnly? opens, DateOnly? closes, CancellationToken cancellation)
    {
        var call = await CallAsync(slug, cancellation);
        if (opens is not { } first || closes is not { } last || last <= first || first.Year < 1900 || last.Year > 2200)
        {
            ModelState.Clear();
            ModelState.AddModelError("Opens", "Indiquez un jour d’ouverture, puis un jour de clôture qui vient après lui.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Form(call, ScheduleForm.From(call.Settings.Schedule));
        }

        ModelState.Clear();
        var stored = call.Settings.Schedule;
        var proposed = ScheduleProposal.Propose(first, last, stored.ZoneId) with
        {
            GraceMinutes = stored.GraceMinutes,
            Reminders = stored.Reminders,
        };
        ViewData["Proposed"] = true;
        return Form(call, ScheduleForm.From(proposed));
    }

    [HttpGet("quartiers")]
    public async Task<IActionResult> Neighbourhoods(string slug, CancellationToken cancellation) =>
        ShowForm("Neighbourhoods", await CallAsync(slug, cancellation), CallSection.Neighbourhoods, NeighbourhoodsForm.From);

    [HttpPost("quartiers")]
    public Task<IActionResult> Neighbourhoods(
        string slug,
        [Bind(Prefix = Prefix)] NeighbourhoodsForm form,
        SectionPost post,
        CancellationToken cancellation
    ) =>
        SaveFormAsync(
            slug,
            post,
            CallSection.Neighbourhoods,
            settings => form.Apply(settings, clock.NewId),
            "Neighbourhoods",
            form,
            cancellation
        );

    /// <summary>Shows the list of the programme in the form; nothing is saved until the person saves it.</summary>
    [HttpPost("quartiers/programme")]
    public async Task<IActionResult> CopyNeighbourhoods(
        string slug,
        [FromServices] ProgrammeNeighbourhoodLines programme,
        CancellationToken cancellation
    )
    {
        var call = await CallAsync(slug, cancellation);
        var lines = await programme.LinesAsync(call.Call.ProgrammeId, cancellation);
        ModelState.Clear();
        ViewData["Copied"] = lines.Count;
        return Show(
            "Neighbourhoods",
            call,
            CallSection.Neighbourhoods,
            new NeighbourhoodsForm { Lines = string.Join('\n', lines) },
            address: $"/coordination/appels/{slug}/parametres/quartiers"
        );
    }

    [HttpGet("enveloppe")]
    public async Task<IActionResult> Money(string slug, CancellationToken cancellation) =>
        ShowForm("Money", await CallAsync(slug, cancellation), CallSection.Money, MoneyForm.From);

    [HttpPost("enveloppe")]
    public Task<IActionResult> Money(
        string slug,
        [Bind(Prefix = Prefix)] MoneyForm form,
        SectionPost post,
        CancellationToken cancellation
    ) => SaveFormAsync(slug, post, CallSection.Money, form.Apply, "Money", form, cancellation);

    [HttpGet("exigences")]
    public async Task<IActionResult> Requirements(string slug, CancellationToken cancellation) =>
        ShowForm("Requirements", await CallAsync(slug, cancellation), CallSection.Requirements, RequirementsForm.From);

    [HttpPost("exigences")]
    public Task<IActionResult> Requirements(
        string slug,
        [Bind(Prefix = Prefix)] RequirementsForm form,
        SectionPost post,
        CancellationToken cancellation
    ) => SaveFormAsync(slug, post, CallSection.Requirements, form.Apply, "Requirements", form, cancellation);

    [HttpGet("classement")]
    public async Task<IActionResult> Ranking(string slug, CancellationToken cancellation) =>
        ShowForm("Ranking", await CallAsync(slug, cancellation), CallSection.Ranking, RankingForm.From);

    [HttpPost("classement")]
    public Task<IActionResult> Ranking(
        string slug,
        [Bind(Prefix = Prefix)] RankingForm form,
        SectionPost post,
        CancellationToken cancellation
    ) => SaveFormAsync(slug, post, CallSection.Ranking, form.Apply, "Ranking", form, cancellation);

    [HttpGet("recevabilite")]
    public async Task<IActionResult> Eligibility(string slug, CancellationToken cancellation) =>
        ShowForm("Eligibility", await CallAsync(slug, cancellation), CallSection.Eligibility, EligibilitySettingsForm.From);

    [HttpPost("recevabilite")]
    public Task<IActionResult> Eligibility(
        string slug,
        [Bind(Prefix = Prefix)] EligibilitySettingsForm form,
        SectionPost post,
        CancellationToken cancellation
    ) => SaveFormAsync(slug, post, CallSection.Eligibility, form.Apply, "Eligibility", form, cancellation);

    [HttpGet("evaluation")]
    public async Task<IActionResult> Rating(string slug, CancellationToken cancellation) =>
        ShowForm("Rating", await CallAsync(slug, cancellation), CallSection.Rating, RatingSettingsForm.From);

    [HttpPost("evaluation")]
    public Task<IActionResult> Rating(
        string slug,
        [Bind(Prefix = Prefix)] RatingSettingsForm form,
        SectionPost post,
        CancellationToken cancellation
    ) => SaveFormAsync(slug, post, CallSection.Rating, form.Apply, "Rating", form, cancellation);

    private ViewResult ShowForm<TForm>(string view, EditedCall call, CallSection section, Func<CallSettings, TForm> form) =>
        Show(view, call, section, form(call.Settings));

    private ViewResult Form(EditedCall call, ScheduleForm form) =>
        Show("Schedule", call, CallSection.Schedule, form, address: $"/coordination/appels/{call.Call.Slug}/parametres/calendrier");

    private Task<IActionResult> SaveFormAsync<TForm>(
        string slug,
        SectionPost post,
        CallSection section,
        Func<CallSettings, SettingsReading> apply,
        string view,
        TForm form,
        CancellationToken cancellation
    ) => SaveAsync(slug, Asked(post, section, apply), view, form, NextOr(post, slug, section), cancellation);
}
