using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>One line of a rating sheet as its reader filled it: everything they wrote on one fiche.</summary>
/// <param name="Line">Its number in the sheet, from 1.</param>
/// <param name="FicheId">The fiche its seal names.</param>
/// <param name="Version">Version of the evaluation the line was made from; null when there was none.</param>
/// <param name="Entries">One answer per criterion.</param>
/// <param name="Comment">The comment to the committee.</param>
internal sealed record SheetRow(int Line, Guid FicheId, int? Version, IReadOnlyList<RatingEntry> Entries, string Comment)
{
    /// <summary>The comment to the applicant; null in a sheet without its column, and what is recorded stays.</summary>
    public string? CommentToApplicant { get; init; }
}

/// <summary>A line with what could not be read on it.</summary>
/// <param name="Row">What was read.</param>
/// <param name="Number">The number of the fiche as it stands on the line.</param>
/// <param name="Faults">What to correct in the workbook, in French; empty when all was read.</param>
internal sealed record ReadRow(SheetRow Row, string Number, IReadOnlyList<string> Faults);

/// <summary>A workbook read: its lines, or why nothing of it is taken.</summary>
internal sealed record SheetReading(IReadOnlyList<ReadRow> Rows, string? Refusal)
{
    public static SheetReading Refused(string why) => new([], why);
}
