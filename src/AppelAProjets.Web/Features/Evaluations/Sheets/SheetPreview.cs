using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Web.Features.Evaluations.Sheets;

/// <summary>What a sheet would change, line by line.</summary>
/// <param name="State">The call and its fiches.</param>
/// <param name="Verdicts">The lines judged, in the order of the sheet.</param>
/// <param name="Absent">Fiches of the evaluator that are on no line: they stay as they are.</param>
/// <param name="Parcel">The lines to apply, sealed; null when nothing can be applied.</param>
public sealed record SheetPreview(SheetState State, IReadOnlyList<RowVerdict> Verdicts, IReadOnlyList<QueuedFiche> Absent, string? Parcel)
{
    public IReadOnlyList<RowVerdict> Changed => [.. Verdicts.Where(verdict => verdict.Outcome == RowOutcome.Changed)];

    public IReadOnlyList<RowVerdict> Refused => [.. Verdicts.Where(verdict => verdict.Outcome is RowOutcome.Faulty or RowOutcome.LeftAside)];

    public bool HasFaults => Verdicts.Any(verdict => verdict.Outcome == RowOutcome.Faulty);

    public int Unchanged => Verdicts.Count(verdict => verdict.Outcome == RowOutcome.Unchanged);

    public int Fileable => Verdicts.Count(verdict => verdict.CanBeFiled);
}

/// <summary>Judges a sheet without writing anything.</summary>
public sealed class SheetPreviews(SheetParcels parcels)
{
    public SheetPreview Of(SheetState state, IReadOnlyList<ReadRow> rows, Guid evaluatorId)
    {
        ArgumentNullException.ThrowIfNull(state);
        Evaluation Begin(Guid ficheId) => new(Guid.Empty, state.CallId, ficheId, evaluatorId, state.Now);
        IReadOnlyList<RowVerdict> verdicts = [.. rows.Select(row => SheetJudge.Write(row, state.Find(row.Row.FicheId), state.Grid, state.JustifiesEveryRating, Begin, state.Now))];
        var preview = new SheetPreview(state, verdicts, [.. state.Fiches.Select(fiche => fiche.Heading).Where(fiche => !rows.Any(row => row.Row.FicheId == fiche.FicheId))], null);
        if (preview.HasFaults || (preview.Changed.Count == 0 && preview.Fileable == 0))
        {
            return preview;
        }

        var taken = rows.Zip(verdicts).Where(pair => pair.Second.Outcome is RowOutcome.Changed or RowOutcome.Unchanged).Select(pair => pair.First);
        return preview with { Parcel = parcels.Write(new SheetParcel(evaluatorId, state.CallId, [.. taken])) };
    }
}
