using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Tests.Fiches.Fields;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Fiches;

/// <summary>How far a draft is, whatever is written in it.</summary>
public sealed class FicheProgressLaws
{
    private static readonly FilingConditions Conditions = FilingCheckTests.Conditions with { Questions = AnyFiche.Questions };

    [Fact]
    public void It_reaches_a_hundred_exactly_when_nothing_keeps_the_fiche_from_being_filed() =>
        Hold(content => (FicheProgress.Of(content, Conditions).Percent == 100) == (FilingCheck.Run(content, Conditions).Count == 0));

    [Fact]
    public void It_is_the_share_of_the_sections_that_count_to_half_a_percent() =>
        Hold(content =>
        {
            var progress = FicheProgress.Of(content, Conditions);
            return progress.Complete <= progress.Counted
                && Math.Abs(progress.Percent - 100m * progress.Complete / progress.Counted) <= 0.5m;
        });

    [Fact]
    public void An_empty_draft_is_at_nothing_and_a_whole_one_at_a_hundred()
    {
        FicheProgress.Of(FicheContent.Empty, Conditions).Percent.ShouldBe(0, "the sections that ask for nothing are not half a fiche");
        FicheProgress.Of(FilingCheckTests.Complete, Conditions).Percent.ShouldBe(100);
    }

    private static void Hold(Func<FicheContent, bool> law) =>
        Prop.ForAll(
                Gen.OneOf(
                        AnyFiche.Content,
                        AnyFiche
                            .Writing.ListOf()
                            .Select(writings =>
                                writings
                                    .Take(3)
                                    .Aggregate(FilingCheckTests.Complete, (content, writing) => writing.Field.Write(content, writing.Text))
                            )
                    )
                    .ToArbitrary(),
                law
            )
            .QuickCheckThrowOnFailure();
}
