using AppelAProjets.Domain.Evaluations;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Evaluations;

public sealed class EvaluationFieldTests
{
    private static readonly Guid Criterion = Guid.Parse("0193a1f0-0000-7000-8000-000000000001");

    [Fact]
    public void A_field_of_a_criterion_says_which()
    {
        EvaluationField.CriterionOf(EvaluationField.Mark(Criterion)).ShouldBe(Criterion);
        EvaluationField.CriterionOf(EvaluationField.Why(Criterion)).ShouldBe(Criterion);
        EvaluationField.Mark(Criterion).ShouldNotBe(EvaluationField.Why(Criterion));
    }

    [Theory]
    [InlineData("")]
    [InlineData(EvaluationField.Comment)]
    [InlineData(EvaluationField.ApplicantComment)]
    [InlineData(EvaluationField.Reason)]
    [InlineData("0193a1f0-0000-7000-8000-000000000001")]
    [InlineData("not-an-identity-but-as-long-as-one-is.Mark")]
    public void The_others_belong_to_none(string field) => EvaluationField.CriterionOf(field).ShouldBeNull();
}
