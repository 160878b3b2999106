using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Shared.Fiches;

/// <summary>An answer as people read it. What can't be read as a number or a date is shown as it was typed.</summary>
internal static class AnswerWords
{
    public static string For(FormQuestion question, QuestionAnswer answer)
    {
        return question.Kind switch
        {
            QuestionKind.Amount when Money.TryParse(answer.Text, out var money) => FrenchNumbers.Euros(money.Cents),
            QuestionKind.Number when FrenchInput.TryNumber(answer.Text, out var number) => FrenchNumbers.Compact(number, 6),
            QuestionKind.Date when FrenchInput.TryDay(answer.Text, out var day) => FrenchDates.Day(day),
            QuestionKind.Choice or QuestionKind.Choices => string.Join(" ; ", answer.Choices),
            QuestionKind.Table => string.Join('\n', answer.Rows.Select(row => string.Join(" | ", row))),
            QuestionKind.File => string.Join(", ", answer.Files.Select(file => file.Name)),
            _ => answer.Text,
        };
    }

    /// <summary>«si «Travaillez-vous de nuit ?» : oui», for a form that can't hide anything.</summary>
    public static string Condition(QuestionCondition condition, FormQuestion asked)
    {
        var value =
            asked.Kind == QuestionKind.Amount && Money.TryParse(condition.Value, out var money)
                ? FrenchNumbers.WholeEuros(money.Cents)
                : condition.Value;
        var test = condition.Test switch
        {
            QuestionTest.Is => $"\u00A0: {value}",
            QuestionTest.IsNot => $"\u00A0: autre chose que {value}",
            QuestionTest.IsAnswered => " a une réponse",
            QuestionTest.AtLeast => $"\u00A0: {value} ou plus",
            QuestionTest.AtMost => $"\u00A0: {value} ou moins",
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.Test, "No French word is written for this test."),
        };
        return $"si «\u00A0{asked.Label}\u00A0»{test}";
    }
}
