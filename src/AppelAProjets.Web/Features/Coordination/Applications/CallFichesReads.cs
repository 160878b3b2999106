using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Coordination.Applications;

/// <summary>Reads the fiches of a call, a page at a time, with the columns the address asks for.</summary>
internal sealed class CallFichesReads(CallFicheSelection selection, ApplicationReads applications)
{
    private const int PageSize = 25;

    public async Task<CallFichesPage> ReadAsync(CoordinatedCall call, CallFichesQuery query, Guid personId, CancellationToken cancellation)
    {
        var all = selection.Known(call, personId);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            [CallFichesQuery.All] = await all.CountAsync(cancellation),
            [CallFichesQuery.Filed] = await CallFicheSelection.InState(all, CallFichesQuery.Filed).CountAsync(cancellation),
            [CallFichesQuery.Drafts] = await CallFicheSelection.InState(all, CallFichesQuery.Drafts).CountAsync(cancellation),
            [CallFichesQuery.Withdrawn] = await CallFicheSelection.InState(all, CallFichesQuery.Withdrawn).CountAsync(cancellation),
        };
        var matching = selection.Asked(call, query, personId);
        var total = await matching.CountAsync(cancellation);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var shown = selection.Sorted(matching, query).Skip((page - 1) * PageSize).Take(PageSize);
        var form = await applications.FormAsync(call, cancellation);
        var offered = ApplicationColumns.In(form).Where(column => column.FitsAList).ToList();
        var columns = ApplicationColumns.Chosen(offered, query.ChosenColumns);
        return new CallFichesPage(
            call,
            query,
            await applications.ReadAsync(
                call,
                form,
                shown,
                application => application.Line with { Cells = [.. columns.Select(column => new ShownCell(column, application))] },
                cancellation
            ),
            counts,
            new PaginationModel(page, PageSize, total, "fiche")
        )
        {
            Columns = columns,
            Offered =
            [
                .. offered
                    .GroupBy(column => column.Part, StringComparer.Ordinal)
                    .Select(group => new OfferedColumns(group.Key, [.. group])),
            ],
        };
    }
}

internal sealed record CallFichesPage(
    CoordinatedCall Call,
    CallFichesQuery Query,
    IReadOnlyList<CallFicheLine> Fiches,
    IReadOnlyDictionary<string, int> Counts,
    PaginationModel Pagination
)
{
    /// <summary>The columns shown, in the order of the form.</summary>
    public required IReadOnlyList<ApplicationColumn> Columns { get; init; }

    /// <summary>Those that can be.</summary>
    public required IReadOnlyList<OfferedColumns> Offered { get; init; }

    public bool Shows(ApplicationColumn column) => Columns.Contains(column);
}

/// <summary>The columns that can be chosen in one part of the form.</summary>
internal sealed record OfferedColumns(string Part, IReadOnlyList<ApplicationColumn> Columns);

/// <summary>One fiche; a draft has a title and how far it is, and nothing else.</summary>
internal sealed record CallFicheLine(
    Guid Id,
    string? Number,
    string Title,
    string? Organisation,
    FicheState State,
    long? RequestedCents,
    DateTime? FiledAt,
    bool InGrace,
    bool InExtension,
    FicheProgress? Progress
)
{
    /// <summary>Judged ineligible: the coordination reads it at once, the applicant with their answer.</summary>
    public bool IsIneligible { get; init; }

    /// <summary>Number of the version filed; null for a draft.</summary>
    public int? Version { get; init; }

    /// <summary>Filed in answer to a request of the coordination.</summary>
    public bool IsComplement { get; init; }

    /// <summary>What the chosen columns say, in their order.</summary>
    public IReadOnlyList<ShownCell> Cells { get; init; } = [];
}

/// <summary>What a column says of a fiche.</summary>
internal sealed record ShownCell(string Key, string Label, string Words, bool IsNumber)
{
    public ShownCell(ApplicationColumn column, Application application)
        : this(column.Key, column.Label, column.Words(application), column.IsNumber) { }
}
