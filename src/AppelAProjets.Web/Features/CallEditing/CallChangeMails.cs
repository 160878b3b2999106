using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Features.CallEditing.Mails;
using AppelAProjets.Web.Features.CallEditing.Settings;
using AppelAProjets.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.CallEditing;

/// <summary>A member of an organisation that wrote a fiche in a call.</summary>
internal sealed record CallReader(Guid OrganisationId, Guid UserId, string Email, string Name);

/// <summary>Tells those who wrote a fiche, filed or not, what changed in the call: one message per person and version.</summary>
internal sealed class CallChangeMails(AppDbContext db, Outbox outbox, IOptions<SiteOptions> site)
{
    public async Task<IReadOnlyList<CallReader>> ReadersAsync(Guid callId, CancellationToken cancellation) =>
        await (
            from member in db.OrganisationMembers.AsNoTracking()
            join user in db.Users.AsNoTracking() on member.UserId equals user.Id
            where
                db.Fiches.Any(fiche => fiche.CallId == callId && fiche.OrganisationId == member.OrganisationId && fiche.WithdrawnAt == null)
            orderby member.OrganisationId, user.Id
            select new CallReader(member.OrganisationId, user.Id, user.Email!, user.DisplayName)
        ).ToListAsync(cancellation);

    public async Task WriteAsync(
        Call call,
        CallSettings settings,
        IReadOnlyList<SettingDifference> differences,
        string reason,
        int version,
        IReadOnlyList<CallReader> readers
    )
    {
        var told = differences.Where(difference => difference.ForApplicants).ToList();
        if (readers.Count == 0 || told.Count == 0)
        {
            return;
        }

        var programme = await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == call.ProgrammeId);
        foreach (var reader in readers.DistinctBy(reader => reader.UserId))
        {
            var letter = new CallChangedMailTemplate
            {
                Reader = reader.Name,
                CallTitle = settings.Text.Title,
                ProgrammeName = programme.Name,
                Contact = programme.Contact,
                Why = reason,
                Differences = told,
                Schedule = settings.Schedule,
                Link = site.Value.Link($"/appels/{call.Slug}"),
            };
            await outbox.AddAsync(
                letter,
                new Addressee(reader.UserId, reader.Email, reader.Name),
                $"call-changed:{call.Id}:{version}:{reader.UserId}",
                call.Id
            );
        }
    }
}
