using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Coordination.Applications;

/// <summary>
/// Reads the fiches of a selection with what was filed in them. Of a draft a coordinator learns the title and how far it is, nothing else
/// (docs/domain/who-sees-what.md): neither its organisation nor its amount; of one withdrawn, what its line says and no more. As many
/// commands whatever the number of fiches.
/// </summary>
internal sealed class ApplicationReads(AppDbContext db, TimeProvider clock)
{
    /// <summary>What the call asks, and what its choices are called.</summary>
    public async Task<ApplicationForm> FormAsync(CoordinatedCall call, CancellationToken cancellation)
    {
        var asked = await db
            .Calls.AsNoTracking()
            .Include(c => c.Objectives)
            .Include(c => c.Neighbourhoods)
            .AsSplitQuery()
            .SingleAsync(c => c.Id == call.Id, cancellation);
        return new ApplicationForm(
            asked,
            ObjectiveTree
                .InOrder(asked.Objectives)
                .Select(o => (o.Objective.Id, o.Path))
                .Concat(asked.Neighbourhoods.Select(n => (n.Id, Path: n.Name)))
                .ToDictionary(choice => choice.Id.ToString(), choice => choice.Path, StringComparer.Ordinal)
        );
    }

    /// <summary>What is made of each fiche, in the order of the selection: one filed content at a time is in memory.</summary>
    /// <param name="call">The call.</param>
    /// <param name="form">What it asks.</param>
    /// <param name="ordered">The fiches, in order.</param>
    /// <param name="make">What is kept of a fiche.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<T>> ReadAsync<T>(
        CoordinatedCall call,
        ApplicationForm form,
        IQueryable<FicheAction> ordered,
        Func<Application, T> make,
        CancellationToken cancellation
    )
    {
        var lines = await LinesAsync(call, ordered, cancellation);
        var ids = ordered.Select(f => f.Id);
        var progress = await ProgressAsync(form, ids, cancellation);
        var pending = (
            await db
                .Attachments.Where(a => a.StoredFile.Scan == ScanState.Pending && ids.Contains(a.FicheId))
                .Select(a => a.Id)
                .ToListAsync(cancellation)
        ).ToHashSet();
        var known = lines.ToDictionary(line => line.Id);
        var made = new Dictionary<Guid, T>();
        await foreach (
            var filing in db
                .Filings.AsNoTracking()
                .Where(x => ids.Contains(x.FicheId) && x.Number == x.Fiche.FiledNumber)
                .Select(x => new
                {
                    x.FicheId,
                    x.Content,
                    IsWithdrawn = x.Fiche.WithdrawnAt != null,
                })
                .AsAsyncEnumerable()
                .WithCancellation(cancellation)
        )
        {
            if (known.TryGetValue(filing.FicheId, out var line))
            {
                var applicant = filing.Content.Applicant;
                made[line.Id] = make(
                    new Application(
                        line with
                        {
                            Organisation = applicant?.Name ?? line.Organisation,
                        },
                        filing.IsWithdrawn ? null : applicant,
                        filing.IsWithdrawn ? null : FicheFields.WithoutBlankRows(filing.Content),
                        pending
                    )
                );
            }
        }

        return
        [
            .. lines.Select(line =>
                made.TryGetValue(line.Id, out var known)
                    ? known
                    : make(new Application(line with { Progress = progress.GetValueOrDefault(line.Id) }, null, null, pending))
            ),
        ];
    }

    private async Task<List<CallFicheLine>> LinesAsync(
        CoordinatedCall call,
        IQueryable<FicheAction> ordered,
        CancellationToken cancellation
    )
    {
        var now = clock.UtcNow();
        var lines = await ordered
            .Select(f => new
            {
                f.Id,
                f.Number,
                f.Title,
                f.FiledNumber,
                f.WithdrawnAt,
                f.ExtendedUntil,
                f.Reopening,
                Organisation = f.FiledNumber == null ? null : f.Organisation.Name,
                Filing = db
                    .Filings.Where(x => x.FicheId == f.Id && x.Number == f.FiledNumber)
                    .Select(x => new
                    {
                        x.Title,
                        x.RequestedCents,
                        FiledAt = x.ReceivedEarlierAt ?? x.FiledAt,
                        x.InGrace,
                        x.InExtension,
                        IsComplement = x.ReceivedEarlierAt != null,
                    })
                    .FirstOrDefault(),
                Released = db.Decisions.Any(d => d.FicheId == f.Id && d.ReleasedAt != null),
                Ineligible = db.EligibilityReviews.Any(r => r.FicheId == f.Id && r.State == EligibilityState.Ineligible),
            })
            .ToListAsync(cancellation);
        return lines.ConvertAll(l => new CallFicheLine(
            l.Id,
            l.Number,
            l.Filing?.Title ?? l.Title,
            l.Organisation,
            FicheWindow
                .Of(call.Schedule, l.ExtendedUntil, l.WithdrawnAt is not null, l.Reopening, now)
                .State(l.FiledNumber is not null, l.Released),
            l.Filing?.RequestedCents,
            l.Filing?.FiledAt,
            l.Filing?.InGrace == true,
            l.Filing?.InExtension == true,
            Progress: null
        )
        {
            IsIneligible = l.Ineligible && l.WithdrawnAt is null,
            Version = l.FiledNumber,
            IsComplement = l.Filing?.IsComplement == true,
        });
    }

    private async Task<Dictionary<Guid, FicheProgress>> ProgressAsync(
        ApplicationForm form,
        IQueryable<Guid> ids,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<Guid, FicheProgress>();
        await foreach (
            var draft in db
                .Fiches.AsNoTracking()
                .Where(f => f.FiledNumber == null && ids.Contains(f.Id))
                .Select(f => new
                {
                    f.Id,
                    f.Content,
                    f.Organisation.Kind,
                })
                .AsAsyncEnumerable()
                .WithCancellation(cancellation)
        )
        {
            found[draft.Id] = FicheProgress.Of(draft.Content, FilingConditions.Of(form.Call, draft.Kind));
        }

        return found;
    }
}

/// <summary>What a call asks, with what its choices are called, by identity.</summary>
internal sealed record ApplicationForm(Call Call, IReadOnlyDictionary<string, string> Labels);

/// <summary>A fiche as its line says it, with what was filed in it; no content for a draft nor for one withdrawn.</summary>
/// <param name="Line">What the list says of it.</param>
/// <param name="Applicant">The body, as frozen in the filing.</param>
/// <param name="Content">The version in force.</param>
/// <param name="Pending">The files that await the antivirus: they are not named.</param>
internal sealed record Application(CallFicheLine Line, OrganisationProfile? Applicant, FicheContent? Content, IReadOnlySet<Guid> Pending);
