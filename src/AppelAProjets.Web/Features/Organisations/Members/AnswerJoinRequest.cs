using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Organisations.Mails;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Organisations.Members;

/// <summary>
/// Accepts a request to join with the rights chosen, or declines it; the asker is told by mail. The first of two answers stands.
/// </summary>
internal sealed class AnswerJoinRequest(AppDbContext db, Outbox outbox, AuditLog audit, IOptions<SiteOptions> site, TimeProvider clock)
{
    private static readonly Refusal AlreadyAnswered = new(
        "join.answered",
        string.Empty,
        "Cette demande a déjà reçu une réponse.",
        RefusalKind.Closed
    );

    /// <param name="organisationId">The organisation.</param>
    /// <param name="id">The request.</param>
    /// <param name="accepted">Whether the asker becomes a member.</param>
    /// <param name="rights">What they may do then.</param>
    /// <param name="actorId">Who answers.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The name of the asker.</returns>
    public async Task<Outcome<string>> ExecuteAsync(
        Guid organisationId,
        Guid id,
        bool accepted,
        MemberRights? rights,
        Guid actorId,
        CancellationToken cancellation
    )
    {
        if (accepted && (rights is not { } asked || !Enum.IsDefined(asked)))
        {
            return new Refusal("member.rights.missing", string.Empty, "Choisissez ce que la personne pourra faire, puis acceptez.");
        }

        return await db.InWriteTransactionAsync(
            token => AnswerAsync(organisationId, id, accepted ? rights : null, actorId, token),
            cancellation
        );
    }

    private async Task<Outcome<string>> AnswerAsync(
        Guid organisationId,
        Guid id,
        MemberRights? rights,
        Guid actorId,
        CancellationToken cancellation
    )
    {
        var request = await db.JoinRequests.SingleOrDefaultAsync(
            r => r.Id == id && r.OrganisationId == organisationId && r.State == JoinRequestState.Pending,
            cancellation
        );
        if (
            request is null
            || await db.Users.SingleOrDefaultAsync(u => u.Id == request.UserId && u.EmailConfirmed, cancellation) is not { } asker
        )
        {
            return AlreadyAnswered;
        }

        var now = clock.UtcNow();
        var organisation = await db.Organisations.Include(o => o.Members).SingleAsync(o => o.Id == organisationId, cancellation);
        request.Decide(rights is not null, actorId, now);
        if (rights is { } given)
        {
            organisation.Admit(asker.Id, now, given);
            audit.Record(
                actorId,
                AuditAct.MemberJoined,
                null,
                null,
                $"{asker.DisplayName} ({asker.Email}) rejoint {organisation.Name}, à sa demande\u00A0: {FrenchWords.For(given)}."
            );
        }
        else
        {
            audit.Record(
                actorId,
                AuditAct.JoinDeclined,
                null,
                null,
                $"La demande de {asker.DisplayName} ({asker.Email}) à rejoindre {organisation.Name} est refusée."
            );
        }

        var letter = new JoinAnswerMailTemplate(
            organisation.Name,
            rights is { } able ? RightsWords.Verb(able) : null,
            site.Value.Link(rights is null ? "/mon-compte" : "/mes-fiches")
        );
        await outbox.AddAsync(
            letter,
            new Addressee(asker.Id, asker.Email!, asker.DisplayName),
            string.Create(CultureInfo.InvariantCulture, $"join-answer/{request.Id}/{request.AskedAt:yyyyMMddHHmmss}")
        );
        await db.SaveChangesAsync(cancellation);
        return asker.DisplayName;
    }
}
