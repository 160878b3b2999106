using System.Net;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Rating;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Committee;

public sealed class WithdrawnMemberTests
{
    [Fact]
    public async Task A_member_who_left_the_committee_no_longer_reads_the_fiches_they_were_assigned()
    {
        await using var app = new TestApp();
        var situation = await Situation.StartAsync(app);
        var fiche = await situation.FicheAsync("Les mots voyageurs", situation.Nadia);
        var nadia = await app.SignedInAsync(situation.Nadia);
        (await nadia.GetAsync($"/fiches/{fiche.Id}")).Status.ShouldBe(HttpStatusCode.OK);

        await app.DbAsync(db =>
            db.RoleGrants.Where(grant => grant.UserId == situation.Nadia.Id && grant.Role == CallRole.Evaluator).ExecuteDeleteAsync()
        );

        (await nadia.GetAsync($"/fiches/{fiche.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await nadia.GetAsync($"/fiches/{fiche.Id}/pieces/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
