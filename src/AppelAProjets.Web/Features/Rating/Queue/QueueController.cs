using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Rating.Queue;

/// <summary>The fiches an evaluator has to rate, call by call.</summary>
[Route("evaluation")]
[Authorize(Policy = EvaluatorPolicies.Evaluator)]
internal sealed class QueueController(CurrentUser user, EvaluatorQueueReads queues) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Queue(CancellationToken cancellation) =>
        View("Queue", new QueuePage(await queues.AllAsync(user.Id, cancellation)));
}

/// <summary>For the queue: each call with its fiches.</summary>
internal sealed record QueuePage(IReadOnlyList<CallToRate> Calls)
{
    /// <summary>A device may still hold ratings of any of them.</summary>
    internal IReadOnlyList<Remainder> Remainders =>
        [.. Calls.SelectMany(call => call.Fiches).Select(fiche => Remainder.OfEvaluation(fiche.FicheId, fiche.Title))];

    /// <summary>Fiches that wait for the evaluator to say whether a tie keeps them from rating.</summary>
    public int Waiting => Calls.Sum(call => call.Waiting);
}
