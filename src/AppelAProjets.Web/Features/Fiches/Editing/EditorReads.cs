using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>Reads a fiche being written. The policy has already checked that the reader writes for its organisation.</summary>
internal sealed class EditorReads(AppDbContext db, ComplementReads complements)
{
    public async Task<FicheBeingWritten> FicheAsync(Guid ficheId, CancellationToken cancellation)
    {
        var row = await db
            .Fiches.AsNoTracking()
            .Where(f => f.Id == ficheId)
            .Select(f => new
            {
                f.Id,
                f.Number,
                f.Call.Text.Title,
                f.Call.Slug,
                ProgrammeName = f.Call.Programme!.Name,
                f.Call.Schedule,
                f.ExtendedUntil,
                f.Reopening,
                f.Call.Requirements,
                f.Call.Questions,
                f.Call.Pieces,
                f.OrganisationId,
                f.Organisation,
                f.Content,
                f.SavedAt,
                f.FiledNumber,
                f.HasUnfiledChanges,
                Withdrawn = f.WithdrawnAt != null,
                OthersFiled = db.FiledBeside().Count(pair => pair.FicheId == f.Id),
                f.Version,
                Objectives = f.Call.Objectives.ToList(),
                Neighbourhoods = f.Call.Neighbourhoods.OrderBy(n => n.Position).ToList(),
            })
            .SingleAsync(cancellation);
        var conditions = new FilingConditions(
            row.Requirements,
            row.Schedule.ExtendedTo(row.ExtendedUntil),
            row.Organisation.Kind,
            row.Objectives,
            row.Questions,
            row.Pieces
        );
        return new FicheBeingWritten(
            row.Id,
            row.Title,
            row.Slug,
            row.ProgrammeName,
            conditions,
            row.OrganisationId,
            row.Organisation.Name,
            row.Content,
            row.SavedAt,
            row.FiledNumber,
            row.HasUnfiledChanges,
            row.Withdrawn,
            row.OthersFiled,
            new EditorChoices(
                [.. ObjectiveTree.Leaves(row.Objectives).Select(o => new Choice(o.Objective.Id, o.Objective.Label, o.PathAbove))],
                [.. row.Neighbourhoods.Select(n => new Choice(n.Id, n.Name))],
                row.Questions
            ),
            row.Version
        )
        {
            Around = new FicheAround(
                row.Number,
                row.Title,
                row.Slug,
                row.Organisation,
                row.Schedule,
                row.Requirements,
                row.Questions,
                row.Pieces,
                row.Objectives,
                row.Neighbourhoods
            ),
            Complement = await complements.OfAsync(ficheId, row.Reopening, conditions, cancellation),
        };
    }
}
