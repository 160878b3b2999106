using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Fiches.Mails;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Fiches.Deposit;

/// <summary>Notes that a filing answers a complement request, and tells those who coordinate the call; saved by the filing itself.</summary>
public sealed class AnswerComplement(AppDbContext db, AuditLog audit, Outbox outbox, IOptions<SiteOptions> site)
{
    public async Task NoteAsync(FicheAction fiche, Filing filing, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(fiche);
        ArgumentNullException.ThrowIfNull(filing);
        var request = await db.ComplementRequests.SingleOrDefaultAsync(r => r.FicheId == fiche.Id && r.AnsweredAt == null && r.ClosedAt == null, cancellation);
        if (request is null)
        {
            return;
        }

        request.Answer(filing.Number, now);
        (await db.EligibilityReviews.SingleOrDefaultAsync(r => r.FicheId == fiche.Id, cancellation))?.EndComplement();
        audit.Record(filing.FiledBy, AuditAct.ComplementAnswered, fiche.CallId, fiche.Id, $"{fiche.Number}\u00A0: complément déposé, version {filing.Number}.");
        var call = fiche.Call;
        var coordinators = await (
            from user in db.Users
            where db.RoleGrants.Any(g => g.UserId == user.Id && g.Role == CallRole.Coordinator && (g.CallId == call.Id || g.ProgrammeId == call.ProgrammeId))
                && !db.Conflicts.Any(c => c.UserId == user.Id && c.FicheId == fiche.Id)
            select new Addressee(user.Id, user.Email!, user.DisplayName)).ToListAsync(cancellation);
        foreach (var reader in coordinators)
        {
            await outbox.AddAsync(
                new ComplementAnsweredLetter(reader.Name, fiche.Number!, filing.Title, call.Text.Title, call.Programme!.Name, site.Value.Link($"/coordination/appels/{call.Slug}/recevabilite/{fiche.Id}")),
                reader, $"complement-answered:{request.Id}:{reader.UserId}", call.Id, fiche.Id);
        }
    }
}
