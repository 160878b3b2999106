using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AppelAProjets.Web.Data.Conventions;

/// <summary>
/// A second column beside a text that people search or sort by, folded when it is saved: databases disagree on capitals, accents and
/// alphabets, and this one says the same on each.
/// </summary>
internal static class FoldedText
{
    private const string Mark = "AppelAProjets:FoldedFrom";

    /// <summary>
    /// The property to search or sort by, for the property people read: <c>EF.Property&lt;string&gt;(fiche,
    /// FoldedText.ColumnOf(nameof(fiche.Title)))</c>.
    /// </summary>
    public static string ColumnOf(string property) => property + "Folded";

    public static void HasFolded<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, string?>> text)
        where T : class
    {
        var source = builder.Property(text).Metadata;
        // A ligature makes two letters, so a folded text may be longer than what it comes from.
        builder
            .Property<string>(ColumnOf(source.Name))
            .HasMaxLength(2 * source.GetMaxLength() ?? throw new InvalidOperationException($"{source.Name} has no bound."))
            .IsRequired()
            .HasAnnotation(Mark, source.Name);
    }

    /// <summary>The folded columns of a model.</summary>
    internal static IEnumerable<IMutableProperty> In(IMutableModel model) =>
        model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(property => property.FindAnnotation(Mark) is not null);

    /// <summary>Folds again what is about to be saved.</summary>
    internal static void Write(EntityEntry entry)
    {
        foreach (var folded in entry.Properties)
        {
            if (folded.Metadata.FindAnnotation(Mark)?.Value is string source)
            {
                var text = SearchText.Fold((string?)entry.Property(source).CurrentValue);
                // A few scripts make three letters of one: what does not fit is not searched, rather than refused.
                text = text.Length > folded.Metadata.GetMaxLength() ? text[..folded.Metadata.GetMaxLength()!.Value] : text;
                if (!string.Equals((string?)folded.CurrentValue, text, StringComparison.Ordinal))
                {
                    folded.CurrentValue = text;
                }
            }
        }
    }
}
