using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Documents;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Calls;

/// <summary>The call's own questions and pieces on paper. Paper hides nothing: a condition is said in words.</summary>
internal static class BlankQuestions
{
    private const int TableRows = 5;

    internal static void Questions(WordDocument document, IReadOnlyList<FormQuestion> questions)
    {
        foreach (var question in questions.Where(question => question.Kind != QuestionKind.File))
        {
            document.Label(question.Label);
            var hint = Hint(question, questions);
            if (hint.Length > 0)
            {
                document.Hint(hint);
            }

            switch (question.Kind)
            {
                case QuestionKind.Choice or QuestionKind.Choices:
                    document.Boxes(question.Choices);
                    break;
                case QuestionKind.Table:
                    var share = 100 / Math.Max(1, question.Columns.Count);
                    document.Table(
                        question.Label,
                        question.Columns,
                        [.. question.Columns.Select(_ => share)],
                        Enumerable.Repeat<IReadOnlyList<string>>([.. question.Columns.Select(_ => string.Empty)], TableRows)
                    );
                    break;
                default:
                    document.Answer(question.Kind == QuestionKind.LongText ? 6 : 1);
                    break;
            }
        }
    }

    internal static void Pieces(WordDocument document, CallPage page)
    {
        document.Hint("À joindre à la fiche en ligne, après l’avoir remplie.");
        foreach (var piece in page.Call.Pieces)
        {
            Box(document, piece.Label, [PieceWords.For(piece, page.Call.Questions), piece.Help]);
        }

        foreach (var question in page.Call.Questions.Where(question => question.Kind == QuestionKind.File))
        {
            Box(document, question.Label, [Condition(question, page.Call.Questions), PieceWords.For(question), question.Help]);
        }
    }

    private static void Box(WordDocument document, string label, IEnumerable<string?> hints) =>
        document.Boxes([label]).Hint(string.Join(' ', hints.Where(hint => !string.IsNullOrEmpty(hint))));

    private static string Hint(FormQuestion question, IReadOnlyList<FormQuestion> questions)
    {
        string?[] hints =
        [
            Condition(question, questions),
            question.Required ? null : "Facultatif.",
            question.Help,
            question.Example.Length > 0 ? $"Par exemple\u00A0: {question.Example}" : null,
            question.Kind switch
            {
                QuestionKind.Text or QuestionKind.LongText => $"{FrenchNumbers.Count(question.TextLimit, "caractère")} au plus.",
                QuestionKind.Amount => "En euros.",
                QuestionKind.Date => "Sous la forme 04/07/2022.",
                QuestionKind.Choice => "Une seule réponse.",
                QuestionKind.Choices => "Une ou plusieurs réponses.",
                _ => null,
            },
        ];
        return string.Join(' ', hints.Where(hint => !string.IsNullOrEmpty(hint)));
    }

    private static string? Condition(FormQuestion question, IReadOnlyList<FormQuestion> questions) =>
        question.ShownWhen is { } condition
        && questions.FirstOrDefault(q => string.Equals(q.Key, condition.QuestionKey, StringComparison.Ordinal)) is { } asked
            ? $"À remplir {AnswerWords.Condition(condition, asked)}."
            : null;
}
