using AppelAProjets.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AppelAProjets.Browser.Tests.Accessibility;

/// <summary>What a member with fewer rights sees.</summary>
public sealed class MemberPagesTests(Chromium chromium)
{
    [Fact]
    public async Task Pages_of_a_member_who_may_not_file()
    {
        await using var site = await Site.StartAsync(Morning.Now);
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync("malika.ferroud@passerelles.example");
        var draft = await site.App.DbAsync(db =>
            db.Fiches.Where(f => f.Call.Slug == "demo-ouvert" && f.FiledNumber == null).Select(f => f.Id).SingleAsync()
        );
        await page.ExamineAsync($"/fiches/{draft}/verification");
        await page.GotoAsync($"/fiches/{draft}/retrait");
        await page.GetByTestId("error-page").WaitForAsync();
        await page.ExamineAsync();
        var organisation = await site.App.DbAsync(async db =>
        {
            var all = await db.Organisations.Include(o => o.Members).SingleAsync(o => o.Name.StartsWith("Les Passerelles"));
            var colleague = await db.Users.SingleAsync(u => u.Email == "malika.ferroud@passerelles.example");
            all.ChangeRights(colleague.Id, MemberRights.Read);
            await db.SaveChangesAsync();
            return all.Id;
        });
        await page.ExamineAsync("/mes-fiches");
        await page.ExamineAsync($"/mon-organisation/{organisation}");
        await page.ExamineAsync($"/mon-organisation/{organisation}/membres");
    }
}
