using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches.Fields;

namespace AppelAProjets.Domain.Fiches;

/// <summary>A part of a fiche that can be asked again by itself: a field, a whole list or table, an answer, a piece.</summary>
/// <param name="Path">Where it is: «Title», «Partners», «Budget», «Answers[devis]», «Files[piece-statuts]».</param>
/// <param name="Section">The section it is filled in.</param>
/// <param name="Label">What it is called, in French.</param>
public sealed record FichePart(string Path, FicheSection Section, string Label);

/// <summary>Cuts a fiche in the parts a complement may name.</summary>
public static class FicheParts
{
    /// <summary>The profile of the organisation, which a filing freezes.</summary>
    public const string Profile = nameof(FicheContent.Applicant);

    private const string Answers = nameof(FicheContent.Answers);

    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        [nameof(FicheContent.Pupils)] = "Tableau des élèves",
        [nameof(FicheContent.Establishments)] = "Établissements scolaires",
        [nameof(FicheContent.Steps)] = "Étapes",
        [nameof(FicheContent.Partners)] = "Partenaires",
        [nameof(FicheContent.Staff)] = "Personnes qui interviennent",
        [nameof(FicheContent.Funding)] = "Autres financeurs",
        [nameof(FicheContent.Indicators)] = "Indicateurs",
        [nameof(FicheContent.Groups)] = "Tableau des bénéficiaires par âge",
        [nameof(FicheContent.Budget)] = "Lignes du budget (charges, produits, contributions)",
        [nameof(FicheContent.MainObjectiveId)] = "Objectifs",
    };

    /// <summary>The parts of the fiches of a call that can be asked again, in the order of the form.</summary>
    /// <param name="conditions">What the call asks of that organisation.</param>
    /// <returns>The parts, each once.</returns>
    public static IReadOnlyList<FichePart> Asked(FilingConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        var parts = new List<FichePart> { new(Profile, FicheSection.Applicant, "Page de l’organisation (nom, SIRET, adresse…)") };
        foreach (var section in conditions.Sections)
        {
            var paths =
                section == FicheSection.Questions
                    ? conditions
                        .Questions.Where(question => question.Kind != QuestionKind.File)
                        .Select(question => ($"{Answers}[{question.Key}]", question.Label))
                    : FicheFields
                        .In(section)
                        .Select(field => (field.Path, field.Label))
                        .Concat(FicheFields.ListsOf(section).Select(list => (list.Name, list.Label)));
            parts.AddRange(
                paths.Select(found => new FichePart(
                    RootOf(found.Item1),
                    section,
                    Tables.GetValueOrDefault(RootOf(found.Item1), found.Item2)
                ))
            );
        }

        parts.AddRange(
            conditions.AskedPieces.Select(piece => new FichePart(
                new FileSlot(IsPiece: true, piece.Key).Field,
                FicheSection.Pieces,
                piece.Label
            ))
        );
        parts.AddRange(
            conditions
                .Questions.Where(question => question.Kind == QuestionKind.File)
                .Select(question => new FichePart(new FileSlot(IsPiece: false, question.Key).Field, FicheSection.Pieces, question.Label))
        );
        return [.. parts.DistinctBy(part => part.Path, StringComparer.Ordinal)];
    }

    /// <summary>The part a field belongs to: a row to its list, a line of the budget to the budget, an answer to its question.</summary>
    /// <param name="path">Path of a field, of a row or of a part.</param>
    /// <returns>Path of the part.</returns>
    public static string RootOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path == nameof(FicheContent.OtherObjectiveIds))
        {
            // Naming another main objective takes it out of the others: one part.
            return nameof(FicheContent.MainObjectiveId);
        }

        var open = path.IndexOf('[', StringComparison.Ordinal);
        var close = path.IndexOf(']', StringComparison.Ordinal);
        return open < 0 || close < open ? path
            : path.StartsWith($"{Answers}[", StringComparison.Ordinal) || path.StartsWith("Files[", StringComparison.Ordinal)
                ? path[..(close + 1)]
            : path[..open];
    }

    /// <summary>The parts that do not hold the same in two states of a fiche.</summary>
    /// <param name="before">The first state.</param>
    /// <param name="after">The second.</param>
    /// <returns>Paths of parts, each once.</returns>
    public static IReadOnlySet<string> Changed(FicheContent before, FicheContent after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changed = new SortedSet<string>(StringComparer.Ordinal);
        if (ReferenceEquals(before, after))
        {
            return changed;
        }

        foreach (var section in Enum.GetValues<FicheSection>())
        {
            changed.UnionWith(
                FicheFields
                    .In(section, before, [])
                    .Concat(FicheFields.In(section, after, []))
                    .DistinctBy(field => field.Path, StringComparer.Ordinal)
                    .Where(field => field.Read(before) != field.Read(after))
                    .Select(field => RootOf(field.Path))
            );
        }

        changed.UnionWith(
            before.Answers.Keys.Union(after.Answers.Keys, StringComparer.Ordinal).SelectMany(key => Answer(key, before, after))
        );
        changed.UnionWith(
            before
                .Pieces.Keys.Union(after.Pieces.Keys, StringComparer.Ordinal)
                .Select(key => new FileSlot(IsPiece: true, key))
                .Where(slot => !slot.FilesIn(before).SequenceEqual(slot.FilesIn(after)))
                .Select(slot => slot.Field)
        );
        changed.UnionWith(
            before
                .Unreadable.Keys.Union(after.Unreadable.Keys, StringComparer.Ordinal)
                .Where(path => before.Unreadable.GetValueOrDefault(path) != after.Unreadable.GetValueOrDefault(path))
                .Select(RootOf)
        );
        return changed;
    }

    private static IEnumerable<string> Answer(string key, FicheContent before, FicheContent after)
    {
        var (first, second) = (
            before.Answers.GetValueOrDefault(key, QuestionAnswer.None),
            after.Answers.GetValueOrDefault(key, QuestionAnswer.None)
        );
        if (
            first.Text != second.Text
            || !first.Choices.SequenceEqual(second.Choices, StringComparer.Ordinal)
            || first.Rows.Count != second.Rows.Count
            || !first.Rows.Zip(second.Rows).All(rows => rows.First.SequenceEqual(rows.Second, StringComparer.Ordinal))
        )
        {
            yield return $"{Answers}[{key}]";
        }

        if (!first.Files.SequenceEqual(second.Files))
        {
            yield return new FileSlot(IsPiece: false, key).Field;
        }
    }
}
