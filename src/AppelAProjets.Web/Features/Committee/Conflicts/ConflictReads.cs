using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Committee.Conflicts;

/// <summary>The page of a déport: the fiche it is about, and the form.</summary>
internal sealed record ConflictPage(
    Guid FicheId,
    string Number,
    string Title,
    string OrganisationName,
    string CallTitle,
    ConflictForm Form
);

/// <summary>Reads the fiche a déport is about as its evaluator may know it: an applicant who is masked stays so.</summary>
internal sealed class ConflictReads(AppDbContext db, FiledApplicantReads applicants)
{
    /// <summary>The page of a fiche assigned to that evaluator.</summary>
    public async Task<ConflictPage> ReadAsync(Guid evaluatorId, Guid ficheId, ConflictForm form, CancellationToken cancellation)
    {
        var filing = db
            .EligibleFilings.AsNoTracking()
            .Where(f => f.FicheId == ficheId && db.AssignedTo(evaluatorId).Any(a => a.FicheId == f.FicheId));
        var fiche = await filing
            .Select(f => new
            {
                Number = f.Fiche.Number ?? string.Empty,
                f.Title,
                OrganisationName = f.Fiche.Organisation.Name,
                CallTitle = f.Fiche.Call.Text.Title,
                IsMasked = f.Fiche.Call.Rating.MasksApplicant && f.Fiche.Call.DecisionsReleasedAt == null,
            })
            .SingleAsync(cancellation);
        var organisation = fiche.IsMasked
            ? MaskedApplicant.Name
            : (await applicants.OfAsync(filing, cancellation)).NameOf(ficheId, fiche.OrganisationName);
        return new ConflictPage(ficheId, fiche.Number, fiche.Title, organisation, fiche.CallTitle, form);
    }
}
