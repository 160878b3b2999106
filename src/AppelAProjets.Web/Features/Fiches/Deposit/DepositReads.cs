using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Deposit;

/// <summary>Reads what was filed, for its organisation.</summary>
public sealed class DepositReads(AppDbContext db)
{
    /// <summary>What a body attests when it files to a call.</summary>
    public async Task<IReadOnlyList<AttestationText>> AskedAsync(string callSlug, OrganisationKind kind, CancellationToken cancellation) =>
        Attestations.AskedOf(kind, await db.CallDocuments.AnyAsync(d => db.Calls.Any(c => c.Id == d.CallId && c.Slug == callSlug), cancellation));

    /// <summary>
    /// Name and capacity to propose to the person who files: those they last signed this fiche with, else their own name, as the legal
    /// representative or on their behalf.
    /// </summary>
    public async Task<(string Name, string Role)> SignatoryAsync(Guid ficheId, Guid userId, CancellationToken cancellation)
    {
        var before = await db.Filings.AsNoTracking().Where(f => f.FicheId == ficheId && f.FiledBy == userId).OrderByDescending(f => f.Number)
            .Select(f => new { f.SignatoryName, f.SignatoryRole }).FirstOrDefaultAsync(cancellation);
        if (before is not null)
        {
            return (before.SignatoryName, before.SignatoryRole);
        }

        var name = await db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).SingleAsync(cancellation);
        var content = await db.Fiches.AsNoTracking().Where(f => f.Id == ficheId).Select(f => f.Content).SingleAsync(cancellation);
        var (representative, role) = (content.RepresentativeName.Trim(), content.RepresentativeRole.Trim());
        var capacity = representative.Length == 0 || string.Equals(representative, name, StringComparison.OrdinalIgnoreCase) ? role : $"pour {representative}, {role}";
        return (name, capacity.Length > FicheLimits.Line ? string.Empty : capacity);
    }

    /// <summary>Where the information on personal data is: the page of the programme once it is saved, else that of the site.</summary>
    public async Task<string> PersonalDataPathAsync(string callSlug, CancellationToken cancellation)
    {
        var page = LegalPageSlugs.Of(LegalPageKind.PersonalData);
        var programme = await db.Calls.Where(c => c.Slug == callSlug && db.LegalPages.Any(p => p.ProgrammeId == c.ProgrammeId && p.Kind == LegalPageKind.PersonalData))
            .Select(c => (Guid?)c.ProgrammeId).SingleOrDefaultAsync(cancellation);
        return programme is { } id ? $"/programmes/{id}/{page}" : $"/{page}";
    }

    /// <summary>The receipt of a version, the one in force unless said; null when it does not exist.</summary>
    public async Task<ReceiptPage?> ReceiptAsync(Guid ficheId, int? version, string email, DateTime now, CancellationToken cancellation)
    {
        var filing = await db.Filings.AsNoTracking()
            .Include(f => f.Fiche).ThenInclude(f => f.Call).ThenInclude(c => c.Programme)
            .Include(f => f.Fiche).ThenInclude(f => f.Organisation)
            .Where(f => f.FicheId == ficheId && (version == null ? f.Number == f.Fiche.FiledNumber : f.Number == version))
            .SingleOrDefaultAsync(cancellation);
        if (filing is null)
        {
            return null;
        }

        var fiche = filing.Fiche;
        var receipt = Receipt.Of(fiche.Call, fiche.Call.Programme!, fiche, filing, filing.Content.Applicant ?? fiche.Organisation.Profile);
        return new ReceiptPage(receipt, filing.Number == fiche.FiledNumber ? null : fiche.FiledNumber, fiche.WithdrawnAt, fiche.WithdrawnAt is null && fiche.Call.Schedule.ExtendedTo(fiche.ExtendedUntil).IsOpen(now), email, now);
    }
}
