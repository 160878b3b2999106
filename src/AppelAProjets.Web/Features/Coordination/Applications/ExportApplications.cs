using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Spreadsheets;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Coordination.Applications;

/// <summary>
/// Writes the fiches of a call in a file, with the filters of the list, and that they were taken out in the journal. Every column, or those
/// the address chooses.
/// </summary>
internal sealed class ExportApplications(AppDbContext db, CallFicheSelection selection, ApplicationReads reads, AuditLog audit)
{
    public async Task<Outcome<ApplicationsFile>> ExecuteAsync(
        CoordinatedCall call,
        CallFichesQuery query,
        ApplicationsFileKind kind,
        Guid personId,
        CancellationToken cancellation
    )
    {
        var form = await reads.FormAsync(call, cancellation);
        var all = ApplicationColumns.In(form);
        var columns = query.ChosenColumns.Count == 0 ? all : ApplicationColumns.Chosen(all, query.ChosenColumns);
        var rows = await reads.ReadAsync(
            call,
            form,
            selection.Sorted(selection.Asked(call, query, personId), query),
            application => columns.Select(column => column.Value(application)).ToArray(),
            cancellation
        );
        IReadOnlyList<Column<object?[]>> written =
        [
            .. columns.Select((column, index) => new Column<object?[]>(column.Header, column.Format, column.Width, row => row[index])),
        ];
        var file = kind switch
        {
            ApplicationsFileKind.Workbook => new ApplicationsFile(
                XlsxFile.Write<object?[]>($"Fiches – {call.Title}", [new("Fiches", written, rows)]),
                XlsxFile.ContentType,
                $"fiches-{call.Slug}.xlsx"
            ),
            ApplicationsFileKind.Text => new ApplicationsFile(CsvFile.Write(written, rows), CsvFile.ContentType, $"fiches-{call.Slug}.csv"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown file."),
        };
        audit.Record(
            personId,
            AuditAct.ApplicationsExported,
            call.Id,
            null,
            $"Fiches exportées ({file.Name}), {FrenchNumbers.Count(columns.Count, "colonne")}."
        );
        await db.SaveChangesAsync(cancellation);
        return file;
    }
}

internal sealed record ApplicationsFile(byte[] Content, string ContentType, string Name);

internal enum ApplicationsFileKind
{
    Workbook,
    Text,
}
