using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AppelAProjets.Domain.Fiches;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AppelAProjets.Web.Data.Conventions;

/// <summary>Stores an immutable value as JSON text in one column, the same way on every database.</summary>
internal static class JsonColumn
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsEmpty } },
    };

    /// <summary>The text stored for a value; what a filing's hash is computed on.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
        where T : class => property.HasConversion(Converter<T>(), Comparer<T>());

    public static ComplexTypePropertyBuilder<T> AsJson<T>(this ComplexTypePropertyBuilder<T> property)
        where T : class => property.HasConversion(Converter<T>(), Comparer<T>());

    /// <summary>
    /// For a value whose every change makes a new one: two are the same when they are one, and nothing is written out to compare them.
    /// </summary>
    public static PropertyBuilder<FicheContent> AsFicheContent(this PropertyBuilder<FicheContent> property) =>
        property.HasConversion(
            new ValueConverter<FicheContent, string>(value => Write(value), text => ReadFiche(text)),
            new ValueComparer<FicheContent>(
                (left, right) => ReferenceEquals(left, right),
                value => RuntimeHelpers.GetHashCode(value),
                value => value
            )
        );

    /// <summary>A fiche as stored.</summary>
    public static FicheContent ReadFiche(string text) => JsonSerializer.Deserialize<FicheContent>(text, Options)!;

    /// <summary>A fiche has many fields and few are filled: what is empty is not written, and reads back empty.</summary>
    private static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        if (type.Type != typeof(QuestionAnswer) && type.Type != typeof(FicheContent) && !type.Type.IsAssignableTo(typeof(FicheRow)))
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            property.ShouldSerialize = (_, value) =>
                value switch
                {
                    string text => text.Length > 0,
                    IEnumerable many => many.Cast<object?>().Any(),
                    bool ticked => ticked,
                    _ => value is not null,
                };
        }
    }

    private static ValueConverter<T, string> Converter<T>()
        where T : class => new(value => Write(value), text => JsonSerializer.Deserialize<T>(text, Options)!);

    private static ValueComparer<T> Comparer<T>()
        where T : class =>
        new(
            (left, right) => ReferenceEquals(left, right) || string.Equals(Write(left), Write(right), StringComparison.Ordinal),
            value => Write(value).GetHashCode(StringComparison.Ordinal),
            value => value
        );
}
