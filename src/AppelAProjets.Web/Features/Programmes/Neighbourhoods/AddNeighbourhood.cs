using AppelAProjets.Domain;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes.Neighbourhoods;

/// <summary>Adds a neighbourhood at the end of a programme's list; two people adding the same one add it once.</summary>
internal sealed class AddNeighbourhood(AppDbContext db, TimeProvider clock)
{
    public Task<Outcome> ExecuteAsync(Guid programmeId, NeighbourhoodForm form, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                var list = await db
                    .ProgrammeNeighbourhoods.AsNoTracking()
                    .Where(place => place.ProgrammeId == programmeId)
                    .ToListAsync(token);
                if (list.Count >= ProgrammeNeighbourhood.Most)
                {
                    return new Refusal(
                        "neighbourhood.list.full",
                        nameof(form.Name),
                        $"La liste compte déjà {ProgrammeNeighbourhood.Most} quartiers, le plus qu’elle peut tenir : retirez-en d’abord."
                    );
                }

                if (
                    ProgrammeNeighbourhood.Shortcomings(form.Name, form.Code, list.Select(place => (place.Name, place.Code))) is
                    { Count: > 0 } refusals
                )
                {
                    return Outcome.Refuse(refusals);
                }

                db.ProgrammeNeighbourhoods.Add(
                    new ProgrammeNeighbourhood(
                        clock.NewId(),
                        programmeId,
                        list.Count == 0 ? 0 : list.Max(place => place.Position) + 1,
                        form.Name!,
                        form.Code
                    )
                );
                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );
}
