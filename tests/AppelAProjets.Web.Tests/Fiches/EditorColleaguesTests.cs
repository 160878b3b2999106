using System.Net;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>Two people of one organisation in the same fiche, with the ordinary buttons: nobody's words are lost unseen.</summary>
public sealed class EditorColleaguesTests
{
    [Fact]
    public async Task Two_colleagues_in_different_sections_both_keep_their_words()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var mine = await applicant.OpenAsync(fiche, "action");
        await applicant.SaveAsync(fiche, "evaluation", new() { ["Form.EvaluationMethod"] = "Compter les familles" });

        (await applicant.SubmitAsync(fiche, mine, "action", new() { ["Form.Need"] = "Peu de livres" })).Status.ShouldBe(
            HttpStatusCode.Redirect
        );

        var content = await applicant.ContentAsync(fiche);
        content.Need.ShouldBe("Peu de livres");
        content.EvaluationMethod.ShouldBe("Compter les familles");
    }

    [Fact]
    public async Task Two_colleagues_in_different_fields_of_one_section_both_keep_their_words()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var mine = await applicant.OpenAsync(fiche, "action");
        await applicant.SaveAsync(fiche, "action", new() { ["Form.Goals"] = "Lire ensemble" });

        (await applicant.SubmitAsync(fiche, mine, "action", new() { ["Form.Need"] = "Peu de livres" })).Status.ShouldBe(
            HttpStatusCode.Redirect
        );

        var content = await applicant.ContentAsync(fiche);
        content.Need.ShouldBe("Peu de livres");
        content.Goals.ShouldBe("Lire ensemble");
    }

    [Theory]
    [InlineData("mien", "Mes mots")]
    [InlineData("sien", "Les mots du collègue")]
    public async Task Two_colleagues_in_the_same_field_are_told_and_choose(string choice, string kept)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var mine = await applicant.OpenAsync(fiche, "action");
        await (await applicant.ColleagueAsync()).SaveAsync(fiche, "action", new() { ["Form.Need"] = "Les mots du collègue" });

        var conflict = await applicant.SubmitAsync(
            fiche,
            mine,
            "action",
            new() { ["Form.Need"] = "Mes mots", ["Form.Goals"] = "Lire ensemble" }
        );

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        Page.Words(conflict.Part("conflict-field").TextContent)
            .ShouldBe("Besoin constaté Votre saisie Mes mots La saisie de votre collègue, enregistrée Les mots du collègue");
        conflict.ValueOf("Form.Need").ShouldBe("Mes mots");
        var before = await applicant.ContentAsync(fiche);
        before.Need.ShouldBe("Les mots du collègue", "nothing is overwritten before the choice");
        before.Goals.ShouldBe("Lire ensemble", "what nobody else touched is saved at once");
        (await applicant.SubmitAsync(fiche, conflict, "action", new() { ["choix.Need"] = choice })).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await applicant.ContentAsync(fiche)).Need.ShouldBe(kept);
    }

    [Fact]
    public async Task A_section_saved_with_an_error_then_autosaved_shows_the_newest_text_when_loaded_again()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var told = await applicant.SaveAndBeToldAsync(
            fiche,
            "budget",
            new() { ["Form.Budget[756]"] = "env. 50", ["Form.Budget[601]"] = "5 001" }
        );
        told.ValueOf("Form.Budget[601]").ShouldBe("5\u00A0001,00");

        await (await Autosaving.OpenAsync(applicant.Browser, fiche, "budget")).SaveAsync("Budget[601]", "6 000");

        var again = await applicant.OpenAsync(fiche, "budget");
        again.Parts("conflict").ShouldBeEmpty();
        again.ValueOf("Form.Budget[601]").ShouldBe("6\u00A0000,00");
    }

    [Fact]
    public async Task One_person_in_two_tabs_is_not_taken_for_a_colleague()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var colleague = await applicant.ColleagueAsync();
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var tab = await applicant.OpenAsync(fiche, "action");
        var script = await Autosaving.OpenAsync(applicant.Browser, fiche);
        await applicant.SaveAsync(fiche, "action", new() { ["Form.Need"] = "Mes mots de l’autre onglet" });
        await colleague.SaveAsync(fiche, "action", new() { ["Form.Goals"] = "Un autre champ" });

        var conflict = await applicant.SubmitAsync(fiche, tab, "action", new() { ["Form.Need"] = "Mes mots d’ici" });

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        var words = Page.Words(conflict.Part("conflict").TextContent);
        words.ShouldContain("Vous avez changé la même chose dans un autre onglet ou sur un autre appareil");
        words.ShouldNotContain("collègue");
        (await script.SaveAsync("Need", "Et ceux du script"))
            .Conflicts.ShouldHaveSingleItem()
            .GetProperty("isOwn")
            .GetBoolean()
            .ShouldBeTrue();
        (await (await Autosaving.OpenAsync(colleague.Browser, fiche)).SaveAsync(("Need", string.Empty, "Ceux du collègue")))
            .Conflicts.ShouldHaveSingleItem()
            .GetProperty("isOwn")
            .GetBoolean()
            .ShouldBeFalse();
    }

    [Fact]
    public async Task A_third_change_between_the_question_and_the_choice_is_asked_again()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var mine = await applicant.OpenAsync(fiche, "action");
        await applicant.SaveAsync(fiche, "action", new() { ["Form.Need"] = "Deux" });
        var conflict = await applicant.SubmitAsync(fiche, mine, "action", new() { ["Form.Need"] = "Un" });
        await applicant.SaveAsync(fiche, "action", new() { ["Form.Need"] = "Trois" });

        var again = await applicant.SubmitAsync(fiche, conflict, "action", new() { ["choix.Need"] = "mien" });

        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Part("conflict-field").TextContent.ShouldContain("Trois");
    }

    [Fact]
    public async Task A_row_taken_out_while_a_colleague_writes_in_it_is_kept_and_told()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(
            applicant.Call,
            applicant.Organisation,
            FicheContent.Empty with
            {
                Title = "Les mots",
                Partners = [new Partner("Médiathèque", "Une salle", true) { Key = "k1" }, new Partner("École", "", false) { Key = "k2" }],
            }
        );
        var mine = await applicant.OpenAsync(fiche, "partenaires");
        await applicant.SaveAsync(fiche, "partenaires", new() { ["Form.Partners[k1].Contribution"] = "600 livres" });

        var told = await applicant.SubmitAsync(fiche, mine, "partenaires", new() { ["suite"] = "retirer:Partners[k1]" });

        told.Status.ShouldBe(HttpStatusCode.Conflict);
        Page.Words(told.Part("conflict-row").TextContent).ShouldContain("Ce qu’il apporte : 600 livres");
        told.ValueOf("Form.Partners[k1].Contribution").ShouldBe("600 livres", "saving the page again must not bring the old words back");
        (await applicant.ContentAsync(fiche)).Partners.Count.ShouldBe(2);
        await applicant.SubmitAsync(fiche, told, "partenaires", []);
        (await applicant.ContentAsync(fiche)).Partners[0].Contribution.ShouldBe("600 livres");

        var gone = await applicant.SubmitAsync(
            fiche,
            told,
            "partenaires",
            new() { ["suite"] = told.Part("conflict-row").QuerySelector("button")!.GetAttribute("value")! }
        );

        gone.Location.ShouldBe($"/fiches/{fiche.Id}/modifier?section=partenaires#liste-Partners");
        (await applicant.ContentAsync(fiche)).Partners.ShouldHaveSingleItem().Name.ShouldBe("École");
    }

    [Fact]
    public async Task Two_colleagues_who_add_a_row_at_the_same_time_make_two()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var (mine, theirs) = (await applicant.OpenAsync(fiche, "partenaires"), await applicant.OpenAsync(fiche, "partenaires"));

        await applicant.SubmitAsync(fiche, mine, "partenaires", new() { [$"Form.{mine.RowsOf("Partners")[0]}.Name"] = "Médiathèque" });
        await applicant.SubmitAsync(fiche, theirs, "partenaires", new() { [$"Form.{theirs.RowsOf("Partners")[0]}.Name"] = "École" });

        (await applicant.ContentAsync(fiche)).Partners.Select(partner => partner.Name).ShouldBe(["Médiathèque", "École"]);
    }
}
