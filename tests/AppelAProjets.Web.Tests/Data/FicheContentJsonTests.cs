using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Data.Conventions;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Data;

/// <summary>What is stored of a fiche is the fiche: the hash of a filing is that of this text.</summary>
public sealed class FicheContentJsonTests
{
    /// <summary>A fiche of the time when the budget had three totals.</summary>
    private const string Old = """
        {"title":"Les mots voyageurs","chargesCents":1540000,"chargesDetail":"Une conteuse, des livres.","requestedCents":960000,"otherSubsidiesCents":480000,"otherFunders":"Ville de Soissons, sollicité.",
        "ownResourcesCents":100000,"beneficiaries":84,"partners":[{"name":"Médiathèque","contribution":"600 livres","confirmed":true},{"name":"École","contribution":"","confirmed":false}],
        "unreadable":{"ChargesCents":"beaucoup","Beneficiaries":"une centaine"}}
        """;

    private static readonly FormQuestion[] Questions =
    [
        new() { Key = "mot", Kind = QuestionKind.LongText, Label = "Un mot" },
        new() { Key = "plusieurs", Kind = QuestionKind.Choices, Label = "Plusieurs", Choices = ["Rouge", "Vert"] },
        new() { Key = "tableau", Kind = QuestionKind.Table, Label = "Un tableau", Columns = ["Jour", "Lieu"] },
    ];

    private static readonly FicheField[] Fields =
    [
        .. Enum.GetValues<FicheSection>().SelectMany(FicheFields.Of), .. FicheFields.Lists.SelectMany(list => new[] { "a", "b" }.SelectMany(list.FieldsOf)), .. Questions.Select(FicheFields.AnswerField).OfType<FicheField>(),
    ];

    [Fact]
    public void Any_fiche_is_read_as_it_was_written()
    {
        var content =
            from writings in (
                from field in Gen.Elements(Fields)
                from text in Gen.Elements(["", "12", "1 234,50 €", "04/07/2022", "true", "« Écrit » <b>à</b> la \"main\"", "une\nautre\tligne", "\tPresles", "📚 مرحبا", "31/02/2022", .. field.Choices.Select(choice => choice.Value)])
                select (Field: field, Text: text)).ListOf()
            select writings.Aggregate(FicheContent.Empty, (fiche, writing) => writing.Field.Write(fiche, writing.Text));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(content.ToArbitrary(), fiche =>
        {
            var stored = JsonColumn.Write(fiche);
            var read = JsonColumn.ReadFiche(stored);
            return JsonColumn.Write(read) == stored && Fields.All(field => field.Read(read) == field.Read(fiche)) && read.Totals == fiche.Totals;
        }));
    }

    [Fact]
    public void A_fiche_stored_before_its_budget_had_lines_keeps_its_totals_and_its_words()
    {
        var fiche = JsonColumn.ReadFiche(Old);

        fiche.ChargesCents.ShouldBe(1_540_000);
        fiche.OtherSubsidiesCents.ShouldBe(480_000);
        fiche.Totals.ProductsCents.ShouldBe(1_540_000);
        fiche.Totals.GapCents.ShouldBe(0);
        fiche.BudgetNote.ShouldBe("Une conteuse, des livres.\n\nVille de Soissons, sollicité.");
        fiche.Partners.Select(partner => partner.Key).ShouldBe(["r1", "r2"]);
        FicheFields.Find("Budget[charges]", [])!.Read(fiche).ShouldBe("beaucoup", "what could not be read is still shown as it was typed");
    }

    [Fact]
    public void A_fiche_read_from_its_first_form_is_stored_in_the_present_one()
    {
        var again = JsonColumn.Write(JsonColumn.ReadFiche(Old));

        FicheContentUpgrade.IsOld(again).ShouldBeFalse();
        JsonColumn.Write(JsonColumn.ReadFiche(again)).ShouldBe(again);
    }
}
