using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>The sections of the settings that are one form each.</summary>
internal sealed class SimpleSectionsController(CoordinatedCalls calls, EditedCallReads reads, ChangeCall change, CurrentUser user)
    : FormSectionController(calls, reads, change, user)
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
}
