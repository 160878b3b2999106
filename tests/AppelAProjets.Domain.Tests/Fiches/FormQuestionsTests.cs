using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Fiches;

public sealed class FormQuestionsTests
{
    private static readonly FormQuestion Night = new()
    {
        Key = "nuit",
        Kind = QuestionKind.Choice,
        Label = "Travaillez-vous la nuit\u202F?",
        Choices = ["Oui", "Non"],
    };
    private static readonly FormQuestion People = new()
    {
        Key = "effectif",
        Kind = QuestionKind.Number,
        Label = "Combien de salariés\u202F?",
    };

    public static TheoryData<QuestionKind, string, QuestionTest, string, bool> Conditions =>
        new()
        {
            { QuestionKind.Choice, "Oui", QuestionTest.Is, "Oui", true },
            { QuestionKind.Choice, "Oui", QuestionTest.Is, "oui", false },
            { QuestionKind.Choices, "Oui", QuestionTest.IsNot, "Non", true },
            { QuestionKind.Choices, "Oui", QuestionTest.IsNot, "Oui", false },
            { QuestionKind.Choice, "", QuestionTest.IsNot, "Non", false },
            { QuestionKind.Number, "12,50", QuestionTest.Is, "12.5", true },
            { QuestionKind.Number, "12,5", QuestionTest.AtLeast, "12,5", true },
            { QuestionKind.Number, "12,4", QuestionTest.AtLeast, "12,5", false },
            { QuestionKind.Number, "1 000", QuestionTest.AtMost, "1000", true },
            { QuestionKind.Number, "9", QuestionTest.AtLeast, "10", false },
            { QuestionKind.Number, "une dizaine", QuestionTest.AtLeast, "1", false },
            { QuestionKind.Number, "une dizaine", QuestionTest.IsNot, "1", false },
            { QuestionKind.Number, "une dizaine", QuestionTest.IsAnswered, "", true },
            { QuestionKind.Amount, "1 234,50 €", QuestionTest.AtLeast, "1234,5", true },
            { QuestionKind.Amount, "1 234,49", QuestionTest.AtLeast, "1234,5", false },
            { QuestionKind.Date, "4/7/2022", QuestionTest.Is, "04/07/2022", true },
            { QuestionKind.Text, " Soissons ", QuestionTest.Is, "Soissons", true },
            { QuestionKind.Text, "Soissons", QuestionTest.AtLeast, "1", false },
            { QuestionKind.Text, " ", QuestionTest.IsAnswered, "", false },
        };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_question_is_asked_when_the_answer_before_it_meets_its_condition(
        QuestionKind kind,
        string typed,
        QuestionTest test,
        string value,
        bool shown
    )
    {
        var first = new FormQuestion
        {
            Key = "premiere",
            Kind = kind,
            Label = "Première",
            Choices = ["Oui", "Non"],
        };
        var second = People with { ShownWhen = new QuestionCondition("premiere", test, value) };
        var answer = kind is QuestionKind.Choice or QuestionKind.Choices
            ? new QuestionAnswer { Choices = typed.Length == 0 ? [] : [typed] }
            : new QuestionAnswer { Text = typed };

        FormQuestions.Visible([first, second], Answers(("premiere", answer))).Contains(second).ShouldBe(shown);
    }

    [Fact]
    public void A_hidden_question_counts_as_unanswered_for_those_that_depend_on_it()
    {
        var people = People with { ShownWhen = new QuestionCondition("nuit", QuestionTest.Is, "Oui") };
        var names = new FormQuestion
        {
            Key = "noms",
            Kind = QuestionKind.LongText,
            Label = "Leurs noms",
            ShownWhen = new QuestionCondition("effectif", QuestionTest.IsAnswered),
        };
        var answers = Answers(("nuit", Chosen("Non")), ("effectif", Typed("3")));

        FormQuestions.Visible([Night, people, names], answers).ShouldBe([Night]);
    }

    [Fact]
    public void A_question_never_depends_on_itself_nor_on_a_later_one()
    {
        var people = People with { ShownWhen = new QuestionCondition("effectif", QuestionTest.IsAnswered) };
        var early = new FormQuestion
        {
            Key = "tot",
            Kind = QuestionKind.Text,
            Label = "Tôt",
            ShownWhen = new QuestionCondition("nuit", QuestionTest.IsAnswered),
        };

        FormQuestions.Visible([early, people, Night], Answers(("nuit", Chosen("Oui")), ("effectif", Typed("3")))).ShouldBe([Night]);
    }

    [Fact]
    public void Filing_leaves_out_the_answers_to_what_is_not_asked_and_keeps_the_rest_as_it_is()
    {
        var people = People with { ShownWhen = new QuestionCondition("nuit", QuestionTest.Is, "Oui") };
        var content = FicheContent
            .Empty.WithAnswer("nuit", Chosen("Non"))
            .WithAnswer("effectif", Typed("3"))
            .WithAnswer("disparue", Typed("?"));

        FormQuestions.ToFile(content, [Night, people], []).Answers.Keys.ShouldBe(["nuit"]);
        var whole = content with { Answers = Answers(("nuit", Chosen("Oui")), ("effectif", Typed("3"))) };
        FormQuestions.ToFile(whole, [Night, people], []).ShouldBeSameAs(whole);
    }

    [Fact]
    public void What_is_asked_never_depends_on_a_later_answer() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                Situations.Any.ToArbitrary(),
                Gen.Elements("", "1", "2", "5", "Oui", "n'importe quoi").ToArbitrary(),
                (situation, typed) =>
                {
                    var (questions, answers) = situation;
                    var before = FormQuestions.Visible(questions, answers);
                    var changed = new Dictionary<string, QuestionAnswer>(answers, StringComparer.Ordinal)
                    {
                        [questions[^1].Key] = new QuestionAnswer { Text = typed, Choices = [typed] },
                    };
                    return before.SequenceEqual(FormQuestions.Visible(questions, changed));
                }
            )
        );

    [Fact]
    public void A_hidden_answer_changes_neither_what_is_asked_nor_what_is_missing() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                Situations.Any.ToArbitrary(),
                situation =>
                {
                    var (questions, answers) = situation;
                    var content = FicheContent.Empty with { Answers = answers };
                    var filed = FormQuestions.ToFile(content, questions, []);
                    var conditions = FilingCheckTests.Conditions with { Questions = questions };
                    return FormQuestions.Visible(questions, answers).SequenceEqual(FormQuestions.Visible(questions, filed.Answers))
                        && FormQuestions.ToFile(filed, questions, []) == filed
                        && FilingCheck.Run(content, conditions).SequenceEqual(FilingCheck.Run(filed, conditions));
                }
            )
        );

    internal static QuestionAnswer Typed(string text) => new() { Text = text };

    internal static QuestionAnswer Chosen(params string[] entries) => new() { Choices = entries };

    internal static IReadOnlyDictionary<string, QuestionAnswer> Answers(params (string Key, QuestionAnswer Answer)[] given) =>
        given.ToDictionary(a => a.Key, a => a.Answer, StringComparer.Ordinal);
}
