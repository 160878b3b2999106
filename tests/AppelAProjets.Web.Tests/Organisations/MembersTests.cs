using System.Net;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Organisations;

public sealed class MembersTests : Team
{
    [Fact]
    public async Task The_members_page_shows_who_does_what_and_offers_nothing_to_those_who_may_not()
    {
        var reader = await App.SignedInAsync(await ColleagueAsync(MemberRights.Read));
        await InviteAsync("claire@ville.example");

        var page = await reader.GetAsync(Members);

        page.Parts("member").Count.ShouldBe(2);
        page.Part("read-only").TextContent.ShouldContain("Lucie Marchand peut le faire");
        page.Parts("invite").ShouldBeEmpty();
        page.Text.ShouldNotContain("claire@ville.example");
        page.Document.Forms.Select(form => form.GetAttribute("action"))
            .ShouldNotContain(action => action!.EndsWith("/retirer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("invitations")]
    [InlineData("{0}/droits")]
    [InlineData("{0}/retirer")]
    [InlineData("demandes/{0}/accepter")]
    [InlineData("demandes/{0}/refuser")]
    [InlineData("invitations/{0}/renvoyer")]
    [InlineData("invitations/{0}/annuler")]
    public async Task Whoever_may_not_file_is_told_in_words_who_may_and_changes_nothing(string act)
    {
        var writer = await App.SignedInAsync(await ColleagueAsync(MemberRights.Write));

        var answer = await writer.PostAsync(
            $"{Members}/{string.Format(System.Globalization.CultureInfo.InvariantCulture, act, Founder.Id)}",
            Fields(("rights", "Read"), ("Form.Email", "a@b.example"), ("Form.Rights", "File")),
            Members
        );

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Part("error-page").TextContent.ShouldContain("Lucie Marchand peut le faire");
        (await RightsOfAsync(Founder)).ShouldBe(MemberRights.File);
        (await App.DbAsync(db => db.OrganisationInvitations.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Rights_are_changed_and_count_at_the_next_request()
    {
        var colleague = await ColleagueAsync(MemberRights.Write);
        var browser = await App.SignedInAsync(colleague);
        var shown = await browser.GetAsync(Profile);

        var answer = await FounderBrowser.SubmitAsync(
            await FounderBrowser.GetAsync(Members),
            $"{Members}/{colleague.Id}/droits",
            Fields(("rights", "Read"))
        );

        answer.Location.ShouldBe(Members);
        (await RightsOfAsync(colleague)).ShouldBe(MemberRights.Read);
        // The page was open with the right to write; the right is gone when it is sent.
        var late = await browser.SubmitAsync(shown, Profile, Fields(("Town", "Belleu")));
        late.Status.ShouldBe(HttpStatusCode.Forbidden);
        late.Text.ShouldContain("Lucie Marchand peut le faire");
        (await App.DbAsync(db => db.Organisations.SingleAsync())).Town.ShouldBe("Soissons");
        (await App.DbAsync(db => db.AuditEntries.SingleAsync(e => e.Act == AuditAct.MemberRightsChanged))).Details.ShouldContain(
            "Karim Haddad peut maintenant lire"
        );
    }

    [Fact]
    public async Task A_removed_member_s_open_page_leads_nowhere_and_a_waiting_link_does_not_bring_them_back()
    {
        var colleague = await ColleagueAsync(MemberRights.Write);
        var browser = await App.SignedInAsync(colleague);
        var shown = await browser.GetAsync(Profile);

        var answer = await FounderBrowser.SubmitAsync(await FounderBrowser.GetAsync(Members), $"{Members}/{colleague.Id}/retirer", []);

        answer.Location.ShouldBe(Members);
        (await browser.SubmitAsync(shown, Profile, Fields(("Town", "Belleu")))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync(Members)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await RightsOfAsync(colleague)).ShouldBeNull();
        (
            await FounderBrowser.SubmitAsync(
                await FounderBrowser.GetAsync(Members),
                $"{Members}/invitations",
                Fields(("Form.Email", colleague.Email!), ("Form.Rights", "Read"))
            )
        ).Location.ShouldBe(Members);
    }

    [Fact]
    public async Task The_last_one_who_may_file_can_neither_leave_nor_give_that_right_up()
    {
        await ColleagueAsync(MemberRights.Write);
        var page = await FounderBrowser.GetAsync(Members);

        var leaving = await FounderBrowser.SubmitAsync(page, $"{Members}/quitter", []);
        var lowering = await FounderBrowser.SubmitAsync(page, $"{Members}/{Founder.Id}/droits", Fields(("rights", "Write")));
        var removing = await FounderBrowser.PostWithTokenAsync($"{Members}/{Founder.Id}/retirer", [], page);

        foreach (var answer in new[] { leaving, lowering, removing })
        {
            answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            answer.Text.ShouldContain("C’est la dernière personne qui peut déposer");
        }

        (await RightsOfAsync(Founder)).ShouldBe(MemberRights.File);
    }

    [Fact]
    public async Task Two_who_may_file_removing_each_other_at_once_leave_one_of_them()
    {
        var other = await ColleagueAsync(MemberRights.File);
        var browser = await App.SignedInAsync(other);
        var (mine, theirs) = (await FounderBrowser.GetAsync(Members), await browser.GetAsync(Members));

        var answers = await Task.WhenAll(
            FounderBrowser.SubmitAsync(mine, $"{Members}/{other.Id}/retirer", []),
            browser.SubmitAsync(theirs, $"{Members}/{Founder.Id}/retirer", [])
        );

        answers.ShouldAllBe(answer => answer.Status != HttpStatusCode.InternalServerError);
        (await App.DbAsync(db => db.OrganisationMembers.CountAsync(m => m.Rights == MemberRights.File))).ShouldBe(1);
    }

    [Fact]
    public async Task Anyone_may_leave_when_another_may_file()
    {
        var reader = await ColleagueAsync(MemberRights.Read);
        var browser = await App.SignedInAsync(reader);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Members), $"{Members}/quitter", []);

        answer.Location.ShouldBe("/mon-compte");
        (await browser.FollowAsync(answer)).Part("done").TextContent.ShouldContain("Vous n’êtes plus membre");
        (await RightsOfAsync(reader)).ShouldBeNull();
    }

    [Fact]
    public async Task Rights_that_do_not_exist_are_refused()
    {
        var colleague = await ColleagueAsync(MemberRights.Write);

        var answer = await FounderBrowser.SubmitAsync(
            await FounderBrowser.GetAsync(Members),
            $"{Members}/{colleague.Id}/droits",
            Fields(("rights", "Everything"))
        );

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("Choisissez ce que la personne pourra faire.");
        (await RightsOfAsync(colleague)).ShouldBe(MemberRights.Write);
    }

    [Fact]
    public async Task Another_organisation_s_members_do_not_exist()
    {
        var stranger = await App.Given.UserAsync();
        var other = await App.Given.OrganisationAsync(stranger, name: "Le Rayon vert");
        var colleague = await App.Given.MemberAsync(other, MemberRights.Read);
        var invitation = await InviteAsync("claire@ville.example");
        var browser = await App.SignedInAsync(stranger);
        var page = await browser.GetAsync($"/mon-organisation/{other.Id}/membres");

        (await browser.GetAsync(Members)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.PostWithTokenAsync($"{Members}/{Founder.Id}/retirer", [], page)).Status.ShouldBe(HttpStatusCode.NotFound);
        // One's own address with someone else's rows changes nothing of theirs.
        var waiting = await App.DbAsync(db => db.OrganisationInvitations.SingleAsync());
        await browser.PostWithTokenAsync($"/mon-organisation/{other.Id}/membres/invitations/{waiting.Id}/annuler", [], page);
        await browser.PostWithTokenAsync($"/mon-organisation/{other.Id}/membres/{Founder.Id}/retirer", [], page);
        (await App.Anonymous().GetAsync(invitation)).Status.ShouldBe(HttpStatusCode.OK);
        (await RightsOfAsync(Founder)).ShouldBe(MemberRights.File);
        (await App.DbAsync(db => db.OrganisationMembers.CountAsync(m => m.UserId == colleague.Id))).ShouldBe(1);
    }
}
