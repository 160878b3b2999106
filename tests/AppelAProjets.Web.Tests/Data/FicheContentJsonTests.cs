using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Tests.Hosting;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AppelAProjets.Web.Tests.Data;

/// <summary>What is stored of a fiche is the fiche: the hash of a filing is that of this text.</summary>
[AnyDatabase("It asks nothing of a database.")]
public sealed class FicheContentJsonTests
{
    private static readonly FormQuestion[] Questions =
    [
        new()
        {
            Key = "mot",
            Kind = QuestionKind.LongText,
            Label = "Un mot",
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

    private static readonly FicheField[] Fields =
    [
        .. Enum.GetValues<FicheSection>().SelectMany(FicheFields.In),
        .. FicheFields.Lists.SelectMany(list => new[] { "a", "b" }.SelectMany(list.FieldsOf)),
        .. Questions.Select(FicheFields.AnswerField).OfType<FicheField>(),
    ];

    [Fact]
    public void Any_fiche_is_read_as_it_was_written()
    {
        var content =
            from writings in (
                from field in Gen.Elements(Fields)
                from text in Gen.Elements([
                    "",
                    "12",
                    "1 234,50 €",
                    "04/07/2022",
                    "true",
                    "« Écrit » <b>à</b> la \"main\"",
                    "une\nautre\tligne",
                    "\tPresles",
                    "📚 مرحبا",
                    "31/02/2022",
                    .. field.Choices.Select(choice => choice.Value),
                ])
                select (Field: field, Text: text)
            ).ListOf()
            select writings.Aggregate(FicheContent.Empty, (fiche, writing) => writing.Field.Write(fiche, writing.Text));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                content.ToArbitrary(),
                fiche =>
                {
                    var stored = JsonColumn.Write(fiche);
                    var read = JsonColumn.ReadFiche(stored);
                    return JsonColumn.Write(read) == stored
                        && Fields.All(field => field.Read(read) == field.Read(fiche))
                        && read.Totals == fiche.Totals;
                }
            )
        );
    }
}
