using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Fiches.Fields;

/// <summary>Two people write in one fiche: what the merge owes each of them.</summary>
public sealed class FieldMergeLaws
{
    private static readonly Gen<(FicheField Field, string Text)> Writing = AnyFiche.Writing.Where(writing =>
        !AnyFiche.IsObjective(writing.Field)
    );

    [Fact]
    public void Changes_to_different_fields_may_come_in_any_order() =>
        Hold(
            from content in AnyFiche.Content
            from first in Writing
            from second in Writing.Where(writing => writing.Field.Path != first.Field.Path)
            select (content, first, second),
            given =>
            {
                var (one, two) = (Seen(given.content, given.first), Seen(given.content, given.second));
                var forth = Merge(Merge(given.content, one).Content, two);
                var back = Merge(Merge(given.content, two).Content, one);
                return forth.Conflicts.Count == 0
                    && back.Conflicts.Count == 0
                    && AnyFiche.SaySame(forth.Content, back.Content)
                    && AnyFiche.SaySame(forth.Content, Merge(given.content, one, two).Content);
            }
        );

    [Fact]
    public void A_change_is_written_or_said_to_be_in_conflict_and_the_other_value_stays() =>
        Hold(
            from content in AnyFiche.Content
            from writing in Writing
            from seen in AnyFiche.TextFor(writing.Field)
            select (content, writing, seen),
            given =>
            {
                var (field, text) = given.writing;
                var merge = Merge(
                    given.content,
                    new FieldChange(field.Path, FieldHash.Compute(field.Read(field.Write(FicheContent.Empty, given.seen))), text)
                );
                var (mine, theirs, now) = (
                    field.Read(field.Write(given.content, text)),
                    field.Read(given.content),
                    field.Read(merge.Content)
                );
                return merge.Conflicts is [var conflict]
                    ? now == theirs && conflict.Mine == mine && conflict.Theirs == theirs && mine != theirs
                    : now == mine;
            }
        );

    [Fact]
    public void Who_saw_the_value_in_force_is_never_in_conflict() =>
        Hold(
            from content in AnyFiche.Content
            from writing in Writing
            select (content, writing),
            given => Merge(given.content, Seen(given.content, given.writing)).Conflicts.Count == 0
        );

    [Fact]
    public void Two_who_type_the_same_agree() =>
        Hold(
            from content in AnyFiche.Content
            from writing in Writing
            select (content, writing),
            given =>
            {
                var change = Seen(given.content, given.writing);
                return Merge(Merge(given.content, change).Content, change).Conflicts.Count == 0;
            }
        );

    [Fact]
    public void A_row_written_in_since_it_was_seen_is_not_taken_out()
    {
        var list = FicheFields.List(nameof(FicheContent.Partners))!;
        var seen = list.Find("a", nameof(Partner.Name))!.Write(FicheContent.Empty, "Médiathèque");
        var print = list.Print("a", path => FieldHash.Compute(FicheFields.Find(path, [])!.Read(seen)));
        var since = list.Find("a", nameof(Partner.Role))!.Write(seen, "Prête des livres");

        Merge(seen, new FieldChange("Partners[a]", print, string.Empty)).Content.Partners.ShouldBeEmpty();
        var kept = Merge(since, new FieldChange("Partners[a]", print, string.Empty));
        kept.Content.Partners.ShouldHaveSingleItem();
        kept.Conflicts.ShouldHaveSingleItem().Theirs.ShouldContain("Prête des livres");
    }

    private static FieldMerge Merge(FicheContent content, params FieldChange[] changes) =>
        FieldMerge.Of(content, changes, AnyFiche.Questions);

    private static FieldChange Seen(FicheContent content, (FicheField Field, string Text) writing) =>
        new(writing.Field.Path, FieldHash.Compute(writing.Field.Read(content)), writing.Text);

    private static void Hold<T>(Gen<T> given, Func<T, bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(given.ToArbitrary(), law));
}
