using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using FsCheck;
using FsCheck.Fluent;

namespace AppelAProjets.Domain.Tests.Fiches.Fields;

/// <summary>
/// Fiches of every shape: any field of the catalogue, of three rows of each list and of a call's questions, with what people type in it.
/// </summary>
public static class AnyFiche
{
    public static IReadOnlyList<FormQuestion> Questions { get; } =
    [
        new()
        {
            Key = "mot",
            Kind = QuestionKind.Text,
            Label = "Un mot",
        },
        new()
        {
            Key = "nombre",
            Kind = QuestionKind.Number,
            Label = "Un nombre",
        },
        new()
        {
            Key = "plusieurs",
            Kind = QuestionKind.Choices,
            Label = "Plusieurs",
            Choices = ["Rouge", "Vert"],
        },
        new()
        {
            Key = "tableau",
            Kind = QuestionKind.Table,
            Label = "Un tableau",
            Columns = ["Jour", "Lieu"],
        },
    ];

    /// <summary>Every field there is.</summary>
    public static IReadOnlyList<FicheField> Fields { get; } =
    [
        .. Enum.GetValues<FicheSection>().SelectMany(FicheFields.In),
        .. FicheFields.Lists.SelectMany(list => new[] { "a", "b", "c" }.SelectMany(list.FieldsOf)),
        .. Questions.Select(FicheFields.AnswerField).OfType<FicheField>(),
    ];

    public static Gen<FicheField> Field { get; } = Gen.Elements(Fields.ToArray());

    /// <summary>What someone may type in a field: right, wrong, blank, or from another world.</summary>
    public static Gen<string> TextFor(FicheField field)
    {
        var choices = field.Choices.Select(choice => choice.Value).DefaultIfEmpty("Rien").ToArray();
        return Gen.Elements([
            string.Empty,
            " ",
            "12",
            "1 234,50 €",
            "0,5",
            "04/07/2022",
            "true",
            "0020048A",
            "Écrit à la main",
            "une\nautre ligne",
            "lundi\tPresles",
            "\tPresles",
            "lundi\t",
            "-3",
            "31/02/2022",
            "99999999999999999999",
            "📚",
            "0197a000-0000-7000-8000-000000000001",
            "0197a000-0000-7000-8000-000000000002",
            .. choices,
        ]);
    }

    public static Gen<(FicheField Field, string Text)> Writing { get; } =
        from field in Field
        from text in TextFor(field)
        select (field, text);

    public static Gen<FicheContent> Content { get; } =
        from writings in Writing.ListOf()
        select writings.Aggregate(FicheContent.Empty, (content, writing) => writing.Field.Write(content, writing.Text));

    /// <summary>Everything a fiche says, field by field: two fiches that say the same are the same to those who read them.</summary>
    public static IReadOnlyDictionary<string, string> Said(FicheContent content) =>
        Fields
            .Select(field => (field.Path, Text: field.Read(content)))
            .Where(read => read.Text.Length > 0)
            .ToDictionary(read => read.Path, read => read.Text, StringComparer.Ordinal);

    public static bool SaySame(FicheContent left, FicheContent right) =>
        Said(left)
            .OrderBy(said => said.Key, StringComparer.Ordinal)
            .SequenceEqual(Said(right).OrderBy(said => said.Key, StringComparer.Ordinal));

    /// <summary>The objectives are one choice in two fields: choosing the main one takes it out of the others.</summary>
    public static bool IsObjective(FicheField field) =>
        field.Path is nameof(FicheContent.MainObjectiveId) or nameof(FicheContent.OtherObjectiveIds);
}
