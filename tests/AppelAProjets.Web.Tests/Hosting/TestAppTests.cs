using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Hosting;

public sealed class TestAppTests
{
    [Fact]
    public async Task A_filed_fiche_comes_back_from_the_database_as_it_was_filed()
    {
        await using var app = new TestApp();
        var member = await app.Given.UserAsync();
        var organisation = await app.Given.OrganisationAsync(member);
        var call = await app.Given.CallAsync();
        var fiche = await app.Given.FiledAsync(call, organisation);

        var filing = await app.DbAsync(db => db.FilingsInForce.AsNoTracking().SingleAsync(f => f.FicheId == fiche.Id));

        filing.Content.Partners.ShouldHaveSingleItem().Name.ShouldBe("Médiathèque");
        filing.FiledAt.ShouldBe(TestApp.DefaultNow);
        fiche.Number.ShouldNotBeNull().ShouldEndWith("-0001");
        var reread = await app.DbAsync(db => db.Calls.AsNoTracking().SingleAsync(c => c.Id == call.Id));
        (reread.Schedule with { Others = [], Reminders = call.Schedule.Reminders }).ShouldBe(call.Schedule with { Others = [] });
        reread.Requirements.MaxRequestedPercent.ShouldBe(80);
    }
}
