using AppelAProjets.Domain.Organisations;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Organisations;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("732 829 320 00074")]
    [InlineData("\u2066732\u2009829\u202F320\u00A000074\u2069")]
    [InlineData("732\u2011829\u2212320\u200B00074")]
    [InlineData("73282932000074")]
    [InlineData("35600000000048")] // head office of La Poste: passes Luhn, digit sum 26
    [InlineData("35600000049837")] // an office of La Poste: fails Luhn, digit sum 45
    public void A_siret_passes_luhn_or_the_rule_of_la_poste(string typed) => Siret.TryParse(typed, out _).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000000000")]
    [InlineData("73282932000075")]
    [InlineData("35600000049838")]
    [InlineData("7328293200007")]
    [InlineData("732829320000740")]
    [InlineData("73282932O00074")]
    [InlineData("٧٣٢٨٢٩٣٢٠٠٠٠٧٤")]
    public void A_wrong_siret_is_refused(string? typed) => Siret.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void The_example_shown_to_people_is_a_valid_number()
    {
        var refusal = new OrganisationProfile(OrganisationKind.Association, "Essai", "1", null, null, "", "02200", "Soissons")
            .Shortcomings()
            .ShouldHaveSingleItem();
        var example = System
            .Text.RegularExpressions.Regex.Match(
                refusal.Message,
                @"\d{3} \d{3} \d{3} \d{5}",
                System.Text.RegularExpressions.RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
            .Value;

        Siret.TryParse(example, out _).ShouldBeTrue(example);
    }

    [Fact]
    public void A_siret_is_read_back_in_groups()
    {
        Siret.TryParse("73282932000074", out var siret).ShouldBeTrue();
        siret!.ToString().ShouldBe("732\u00A0829\u00A0320\u00A000074");
        siret.Siren.ShouldBe("732829320");
    }

    [Theory]
    [InlineData("W022001234", true)]
    [InlineData("w 022 001 234", true)]
    [InlineData("W2A1000123", true)] // Corsica
    [InlineData("W9C1000123", true)] // overseas
    [InlineData("W02200123", false)]
    [InlineData("022001234", false)]
    [InlineData("WA22001234", false)]
    [InlineData("", false)]
    public void An_rna_is_w_and_nine_characters(string typed, bool valid) => Rna.TryParse(typed, out _).ShouldBe(valid);

    [Theory]
    [InlineData("0020048A", true)]
    [InlineData("0020048a", true)]
    [InlineData("00200481", false)]
    [InlineData("002004A", false)]
    public void A_uai_is_seven_digits_and_a_letter(string typed, bool valid) => Uai.TryParse(typed, out _).ShouldBe(valid);

    [Theory]
    [InlineData("FR76 3000 6000 0112 3456 7890 189", true)]
    [InlineData("fr7630006000011234567890189", true)]
    [InlineData("DE89370400440532013000", true)]
    [InlineData("FR76 3000 6000 0112 3456 7890 188", false)]
    [InlineData("FR763000600001123456789018", false)]
    [InlineData("", false)]
    public void An_iban_leaves_one_by_ninety_seven(string typed, bool valid) => Iban.TryParse(typed, out _).ShouldBe(valid);

    [Fact]
    public void An_iban_is_shown_in_groups_of_four()
    {
        Iban.TryParse("DE89370400440532013000", out var iban).ShouldBeTrue();
        iban!.ToString().ShouldBe("DE89\u00A03704\u00A00044\u00A00532\u00A00130\u00A000");
    }

    [Theory]
    [InlineData("karim@association.fr", true)]
    [InlineData("k.h+essai@sous.domaine.example", true)]
    [InlineData("karim@association", false)]
    [InlineData("karim@@association.fr", false)]
    [InlineData("karim association.fr", false)]
    [InlineData("karim@-association.fr", false)]
    [InlineData("rob.o'reilly@exemple.fr", true)]
    [InlineData("jean@mairie-évreux.fr", true)]
    [InlineData("jean@xn--mairie-vreux-hhb.fr", true)]
    [InlineData("jean@почта.рф", true)]
    [InlineData("mailto:jean@exemple.fr", false)]
    [InlineData(".jean@exemple.fr", false)]
    [InlineData("jean.@exemple.fr", false)]
    [InlineData("jean..paul@exemple.fr", false)]
    [InlineData("jean@exemple..fr", false)]
    [InlineData("jean@exemple.fr.", false)]
    [InlineData("jean@exemple_ville.fr", false)]
    [InlineData("jean@192.168.1.1", false)]
    [InlineData("<jean@exemple.fr>", false)]
    [InlineData("jean@exemple.fr, paul@exemple.fr", false)]
    [InlineData("jean@exem\u200Bple.fr", false)]
    [InlineData("hélène@ville.fr", false)]
    [InlineData("", false)]
    public void An_address_has_a_name_a_domain_and_its_ending(string typed, bool valid) => ContactRules.IsEmail(typed).ShouldBe(valid);

    [Theory]
    [InlineData("03 23 59 90 00", true)]
    [InlineData("0690.12.34.56", true)]
    [InlineData("+590 690 12 34 56", true)]
    [InlineData("12", false)]
    [InlineData("00 33 3 23 59", false)]
    [InlineData("00 33 3 23 59 90 00", true)]
    [InlineData("+33 (0)3 23 59 90 00", true)]
    [InlineData("+33\u00A03\u202F23\u202F59\u202F90\u202F00", true)]
    [InlineData("\u202A03\u201123\u201159\u201190\u201100\u202C", true)]
    [InlineData("28 31 17", true)] // New Caledonia
    [InlineData("72 25 01", true)] // Wallis and Futuna
    [InlineData("40 47 20 00", true)] // French Polynesia
    [InlineData("+687 28.31.17", true)]
    [InlineData("00 689 87 12 34 56", true)]
    [InlineData("03 23 59", false)]
    [InlineData("12 34 56 78", false)]
    [InlineData("+0 323 599 000", false)]
    [InlineData("zéro trois", false)]
    public void A_telephone_is_national_or_international(string typed, bool valid) => ContactRules.IsPhone(typed).ShouldBe(valid);
}
