using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>What one field holds in two states of a fiche.</summary>
/// <param name="Field">The field; null for files joined.</param>
/// <param name="Section">The section it is in.</param>
/// <param name="Label">What it is called, in French.</param>
/// <param name="Before">Its value in the first state, as typed; names of files, one per line.</param>
/// <param name="After">Its value in the second.</param>
public sealed record FieldDifference(FicheField? Field, FicheSection Section, string Label, string Before, string After);

/// <summary>Compares two states of a fiche, field by field.</summary>
public static class FicheDifferences
{
    /// <summary>
    /// The fields that do not hold the same, in the order of the form. A row that is gone or new differs by each cell written in it.
    /// </summary>
    /// <param name="before">The first state.</param>
    /// <param name="after">The second.</param>
    /// <param name="questions">The questions of the call.</param>
    /// <param name="pieces">The pieces of the call.</param>
    /// <returns>The differences; empty when both say the same.</returns>
    public static IReadOnlyList<FieldDifference> Between(
        FicheContent before,
        FicheContent after,
        IReadOnlyList<FormQuestion> questions,
        IReadOnlyList<RequiredPiece> pieces
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(pieces);
        if (ReferenceEquals(before, after))
        {
            return [];
        }

        var fields = Enum.GetValues<FicheSection>()
            .SelectMany(section =>
                FicheFields
                    .In(section, before, questions)
                    .Concat(FicheFields.In(section, after, questions))
                    .DistinctBy(field => field.Path, StringComparer.Ordinal)
            )
            .Select(field => new FieldDifference(field, field.Section, field.Label, field.Read(before), field.Read(after)));
        var files = pieces
            .Select(piece => (Slot: new FileSlot(IsPiece: true, piece.Key), piece.Label))
            .Concat(
                questions
                    .Where(question => question.Kind == QuestionKind.File)
                    .Select(question => (Slot: new FileSlot(IsPiece: false, question.Key), question.Label))
            )
            .Select(place => new FieldDifference(
                null,
                FicheSection.Pieces,
                place.Label,
                Names(place.Slot, before),
                Names(place.Slot, after)
            ));
        return [.. fields.Concat(files).Where(field => field.Before != field.After)];
    }

    private static string Names(FileSlot slot, FicheContent content) => string.Join('\n', slot.FilesIn(content).Select(file => file.Name));
}
