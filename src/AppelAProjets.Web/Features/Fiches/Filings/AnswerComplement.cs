using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Fiches.Mails;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Fiches.Filings;

/// <summary>
/// Notes that a filing answers a complement request, and tells those who coordinate the call; saved by the filing itself.
/// </summary>
internal sealed class AnswerComplement(AppDbContext db, AuditLog audit, Outbox outbox, IOptions<SiteOptions> site)
{
    public async Task NoteAsync(FicheAction fiche, Filing filing, DateTime now, CancellationToken cancellation)
    {
        if (filing.Number == 1)
        {
            // Nothing was there to complete.
            return;
        }

        var request = await db.ComplementRequests.Pending().SingleOrDefaultAsync(r => r.FicheId == fiche.Id, cancellation);
        if (request is null)
        {
            return;
        }

        request.Answer(filing.Number, now);
        (await db.EligibilityReviews.SingleOrDefaultAsync(r => r.FicheId == fiche.Id, cancellation))?.EndComplement();
        audit.Record(
            filing.FiledBy,
            AuditAct.ComplementAnswered,
            fiche.CallId,
            fiche.Id,
            $"{fiche.Number}\u00A0: complément déposé, version {filing.Number}."
        );
        await TellEvaluatorsAsync(fiche, filing, cancellation);
        var call = fiche.Call;
        var coordinators = await db.CoordinatorsOf(call.Id, call.ProgrammeId)
            .WithoutConflictWith(db, fiche.Id)
            .ToAddresseesAsync(cancellation);
        foreach (var reader in coordinators)
        {
            await outbox.AddAsync(
                new ComplementAnsweredMailTemplate(
                    reader.Name,
                    fiche.Number!,
                    filing.Title,
                    call.Text.Title,
                    call.Programme!.Name,
                    site.Value.Link($"/coordination/appels/{call.Slug}/recevabilite/{fiche.Id}")
                ),
                reader,
                $"complement-answered:{request.Id}:{reader.UserId}",
                call.Id,
                fiche.Id
            );
        }
    }

    /// <summary>Those who have begun to rate it, and still may: the others read it for the first time as it is now.</summary>
    private async Task TellEvaluatorsAsync(FicheAction fiche, Filing filing, CancellationToken cancellation)
    {
        var evaluators = await (
            from evaluation in db.Evaluations.WithoutOwnConflicts(db)
            where
                evaluation.FicheId == fiche.Id
                && evaluation.SetAsideAt == null
                && db.Assignments.Any(a => a.FicheId == fiche.Id && a.EvaluatorId == evaluation.EvaluatorId)
            join user in db.Users on evaluation.EvaluatorId equals user.Id
            select new { Reader = new Addressee(user.Id, user.Email!, user.DisplayName), IsFiled = evaluation.FiledAt != null }
        ).ToListAsync(cancellation);
        foreach (var evaluator in evaluators)
        {
            await outbox.AddAsync(
                new FicheCompletedMailTemplate(
                    evaluator.Reader.Name,
                    fiche.Call.Text.Title,
                    fiche.Call.Programme!.Name,
                    evaluator.IsFiled,
                    site.Value.Link($"/evaluation/{fiche.Id}")
                ),
                evaluator.Reader,
                $"fiche-completed:{filing.Id}:{evaluator.Reader.UserId}",
                fiche.CallId,
                fiche.Id
            );
        }
    }
}
