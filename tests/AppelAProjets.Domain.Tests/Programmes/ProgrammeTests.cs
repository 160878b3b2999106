using AppelAProjets.Domain.Programmes;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Programmes;

public sealed class ProgrammeTests
{
    private static readonly ProgrammeIdentity Sound = new("Cité éducative", "Soissons", ["Ville de Soissons"], Contact.None);

    [Fact]
    public void An_identity_needs_a_name_and_a_territory() =>
        (Sound with { Name = " ", Territory = "" }).Shortcomings().Select(r => r.Field).ShouldBe(["Name", "Territory"]);

    [Fact]
    public void A_colour_too_light_is_refused_with_its_contrast_and_the_nearest_that_passes()
    {
        var refusal = (Sound with { Accent = "#ffcc00" }).Shortcomings().ShouldHaveSingleItem();

        refusal.Code.ShouldBe("programme.accent.contrast");
        refusal.Message.ShouldContain("1,51");
        var proposed = refusal.Message[refusal.Message.IndexOf('#', StringComparison.Ordinal)..][..7];
        (Sound with { Accent = proposed }).Shortcomings().ShouldBeEmpty();
    }

    [Fact]
    public void A_ratio_just_under_the_bar_never_reads_as_the_bar() =>
        (Sound with { Accent = "#777777" }).Shortcomings().ShouldHaveSingleItem().Message.ShouldContain("4,47");

    [Fact]
    public void What_is_saved_is_tidy()
    {
        var programme = Programme();

        programme.Describe(Sound with { Name = "  Cité  ", Partners = [" Ville ", "", "ville"], Accent = "0B5D6B" });

        programme.Name.ShouldBe("Cité");
        programme.Partners.ShouldBe(["Ville"]);
        programme.Accent.ShouldBe("#0b5d6b");
        programme.Describe(Sound with { Accent = " " });
        programme.Accent.ShouldBeNull();
    }

    [Fact]
    public void An_identity_with_shortcomings_is_never_recorded() =>
        Should.Throw<ArgumentException>(() => Programme().Describe(Sound with { Accent = "#ffffff" }));

    [Fact]
    public void A_legal_page_is_missing_until_it_is_saved()
    {
        var programme = Programme();
        programme.LegalPagesMissing.Count.ShouldBe(3);

        programme.NoteLegalPage(LegalPageKind.LegalNotice);
        programme.NoteLegalPage(LegalPageKind.LegalNotice);

        programme.LegalPagesMissing.ShouldBe([LegalPageKind.Accessibility, LegalPageKind.PersonalData]);
    }

    [Fact]
    public void The_proposed_pages_say_what_is_not_known_and_are_not_saved_so()
    {
        var facts = new LegalFacts("Cité éducative", "AppelAProjets", "https://appels.example", "partiellement conforme");

        foreach (var kind in Enum.GetValues<LegalPageKind>())
        {
            LegalPage.Shortcomings(LegalPageDefaults.Text(kind, facts)).ShouldHaveSingleItem().Code.ShouldBe("legal.incomplete");
        }
    }

    [Fact]
    public void The_proposed_pages_are_complete_when_everything_is_known()
    {
        var facts = new LegalFacts("Cité éducative", "AppelAProjets", "https://appels.example", "partiellement conforme")
        {
            PublisherName = "Ville",
            PublisherAddress = "1 place",
            PublisherPhone = "03 23 59 90 00",
            Director = "Le maire",
            Host = "Hébergeur",
            Email = "a@b.fr",
        };

        foreach (var kind in Enum.GetValues<LegalPageKind>())
        {
            LegalPage.Shortcomings(LegalPageDefaults.Text(kind, facts)).ShouldBeEmpty();
        }

        LegalPageDefaults.Text(LegalPageKind.Accessibility, facts).ShouldContain("Défenseur des droits");
        LegalPageDefaults.Text(LegalPageKind.PersonalData, facts).ShouldContain("CNIL");
        LegalPageDefaults.Text(LegalPageKind.LegalNotice, facts).ShouldContain("Hébergeur");
    }

    private static Programme Programme() => new(Guid.CreateVersion7(), "Cité éducative", "Soissons", Contact.None);
}
