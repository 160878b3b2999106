using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.Fiches;

/// <summary>
/// Which questions of a call a fiche has to answer. The page shows, the check demands and the filing keeps the same ones.
/// </summary>
public static class FormQuestions
{
    /// <summary>
    /// The questions that are asked, in order. A condition looks only at questions placed before; one that is not asked counts as
    /// unanswered, whatever was once answered to it.
    /// </summary>
    /// <param name="questions">The questions of the call, in order.</param>
    /// <param name="answers">The answers, by key.</param>
    /// <returns>The questions asked.</returns>
    public static IReadOnlyList<FormQuestion> Visible(
        IReadOnlyList<FormQuestion> questions,
        IReadOnlyDictionary<string, QuestionAnswer> answers
    )
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(answers);
        var visible = new List<FormQuestion>(questions.Count);
        foreach (var question in questions)
        {
            if (
                question.ShownWhen is not { } condition
                || (
                    visible.Find(q => string.Equals(q.Key, condition.QuestionKey, StringComparison.Ordinal)) is { } asked
                    && answers.TryGetValue(asked.Key, out var answer)
                    && Meets(asked, answer, condition)
                )
            )
            {
                visible.Add(question);
            }
        }

        return visible;
    }

    /// <summary>
    /// Whether a piece is asked of a fiche as it is written: of a renewal, or of one whose answer asks for it. A question that is not asked
    /// asks for nothing.
    /// </summary>
    /// <param name="piece">The piece.</param>
    /// <param name="content">What is written.</param>
    /// <param name="questions">The questions of the call, in order.</param>
    /// <returns>True when it is.</returns>
    public static bool Asks(RequiredPiece piece, FicheContent content, IReadOnlyList<FormQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(piece);
        ArgumentNullException.ThrowIfNull(content);
        if (piece.OnlyRenewals && content.Request != RequestKind.Renewal)
        {
            return false;
        }

        return piece.AskedWhen is not { } condition
            || (
                Visible(questions, content.Answers)
                    .FirstOrDefault(q => string.Equals(q.Key, condition.QuestionKey, StringComparison.Ordinal))
                    is { } asked
                && content.Answers.TryGetValue(asked.Key, out var answer)
                && Meets(asked, answer, condition)
            );
    }

    /// <summary>Whether a question has an answer of its own kind, readable or not.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">What was given.</param>
    /// <returns>True when it has.</returns>
    public static bool IsAnswered(FormQuestion question, QuestionAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(answer);
        return question.Kind switch
        {
            QuestionKind.Choice or QuestionKind.Choices => answer.Choices.Count > 0,
            QuestionKind.File => answer.Files.Count > 0,
            QuestionKind.Table => answer.Rows.Count > 0,
            _ => !TypedText.IsBlank(answer.Text),
        };
    }

    /// <summary>What a filing keeps: the answers to the questions that are asked, and the files of the pieces of the call.</summary>
    /// <param name="content">What was written.</param>
    /// <param name="questions">The questions of the call, in order.</param>
    /// <param name="pieces">The pieces of the call.</param>
    /// <returns>The content to freeze; the same one when nothing is to be left out.</returns>
    public static FicheContent ToFile(FicheContent content, IReadOnlyList<FormQuestion> questions, IReadOnlyList<RequiredPiece> pieces)
    {
        ArgumentNullException.ThrowIfNull(content);
        var asked = Visible(questions, content.Answers).Select(q => q.Key).ToHashSet(StringComparer.Ordinal);
        var wanted = pieces.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        return content.Answers.Keys.All(asked.Contains) && content.Pieces.Keys.All(wanted.Contains)
            ? content
            : content with
            {
                Answers = new SortedDictionary<string, QuestionAnswer>(
                    content.Answers.Where(a => asked.Contains(a.Key)).ToDictionary(StringComparer.Ordinal),
                    StringComparer.Ordinal
                ),
                Pieces = new SortedDictionary<string, IReadOnlyList<AttachedFile>>(
                    content.Pieces.Where(p => wanted.Contains(p.Key)).ToDictionary(StringComparer.Ordinal),
                    StringComparer.Ordinal
                ),
            };
    }

    /// <summary>The number a number or an amount says, or null when it can't be read.</summary>
    /// <param name="kind">Number or amount.</param>
    /// <param name="text">What was typed.</param>
    /// <returns>The number, in euros for an amount.</returns>
    public static decimal? NumberIn(QuestionKind kind, string text) =>
        kind switch
        {
            QuestionKind.Amount => Money.TryParse(text, out var money) ? money.Cents / 100m : null,
            _ => FrenchInput.TryNumber(text, out var number) ? number : null,
        };

    private static bool Meets(FormQuestion asked, QuestionAnswer answer, QuestionCondition condition) =>
        IsAnswered(asked, answer)
        && condition.Test switch
        {
            QuestionTest.IsAnswered => true,
            QuestionTest.Is => Equal(asked, answer, condition.Value) == true,
            QuestionTest.IsNot => Equal(asked, answer, condition.Value) == false,
            QuestionTest.AtLeast => IsNumeric(asked.Kind) && NumberIn(asked.Kind, answer.Text) >= NumberIn(asked.Kind, condition.Value),
            QuestionTest.AtMost => IsNumeric(asked.Kind) && NumberIn(asked.Kind, answer.Text) <= NumberIn(asked.Kind, condition.Value),
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.Test, "This test is not known."),
        };

    /// <summary>Null when the two can't be compared: an answer that can't be read, a kind without value.</summary>
    private static bool? Equal(FormQuestion asked, QuestionAnswer answer, string value) =>
        asked.Kind switch
        {
            QuestionKind.Choice or QuestionKind.Choices => answer.Choices.Contains(value, StringComparer.Ordinal),
            QuestionKind.Number or QuestionKind.Amount => NumberIn(asked.Kind, answer.Text) is { } given
            && NumberIn(asked.Kind, value) is { } expected
                ? given == expected
                : null,
            QuestionKind.Date => FrenchInput.TryDay(answer.Text, out var day) && FrenchInput.TryDay(value, out var other)
                ? day == other
                : null,
            QuestionKind.Text or QuestionKind.LongText => string.Equals(answer.Text.Trim(), value.Trim(), StringComparison.Ordinal),
            _ => null,
        };

    private static bool IsNumeric(QuestionKind kind) => kind is QuestionKind.Number or QuestionKind.Amount;
}
