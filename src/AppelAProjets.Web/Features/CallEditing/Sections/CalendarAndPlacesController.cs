using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>The sections a proposal can fill: the calendar from two days, the neighbourhoods from the list of the programme.</summary>
internal sealed class CalendarAndPlacesController(
    CoordinatedCalls calls,
    EditedCallReads reads,
    ChangeCall change,
    CurrentUser user,
    TimeProvider clock
) : FormSectionController(calls, reads, change, user)
{
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

    private ViewResult Form(EditedCall call, ScheduleForm form) =>
        Show("Schedule", call, CallSection.Schedule, form, address: $"/coordination/appels/{call.Call.Slug}/parametres/calendrier");
}
