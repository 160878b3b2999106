using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using FsCheck;
using FsCheck.Fluent;

namespace AppelAProjets.Domain.Tests.Fiches;

/// <summary>Some questions, each possibly depending on any other, before, after or itself, and some answers to them.</summary>
internal static class Situations
{
    private static readonly string[] Values = ["1", "2", "5", "Oui", "Non", "illisible", ""];

    public static Gen<(IReadOnlyList<FormQuestion> Questions, IReadOnlyDictionary<string, QuestionAnswer> Answers)> Any =>
        from count in Gen.Choose(1, 8)
        from questions in Gen.CollectToSequence(Enumerable.Range(0, count), place => Question(place, count))
        from answers in Gen.CollectToSequence(Enumerable.Range(0, count), _ => Gen.Elements(Values))
        select (
            (IReadOnlyList<FormQuestion>)[.. questions],
            (IReadOnlyDictionary<string, QuestionAnswer>)
                answers
                    .Select((value, place) => (value, place))
                    .Where(a => a.value.Length > 0)
                    .ToDictionary(
                        a => $"q{a.place}",
                        a => new QuestionAnswer { Text = a.value, Choices = [a.value] },
                        StringComparer.Ordinal
                    )
        );

    private static Gen<FormQuestion> Question(int place, int count) =>
        from kind in Gen.Elements(QuestionKind.Text, QuestionKind.Number, QuestionKind.Amount, QuestionKind.Choice, QuestionKind.Choices)
        from required in Gen.Elements(true, false)
        from depends in Gen.Elements(true, false)
        from other in Gen.Choose(0, count - 1)
        from test in Gen.Elements(Enum.GetValues<QuestionTest>())
        from value in Gen.Elements(Values)
        select new FormQuestion
        {
            Key = $"q{place}",
            Kind = kind,
            Label = $"Question {place}",
            Required = required,
            Choices = ["Oui", "Non", "1", "2", "5"],
            ShownWhen = depends ? new QuestionCondition($"q{other}", test, value) : null,
        };
}
