using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Fiches.Mails;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Fiches.Reading;

/// <summary>Withdraws a filed fiche, with its reason. It stays readable and is not examined any more.</summary>
internal sealed class WithdrawFiche(AppDbContext db, TimeProvider clock, AuditLog audit, Outbox outbox, IOptions<SiteOptions> site)
{
    public async Task<Outcome> ExecuteAsync(Guid ficheId, WithdrawalForm form, Guid userId, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        if (form.Confirmed && !string.IsNullOrWhiteSpace(form.Reason))
        {
            await PrepareAsync(ficheId, form.Reason.Trim(), userId, now, cancellation);
        }

        return await db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                var reason = form.Reason ?? string.Empty;
                var fiche = await WithAllAround(db.Fiches).SingleAsync(f => f.Id == ficheId, token);
                if (fiche.WithdrawnAt is not null)
                {
                    return Outcome.Done;
                }

                if (await db.Decisions.AnyAsync(d => d.FicheId == ficheId && d.ReleasedAt != null, token))
                {
                    return new Refusal(
                        "withdrawal.decided",
                        string.Empty,
                        "La décision vous a déjà été communiquée\u00A0: écrivez à l’organisateur pour renoncer."
                    );
                }

                if (!form.Confirmed)
                {
                    var unwritten = fiche.WhyNotWithdrawable(reason);
                    return Outcome.Refuse([
                        .. unwritten,
                        new Refusal(
                            "withdrawal.unconfirmed",
                            nameof(form.Confirmed),
                            "Cochez la case pour confirmer le retrait\u00A0: il est définitif."
                        ),
                    ]);
                }

                var refusals = fiche.Withdraw(reason, now);
                if (refusals.Count == 0)
                {
                    audit.Record(
                        userId,
                        AuditAct.FicheWithdrawn,
                        fiche.CallId,
                        fiche.Id,
                        $"{fiche.Number} retirée par son porteur\u00A0: {reason.Trim()}"
                    );
                    foreach (var (letter, reader) in await LettersAsync(fiche, reason.Trim(), userId, now, token))
                    {
                        await outbox.AddAsync(letter, reader, $"fiche-withdrawn:{fiche.Id}:{reader.UserId}", fiche.CallId, fiche.Id);
                    }

                    await db.SaveChangesAsync(token);
                }

                return Outcome.Unless(refusals);
            },
            cancellation
        );
    }

    /// <summary>Nobody waits while the mails are rendered; what is told is read again in the transaction.</summary>
    private async Task PrepareAsync(Guid ficheId, string reason, Guid userId, DateTime now, CancellationToken cancellation)
    {
        var fiche = await WithAllAround(db.Fiches.AsNoTracking()).SingleAsync(f => f.Id == ficheId, cancellation);
        if (fiche is { Number: not null, WithdrawnAt: null })
        {
            foreach (var (letter, _) in await LettersAsync(fiche, reason, userId, now, cancellation))
            {
                await outbox.PrepareAsync(letter);
            }
        }
    }

    private static IQueryable<FicheAction> WithAllAround(IQueryable<FicheAction> fiches) =>
        fiches.Include(f => f.Organisation).ThenInclude(o => o.Members).Include(f => f.Call).ThenInclude(c => c.Programme);

    /// <summary>The organisation keeps a trace of what one of its members did, and the coordination knows of it.</summary>
    private async Task<List<(FicheWithdrawnMailTemplate Letter, Addressee Reader)>> LettersAsync(
        FicheAction fiche,
        string reason,
        Guid userId,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var call = fiche.Call;
        var members = fiche.Organisation.Members.Select(m => m.UserId).ToList();
        var coordinators = db.CoordinatorsOf(call.Id, call.ProgrammeId).WithoutConflictWith(db, fiche.Id);
        var readers = await db
            .Users.Where(u => members.Contains(u.Id) || coordinators.Any(coordinator => coordinator.Id == u.Id))
            .ToAddresseesAsync(cancellation);
        var by = await db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).SingleAsync(cancellation);
        return readers.ConvertAll(reader =>
        {
            var coordinates = !members.Exists(id => id == reader.UserId);
            var letter = new FicheWithdrawnMailTemplate(
                reader.Name,
                fiche.Number!,
                fiche.Title,
                fiche.Organisation.Name,
                call.Text.Title,
                call.Programme!.Name,
                by,
                FrenchDates.DayAndHour(now, call.Schedule.Zone),
                reason,
                coordinates,
                site.Value.Link(coordinates ? $"/coordination/appels/{call.Slug}/fiches" : $"/fiches/{fiche.Id}")
            );
            return (letter, reader);
        });
    }
}
