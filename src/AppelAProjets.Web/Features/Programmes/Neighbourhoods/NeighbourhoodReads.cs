using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes.Neighbourhoods;

/// <summary>One neighbourhood of the list.</summary>
internal sealed record NeighbourhoodRow(Guid Id, string Name, string? Code);

/// <summary>The list of a programme, the line being added, and the import being looked at.</summary>
internal sealed record NeighbourhoodsPage(Guid ProgrammeId, IReadOnlyList<NeighbourhoodRow> Rows, NeighbourhoodForm Form)
{
    public ImportPreview? Import { get; init; }

    /// <summary>The file to import; a browser fills in none.</summary>
    public IFormFile? Csv { get; init; }
}

/// <summary>What an import would do, and the file to apply as it was read.</summary>
internal sealed record ImportPreview(string Csv, IReadOnlyList<ImportLine> Lines)
{
    /// <summary>How the file was read, in a sentence.</summary>
    public string Understood { get; init; } = string.Empty;

    public int Count(ImportOutcome outcome) => Lines.Count(line => line.Outcome == outcome);

    public int Effects => Count(ImportOutcome.Added) + Count(ImportOutcome.Changed);
}

/// <summary>A name and a code, as typed.</summary>
internal sealed class NeighbourhoodForm
{
    public string? Name { get; set; }

    public string? Code { get; set; }

    public int Version { get; set; }
}

/// <summary>One neighbourhood being changed; <see cref="Recorded"/> is what a colleague wrote meanwhile.</summary>
internal sealed record NeighbourhoodPage(Guid ProgrammeId, Guid Id, NeighbourhoodForm Form, NeighbourhoodRow? Recorded = null);

internal sealed class NeighbourhoodReads(AppDbContext db)
{
    public async Task<NeighbourhoodsPage> ListAsync(Guid programmeId, NeighbourhoodForm form, CancellationToken cancellation) =>
        new(
            programmeId,
            await db
                .ProgrammeNeighbourhoods.AsNoTracking()
                .Where(place => place.ProgrammeId == programmeId)
                .OrderBy(place => place.Position)
                .ThenBy(place => place.Id)
                .Take(ProgrammeNeighbourhood.Most)
                .Select(place => new NeighbourhoodRow(place.Id, place.Name, place.Code))
                .ToListAsync(cancellation),
            form
        );

    public Task<NeighbourhoodPage?> OneAsync(Guid programmeId, Guid id, CancellationToken cancellation) =>
        db
            .ProgrammeNeighbourhoods.AsNoTracking()
            .Where(place => place.ProgrammeId == programmeId && place.Id == id)
            .Select(place => new NeighbourhoodPage(
                programmeId,
                id,
                new NeighbourhoodForm
                {
                    Name = place.Name,
                    Code = place.Code,
                    Version = place.Version,
                },
                null
            ))
            .SingleOrDefaultAsync(cancellation);
}
