using System.Net;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Organisations;

public sealed class ProfileTests : Team
{
    [Fact]
    public async Task The_whole_profile_is_typed_the_french_way_and_read_again()
    {
        var answer = await SaveAsync(
            ("Details.Acronym", "FDM"),
            ("Details.Website", "www.fabrique.example"),
            ("Details.CreatedOn", "4/7/1998"),
            ("Details.PublishedOn", "25/07/1998"),
            ("Details.Registry.Court", "Tribunal judiciaire de Strasbourg"),
            ("Details.Registry.Volume", "42"),
            ("Details.Registry.Folio", "117"),
            ("Details.Representative.Name", "Lucie Marchand"),
            ("Details.Representative.Email", "lucie@fabrique.example"),
            ("Details.Contact.Phone", "01 99 00 10 01"),
            ("Details.Workforce.MembersWomen", "1 040"),
            ("Details.Workforce.Employees", "3"),
            ("Details.Workforce.FullTimeEquivalents", "2,75"),
            ("Details.Aids[0].Year", "2021"),
            ("Details.Aids[0].Body", "Département de l’Aisne"),
            ("Details.Aids[0].Amount", "1 234,50 €")
        );

        answer.Location.ShouldBe(Profile);
        var details = (await StoredAsync()).Details;
        (details.Acronym, details.CreatedOn, details.Registry.Folio).ShouldBe(("FDM", new DateOnly(1998, 7, 4), "117"));
        (details.Workforce.MembersWomen, details.Workforce.FullTimeEquivalents).ShouldBe((1040, 2.75m));
        details.Aids.ShouldBe([new PublicAid(2021, "Département de l’Aisne", 123_450)]);
        var page = await FounderBrowser.GetAsync(Profile);
        page.ValueOf("Details.Workforce.FullTimeEquivalents").ShouldBe("2,75");
        page.ValueOf("Details.CreatedOn").ShouldBe("04/07/1998");
        Page.Words(page.ValueOf("Details.Aids[0].Amount")!).ShouldBe("1 234,50");
        page.ValueOf("Details.Aids[1].Year").ShouldBe(string.Empty);
    }

    [Fact]
    public async Task Each_wrong_line_is_told_beside_it_and_everything_typed_stays()
    {
        var answer = await SaveAsync(
            ("Details.Website", "fabrique"),
            ("Details.CreatedOn", "31/02/1998"),
            ("Details.Workforce.Employees", "trois"),
            ("Details.Representative.Email", "lucie"),
            ("Details.Aids[0].Year", "1999"),
            ("Details.Aids[0].Body", "Ville"),
            ("Details.Aids[0].Amount", "beaucoup"),
            ("Name", "")
        );

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        string[] wrong =
        [
            "Name",
            "Details_Website",
            "Details_CreatedOn",
            "Details_Workforce_Employees",
            "Details_Representative_Email",
            "Details_Aids_0__Year",
            "Details_Aids_0__Amount",
        ];
        foreach (var field in wrong)
        {
            answer.Document.QuerySelector($"#{field}-error").ShouldNotBeNull(field);
            answer.Document.QuerySelector($"[href='#{field}']").ShouldNotBeNull(field);
        }

        answer.ValueOf("Details.CreatedOn").ShouldBe("31/02/1998");
        answer.ValueOf("Details.Aids[0].Amount").ShouldBe("beaucoup");
        (await StoredAsync()).Details.Website.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_blank_line_of_aid_goes_and_the_error_stands_beside_the_line_that_is_wrong()
    {
        var answer = await SaveAsync(
            ("Details.Aids[0].Year", ""),
            ("Details.Aids[0].Body", ""),
            ("Details.Aids[1].Year", "2021"),
            ("Details.Aids[1].Body", "Ville"),
            ("Details.Aids[1].Amount", "-5")
        );

        answer.Document.QuerySelector("#Details_Aids_0__Amount-error").ShouldNotBeNull();
        answer.ValueOf("Details.Aids[0].Body").ShouldBe("Ville");
        answer.ValueOf("Details.Aids[0].Amount").ShouldBe("-5");
    }

    [Fact]
    public async Task Adding_a_line_saves_first()
    {
        var answer = await SaveAsync(
            ("Details.Aids[0].Year", "2021"),
            ("Details.Aids[0].Body", "Ville"),
            ("Details.Aids[0].Amount", "350"),
            ("suite", "aide")
        );

        answer.Location.ShouldNotBeNull().ShouldEndWith("#ajouter-aide");
        (await StoredAsync()).Details.Aids.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_colleagues_who_write_different_details_are_shown_both()
    {
        var shown = await FounderBrowser.GetAsync(Profile);
        var colleague = await App.SignedInAsync(await ColleagueAsync(MemberRights.Write));
        await colleague.SubmitAsync(
            await colleague.GetAsync(Profile),
            Profile,
            Fields(
                ("Details.Federation", "Ligue de l’enseignement"),
                ("Details.Aids[0].Year", "2021"),
                ("Details.Aids[0].Body", "Ville"),
                ("Details.Aids[0].Amount", "350")
            )
        );

        var late = await FounderBrowser.SubmitAsync(shown, Profile, Fields(("Details.Federation", "Familles rurales")));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        var conflict = late.Part("conflict").TextContent;
        conflict.ShouldContain("Ligue de l’enseignement");
        conflict.ShouldContain("Familles rurales");
        conflict.ShouldContain("2021, Ville");
        (await StoredAsync()).Details.Federation.ShouldBe("Ligue de l’enseignement");
        (await FounderBrowser.SubmitAsync(late, Profile, [])).Location.ShouldBe(Profile);
        (await StoredAsync()).Details.Federation.ShouldBe("Familles rurales");
    }

    [Fact]
    public async Task A_member_who_only_reads_sees_the_profile_and_no_form()
    {
        await SaveAsync(("Details.Acronym", "FDM"));
        var reader = await App.SignedInAsync(await ColleagueAsync(MemberRights.Read));

        var page = await reader.GetAsync(Profile);

        page.Part("read-only").TextContent.ShouldContain("Lucie Marchand");
        page.Part("profile").TextContent.ShouldContain("FDM");
        page.Parts("organisation-form").ShouldBeEmpty();
        (await reader.PostAsync(Profile, Fields(("Town", "Belleu")), "/mon-compte")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_bank_account_is_not_asked_for_and_the_page_says_when_it_will_be()
    {
        var page = await FounderBrowser.GetAsync(Profile);

        page.Text.ShouldContain("Votre RIB n’est pas demandé ici");
        page.Document.QuerySelectorAll("[name*='Iban'],[name*='Rib']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_flood_of_lines_is_refused_in_words()
    {
        var lines = Enumerable
            .Range(0, 60)
            .SelectMany(i =>
                new (string, string)[]
                {
                    ($"Details.Aids[{i}].Year", "2021"),
                    ($"Details.Aids[{i}].Body", "Ville"),
                    ($"Details.Aids[{i}].Amount", "1"),
                }
            );

        var answer = await SaveAsync([.. lines]);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("lignes d’aides au plus");
    }

    private async Task<Page> SaveAsync(params (string Name, string Value)[] changes) =>
        await FounderBrowser.SubmitAsync(await FounderBrowser.GetAsync(Profile), Profile, Fields(changes));

    private Task<Organisation> StoredAsync() => App.DbAsync(db => db.Organisations.SingleAsync(o => o.Id == Organisation.Id));
}
