using System.Net;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Data;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Été 🎉 מה\tun\r\ndeux", "Été 🎉 מה\tun\ndeux")]
    [InlineData("a\0b\u0001c\u007F", "abc")]
    [InlineData("a\uFFFEb\uFFFFc\uFDD0", "abc")]
    [InlineData("", "")]
    public void What_no_reader_sees_and_some_databases_refuse_is_left_out(string typed, string expected)
    {
        PlainText.Clean(typed).ShouldBe(expected);
        SearchText.Fold(typed).ShouldNotContain('\0');
    }

    [Fact]
    public void Half_a_character_is_none()
    {
        // Written here: the arguments of a test are kept in an encoding that cannot hold it.
        var half = "a" + (char)0xD83C + "b";

        PlainText.Clean(half).ShouldBe("ab");
        SearchText.Fold(half).ShouldBe("ab");
    }

    [Fact]
    public async Task Such_characters_in_a_form_or_an_address_are_no_failure_on_any_database()
    {
        await using var app = new TestApp();
        var browser = await app.SignedInAsync(await app.Given.UserAsync(administrator: true));

        (await browser.GetAsync("/administration?q=a%00b")).Status.ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().PostAsync("/connexion", new() { ["Email"] = "a\0b@essai.example", ["Password"] = "x\0y" })).Status.ShouldBe(
            HttpStatusCode.BadRequest,
            "as any wrong address"
        );
        var organisation = await app.Given.OrganisationAsync(await app.Given.UserAsync(), name: "Les mots\uFFFE voyageurs");
        (await app.DbAsync(db => db.Organisations.CountAsync(o => o.Id == organisation.Id))).ShouldBe(1);
    }
}
