using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Administration;

/// <summary>The installation: its figures, its accounts, its messages in trouble.</summary>
[Authorize(Policy = AdministratorPolicy.Name)]
internal sealed class AdministrationController(FiguresReads figures, CurrentUser current) : Controller
{
    [HttpGet("/administration")]
    public async Task<IActionResult> Home(
        string? recherche,
        [FromServices] AccountsReads accounts,
        CancellationToken cancellation,
        int page = 1
    ) =>
        View(
            "Administration",
            new AdministrationPage(await figures.ReadAsync(cancellation), await accounts.ReadAsync(recherche, page, cancellation))
        );

    [HttpGet("/administration/taches")]
    public async Task<IActionResult> Tasks(
        [FromServices] OutboxReads messages,
        [FromServices] AntivirusReads antivirus,
        CancellationToken cancellation,
        int page = 1
    ) =>
        View(
            "Tasks",
            new TasksPage(
                await figures.ReadAsync(cancellation),
                await messages.ReadAsync(page, cancellation),
                await antivirus.ReadAsync(cancellation)
            )
        );

    [HttpPost("/administration/taches/{id:guid}/renvoyer")]
    public async Task<IActionResult> Resend(Guid id, [FromServices] ResendOutboxMessage verb, CancellationToken cancellation) =>
        BackToTasks((await verb.ExecuteAsync(id, current.Id, cancellation)).Told("Le courriel repart dans la file d’envoi."));

    [HttpPost("/administration/taches/{id:guid}/annuler")]
    public async Task<IActionResult> Cancel(Guid id, [FromServices] CancelOutboxMessage verb, CancellationToken cancellation) =>
        BackToTasks((await verb.ExecuteAsync(id, current.Id, cancellation)).Told("Le courriel ne sera pas renvoyé."));

    private IActionResult BackToTasks(string sentence) => this.Tell(sentence, RedirectToAction(nameof(Tasks)));
}

internal sealed record AdministrationPage(Figures Figures, AccountList Accounts);

internal sealed record TasksPage(Figures Figures, OutboxList OutboxMessages, AntivirusFigures Antivirus);
