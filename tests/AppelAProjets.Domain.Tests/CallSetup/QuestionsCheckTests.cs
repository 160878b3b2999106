using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.CallSetup;

public sealed class QuestionsCheckTests
{
    private static readonly FormQuestion Place = new()
    {
        Key = "local",
        Kind = QuestionKind.Choice,
        Label = "Avez-vous un local\u202F?",
        Choices = ["Oui", "Non"],
    };
    private static readonly FormQuestion Size = new()
    {
        Key = "surface",
        Kind = QuestionKind.Number,
        Label = "Quelle surface\u202F?",
        ShownWhen = new("local", QuestionTest.Is, "Oui"),
    };

    private static readonly Gen<FormQuestion> Questions =
        from key in Gen.Elements("a", "b", "c", "d", "Mal nommée")
        from kind in Gen.Elements(Enum.GetValues<QuestionKind>())
        from entries in Gen.ListOf(Gen.Elements("Oui", "oui", "Non", "", "10"))
        from conditional in Gen.Elements(true, false)
        from other in Gen.Elements("a", "b", "c", "d", "partie")
        from test in Gen.Elements(Enum.GetValues<QuestionTest>())
        from value in Gen.Elements("Oui", "10", "", "1 000,5", "-")
        select new FormQuestion
        {
            Key = key,
            Kind = kind,
            Label = "Question",
            Choices = [.. entries],
            Columns = [.. entries],
            ShownWhen = conditional ? new(other, test, value) : null,
        };

    /// <summary>Half of the lists are right in everything but perhaps their conditions.</summary>
    private static readonly Arbitrary<FormQuestion[]> Lists = Arb.From(
        from list in Gen.ArrayOf(Questions)
        from plain in Gen.Elements(true, false)
        select plain
            ?
            [
                .. list.Where(question => CallKeys.IsKey(question.Key))
                    .DistinctBy(question => question.Key)
                    .Select(question =>
                        question with
                        {
                            Kind = QuestionKind.Text,
                            ShownWhen = question.ShownWhen is { } condition ? condition with { Test = QuestionTest.IsAnswered } : null,
                        }
                    ),
            ]
            : list
    );

    [Fact]
    public void A_question_may_depend_on_one_placed_before_it() => QuestionsCheck.Run([Place, Size]).ShouldBeEmpty();

    [Fact]
    public void A_question_moved_before_the_one_it_depends_on_is_refused_by_its_label()
    {
        var refusal = QuestionsCheck.Run([Size, Place]).ShouldHaveSingleItem();
        (refusal.Code, refusal.Field).ShouldBe(("condition.after", "Questions[surface].ShownWhen"));
        refusal.Message.ShouldContain("Quelle surface");
    }

    [Fact]
    public void Removing_a_question_others_depend_on_is_refused_by_the_label_of_the_dependent_one()
    {
        var refusal = QuestionsCheck.Run([Size]).ShouldHaveSingleItem();
        refusal.Code.ShouldBe("condition.gone");
        refusal.Message.ShouldContain("Quelle surface");
    }

    [Theory]
    [InlineData("surface", QuestionTest.IsAnswered, "", "condition.self")]
    [InlineData("local", QuestionTest.Is, "Peut-être", "condition.choice")]
    [InlineData("local", QuestionTest.Is, "", "condition.value")]
    [InlineData("local", QuestionTest.AtLeast, "10", "condition.number")]
    public void A_condition_that_cannot_be_met_is_refused(string key, QuestionTest test, string value, string code) =>
        QuestionsCheck.Run([Place, Size with { ShownWhen = new(key, test, value) }]).ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Choices_that_repeat_one_another_are_refused() =>
        QuestionsCheck.Run([Place with { Choices = ["Oui", "OUI"] }]).ShouldHaveSingleItem().Code.ShouldBe("question.choices");

    [Fact]
    public void Any_list_is_answered_without_failing_and_none_that_passes_has_a_condition_on_a_later_question() =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                Lists,
                list =>
                    QuestionsCheck.Run(list).Count > 0
                    || list.Index()
                        .All(entry =>
                            entry.Item.ShownWhen is not { } condition
                            || list.Take(entry.Index).Any(before => before.Key == condition.QuestionKey)
                        )
            )
        );
}
