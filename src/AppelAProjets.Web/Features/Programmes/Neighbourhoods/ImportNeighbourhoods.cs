using AppelAProjets.Domain;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Spreadsheets;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes.Neighbourhoods;

/// <summary>
/// Imports neighbourhoods from a spreadsheet file: planned to be looked at, then planned again on the list of the moment and applied.
/// </summary>
internal sealed class ImportNeighbourhoods(AppDbContext db, AuditLog audit, TimeProvider clock)
{
    /// <summary>Largest file, in bytes: ten times what three hundred names take.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>What the file would do; nothing is written.</summary>
    internal async Task<ImportPreview> PreviewAsync(Guid programmeId, TableReading table, CancellationToken cancellation) =>
        new(
            table.Csv,
            NeighbourhoodImport.Plan(
                CsvReader.Read(table.Csv),
                await db
                    .ProgrammeNeighbourhoods.AsNoTracking()
                    .Where(place => place.ProgrammeId == programmeId)
                    .OrderBy(place => place.Position)
                    .ToListAsync(cancellation)
            )
        )
        {
            Understood = table.Understood,
        };

    /// <summary>Applies the lines that are not refused.</summary>
    public Task<Outcome<ImportPreview>> ExecuteAsync(Guid programmeId, string csv, Guid actorId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync<Outcome<ImportPreview>>(
            async token =>
            {
                var list = await db
                    .ProgrammeNeighbourhoods.Where(place => place.ProgrammeId == programmeId)
                    .OrderBy(place => place.Position)
                    .ToListAsync(token);
                var applied = new ImportPreview(csv, NeighbourhoodImport.Plan(CsvReader.Read(csv), list));
                var next = list.Count == 0 ? 0 : list[^1].Position + 1;
                foreach (var line in applied.Lines)
                {
                    if (line.Outcome == ImportOutcome.Added)
                    {
                        db.ProgrammeNeighbourhoods.Add(
                            new ProgrammeNeighbourhood(clock.NewId(), programmeId, next++, line.Name, line.Code)
                        );
                    }
                    else if (line.Outcome == ImportOutcome.Changed)
                    {
                        list.Single(place => place.Id == line.TargetId).Rename(line.Name, line.Code);
                    }
                }

                if (applied.Effects > 0)
                {
                    var (added, changed) = (applied.Count(ImportOutcome.Added), applied.Count(ImportOutcome.Changed));
                    audit.Record(
                        actorId,
                        AuditAct.ProgrammeChanged,
                        null,
                        null,
                        $"Import de quartiers\u00A0: {added} ajoutés, {changed} modifiés."
                    );
                }

                await db.SaveChangesAsync(token);
                return applied;
            },
            cancellation
        );
}
