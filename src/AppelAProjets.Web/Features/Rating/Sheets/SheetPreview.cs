using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>What a sheet would change, line by line.</summary>
/// <param name="State">The call and its fiches.</param>
/// <param name="Verdicts">The lines judged, in the order of the sheet.</param>
/// <param name="Absent">Fiches of the evaluator that are on no line: they stay as they are.</param>
/// <param name="Parcel">The lines to apply, sealed; null when nothing can be applied.</param>
internal sealed record SheetPreview(SheetState State, IReadOnlyList<RowVerdict> Verdicts, IReadOnlyList<QueuedFiche> Absent, string? Parcel)
{
    public IReadOnlyList<RowVerdict> Changed => [.. Verdicts.Where(verdict => verdict.Outcome == RowOutcome.Changed)];

    /// <summary>Lines to correct in the workbook: nothing is applied before.</summary>
    public IReadOnlyList<RowVerdict> Faulty => [.. Verdicts.Where(verdict => verdict.Outcome == RowOutcome.Faulty)];

    /// <summary>Lines that can't be taken whatever is written on them; nothing is to be corrected.</summary>
    public IReadOnlyList<RowVerdict> LeftAside => [.. Verdicts.Where(verdict => verdict.Outcome == RowOutcome.LeftAside)];

    public bool HasFaults => Faulty.Count > 0;

    public int Unchanged => Verdicts.Count(verdict => verdict.Outcome == RowOutcome.Unchanged);

    /// <summary>Fiches not accepted yet that filing would declare without a tie.</summary>
    public IReadOnlyList<QueuedFiche> DeclaredByFiling =>
        [.. Verdicts.Where(verdict => verdict is { CanBeFiled: true, Fiche.Waits: true }).Select(verdict => verdict.Fiche!)];

    internal string DeclaredInWords => string.Join(", ", DeclaredByFiling.Select(fiche => $"{fiche.Number}, {fiche.Title}"));

    internal string AbsentNumbers => string.Join(", ", Absent.Select(fiche => fiche.Number));

    public int Fileable => Verdicts.Count(verdict => verdict.CanBeFiled);
}

/// <summary>Judges a sheet without writing anything.</summary>
internal sealed class SheetPreviews(SignedImport parcels)
{
    public SheetPreview Of(SheetState state, IReadOnlyList<ReadRow> rows, Guid evaluatorId)
    {
        Evaluation Begin(Guid ficheId) => new(Guid.Empty, state.CallId, ficheId, evaluatorId, state.Now);
        IReadOnlyList<RowVerdict> verdicts =
        [
            .. rows.Select(row =>
                SheetJudge.Write(row, state.Find(row.Row.FicheId), state.Grid, state.JustifiesEveryRating, Begin, state.Now)
            ),
        ];
        var preview = new SheetPreview(
            state,
            verdicts,
            [.. state.Fiches.Select(fiche => fiche.Heading).Where(fiche => !rows.Any(row => row.Row.FicheId == fiche.FicheId))],
            null
        );
        if (preview.HasFaults || (preview.Changed.Count == 0 && preview.Fileable == 0))
        {
            return preview;
        }

        var taken = rows.Zip(verdicts)
            .Where(pair => pair.Second.Outcome is RowOutcome.Changed or RowOutcome.Unchanged)
            .Select(pair => pair.First);
        return preview with { Parcel = parcels.Write(new SignedImportContent(evaluatorId, state.CallId, [.. taken])) };
    }
}
