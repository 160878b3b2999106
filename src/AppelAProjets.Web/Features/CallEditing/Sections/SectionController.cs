using AppelAProjets.Domain;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Features.CallEditing.Settings;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>What the pages of the settings have in common: draw a form, ask for the change, tell what became of it.</summary>
[Authorize(Policy = CallCoordinatorPolicy.Name)]
internal abstract class SectionController(CoordinatedCalls calls, EditedCallReads reads, ChangeCall change, CurrentUser user) : Controller
{
    public const string Prefix = "Form";

    private static readonly string[] OwnFields = ["__RequestVerificationToken", nameof(SectionPost.Confirmed), nameof(SectionPost.Reason)];

    protected Guid PersonId => user.Id;

    protected async Task<EditedCall> CallAsync(string slug, CancellationToken cancellation) =>
        await reads.ReadAsync(await calls.OfAsync(slug, cancellation), cancellation);

    /// <summary>Draws the form of a section, or of one thing in it.</summary>
    protected ViewResult Show<TForm>(
        string view,
        EditedCall call,
        CallSection section,
        TForm form,
        string? key = null,
        string? address = null
    ) =>
        View(
            view,
            new SectionPage<TForm>(call, section, form, SettingsHash.Compute(call.Settings, section, key))
            {
                Address = address ?? Request.Path,
            }
        );

    /// <summary>Asks for the change a form describes; the page that follows says what became of it.</summary>
    protected async Task<IActionResult> SaveAsync<TForm>(
        string slug,
        AskedChange asked,
        string view,
        TForm form,
        string after,
        CancellationToken cancellation
    )
    {
        var found = await calls.OfAsync(slug, cancellation);
        if (!ModelState.IsValid)
        {
            return await AgainAsync(found, asked, view, form, StatusCodes.Status422UnprocessableEntity, cancellation);
        }

        var outcome = await change.ExecuteAsync(found.Id, asked, user.Id, cancellation);
        if (outcome.IsDone)
        {
            return outcome.Value.ToConfirm is { } toConfirm
                ? await ConfirmAsync(found, asked, toConfirm, cancellation)
                : this.Tell("C’est enregistré.", Redirect(after));
        }

        if (outcome.Kind != RefusalKind.Conflict)
        {
            ModelState.Refuse(outcome.Refusals, Prefix);
        }

        return await AgainAsync(found, asked, view, form, outcome.Status(), cancellation);
    }

    protected static AskedChange Asked(
        SectionPost post,
        CallSection section,
        Func<CallSettings, SettingsReading> apply,
        string? key = null
    ) =>
        new(section, post.Print ?? string.Empty, apply)
        {
            Key = key,
            Confirmed = post.Confirmed,
            Reason = post.Reason?.ReplaceLineEndings("\n") ?? string.Empty,
        };

    protected string NextOr(SectionPost post, string slug, CallSection section)
    {
        var root = $"/coordination/appels/{slug}/parametres";
        return post.Suite != "suivante" ? Request.Path
            : CallSectionSlug.After(section) is { } next ? $"{root}/{CallSectionSlug.For(next)}"
            : root;
    }

    private async Task<IActionResult> AgainAsync<TForm>(
        CoordinatedCall found,
        AskedChange asked,
        string view,
        TForm form,
        int status,
        CancellationToken cancellation
    )
    {
        var call = await reads.ReadAsync(found, cancellation);
        // The print posted is always that of what is stored now: posting again after a conflict is choosing one's own version.
        ModelState.Remove(nameof(SectionPost.Print));
        var hash = SettingsHash.Compute(call.Settings, asked.Section, asked.Key);
        var page = new SectionPage<TForm>(call, asked.Section, form, hash) { Address = Request.Path };
        Response.StatusCode = status;
        return View(
            view,
            status == StatusCodes.Status409Conflict
                ? page with
                {
                    Theirs = SettingDifference.Between(call.Settings, asked.Apply(call.Settings).Settings),
                }
                : page
        );
    }

    private async Task<IActionResult> ConfirmAsync(
        CoordinatedCall found,
        AskedChange asked,
        ChangeToConfirm toConfirm,
        CancellationToken cancellation
    )
    {
        ModelState.Clear();
        ModelState.Refuse(toConfirm.Refusals);
        var fields = Request
            .Form.Where(field => !OwnFields.Contains(field.Key, StringComparer.Ordinal))
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? string.Empty)));
        if (toConfirm.Refusals.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return View(
            "Confirm",
            new ConfirmPage(
                await reads.ReadAsync(found, cancellation),
                asked.Section,
                toConfirm,
                Request.Path,
                $"/coordination/appels/{found.Slug}/parametres/{CallSectionSlug.For(asked.Section)}",
                asked.Reason,
                [.. fields]
            )
        );
    }
}
