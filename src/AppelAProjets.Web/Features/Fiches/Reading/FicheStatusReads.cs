using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Fiches.Editing;
using AppelAProjets.Web.Features.Shared.Fiches;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Reading;

/// <summary>Reads where a fiche stands. Nothing of a decision is read before its release.</summary>
internal sealed class FicheStatusReads(AppDbContext db, FicheReads readings, ComplementReads complements)
{
    public async Task<FicheStatus> StatusAsync(Guid ficheId, Guid userId, DateTime now, CancellationToken cancellation)
    {
        var row = await db
            .Fiches.AsNoTracking()
            .Where(f => f.Id == ficheId)
            .Select(f => new
            {
                f.Title,
                f.Number,
                CallTitle = f.Call.Text.Title,
                f.Call.Slug,
                ProgrammeName = f.Call.Programme!.Name,
                f.Call.Schedule,
                f.ExtendedUntil,
                f.Reopening,
                f.Call.Requirements,
                f.Call.Questions,
                f.Call.Pieces,
                f.Organisation.Kind,
                f.FiledNumber,
                f.HasUnfiledChanges,
                f.WithdrawnAt,
                f.WithdrawalReason,
                Rights = db
                    .OrganisationMembers.Where(m => m.OrganisationId == f.OrganisationId && m.UserId == userId)
                    .Select(m => m.Rights)
                    .First(),
                Released = db.Decisions.Any(d => d.FicheId == f.Id && d.ReleasedAt != null && d.ReleasedAt <= now),
                Versions = f
                    .Filings.OrderByDescending(v => v.Number)
                    .Select(v => new FiledVersion(
                        v.Number,
                        v.FiledAt,
                        v.SignatoryName,
                        v.InGrace,
                        v.InExtension,
                        v.ReceivedEarlierAt != null
                    ))
                    .ToList(),
            })
            .SingleAsync(cancellation);
        var window = FicheWindow.Of(row.Schedule, row.ExtendedUntil, row.WithdrawnAt is not null, row.Reopening, now);
        var schedule = window.Schedule;
        var state = window.State(row.FiledNumber is not null, row.Released);
        return new FicheStatus(
            ficheId,
            row.Title,
            row.Number,
            row.CallTitle,
            row.Slug,
            row.ProgrammeName,
            schedule,
            state,
            row.HasUnfiledChanges,
            window.IsOpen,
            schedule.IsOpen(now),
            row.Released,
            row.WithdrawnAt,
            row.WithdrawalReason,
            row.Versions,
            row.Rights
        )
        {
            Complement =
                state == FicheState.ComplementAsked
                    ? await complements.OfAsync(
                        ficheId,
                        row.Reopening,
                        new FilingConditions(row.Requirements, schedule, row.Kind, [], row.Questions, row.Pieces),
                        cancellation
                    )
                    : null,
        };
    }

    /// <summary>
    /// The fiche as its organisation reads it: what was filed once the call is closed or nothing changed since, else what is written.
    /// </summary>
    public async Task<FicheReading> OwnReadingAsync(FicheStatus status, CancellationToken cancellation)
    {
        var filed =
            status.Versions.Count > 0 && (!status.HasUnfiledChanges || !status.CanCorrect)
                ? await readings.VersionAsync(status.Id, status.Versions[0].Number, cancellation)
                : null;
        return FicheReading.Of((filed ?? await readings.WrittenAsync(status.Id, cancellation))!) with { ShowsPrivateContact = true };
    }

    public async Task<DecisionPage?> DecisionAsync(Guid ficheId, DateTime now, CancellationToken cancellation)
    {
        var row = await db
            .FilingsInForce.AsNoTracking()
            .Where(f => f.FicheId == ficheId)
            .Select(f => new
            {
                f.Fiche.Number,
                f.Title,
                f.RequestedCents,
                CallTitle = f.Fiche.Call.Text.Title,
                ProgrammeName = f.Fiche.Call.Programme!.Name,
                f.Fiche.Call.Programme!.Contact,
                f.Fiche.Call.Schedule,
            })
            .SingleOrDefaultAsync(cancellation);
        if (row is null)
        {
            return null;
        }

        var decision = await db
            .Decisions.AsNoTracking()
            .Where(d => d.FicheId == ficheId && d.ReleasedAt != null && d.ReleasedAt <= now)
            .Select(d => new
            {
                d.Outcome,
                d.GrantedCents,
                d.Motive,
                d.Comment,
                d.ReleasedAt,
            })
            .SingleOrDefaultAsync(cancellation);
        return new DecisionPage(
            ficheId,
            row.Number!,
            row.Title,
            row.CallTitle,
            row.ProgrammeName,
            row.Contact,
            row.Schedule,
            row.RequestedCents,
            decision?.Outcome,
            decision is not null && Decision.Grants(decision.Outcome) ? decision.GrantedCents : 0,
            decision?.Motive ?? string.Empty,
            decision?.ReleasedAt
        )
        {
            Comment = decision?.Comment ?? string.Empty,
        };
    }
}
