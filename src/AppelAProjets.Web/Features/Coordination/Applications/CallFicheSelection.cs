using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Coordination.Applications;

/// <summary>Which fiches of a call an address asks for, and in what order: the list and its exports show the same.</summary>
internal sealed class CallFicheSelection(AppDbContext db)
{
    private static readonly string TitleFolded = FoldedText.ColumnOf(nameof(FicheAction.Title));
    private static readonly string NumberFolded = FoldedText.ColumnOf(nameof(FicheAction.Number));
    private static readonly string NameFolded = FoldedText.ColumnOf(nameof(Organisation.Name));

    /// <summary>Every fiche of the call the person may know of.</summary>
    public IQueryable<FicheAction> Known(CoordinatedCall call, Guid personId) =>
        db.Fiches.AsNoTracking().Where(f => f.CallId == call.Id).WithoutConflictsOf(db, personId);

    /// <summary>Those the address asks for.</summary>
    public IQueryable<FicheAction> Asked(CoordinatedCall call, CallFichesQuery query, Guid personId) =>
        Matching(InState(Known(call, personId), query.CurrentState), query.Search);

    public static IQueryable<FicheAction> InState(IQueryable<FicheAction> fiches, string state) =>
        state switch
        {
            CallFichesQuery.Filed => fiches.Filed(),
            CallFichesQuery.Drafts => fiches.Where(f => f.FiledNumber == null),
            CallFichesQuery.Withdrawn => fiches.Where(f => f.WithdrawnAt != null),
            _ => fiches,
        };

    // The name of a draft's organisation is not searched either: an answer would say who writes.
    private IQueryable<FicheAction> Matching(IQueryable<FicheAction> fiches, string? search)
    {
        foreach (var word in SearchText.Words(search))
        {
            fiches = fiches.Where(f =>
                f.FiledNumber == null
                    ? EF.Property<string>(f, TitleFolded).Contains(word)
                    : db.Filings.Any(x =>
                        x.FicheId == f.Id && x.Number == f.FiledNumber && EF.Property<string>(x, TitleFolded).Contains(word)
                    )
                        || EF.Property<string>(f, NumberFolded).Contains(word)
                        || EF.Property<string>(f.Organisation, NameFolded).Contains(word)
            );
        }

        return fiches;
    }

    // Drafts have no number, amount or date: they come last whatever the order, by title.
    public IQueryable<FicheAction> Sorted(IQueryable<FicheAction> fiches, CallFichesQuery query)
    {
        var filedFirst = fiches.OrderBy(f => f.FiledNumber == null);
        return (
            (query.CurrentSort, query.Descending) switch
            {
                ("titre", false) => fiches.OrderBy(f => EF.Property<string>(f, TitleFolded)),
                ("titre", true) => fiches.OrderByDescending(f => EF.Property<string>(f, TitleFolded)),
                ("organisation", false) => filedFirst.ThenBy(f =>
                    f.FiledNumber == null ? null : EF.Property<string>(f.Organisation, NameFolded)
                ),
                ("organisation", true) => filedFirst.ThenByDescending(f =>
                    f.FiledNumber == null ? null : EF.Property<string>(f.Organisation, NameFolded)
                ),
                ("demande", false) => filedFirst.ThenBy(f =>
                    db.Filings.Where(x => x.FicheId == f.Id && x.Number == f.FiledNumber).Max(x => (long?)x.RequestedCents)
                ),
                ("demande", true) => filedFirst.ThenByDescending(f =>
                    db.Filings.Where(x => x.FicheId == f.Id && x.Number == f.FiledNumber).Max(x => (long?)x.RequestedCents)
                ),
                ("depot", false) => filedFirst.ThenBy(f =>
                    db.Filings.Where(x => x.FicheId == f.Id && x.Number == f.FiledNumber).Max(x => x.ReceivedEarlierAt ?? x.FiledAt)
                ),
                ("depot", true) => filedFirst.ThenByDescending(f =>
                    db.Filings.Where(x => x.FicheId == f.Id && x.Number == f.FiledNumber).Max(x => x.ReceivedEarlierAt ?? x.FiledAt)
                ),
                (_, true) => filedFirst.ThenByDescending(f => f.Number),
                _ => filedFirst.ThenBy(f => f.Number),
            }
        )
            .ThenBy(f => EF.Property<string>(f, TitleFolded))
            .ThenBy(f => f.Id);
    }
}
