using AppelAProjets.Domain;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>Asks an applicant to complete a fiche: named parts are reopened to them, and to nobody else anything, until a day.</summary>
internal sealed class AskComplement(AppDbContext db, ReviewedFiches fiches, ComplementMail mail, TimeProvider clock, AuditLog audit)
{
    public Task<Outcome> ExecuteAsync(
        CoordinatedCall call,
        Guid ficheId,
        ComplementForm form,
        Guid personId,
        CancellationToken cancellation
    )
    {
        return fiches.WriteAsync(call, ficheId, personId, (loaded, token) => AskAsync(loaded, form, personId, token), cancellation);
    }

    private async Task<Outcome> AskAsync(ReviewedFiche loaded, ComplementForm form, Guid personId, CancellationToken cancellation)
    {
        var (fiche, review, now) = (loaded.Fiche, loaded.Review, clock.UtcNow());
        var parts = form.Parts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var message = PlainText.Clean(form.Message?.ReplaceLineEndings("\n") ?? string.Empty).Trim();
        var day = DayInput.Read(form.DueOn);
        if (
            await db.ComplementRequests.AsNoTracking().Pending().SingleOrDefaultAsync(r => r.FicheId == fiche.Id, cancellation) is
            { } pending
        )
        {
            // A second click finds its own request.
            return pending.Message == message && pending.Parts.SequenceEqual(parts, StringComparer.Ordinal)
                ? Outcome.Done
                : Outcome.Overtaken;
        }

        if (loaded.Version != form.Version)
        {
            return Outcome.Overtaken;
        }

        var refusals = ComplementRequest.Check(fiche, loaded.Conditions, parts, message, day, now);
        if (refusals.Count == 0)
        {
            refusals = review.AskComplement();
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refuse(refusals);
        }

        var schedule = fiche.Call.Schedule;
        var request = new ComplementRequest(
            clock.NewId(),
            fiche,
            parts,
            message,
            ComplementRequest.DueInstant(schedule, day!.Value),
            personId,
            now
        );
        if (fiche.HasUnfiledChanges)
        {
            db.DraftVersions.Add(fiche.VersionOfNow(clock.NewId(), now));
        }

        db.ComplementRequests.Add(request);
        fiche.Reopen(new Reopening(request.Id, parts, request.DueAt), loaded.Filing.Content);
        audit.Record(
            personId,
            AuditAct.ComplementAsked,
            fiche.CallId,
            fiche.Id,
            $"{fiche.Number}\u00A0: à rendre avant le {FrenchDates.DayAndHour(request.DueAt, schedule.Zone)}. Demandé\u00A0: "
                + string.Join(", ", FicheParts.Asked(loaded.Conditions).Where(part => parts.Contains(part.Path)).Select(part => part.Label))
                + "."
        );
        await mail.AskAsync(loaded, request, cancellation);
        await db.SaveChangesAsync(cancellation);
        return Outcome.Done;
    }
}
