using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Fiches.Mails;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Fiches.Filings;

/// <summary>
/// Files a fiche: load, file, save. The fiche judges; the frozen version, the number, the receipts to send and the entry in the journal are
/// one save. It is made without a lock, so that nobody waits while mails are rendered: should the fiche, the numbering of the call or the
/// complement have changed meanwhile, nothing is saved and the whole is judged again in the turn of one transaction.
/// </summary>
internal sealed class FileFiche(
    AppDbContext db,
    TimeProvider clock,
    Outbox outbox,
    AuditLog audit,
    AnswerComplement complements,
    IOptions<SiteOptions> site
)
{
    private const int MostAttempts = 10;

    /// <returns>The number of the version in force.</returns>
    public async Task<Outcome<int>> ExecuteAsync(
        Guid ficheId,
        FilingForm form,
        Guid userId,
        DateTime? begunAt,
        CancellationToken cancellation
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return attempt == 1
                    ? await SubmitAsync(ficheId, form, userId, begunAt, cancellation)
                    : await db.InWriteTransactionAsync(token => SubmitAsync(ficheId, form, userId, begunAt, token), cancellation);
            }
            catch (DbUpdateException failure)
                when (attempt < MostAttempts && (failure is DbUpdateConcurrencyException || db.IsUniqueViolation(failure)))
            {
                // Another filing went first. On a server the turn keeps out those who take one, not a first attempt that needs none: again.
            }
        }
    }

    private async Task<Outcome<int>> SubmitAsync(
        Guid ficheId,
        FilingForm form,
        Guid userId,
        DateTime? begunAt,
        CancellationToken cancellation
    )
    {
        var (fiche, grounds, sequence) = await LoadAsync(ficheId, cancellation);
        var signature = FilingSignature.Of(
            form.Name?.Trim() ?? string.Empty,
            form.Role?.Trim() ?? string.Empty,
            grounds.Attestations,
            form.IsTicked
        );
        var read = string.IsNullOrEmpty(form.Read) ? null : form.Read;
        var now = clock.UtcNow();
        var outcome = fiche.File(new FilingRequest(clock.NewId(), userId, signature, begunAt, read), grounds, sequence, now);
        if (outcome.Filing is not { } filing)
        {
            return outcome.Number is { } standing
                ? standing
                : Outcome.Refuse([.. outcome.Refusals, .. Lacking(outcome.Shortcomings.Count)]);
        }

        db.Filings.Add(filing);
        audit.Record(
            userId,
            AuditAct.FicheFiled,
            fiche.CallId,
            fiche.Id,
            $"{fiche.Number}, version {filing.Number}, déposée par "
                + $"{filing.SignatoryName}{LatenessWords.After(filing.InGrace, filing.InExtension, filing.IsComplement)}. Empreinte "
                + $"{filing.ContentHash}."
        );
        await complements.NoteAsync(fiche, filing, now, cancellation);
        await WriteReceiptsAsync(fiche, filing, cancellation);
        await db.SaveChangesAsync(cancellation);
        return filing.Number;
    }

    /// <summary>What lacks is listed on the page, each line with its place: one sentence says how many.</summary>
    private static IEnumerable<Refusal> Lacking(int shortcomings) =>
        shortcomings == 0
            ? []
            :
            [
                new Refusal(
                    "fiche.lacking",
                    string.Empty,
                    $"La fiche n’est pas déposée\u00A0: il reste {FrenchNumbers.Count(shortcomings, "point")} à compléter ou à corriger, "
                        + "dans la liste ci-dessous."
                ),
            ];

    /// <summary>
    /// The fiche, what it is judged by and the numbering, whose token lets one first filing of the call through at a time: two at once
    /// can't both be the last one accepted.
    /// </summary>
    private async Task<(FicheAction Fiche, FilingGrounds Grounds, FilingSequence Sequence)> LoadAsync(
        Guid ficheId,
        CancellationToken cancellation
    )
    {
        var loaded = await (
            from fiche in db
                .Fiches.Include(f => f.Organisation)
                .Include(f => f.Call)
                    .ThenInclude(c => c.Programme)
                .Include(f => f.Call)
                    .ThenInclude(c => c.Objectives)
            where fiche.Id == ficheId
            join sequence in db.FilingSequences on fiche.CallId equals sequence.CallId
            select new
            {
                Fiche = fiche,
                Sequence = sequence,
                HasDocuments = db.CallDocuments.Any(d => d.CallId == fiche.CallId),
                OthersFiled = db.FiledBeside().Count(pair => pair.FicheId == fiche.Id),
                LastWriter = db.Users.Where(u => u.Id == fiche.SavedBy).Select(u => u.DisplayName).FirstOrDefault(),
            }
        ).SingleAsync(cancellation);
        var grounds = new FilingGrounds(
            loaded.Fiche.Call,
            loaded.Fiche.Organisation.Profile,
            loaded.HasDocuments,
            loaded.OthersFiled,
            FicheContentHash.Compute
        )
        {
            LastWriter = loaded.LastWriter,
            Completed = loaded.Fiche.Reopening is null
                ? null
                : await db
                    .Filings.AsNoTracking()
                    .SingleAsync(f => f.FicheId == ficheId && f.Number == loaded.Fiche.FiledNumber, cancellation),
        };
        return (loaded.Fiche, grounds, loaded.Sequence);
    }

    private async Task WriteReceiptsAsync(FicheAction fiche, Filing filing, CancellationToken cancellation)
    {
        var readers = await db.MembersOf(fiche.OrganisationId).Accounts(db).ToAddresseesAsync(cancellation);
        var receipt = Receipt.Of(fiche.Call, fiche.Call.Programme!, fiche, filing, filing.Content.Applicant ?? fiche.Organisation.Profile);
        var letter = new FilingReceiptMailTemplate(receipt, site.Value.Link($"/fiches/{fiche.Id}/recepisse"));
        foreach (var reader in readers)
        {
            await outbox.AddAsync(letter, reader, $"receipt:{fiche.Id}:{filing.Number}:{reader.UserId}", fiche.CallId, fiche.Id);
        }
    }
}
