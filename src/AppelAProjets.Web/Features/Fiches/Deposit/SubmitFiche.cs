using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Fiches.Mails;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Fiches.Deposit;

/// <summary>What became of a filing.</summary>
/// <param name="Number">The version filed, or null when refused.</param>
/// <param name="Refusals">Why not: the signature or the calendar.</param>
/// <param name="Shortcomings">Why not: what the fiche lacks.</param>
public sealed record Submission(int? Number, IReadOnlyList<Refusal> Refusals, IReadOnlyList<Shortcoming> Shortcomings);

/// <summary>
/// Files a fiche. Everything is judged and written in one transaction: the clock, what is missing, the number, the frozen version, the
/// receipt to send and the entry in the journal.
/// </summary>
public sealed class SubmitFiche(AppDbContext db, TimeProvider clock, Outbox outbox, AuditLog audit, AnswerComplement complements, IOptions<SiteOptions> site)
{
    private static readonly Refusal Untouched = new(
        "filing.untouched", string.Empty, "Rien n’a changé depuis votre dépôt\u00A0: le complément n’est pas déposé. Ouvrez les points demandés, complétez-les, puis revenez ici.");

    public Task<Submission> ExecuteAsync(Guid ficheId, DepositForm form, Guid userId, DateTime? begunAt, CancellationToken cancellation) =>
        db.InWriteTransactionAsync(token => SubmitAsync(ficheId, form, userId, begunAt, token), cancellation);

    private async Task<Submission> SubmitAsync(Guid ficheId, DepositForm form, Guid userId, DateTime? begunAt, CancellationToken cancellation)
    {
        var fiche = await db.Fiches
            .Include(f => f.Organisation).ThenInclude(o => o.Members)
            .Include(f => f.Call).ThenInclude(c => c.Programme)
            .Include(f => f.Call).ThenInclude(c => c.Objectives)
            .SingleAsync(f => f.Id == ficheId, cancellation);
        var now = clock.UtcNow();
        var call = fiche.Call;
        var reopened = fiche.ReopenedNow(call.Schedule, now);
        if (fiche is { FiledNumber: { } already, HasUnfiledChanges: false, WithdrawnAt: null } && reopened is null)
        {
            // A second click, a retry, the back button: the filing stands.
            return new Submission(already, [], []);
        }

        if (form.Read is { Length: > 0 } read && read != FicheContentHash.Of(fiche.Content))
        {
            return new Submission(null, [await ChangedSinceAsync(fiche, cancellation)], []);
        }

        var completed = reopened is null ? null : await db.Filings.AsNoTracking().SingleAsync(f => f.FicheId == ficheId && f.Number == fiche.FiledNumber, cancellation);
        var content = reopened is null ? fiche.ContentToFile(call, fiche.Organisation.Profile) : fiche.ComplementToFile(call, fiche.Organisation.Profile, completed!.Content, reopened);
        var frozen = FicheContentHash.Freeze(content);
        if (completed?.ContentHash == frozen.Hash)
        {
            return new Submission(null, [Untouched], []);
        }

        var conditions = FilingConditions.Of(call, fiche.Organisation.Kind);
        var shortcomings = FilingCheck.Run(fiche.Content, conditions);
        if (reopened is not null)
        {
            shortcomings = reopened.Blocking(shortcomings, FilingCheck.Run(completed!.Content, conditions));
        }

        var asked = Attestations.AskedOf(fiche.Organisation.Kind, await db.CallDocuments.AnyAsync(d => d.CallId == call.Id, cancellation));
        var signature = FilingSignature.Of(form.Name?.Trim() ?? string.Empty, form.Role?.Trim() ?? string.Empty, asked, form.IsTicked);
        var refusals = signature.Shortcomings(asked);
        var late = reopened is null && call.Schedule.ExtendedTo(fiche.ExtendedUntil).JudgeFiling(now, begunAt) is FilingTiming.TooEarly or FilingTiming.TooLate;
        if (!late && (shortcomings.Count > 0 || refusals.Count > 0))
        {
            return new Submission(null, refusals, shortcomings);
        }

        if (fiche.FiledNumber is null && call.Requirements.RefusalToFileAnother(await OthersFiledAsync(fiche, cancellation)) is { } oneTooMany)
        {
            return new Submission(null, [oneTooMany], []);
        }

        var sequence = await db.FilingSequences.SingleAsync(s => s.CallId == call.Id, cancellation);
        var outcome = fiche.File(clock.NewId(), call, sequence, signature, userId, frozen, begunAt, now, completed);
        if (outcome.Filing is not { } filing)
        {
            return new Submission(null, [outcome.Refusal!], []);
        }

        db.Filings.Add(filing);
        audit.Record(userId, AuditAct.FicheFiled, call.Id, fiche.Id,
            $"{fiche.Number}, version {filing.Number}, déposée par {filing.SignatoryName}{LatenessWords.After(filing.InGrace, filing.InExtension, filing.IsComplement)}. Empreinte {filing.ContentHash}.");
        await complements.NoteAsync(fiche, filing, now, cancellation);
        await WriteReceiptsAsync(fiche, filing, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new Submission(filing.Number, [], []);
    }

    private async Task<Refusal> ChangedSinceAsync(FicheAction fiche, CancellationToken cancellation)
    {
        var writer = await db.Users.Where(u => u.Id == fiche.SavedBy).Select(u => u.DisplayName).SingleOrDefaultAsync(cancellation);
        return new Refusal(
            "filing.unread", string.Empty,
            $"La fiche n’est pas déposée\u00A0: son texte a changé à {FrenchDates.Hour(fiche.SavedAt, fiche.Call.Schedule.Zone)}{(writer is null ? null : $", par {writer}")}, depuis que cette page est ouverte. Relisez-le ci-dessous, puis déposez.");
    }

    /// <summary>Counted in the turn of this transaction: two filings at once can't both be the last one accepted.</summary>
    private Task<int> OthersFiledAsync(FicheAction fiche, CancellationToken cancellation) => db.Fiches.CountAsync(
        f => f.Id != fiche.Id && f.CallId == fiche.CallId && f.OrganisationId == fiche.OrganisationId && f.FiledNumber != null && f.WithdrawnAt == null, cancellation);

    private async Task WriteReceiptsAsync(FicheAction fiche, Filing filing, CancellationToken cancellation)
    {
        var members = fiche.Organisation.Members.Select(m => m.UserId).ToList();
        var readers = await db.Users.Where(u => members.Contains(u.Id)).Select(u => new Addressee(u.Id, u.Email!, u.DisplayName)).ToListAsync(cancellation);
        var receipt = Receipt.Of(fiche.Call, fiche.Call.Programme!, fiche, filing, filing.Content.Applicant ?? fiche.Organisation.Profile);
        foreach (var reader in readers)
        {
            await outbox.AddAsync(
                new FilingReceiptLetter(receipt, site.Value.Link($"/fiches/{fiche.Id}/recepisse")), reader,
                $"receipt:{fiche.Id}:{filing.Number}:{reader.UserId}", fiche.CallId, fiche.Id);
        }
    }
}
