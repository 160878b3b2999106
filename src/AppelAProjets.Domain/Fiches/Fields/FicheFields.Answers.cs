using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>The answers to the call's own questions, as fields.</summary>
public static partial class FicheFields
{
    private const string AnswerName = "Answers";

    /// <summary>The field of a question; null for a question that takes a file, which is joined on its own.</summary>
    /// <param name="question">The question.</param>
    /// <returns>The field.</returns>
    public static FicheField? AnswerField(FormQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var (kind, part) = question.Kind switch
        {
            QuestionKind.Text => (FieldKind.Line, "Text"),
            QuestionKind.LongText => (FieldKind.Text, "Text"),
            QuestionKind.Number => (FieldKind.Number, "Text"),
            QuestionKind.Amount => (FieldKind.Amount, "Text"),
            QuestionKind.Date => (FieldKind.Day, "Text"),
            QuestionKind.Choice => (FieldKind.Choice, "Choices"),
            QuestionKind.Choices => (FieldKind.Choices, "Choices"),
            QuestionKind.Table => (FieldKind.Table, "Rows"),
            _ => (default, string.Empty),
        };
        return part.Length == 0
            ? null
            : new FicheField($"{AnswerName}[{question.Key}].{part}", FicheSection.Questions, question.Label, kind)
            {
                Limit = question.TextLimit,
                Hint = question.Help,
                Choices = [.. question.Choices.Select(choice => new FieldChoice(choice, choice))],
                Get = content => Read(kind, AnswerOf(content, question)),
                Set = (content, text) => content.WithAnswer(question.Key, Write(kind, AnswerOf(content, question), text)),
            };
    }

    private static QuestionAnswer AnswerOf(FicheContent content, FormQuestion question) =>
        content.Answers.TryGetValue(question.Key, out var answer) ? answer : QuestionAnswer.None;

    private static string Read(FieldKind kind, QuestionAnswer answer) =>
        kind switch
        {
            FieldKind.Choice or FieldKind.Choices => string.Join('\n', answer.Choices),
            FieldKind.Table => string.Join('\n', answer.Rows.Select(row => string.Join('\t', row))),
            _ => answer.Text,
        };

    private static QuestionAnswer Write(FieldKind kind, QuestionAnswer answer, string text) =>
        kind switch
        {
            FieldKind.Choice or FieldKind.Choices => answer with { Choices = FieldText.Entries(text) },
            FieldKind.Table => answer with
            {
                Rows =
                [
                    .. text.Split('\n')
                        .Select(IReadOnlyList<string> (row) => [.. row.Split('\t').Select(TypedText.OneLine)])
                        .Where(cells => cells.Any(cell => cell.Length > 0)),
                ],
            },
            _ => answer with { Text = text },
        };
}
