using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Committee.Responses;

/// <summary>The fiches proposed to an evaluator, to answer before rating: title and organisation only.</summary>
internal sealed record AssignmentResponsesPage(IReadOnlyList<DesignatedFiche> Fiches, AssignmentResponsesForm Form)
{
    public bool IsOpen => Fiches.Any(fiche => fiche.IsOpen);
}

internal sealed record DesignatedFiche(
    Guid FicheId,
    string CallTitle,
    string Number,
    string Title,
    string OrganisationName,
    DateTime? AcceptedAt,
    CallSchedule Schedule
)
{
    /// <summary>An answer is still of use: rating is not over.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Decisions are released: a déport would change nothing any more.</summary>
    public bool IsDecided { get; init; }
}

/// <summary>Reads what an evaluator was given, what waits for their answer first.</summary>
internal sealed class AssignmentResponsesReads(AppDbContext db, FiledApplicantReads applicants, TimeProvider clock)
{
    public async Task<AssignmentResponsesPage> ReadAsync(Guid evaluatorId, AssignmentResponsesForm form, CancellationToken cancellation)
    {
        var names = await applicants.OfAsync(
            db.EligibleFilings.Where(f => db.AssignedTo(evaluatorId).Any(a => a.FicheId == f.FicheId)),
            cancellation
        );
        var fiches = await (
            from assignment in db.AssignedTo(evaluatorId)
            join filing in db.EligibleFilings on assignment.FicheId equals filing.FicheId
            where !db.Evaluations.Any(e => e.FicheId == assignment.FicheId && e.EvaluatorId == evaluatorId && e.FiledAt != null)
            orderby assignment.AcceptedAt != null, filing.Fiche.Call.Schedule.RatingEndsAt, filing.Fiche.Number
            select new DesignatedFiche(
                filing.FicheId,
                filing.Fiche.Call.Text.Title,
                filing.Fiche.Number ?? string.Empty,
                filing.Title,
                filing.Fiche.Call.Rating.MasksApplicant && filing.Fiche.Call.DecisionsReleasedAt == null
                    ? MaskedApplicant.Name
                    : filing.Fiche.Organisation.Name,
                assignment.AcceptedAt,
                filing.Fiche.Call.Schedule
            )
            {
                IsDecided = filing.Fiche.Call.DecisionsReleasedAt != null,
            }
        ).ToListAsync(cancellation);
        var now = clock.UtcNow();
        return new AssignmentResponsesPage(
            fiches.ConvertAll(fiche =>
                fiche with
                {
                    OrganisationName =
                        fiche.OrganisationName == MaskedApplicant.Name
                            ? fiche.OrganisationName
                            : names.NameOf(fiche.FicheId, fiche.OrganisationName),
                    IsOpen = fiche.Schedule.JudgeRating(now) != RatingTiming.TooLate,
                }
            ),
            form
        );
    }
}
