using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Attachments;

/// <summary>Says until which day a joined file holds good, or that it has no such day.</summary>
internal sealed class SetValidity(AppDbContext db, TimeProvider clock)
{
    /// <returns>«Not found» when the fiche no longer holds that file.</returns>
    public Task<Outcome> ExecuteAsync(Guid ficheId, Guid attachmentId, string? day, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                var fiche = await db.Fiches.Include(f => f.Call).SingleAsync(f => f.Id == ficheId, token);
                var attachment = await db
                    .Attachments.AsNoTracking()
                    .SingleOrDefaultAsync(a => a.Id == attachmentId && a.FicheId == ficheId, token);
                if (FileSlot.Read(attachment?.Slot) is not { } slot || !slot.FilesIn(fiche.Content).Any(file => file.Id == attachmentId))
                {
                    return Outcome.NotFound;
                }

                DateOnly? until = null;
                if (!string.IsNullOrWhiteSpace(day))
                {
                    if (!FrenchInput.TryDay(day, out var read))
                    {
                        return new Refusal(
                            "file.validity",
                            slot.Field,
                            FrenchInput.HasShortYear(day)
                                ? $"L’année de cette date n’est pas sûre. {FrenchInput.YearOnFourFigures}"
                                : "Cette date de validité n’existe pas. Écrivez-la sous la forme 31/12/2026, ou laissez-la vide."
                        );
                    }

                    until = read;
                }

                var files = slot.FilesIn(fiche.Content).Select(file => file.Id == attachmentId ? file with { ValidUntil = until } : file);
                var refusals = fiche.Write(slot.Put(fiche.Content, [.. files]), fiche.Call.Schedule, clock.UtcNow());
                if (refusals.Count == 0)
                {
                    await db.SaveChangesAsync(token);
                }

                return Outcome.Unless(refusals);
            },
            cancellation
        );
}
