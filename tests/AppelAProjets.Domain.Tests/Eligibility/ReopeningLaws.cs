using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Tests.Fiches.Fields;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Eligibility;

/// <summary>What a complement opens, and nothing else.</summary>
public sealed class ReopeningLaws
{
    private static readonly DateTime Due = new(2022, 6, 12, 21, 59, 0, DateTimeKind.Utc);

    private static readonly Gen<Reopening> Any =
        from fields in AnyFiche.Field.ListOf()
        select new Reopening(Guid.Empty, [.. fields.Select(field => FicheParts.RootOf(field.Path)).Distinct(StringComparer.Ordinal)], Due);

    [Fact]
    public void A_change_is_taken_exactly_when_every_part_it_reaches_is_asked() =>
        Hold(
            from reopening in Any
            from content in AnyFiche.Content
            from writing in AnyFiche.Writing
            select (reopening, content, writing),
            given =>
            {
                var (field, text) = given.writing;
                var after = field.Write(given.content, text);
                var reaches = FicheParts.Changed(given.content, after);
                return (given.reopening.RefusalOf(given.content, after) is null) == reaches.All(part => given.reopening.Opens(part))
                    && reaches.All(part => part == FicheParts.RootOf(field.Path));
            }
        );

    [Fact]
    public void Whatever_is_taken_leaves_every_other_field_as_it_was_filed() =>
        Hold(
            from reopening in Any
            from filed in AnyFiche.Content
            from writings in AnyFiche.Writing.ListOf()
            select (reopening, filed, writings),
            given =>
            {
                var written = given.writings.Aggregate(
                    given.filed,
                    (content, writing) =>
                    {
                        var after = writing.Field.Write(content, writing.Text);
                        return given.reopening.RefusalOf(content, after) is null ? after : content;
                    }
                );
                return AnyFiche
                    .Fields.Where(field => !given.reopening.Opens(field.Path))
                    .All(field => field.Read(written) == field.Read(given.filed));
            }
        );

    [Fact]
    public void Nothing_asked_opens_nothing() =>
        Hold(
            from content in AnyFiche.Content
            from writing in AnyFiche.Writing
            select (content, writing),
            given =>
            {
                var after = given.writing.Field.Write(given.content, given.writing.Text);
                return new Reopening(Guid.Empty, [], Due).RefusalOf(given.content, after) is null
                    == (FicheParts.Changed(given.content, after).Count == 0);
            }
        );

    [Fact]
    public void Two_fiches_that_say_the_same_differ_in_no_part() =>
        Hold(
            from left in AnyFiche.Content
            from right in AnyFiche.Content
            select (left, right),
            given =>
                FicheParts.Changed(given.left, given.right).Count == 0 == AnyFiche.SaySame(given.left, given.right)
                && FicheParts
                    .Changed(given.left, given.right)
                    .SequenceEqual(FicheParts.Changed(given.right, given.left), StringComparer.Ordinal)
        );

    [Fact]
    public void Every_field_belongs_to_one_part_and_a_part_to_itself()
    {
        foreach (var path in AnyFiche.Fields.Select(field => field.Path))
        {
            var part = FicheParts.RootOf(path);
            FicheParts.RootOf(part).ShouldBe(part);
        }

        FicheParts.RootOf("Budget[601]").ShouldBe("Budget");
        FicheParts.RootOf("Partners[k1].Name").ShouldBe("Partners");
        FicheParts.RootOf("Answers[devis].Rows").ShouldBe("Answers[devis]");
        FicheParts.RootOf("Files[piece-statuts]").ShouldBe("Files[piece-statuts]");
        FicheParts.RootOf(nameof(FicheContent.OtherObjectiveIds)).ShouldBe(nameof(FicheContent.MainObjectiveId));
    }

    private static void Hold<T>(Gen<T> given, Func<T, bool> law) => Prop.ForAll(given.ToArbitrary(), law).QuickCheckThrowOnFailure();
}
