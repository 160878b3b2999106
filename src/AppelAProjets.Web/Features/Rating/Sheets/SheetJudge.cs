using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>What becomes of one line.</summary>
internal enum RowOutcome
{
    /// <summary>It changes the evaluation.</summary>
    Changed,

    /// <summary>It says what is recorded already.</summary>
    Unchanged,

    /// <summary>It can't be taken, whatever is written on it; the others can.</summary>
    LeftAside,

    /// <summary>Something on it is to be corrected in the workbook.</summary>
    Faulty,
}

/// <summary>One difference between a line and what is recorded.</summary>
/// <param name="Label">The criterion, its justification, or the comment.</param>
/// <param name="Old">What is recorded; empty for nothing.</param>
/// <param name="New">What the line says; empty for nothing.</param>
internal sealed record SheetChange(string Label, string Old, string New);

/// <summary>A line judged.</summary>
/// <param name="Line">Its number in the sheet.</param>
/// <param name="Fiche">Its fiche; null when it must not be named.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Changes">What it says otherwise than what is recorded.</param>
/// <param name="Messages">Why it is not taken.</param>
internal sealed record RowVerdict(
    int Line,
    QueuedFiche? Fiche,
    RowOutcome Outcome,
    IReadOnlyList<SheetChange> Changes,
    IReadOnlyList<string> Messages
)
{
    /// <summary>The evaluation as the line makes it; null when the line is not taken.</summary>
    public Evaluation? Evaluation { get; init; }

    /// <summary>True when it is a draft that misses nothing.</summary>
    public bool CanBeFiled { get; init; }
}

/// <summary>
/// Judges the lines of a sheet with the rules of the rating page: on copies to show what would change, and on what is recorded, in one
/// transaction, to change it.
/// </summary>
internal static class SheetJudge
{
    // The same words for a conflict, another's fiche and one withdrawn: which of them it is would tell something.
    private const string NotYours = "Cette fiche ne vous est plus confiée\u00A0: la ligne est laissée de côté.";

    private const string Stale =
        "Cette évaluation a été enregistrée ailleurs depuis que vous avez téléchargé la feuille\u00A0: pour ne rien écraser, la ligne est "
        + "laissée de côté. Comparez ci-dessous, et corrigez sur la page de la fiche.";

    /// <summary>Judges one line, and writes it on the evaluation when it is taken.</summary>
    /// <param name="read">The line.</param>
    /// <param name="fiche">Its fiche with the evaluation to write on; null when it is not the evaluator's to rate.</param>
    /// <param name="grid">The grid in force.</param>
    /// <param name="justifiesEveryRating">Whether the call asks for a justification of every rating.</param>
    /// <param name="begin">Begins the evaluation of a fiche that has none.</param>
    /// <param name="now">UTC instant.</param>
    internal static RowVerdict Write(
        ReadRow read,
        SheetFiche? fiche,
        ScoringGrid grid,
        bool justifiesEveryRating,
        Func<Guid, Evaluation> begin,
        DateTime now
    )
    {
        var row = read.Row;
        if (fiche is null)
        {
            return new(row.Line, null, RowOutcome.LeftAside, [], [NotYours]);
        }

        RowVerdict As(RowOutcome outcome, IReadOnlyList<SheetChange> changes, params IReadOnlyList<string> messages) =>
            new(row.Line, fiche.Heading, outcome, changes, messages);
        if (read.Number != fiche.Heading.Number)
        {
            return As(
                RowOutcome.Faulty,
                [],
                $"Le numéro écrit sur cette ligne n’est pas celui de sa fiche ({fiche.Heading.Number})\u00A0: des cases ont été déplacées. "
                    + "Remettez chaque ligne en place, ou repartez d’une feuille neuve."
            );
        }

        if (read.Faults.Count > 0)
        {
            return As(RowOutcome.Faulty, [], read.Faults);
        }

        var changes = SheetDifferences.Find(row, fiche.Evaluation, grid);
        var changed = changes.Count > 0;
        if (changed && fiche.IsFiled)
        {
            return As(
                RowOutcome.LeftAside,
                changes,
                "Cette évaluation est déjà déposée\u00A0: la ligne est laissée de côté. Pour la modifier, rouvrez-la sur sa page, puis "
                    + "notez-y."
            );
        }

        if (changed && row.Version != fiche.Evaluation?.Version)
        {
            return As(RowOutcome.LeftAside, changes, Stale);
        }

        var evaluation = fiche.Evaluation ?? begin(fiche.Heading.FicheId);
        if (changed)
        {
            IReadOnlyList<Refusal> refusals =
            [
                .. evaluation.Record(grid, SheetDifferences.ChangedEntries(row, fiche.Evaluation), now),
                .. evaluation.Comment(row.Comment, now),
                .. row.CommentToApplicant is { } words ? evaluation.CommentForApplicant(words, now) : [],
            ];
            if (refusals.Count > 0)
            {
                return As(RowOutcome.Faulty, [], [.. refusals.Select(refusal => refusal.Message).Distinct(StringComparer.Ordinal)]);
            }
        }

        return As(changed ? RowOutcome.Changed : RowOutcome.Unchanged, changes) with
        {
            Evaluation = evaluation,
            CanBeFiled = evaluation.Status == EvaluationStatus.Draft && evaluation.Shortcomings(grid, justifiesEveryRating).Count == 0,
        };
    }
}
