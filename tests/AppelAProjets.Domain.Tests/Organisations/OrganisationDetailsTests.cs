using System.Text.Json;
using AppelAProjets.Domain.Organisations;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Organisations;

public sealed class OrganisationDetailsTests
{
    private static readonly DateOnly Today = new(2022, 5, 1);

    private static readonly OrganisationDetails Whole = new()
    {
        Acronym = "FDM",
        Website = "https://www.fabrique.example",
        Registry = new LocalRegistryEntry
        {
            Court = "Tribunal judiciaire de Strasbourg",
            Volume = "42",
            Folio = "117",
        },
        Approvals = "Jeunesse et éducation populaire 02-98-12",
        CreatedOn = new DateOnly(1998, 7, 4),
        PublishedOn = new DateOnly(1998, 7, 25),
        Federation = "Ligue de l’enseignement",
        Representative = new ProfilePerson
        {
            Name = "Lucie Marchand",
            Function = "présidente",
            Email = "lucie@fabrique.example",
            Phone = "01 99 00 10 01",
        },
        Contact = new ProfilePerson { Name = "Karim Haddad", Email = "karim@fabrique.example" },
        Workforce = new Workforce
        {
            MembersWomen = 40,
            MembersMen = 31,
            Volunteers = 12,
            Employees = 3,
            FullTimeEquivalents = 2.75m,
            Permanent = 2,
            FixedTerm = 1,
            CivicService = 1,
            AidedJobs = 1,
        },
        Aids = [new PublicAid(2021, "Département de l’Aisne", 123_450), new PublicAid(2019, "Ville de Soissons", 50_000)],
    };

    [Fact]
    public void Nothing_said_is_right_and_so_is_everything_said_rightly()
    {
        OrganisationDetails.None.Shortcomings(Today).ShouldBeEmpty();
        Whole.Shortcomings(Today).ShouldBeEmpty();
    }

    [Fact]
    public void A_whole_profile_is_written_and_read_again_as_it_was_by_any_serialiser()
    {
        var organisation = new Organisation(
            Guid.CreateVersion7(),
            new OrganisationProfile(
                OrganisationKind.Association,
                "La Fabrique des mots",
                "35600000000048",
                "W022001234",
                null,
                "1 rue du Commerce",
                "02200",
                "Soissons"
            )
            {
                Details = Whole,
            },
            new DateTime(2022, 5, 1, 8, 0, 0, DateTimeKind.Utc)
        );

        var text = JsonSerializer.Serialize(organisation.Profile);
        var again = JsonSerializer.Deserialize<OrganisationProfile>(text).ShouldNotBeNull();

        JsonSerializer.Serialize(again).ShouldBe(text);
        again.Details.Aids.ShouldBe(Whole.Aids);
        again.Details.Workforce.ShouldBe(Whole.Workforce);
        again.Details.Registry.ShouldBe(Whole.Registry);
    }

    [Fact]
    public void Only_an_association_keeps_an_entry_in_the_register_of_a_court()
    {
        var profile = new OrganisationProfile(OrganisationKind.PublicBody, "Régie", "35600000000048", null, null, "", "02200", "Soissons")
        {
            Details = Whole,
        };

        new Organisation(Guid.CreateVersion7(), profile, default).Details.Registry.ShouldBe(LocalRegistryEntry.None);
    }

    [Theory]
    [InlineData("http://www.fabrique.example")]
    [InlineData("www.fabrique.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://fabrique")]
    [InlineData("https://moi:secret@fabrique.example")]
    public void A_site_is_a_whole_https_address(string website) => Refused(Whole with { Website = website }).ShouldBe(["Website"]);

    [Fact]
    public void An_entry_is_read_with_its_court_its_volume_and_its_folio()
    {
        Refused(Whole with { Registry = new LocalRegistryEntry { Volume = "42" } }).ShouldBe(["Registry.Court", "Registry.Folio"]);
    }

    [Fact]
    public void Nothing_was_created_tomorrow_nor_published_before_it_was_created()
    {
        Refused(Whole with { CreatedOn = Today.AddDays(1), PublishedOn = null }).ShouldBe(["CreatedOn"]);
        Refused(Whole with { PublishedOn = Today.AddDays(1) }).ShouldBe(["PublishedOn"]);
        Refused(Whole with { PublishedOn = Whole.CreatedOn!.Value.AddDays(-1) }).ShouldBe(["PublishedOn"]);
    }

    [Fact]
    public void People_are_counted_within_reason_and_contracts_within_the_employees()
    {
        Refused(
                Whole with
                {
                    Workforce = new Workforce { Volunteers = -1, MembersMen = 1_000_001 },
                }
            )
            .ShouldBe(["Workforce.MembersMen", "Workforce.Volunteers"]);
        Refused(
                Whole with
                {
                    Workforce = new Workforce
                    {
                        Employees = 3,
                        Permanent = 3,
                        FixedTerm = 1,
                    },
                }
            )
            .ShouldBe(["Workforce.Employees"]);
        Refused(Whole with { Workforce = new Workforce { FullTimeEquivalents = 1.234m } }).ShouldBe(["Workforce.FullTimeEquivalents"]);
    }

    [Fact]
    public void Aids_are_of_this_year_or_the_three_before_and_say_who_gave_them()
    {
        Refused(
                Whole with
                {
                    Aids =
                    [
                        new PublicAid(2018, "Ville", 1),
                        new PublicAid(2023, "Ville", 1),
                        new PublicAid(2022, " ", 1),
                        new PublicAid(2019, "Ville", 0),
                    ],
                }
            )
            .ShouldBe(["Aids[0].Year", "Aids[1].Year", "Aids[2].Body"]);
        Refused(Whole with { Aids = [.. Enumerable.Repeat(new PublicAid(2022, "Ville", 1), OrganisationDetails.MostAids + 1)] })
            .ShouldBe(["Aids"]);
    }

    [Fact]
    public void Every_text_is_bounded()
    {
        var endless = new string('é', 400);
        var person = new ProfilePerson
        {
            Name = endless,
            Function = endless,
            Email = endless,
            Phone = endless,
        };

        Refused(
                new OrganisationDetails
                {
                    Acronym = endless,
                    Approvals = endless,
                    Federation = endless,
                    Website = "https://" + endless + ".example",
                    Registry = new LocalRegistryEntry
                    {
                        Court = endless,
                        Volume = endless,
                        Folio = endless,
                    },
                    Representative = person,
                    Contact = person,
                    Aids = [new PublicAid(2022, endless, 1)],
                }
            )
            .Count()
            .ShouldBe(16);
    }

    private static IEnumerable<string> Refused(OrganisationDetails details) => details.Shortcomings(Today).Select(refusal => refusal.Field);
}
