using AppelAProjets.Domain;
using AppelAProjets.Domain.Discussions;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Discussions;

/// <summary>Adds a message to the discussion of a fiche. The same message sent twice is written once.</summary>
internal sealed class PostMessage(AppDbContext db, DiscussionSeatReads seats, TimeProvider clock, AuditLog audit)
{
    public Task<Outcome> ExecuteAsync(Guid ficheId, Guid authorId, DiscussionForm form, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                if (await db.DiscussionMessages.AnyAsync(m => m.Id == form.Id && m.AuthorId == authorId && m.FicheId == ficheId, token))
                {
                    return Outcome.Done;
                }

                var seat = await seats.OfAsync(ficheId, authorId, token);
                if (seat is null)
                {
                    return new Refusal(
                        "discussion.gone",
                        string.Empty,
                        "Cette fiche n’est plus ouverte à vos échanges\u00A0: votre message n’a pas été envoyé."
                    );
                }

                var participants = await seats.All().Where(s => s.FicheId == ficheId).Select(s => s.UserId).ToHashSetAsync(token);
                // An identity someone else's message has, or none, is no reason to lose the words.
                var id =
                    form.Id == Guid.Empty || await db.DiscussionMessages.AnyAsync(m => m.Id == form.Id, token) ? clock.NewId() : form.Id;
                var (message, refusal) = DiscussionMessage.Write(
                    id,
                    seat,
                    form.Text ?? string.Empty,
                    form.Mentions,
                    participants,
                    clock.UtcNow()
                );
                if (refusal is not null)
                {
                    return refusal;
                }

                db.DiscussionMessages.Add(message!);
                audit.Record(
                    authorId,
                    AuditAct.DiscussionMessageWritten,
                    seat.CallId,
                    ficheId,
                    "Message écrit dans les échanges du comité."
                );
                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );
}
