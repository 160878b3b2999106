using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Programmes.LegalPages;

/// <summary>One legal page in the list: when it was saved, or null.</summary>
internal sealed record LegalPageLine(LegalPageKind Kind, DateTime? SavedAt);

internal sealed record LegalPagesPage(Guid ProgrammeId, IReadOnlyList<LegalPageLine> Lines);

/// <summary>A legal page as anyone reads it.</summary>
internal sealed record PublicLegalPage(string Programme, LegalPageKind Kind, string Text, DateTime SavedAt);

/// <summary>A legal page being written.</summary>
internal sealed class LegalPageForm
{
    public Guid ProgrammeId { get; set; }

    public LegalPageKind Kind { get; set; }

    /// <summary>Null while it was never saved.</summary>
    public int? Version { get; set; }

    public string? Text { get; set; }

    /// <summary>What a colleague saved meanwhile; null unless there is a conflict.</summary>
    public string? Recorded { get; set; }

    public bool IsPreview { get; set; }
}

internal sealed class LegalPageReads(AppDbContext db, IOptions<SiteOptions> site)
{
    public async Task<LegalPagesPage> ListAsync(Guid programmeId, CancellationToken cancellation)
    {
        var saved = await db
            .LegalPages.AsNoTracking()
            .Where(page => page.ProgrammeId == programmeId)
            .Select(page => new { page.Kind, page.SavedAt })
            .ToListAsync(cancellation);
        return new LegalPagesPage(
            programmeId,
            [.. Enum.GetValues<LegalPageKind>().Select(kind => new LegalPageLine(kind, saved.Find(page => page.Kind == kind)?.SavedAt))]
        );
    }

    /// <summary>The page as saved, or the text proposed for it.</summary>
    public async Task<LegalPageForm> FormAsync(Guid programmeId, LegalPageKind kind, CancellationToken cancellation)
    {
        var saved = await db
            .LegalPages.AsNoTracking()
            .SingleOrDefaultAsync(page => page.ProgrammeId == programmeId && page.Kind == kind, cancellation);
        return new LegalPageForm
        {
            ProgrammeId = programmeId,
            Kind = kind,
            Version = saved?.Version,
            Text =
                saved?.Text
                ?? LegalPageDefaults.Text(
                    kind,
                    FactsOf(await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == programmeId, cancellation), site.Value)
                ),
        };
    }

    public Task<PublicLegalPage?> PublicAsync(Guid programmeId, LegalPageKind kind, CancellationToken cancellation) =>
        db
            .LegalPages.AsNoTracking()
            .Where(page => page.ProgrammeId == programmeId && page.Kind == kind)
            .Join(
                db.Programmes,
                page => page.ProgrammeId,
                programme => programme.Id,
                (page, programme) => new PublicLegalPage(programme.Name, page.Kind, page.Text, page.SavedAt)
            )
            .SingleOrDefaultAsync(cancellation);

    /// <summary>
    /// What the programme and the settings of the site say; the publisher is the programme's own service when the site names none.
    /// </summary>
    private static LegalFacts FactsOf(Programme programme, SiteOptions site) =>
        new(programme.Name, site.Name, site.BaseUrl, site.AccessibilityStatus)
        {
            PublisherName = site.Publisher.Name ?? NotEmpty(programme.Contact.Service),
            PublisherAddress = site.Publisher.Address ?? NotEmpty(programme.Contact.Address),
            PublisherPhone = site.Publisher.Phone ?? NotEmpty(programme.Contact.Phone),
            Director = site.Publisher.Director,
            Host = site.Host.IsComplete ? $"{site.Host.Name}, {site.Host.Address}, {site.Host.Phone}" : null,
            Email = NotEmpty(programme.Contact.Email) ?? site.ContactEmail,
            Phone = NotEmpty(programme.Contact.Phone) ?? site.ContactPhone,
            DataProtectionEmail = site.DataProtectionEmail,
        };

    private static string? NotEmpty(string text) => text.Length > 0 ? text : null;
}
