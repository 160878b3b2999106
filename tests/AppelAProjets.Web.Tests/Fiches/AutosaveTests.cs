using System.Net;
using System.Text.Json;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>The fields of a fiche, saved one by one as they are typed.</summary>
public sealed class AutosaveTests
{
    [Fact]
    public async Task A_field_is_saved_alone_and_the_others_stay_as_they_were()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var editor = await Autosaving.OpenAsync(applicant.Browser, fiche);

        var saved = await editor.SaveAsync("Need", "Peu de livres.\r\nLa médiathèque est loin.");

        saved.Status.ShouldBe(HttpStatusCode.OK);
        saved.Answer.GetProperty("fields").ValueKind.ShouldBe(JsonValueKind.Null, "nobody else wrote");
        saved.Answer.GetProperty("savedAt").GetDateTime().ShouldBe(TestApp.DefaultNow);
        var content = await app.ContentAsync(fiche);
        content.Need.ShouldBe("Peu de livres.\nLa médiathèque est loin.");
        (content with { Need = string.Empty }).Goals.ShouldBe(Given.CompleteContent(applicant.Call).Goals);
        var again = await Autosaving.OpenAsync(applicant.Browser, fiche);
        again.HashOf("Need").ShouldBe(saved.Hash("Need"), "the page drawn next knows the same fingerprint");
    }

    [Fact]
    public async Task What_the_server_computes_and_what_is_wrong_come_back_with_each_save_and_when_asked()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var editor = await Autosaving.OpenAsync(applicant.Browser, fiche, "publics");

        var saved = await editor.SaveAsync(("Groups[6-10.F]", string.Empty, "1 200"), ("Beneficiaries", string.Empty, "mille"));

        var state = await editor.StateAsync();
        foreach (var live in new[] { saved.Live, state.GetProperty("live") })
        {
            live.GetProperty("figures").GetProperty("groups.total").GetString().ShouldBe("1\u00A0200");
            live.GetProperty("errors").EnumerateArray().ShouldContain(error => error.GetProperty("path").GetString() == "Beneficiaries");
            live.GetProperty("rail")
                .EnumerateArray()
                .ShouldContain(section =>
                    section.GetProperty("section").GetString() == "publics" && section.GetProperty("words").GetString() == "1 à corriger"
                );
        }

        state
            .GetProperty("fields")
            .EnumerateArray()
            .ShouldContain(field =>
                field.GetProperty("path").GetString() == "Beneficiaries" && field.GetProperty("text").GetString() == "mille"
            );
    }

    [Fact]
    public async Task The_cap_of_the_call_comes_with_the_answer_to_the_save_that_goes_over_it()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var editor = await Autosaving.OpenAsync(applicant.Browser, fiche, "budget");

        var saved = await editor.SaveAsync("RequestedCents", "900 000");

        saved.Status.ShouldBe(HttpStatusCode.OK);
        var state = await editor.StateAsync();
        JsonElement.DeepEquals(saved.Live, state.GetProperty("live")).ShouldBeTrue("nothing more is to be asked");
        saved.Live.GetProperty("figures").GetProperty("cap").GetString().ShouldBe("au-dessus de 80\u00A0%");
    }

    [Fact]
    public async Task A_save_without_the_token_of_the_page_is_refused()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var editor = await Autosaving.OpenAsync(applicant.Browser, fiche);

        (await editor.SaveWithoutTokenAsync("Need", "Forgé")).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await app.ContentAsync(fiche)).Need.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_fiche_of_another_organisation_does_not_exist()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var mine = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var other = await app.Given.OrganisationAsync(await app.Given.UserAsync("Karim Haddad"));
        var theirs = await app.Given.DraftAsync(applicant.Call, other);
        var editor = await Autosaving.OpenAsync(applicant.Browser, mine);

        (await editor.SaveElsewhereAsync(theirs.Id, "Need", "Chez les autres")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await editor.SaveElsewhereAsync(Guid.NewGuid(), "Need", "Nulle part")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await applicant.Browser.GetAsync($"/fiches/{theirs.Id}/modifier/etat?section=action")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await applicant.Browser.GetAsync($"/fiches/{theirs.Id}/modifier/jeton")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.ContentAsync(theirs)).Need.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Nowhere")]
    [InlineData("Partners[k1].Password")]
    [InlineData("Answers[inconnue].Text")]
    [InlineData("Answers[devis].Rows")]
    public async Task A_field_the_form_does_not_have_is_refused_in_words(string path)
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync(
            questions:
            [
                new FormQuestion
                {
                    Key = "devis",
                    Label = "Avez-vous un devis ?",
                    Kind = QuestionKind.Text,
                },
            ]
        );
        var applicant = await Applicant.InAsync(app, call: call);
        var fiche = await app.Given.DraftAsync(call, applicant.Organisation);
        var editor = await Autosaving.OpenAsync(applicant.Browser, fiche);

        var refused = await editor.SaveAsync(path, "x");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Message.ShouldNotBeNull().ShouldContain("rechargez la page");
        refused.Field.ShouldBe(path);
    }

    [Fact]
    public async Task The_answer_to_a_question_that_got_hidden_is_kept_in_the_draft()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync(
            questions:
            [
                new FormQuestion
                {
                    Key = "deja",
                    Label = "Première fois ?",
                    Kind = QuestionKind.Choice,
                    Choices = ["Oui", "Non"],
                },
                new FormQuestion
                {
                    Key = "bilan",
                    Label = "Quel bilan ?",
                    Kind = QuestionKind.LongText,
                    ShownWhen = new QuestionCondition("deja", QuestionTest.Is, "Non"),
                },
            ]
        );
        var applicant = await Applicant.InAsync(app, call: call);
        var fiche = await app.Given.DraftAsync(call, applicant.Organisation);
        var editor = await Autosaving.OpenAsync(applicant.Browser, fiche, "questions");
        await editor.SaveAsync(("Answers[deja].Choices", string.Empty, "Non"), ("Answers[bilan].Text", string.Empty, "Partir plus tôt."));

        var hidden = await (await Autosaving.OpenAsync(applicant.Browser, fiche, "questions")).SaveAsync("Answers[deja].Choices", "Oui");

        hidden.Status.ShouldBe(HttpStatusCode.OK);
        (await app.ContentAsync(fiche)).Answers.ShouldContain(answer => answer.Key == "bilan" && answer.Value.Text == "Partir plus tôt.");
    }

    [Fact]
    public async Task Too_long_a_text_names_its_field_and_nothing_is_written()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var editor = await Autosaving.OpenAsync(applicant.Browser, fiche);

        var refused = await editor.SaveAsync(
            ("Goals", string.Empty, "Lire"),
            ("Need", string.Empty, new string('a', (FicheContent.HardLimit * 3) + 1))
        );

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Field.ShouldBe("Need");
        refused.Message.ShouldNotBeNull().ShouldContain("beaucoup trop long");
        (await app.ContentAsync(fiche)).Goals.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public async Task A_fiche_is_written_until_the_end_of_the_grace_and_not_a_second_more(int secondsAfterClosing, bool written)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var editor = await Autosaving.OpenAsync(applicant.Browser, fiche);
        app.Clock.MoveTo(applicant.Call.Schedule.ClosesAt.AddSeconds(secondsAfterClosing));

        var answer = await editor.SaveAsync("Need", "Au dernier moment");

        answer.Status.ShouldBe(written ? HttpStatusCode.OK : HttpStatusCode.Conflict);
        (answer.Message ?? string.Empty).Contains("L'appel est clos", StringComparison.Ordinal).ShouldBe(!written);
        (await app.ContentAsync(fiche)).Need.ShouldBe(written ? "Au dernier moment" : string.Empty);
    }

    [Fact]
    public async Task A_save_sent_again_after_its_answer_was_lost_is_accepted_and_changes_nothing_more()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var editor = await Autosaving.OpenAsync(applicant.Browser, fiche);
        var first = await editor.SaveAsync("Need", "Peu de livres");

        var again = await editor.SaveAsync("Need", "Peu de livres");

        again.Status.ShouldBe(HttpStatusCode.OK);
        again.Hash("Need").ShouldBe(first.Hash("Need"));
        again.Answer.GetProperty("version").GetInt32().ShouldBe(first.Answer.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Two_colleagues_in_two_fields_both_keep_their_words_and_the_second_learns_who_wrote()
    {
        await using var app = new TestApp();
        var (applicant, colleague, fiche) = await TwoAsync(app);
        var mine = await Autosaving.OpenAsync(applicant.Browser, fiche);
        var theirs = await Autosaving.OpenAsync(colleague, fiche);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await theirs.SaveAsync("Goals", "Lire une heure");
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        var saved = await mine.SaveAsync("Need", "Peu de livres");

        saved.Status.ShouldBe(HttpStatusCode.OK);
        var content = await app.ContentAsync(fiche);
        (content.Need, content.Goals).ShouldBe(("Peu de livres", "Lire une heure"));
        foreach (var told in new[] { saved.Answer, await mine.StateAsync() })
        {
            told.GetProperty("colleague").GetProperty("name").GetString().ShouldBe("Karim Haddad");
            told.GetProperty("colleague").GetProperty("at").GetDateTime().ShouldBe(TestApp.DefaultNow.AddMinutes(1));
            told.GetProperty("fields")
                .EnumerateArray()
                .ShouldContain(field =>
                    field.GetProperty("path").GetString() == "Goals" && field.GetProperty("text").GetString() == "Lire une heure"
                );
        }
    }

    [Fact]
    public async Task Two_colleagues_in_one_field_are_shown_both_texts_and_the_other_fields_are_saved()
    {
        await using var app = new TestApp();
        var (applicant, colleague, fiche) = await TwoAsync(app);
        var mine = await Autosaving.OpenAsync(applicant.Browser, fiche);
        await (await Autosaving.OpenAsync(colleague, fiche)).SaveAsync("Need", "Le texte de Karim");

        var told = await mine.SaveAsync(("Need", string.Empty, "Le texte de Lucie"), ("Goals", string.Empty, "Lire une heure"));

        told.Status.ShouldBe(HttpStatusCode.Conflict);
        var conflict = told.Conflicts.ShouldHaveSingleItem();
        (conflict.GetProperty("mine").GetString(), conflict.GetProperty("theirs").GetString()).ShouldBe(
            ("Le texte de Lucie", "Le texte de Karim")
        );
        var content = await app.ContentAsync(fiche);
        (content.Need, content.Goals).ShouldBe(("Le texte de Karim", "Lire une heure"));
        (await mine.SaveAsync(("Need", conflict.GetProperty("hash").GetString()!, "Le texte de Lucie"))).Status.ShouldBe(HttpStatusCode.OK);
        (await app.ContentAsync(fiche)).Need.ShouldBe("Le texte de Lucie");
    }

    [Fact]
    public async Task Of_four_simultaneous_saves_of_one_field_one_is_accepted_and_three_are_told_twenty_times()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var writers = new List<Browser>();
        for (var i = 0; i < 4; i++)
        {
            writers.Add(await app.SignedInAsync(applicant.User));
        }

        for (var round = 0; round < 20; round++)
        {
            var editors = new List<Autosaving>();
            foreach (var writer in writers)
            {
                editors.Add(await Autosaving.OpenAsync(writer, fiche));
            }

            var answers = await Task.WhenAll(
                editors.Select((editor, i) => Task.Run(() => editor.SaveAsync("Need", $"Tour {round}, main {i}")))
            );

            answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1, $"round {round}");
            answers.Count(a => a.Status == HttpStatusCode.Conflict && a.Conflicts.Count == 1).ShouldBe(3, $"round {round}");
            var accepted = Array.FindIndex(answers, a => a.Status == HttpStatusCode.OK);
            (await app.ContentAsync(fiche)).Need.ShouldBe($"Tour {round}, main {accepted}");
        }
    }

    [Fact]
    public async Task A_script_whose_session_ended_gets_a_status_and_no_page()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var editor = await Autosaving.OpenAsync(applicant.Browser, fiche);
        var page = await applicant.Browser.GetAsync("/mon-compte");
        await applicant.Browser.SubmitAsync(page, "/deconnexion", []);

        (await editor.SaveAsync("Need", "Trop tard")).Status.ShouldBe(HttpStatusCode.Unauthorized);

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/fiches/{fiche.Id}/modifier/jeton");
        request.Headers.Accept.ParseAdd("application/json");
        var answer = await applicant.Browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Signed_in_again_the_page_gets_a_new_token_and_goes_on()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var page = await applicant.Browser.GetAsync("/mon-compte");
        await applicant.Browser.SubmitAsync(page, "/deconnexion", []);
        var form = await applicant.Browser.GetAsync("/connexion");
        using var wrong = SignIn(applicant, "pas le bon 1", form);
        using var right = SignIn(applicant, TestApp.Password, form);

        var refused = await applicant.Browser.Client.SendAsync(wrong, TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Saved.ReadAsync(refused)).Message.ShouldNotBeNull().ShouldContain("ne correspond pas");
        (await applicant.Browser.Client.SendAsync(right, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );

        var token = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier/jeton");
        token.Body.ShouldContain(applicant.User.Id.ToString());
        token.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await (await Autosaving.OpenAsync(applicant.Browser, fiche)).SaveAsync("Need", "Je continue")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static HttpRequestMessage SignIn(Applicant applicant, string password, Page form)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/connexion")
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["Email"] = applicant.User.Email!,
                    ["Password"] = password,
                    ["__RequestVerificationToken"] = form.Token!,
                }
            ),
        };
        request.Headers.Add("X-Requested-With", "fetch");
        return request;
    }

    private static async Task<(Applicant Applicant, Browser Colleague, FicheAction Fiche)> TwoAsync(TestApp app)
    {
        var applicant = await Applicant.InAsync(app);
        var colleague = await app.Given.UserAsync("Karim Haddad");
        await app.DbAsync(async db =>
        {
            var organisation = await db.Organisations.Include(o => o.Members).SingleAsync(o => o.Id == applicant.Organisation.Id);
            organisation.Admit(colleague.Id, app.Clock.UtcNow());
            await db.SaveChangesAsync();
        });
        return (applicant, await app.SignedInAsync(colleague), await app.Given.DraftAsync(applicant.Call, applicant.Organisation));
    }
}
