using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Eligibility;

public sealed class EligibilityReviewTests
{
    private static readonly DateTime Now = new(2022, 5, 23, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Marion = Guid.Parse("0197a000-0000-7000-8000-0000000000aa");

    private static readonly Gen<(bool? Eligible, IReadOnlyList<IneligibilityMotive> Motives, string Words)> Decision =
        from eligible in Gen.Elements<bool?>(true, false, null)
        from motives in Gen.Elements(Enum.GetValues<IneligibilityMotive>()).ListOf()
        from words in Gen.Elements(string.Empty, " ", "Hors de la ville.", new string('x', EligibilityReview.MaxWordsLength + 1))
        select (eligible, (IReadOnlyList<IneligibilityMotive>)[.. motives], words);

    [Fact]
    public void A_fiche_starts_to_examine() => Review().State.ShouldBe(EligibilityState.ToExamine);

    [Fact]
    public void An_eligible_fiche_needs_no_motive_and_keeps_none()
    {
        var review = Review();

        review.Decide(true, [IneligibilityMotive.OffTopic], string.Empty, Marion, Now).ShouldBeEmpty();

        (review.State, review.DecidedBy, review.DecidedAt).ShouldBe((EligibilityState.Eligible, Marion, Now));
        review.Motives.ShouldBeEmpty();
    }

    [Fact]
    public void An_ineligible_fiche_always_has_a_motive_and_another_motive_its_words()
    {
        var review = Review();

        review.Decide(false, [], string.Empty, Marion, Now).ShouldHaveSingleItem().Code.ShouldBe("eligibility.motive");
        review.Decide(false, [IneligibilityMotive.Other], "  ", Marion, Now).ShouldHaveSingleItem().Code.ShouldBe("eligibility.words");
        review.State.ShouldBe(EligibilityState.ToExamine);
        review.Decide(false, [IneligibilityMotive.Other, IneligibilityMotive.Duplicate], "Déjà financée.", Marion, Now).ShouldBeEmpty();
        review.Motives.ShouldBe([IneligibilityMotive.Duplicate, IneligibilityMotive.Other]);
    }

    [Fact]
    public void A_decision_is_idempotent_and_a_refused_one_changes_nothing() =>
        Prop.ForAll(
                Decision.ToArbitrary(),
                asked =>
                {
                    var review = Review();
                    var first = review.Decide(asked.Eligible, asked.Motives, asked.Words, Marion, Now);
                    var (state, motives, words, at) = (review.State, review.Motives, review.Words, review.DecidedAt);
                    var second = review.Decide(asked.Eligible, asked.Motives, asked.Words, Guid.Empty, Now.AddHours(1));
                    return first.Count == second.Count
                        && (first.Count == 0) == review.IsDecided
                        && review.State == state
                        && review.Motives.SequenceEqual(motives)
                        && review.Words == words
                        && review.DecidedAt == at;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Another_decision_needs_the_first_one_taken_back_with_its_reason()
    {
        var review = Review();
        review.Decide(true, [], string.Empty, Marion, Now);

        review
            .Decide(false, [IneligibilityMotive.Late], string.Empty, Marion, Now)
            .ShouldHaveSingleItem()
            .Code.ShouldBe("eligibility.decided");
        review.AskComplement().ShouldHaveSingleItem().Code.ShouldBe("eligibility.decided");
        review.Reopen(" ").ShouldHaveSingleItem().Code.ShouldBe("eligibility.reopening");
        review.State.ShouldBe(EligibilityState.Eligible);
        review.Reopen("Un doublon a été signalé.").ShouldBeEmpty();
        (review.State, review.DecidedAt).ShouldBe((EligibilityState.ToExamine, null));
        review.Reopen(string.Empty).ShouldBeEmpty("a second click finds it taken back");
    }

    [Fact]
    public void Answers_of_points_the_call_no_longer_has_are_left_out_and_a_decided_review_keeps_its_own()
    {
        var settings = new EligibilitySettings { Points = [new("objet", "Dans l’objet"), new("public", "Le bon public")] };
        var review = Review();

        review
            .Answer([new("public", ChecklistVerdict.Conform, " vu "), new("ancien", ChecklistVerdict.Conform, string.Empty)], settings)
            .ShouldBeEmpty();
        review.Answers.ShouldBe([new ChecklistAnswer("public", ChecklistVerdict.Conform, "vu")]);
        review
            .Answer([new("objet", ChecklistVerdict.Conform, new string('x', 501))], settings)
            .ShouldHaveSingleItem()
            .Field.ShouldBe("objet");
        review.Decide(true, [], string.Empty, Marion, Now);
        review.Answer([], settings).ShouldHaveSingleItem().Code.ShouldBe("eligibility.decided");
        review.Answers.Count.ShouldBe(1);
    }

    [Fact]
    public void A_complement_given_or_given_up_brings_the_fiche_back_to_examine()
    {
        var review = Review();

        review.AskComplement().ShouldBeEmpty();
        review.State.ShouldBe(EligibilityState.ComplementAsked);
        review.EndComplement();
        review.State.ShouldBe(EligibilityState.ToExamine);
        review.Decide(true, [], string.Empty, Marion, Now);
        review.EndComplement();
        review.State.ShouldBe(EligibilityState.Eligible);
    }

    private static EligibilityReview Review() => new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
}
