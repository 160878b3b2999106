using AppelAProjets.Domain.Fiches.Fields;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Fiches.Fields;

public sealed class FicheFieldLaws
{
    [Fact]
    public void Every_field_is_found_by_its_path()
    {
        foreach (var field in AnyFiche.Fields)
        {
            FicheFields.Find(field.Path, AnyFiche.Questions)!.Label.ShouldBe(field.Label, field.Path);
        }

        AnyFiche.Fields.Select(field => field.Path).ShouldBeUnique();
    }

    [Fact]
    public void Writing_what_is_read_changes_nothing() =>
        Hold(
            from content in AnyFiche.Content
            from field in AnyFiche.Field
            select (content, field),
            given => AnyFiche.SaySame(given.field.Write(given.content, given.field.Read(given.content)), given.content)
        );

    [Fact]
    public void Writing_twice_is_writing_once() =>
        Hold(
            from content in AnyFiche.Content
            from writing in AnyFiche.Writing
            select (content, writing),
            given =>
            {
                var once = given.writing.Field.Write(given.content, given.writing.Text);
                return AnyFiche.SaySame(given.writing.Field.Write(once, given.writing.Text), once);
            }
        );

    [Fact]
    public void A_write_touches_its_own_field_only() =>
        Hold(
            from content in AnyFiche.Content
            from writing in AnyFiche.Writing.Where(writing => !AnyFiche.IsObjective(writing.Field))
            select (content, writing),
            given =>
            {
                var (before, after) = (
                    AnyFiche.Said(given.content),
                    AnyFiche.Said(given.writing.Field.Write(given.content, given.writing.Text))
                );
                return before
                    .Keys.Union(after.Keys)
                    .Where(path => before.GetValueOrDefault(path) != after.GetValueOrDefault(path))
                    .All(path => path == given.writing.Field.Path);
            }
        );

    [Fact]
    public void Nothing_typed_in_a_figure_is_ever_lost_unseen() =>
        Hold(
            from content in AnyFiche.Content
            from writing in AnyFiche.Writing.Where(writing =>
                writing.Field.Kind is FieldKind.Whole or FieldKind.Number or FieldKind.Amount or FieldKind.Day
            )
            select (content, writing),
            given =>
                given.writing.Text.Trim().Length == 0
                || given.writing.Field.Read(given.writing.Field.Write(given.content, given.writing.Text)).Length > 0
        );

    [Fact]
    public void Two_prints_are_the_same_when_the_texts_are() =>
        Hold(
            from left in AnyFiche.TextFor(AnyFiche.Fields[0])
            from right in AnyFiche.TextFor(AnyFiche.Fields[0])
            select (left, right),
            texts => FieldHash.Compute(texts.left) == FieldHash.Compute(texts.right) == (texts.left == texts.right)
        );

    [Fact]
    public void Blank_rows_are_taken_out_and_nothing_else() =>
        Hold(AnyFiche.Content, content => AnyFiche.SaySame(FicheFields.WithoutBlankRows(content), content));

    private static void Hold<T>(Gen<T> given, Func<T, bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(given.ToArbitrary(), law));
}
