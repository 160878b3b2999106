using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Autosave;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Rating.Editing;

/// <summary>The rating page, as its script asks.</summary>
[Authorize(Policy = EvaluatorPolicies.AssignedFiche)]
[Route("evaluation/{ficheId:guid}")]
internal sealed class RatingAutosaveController(RecordRatings record, RatingPageReads pages, CurrentUser user) : AutosaveController(user)
{
    private const string Filed = "Cette évaluation est déposée\u00A0: rouvrez-la pour la modifier.";

    [FromRoute]
    public Guid FicheId { get; set; }

    protected override bool HasSection(string? section) => true;

    protected override async Task<AutosaveAnswer?> SaveAsync(AutosaveRequest request, CancellationToken cancellation)
    {
        if (RatingFields.Read(FicheId, UserId, request, out var refused) is not { } submission)
        {
            return refused;
        }

        var outcome = await record.ExecuteAsync(submission, cancellation);
        return outcome.Kind switch
        {
            null => await AfterAsync(outcome.Value, request),
            // Two tabs opened the evaluation at the same instant: the script asks again.
            RefusalKind.Conflict => null,
            _ => AutosaveAnswer.Of(outcome.Refusals[0], RatingFields.PathOf(outcome.Refusals[0])),
        };
    }

    protected override async Task<AutosaveAnswer> StateAsync(string? section, CancellationToken cancellation)
    {
        var state = await pages.StateAsync(UserId, FicheId, cancellation);
        return state.Stored is null or { Status: EvaluationStatus.Draft }
            ? await AnswerAsync(state, isStale: true)
            : AutosaveAnswer.Shut(Filed);
    }

    private async Task<AutosaveAnswer> AfterAsync(RecordedRatings recorded, AutosaveRequest request)
    {
        var answer = await AnswerAsync(recorded.State, recorded.WasStale);
        return answer with { Hashes = RatingFields.HashesOf(recorded.State.Stored, request), Conflicts = recorded.Conflicts };
    }

    private async Task<AutosaveAnswer> AnswerAsync(RatingState state, bool isStale) =>
        new()
        {
            Version = state.Stored?.Version,
            SavedAt = state.Stored?.LastSavedAt,
            Fields = isStale ? AutosaveField.Written(RatingFields.In(state.Grid, state.Stored)) : null,
            Live = await PartialTextAsync("_LiveSheet", state.Sheet),
        };
}
