using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Platform.Organisations;

/// <summary>
/// Requests to join an organisation. What is added is saved by the caller, in its transaction. The members hear of a request once the
/// asker's address is confirmed: whoever registers under someone else's address reaches nobody.
/// </summary>
internal sealed class JoinRequests(
    AppDbContext db,
    Outbox outbox,
    JoinRequestMail mail,
    AuditLog audit,
    IOptions<SiteOptions> site,
    TimeProvider clock
)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <returns>Why not, or null once asked (or already asked).</returns>
    public async Task<Refusal?> AskAsync(KnownOrganisation organisation, User user, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        if (await db.OrganisationMembers.AnyAsync(m => m.OrganisationId == organisation.Id && m.UserId == user.Id, cancellation))
        {
            return Refuse("join.member", $"Vous êtes déjà membre de {organisation.Name}.");
        }

        var request = await db.JoinRequests.SingleOrDefaultAsync(
            r => r.OrganisationId == organisation.Id && r.UserId == user.Id,
            cancellation
        );
        if (request is { State: JoinRequestState.Pending })
        {
            return null;
        }

        if (request?.AskableFrom > now)
        {
            return Refuse(
                "join.declined",
                $"Votre demande a été refusée. Vous pourrez la refaire à partir du {FrenchDates.Day(request.AskableFrom.Value, Zone)}, ou "
                    + $"demander à un membre de {organisation.Name} de vous inviter."
            );
        }

        if (
            await db.JoinRequests.CountAsync(r => r.UserId == user.Id && r.State == JoinRequestState.Pending, cancellation)
            >= OrganisationMember.MostRequestsWaiting
        )
        {
            return Refuse(
                "join.many",
                $"{OrganisationMember.MostRequestsWaiting}\u00A0de vos demandes attendent déjà une réponse\u00A0: attendez-la avant d’en "
                    + "faire d’autres."
            );
        }

        if (request is null)
        {
            request = new JoinRequest(clock.NewId(), organisation.Id, user.Id, now);
            db.JoinRequests.Add(request);
        }
        else
        {
            request.AskAgain(now);
        }

        audit.Record(
            user.Id,
            AuditAct.JoinAsked,
            null,
            null,
            $"{user.DisplayName} ({user.Email}) demande à rejoindre {organisation.Name}."
        );
        if (user.EmailConfirmed)
        {
            await AnnounceAsync(request, organisation.Name, user, cancellation);
        }

        return null;
    }

    /// <summary>Writes to the members about every request that waited for this address to be confirmed.</summary>
    public async Task AnnounceAsync(User user, CancellationToken cancellation)
    {
        var waiting = await db
            .JoinRequests.Where(r => r.UserId == user.Id && r.State == JoinRequestState.Pending && r.AnnouncedAt == null)
            .ToListAsync(cancellation);
        foreach (var request in waiting)
        {
            var name = await db.Organisations.Where(o => o.Id == request.OrganisationId).Select(o => o.Name).SingleAsync(cancellation);
            await AnnounceAsync(request, name, user, cancellation);
        }
    }

    private async Task AnnounceAsync(JoinRequest request, string organisation, User user, CancellationToken cancellation)
    {
        request.Announce(clock.UtcNow());
        var readers = await db.MembersOf(request.OrganisationId, MemberRights.File).Accounts(db).ToAddresseesAsync(cancellation);
        var letter = mail.Write(organisation, user, site.Value.Link($"/mon-organisation/{request.OrganisationId}/membres"));
        foreach (var reader in readers)
        {
            await outbox.AddAsync(
                letter,
                reader,
                string.Create(CultureInfo.InvariantCulture, $"join-request/{request.Id}/{request.AskedAt:yyyyMMddHHmmss}/{reader.UserId}")
            );
        }
    }

    private static Refusal Refuse(string code, string message) => new(code, nameof(OrganisationFields.SameSiret), message);
}
