using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Eligibility.Mails;
using AppelAProjets.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>Writes to every member of an organisation what its fiche must be completed with, and until when.</summary>
internal sealed class ComplementMail(AppDbContext db, Outbox outbox, IOptions<SiteOptions> site)
{
    public async Task AskAsync(ReviewedFiche loaded, ComplementRequest request, CancellationToken cancellation)
    {
        var fiche = loaded.Fiche;
        var labels = FicheParts
            .Asked(loaded.Conditions)
            .Where(part => request.Parts.Contains(part.Path, StringComparer.Ordinal))
            .Select(part => part.Label)
            .ToList();
        var readers = await db.MembersOf(fiche.OrganisationId).Accounts(db).ToAddresseesAsync(cancellation);
        foreach (var reader in readers)
        {
            var letter = new ComplementMailTemplate
            {
                Reader = reader.Name,
                Number = fiche.Number!,
                Title = loaded.Filing.Title,
                CallTitle = fiche.Call.Text.Title,
                ProgrammeName = fiche.Call.Programme!.Name,
                Contact = fiche.Call.Programme.Contact,
                DueAt = request.DueAt,
                Zone = fiche.Call.Schedule.Zone,
                Message = request.Message,
                Parts = labels,
                Link = site.Value.Link($"/fiches/{fiche.Id}"),
            };
            await outbox.AddAsync(letter, reader, $"complement:{request.Id}:{request.DueAt.Ticks}:{reader.UserId}", fiche.CallId, fiche.Id);
        }
    }
}
