using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Features.Fiches.Editing;
using AppelAProjets.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Filings;

/// <summary>What the last page before filing shows besides the fiche.</summary>
internal sealed record BeforeFiling(IReadOnlyList<AttestationText> Asked, string PersonalDataPath, Signatory Signatory);

/// <summary>Name and capacity to propose to the person who files.</summary>
internal sealed record Signatory(string Name, string Role)
{
    /// <summary>Someone who has not signed this fiche yet: by their own name, as the legal representative or on their behalf.</summary>
    public static Signatory Proposed(string name, FicheContent content)
    {
        var (representative, role) = (content.RepresentativeName.Trim(), content.RepresentativeRole.Trim());
        var capacity =
            representative.Length == 0 || string.Equals(representative, name, StringComparison.OrdinalIgnoreCase)
                ? role
                : $"pour {representative}, {role}";
        return new Signatory(name, capacity.Length > FicheLimits.Line ? string.Empty : capacity);
    }
}

/// <summary>Reads what was filed, for its organisation.</summary>
internal sealed class FilingReads(AppDbContext db)
{
    /// <summary>
    /// What only the last page before filing knows, in one question: the sentences to attest, the signatory to propose, where to read about
    /// personal data.
    /// </summary>
    public async Task<BeforeFiling> BeforeAsync(FicheBeingWritten fiche, Guid userId, CancellationToken cancellation)
    {
        var row = await db
            .Fiches.AsNoTracking()
            .Where(f => f.Id == fiche.Id)
            .Select(f => new
            {
                HasDocuments = db.CallDocuments.Any(d => d.CallId == f.CallId),
                ProgrammeWithPage = db
                    .LegalPages.Where(p => p.ProgrammeId == f.Call.ProgrammeId && p.Kind == LegalPageKind.PersonalData)
                    .Select(p => (Guid?)p.ProgrammeId)
                    .FirstOrDefault(),
                Signed = f
                    .Filings.Where(filing => filing.FiledBy == userId)
                    .OrderByDescending(filing => filing.Number)
                    .Select(filing => new { filing.SignatoryName, filing.SignatoryRole })
                    .FirstOrDefault(),
                OwnName = db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).First(),
            })
            .SingleAsync(cancellation);
        var page = LegalPageSlugs.For(LegalPageKind.PersonalData);
        return new BeforeFiling(
            Attestations.AskedOf(fiche.OrganisationKind, row.HasDocuments),
            row.ProgrammeWithPage is { } id ? $"/programmes/{id}/{page}" : $"/{page}",
            row.Signed is { } signed
                ? new Signatory(signed.SignatoryName, signed.SignatoryRole)
                : Signatory.Proposed(row.OwnName, fiche.Content)
        );
    }

    /// <summary>The receipt of a version, the one in force unless said; null when it does not exist.</summary>
    public async Task<ReceiptPage?> ReceiptAsync(Guid ficheId, int? version, string email, DateTime now, CancellationToken cancellation)
    {
        var filing = await db
            .Filings.AsNoTracking()
            .Include(f => f.Fiche)
                .ThenInclude(f => f.Call)
                    .ThenInclude(c => c.Programme)
            .Include(f => f.Fiche)
                .ThenInclude(f => f.Organisation)
            .Where(f => f.FicheId == ficheId && (version == null ? f.Number == f.Fiche.FiledNumber : f.Number == version))
            .SingleOrDefaultAsync(cancellation);
        if (filing is null)
        {
            return null;
        }

        var fiche = filing.Fiche;
        var receipt = Receipt.Of(fiche.Call, fiche.Call.Programme!, fiche, filing, filing.Content.Applicant ?? fiche.Organisation.Profile);
        return new ReceiptPage(
            receipt,
            filing.Number == fiche.FiledNumber ? null : fiche.FiledNumber,
            fiche.WithdrawnAt,
            fiche.WindowAt(fiche.Call.Schedule, now).IsOpen,
            email,
            now
        );
    }
}
