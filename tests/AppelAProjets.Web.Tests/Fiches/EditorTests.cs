using System.Net;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

public sealed class EditorTests
{
    [Fact]
    public async Task A_section_is_saved_and_the_next_one_opens()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);

        var saved = await applicant.SaveAsync(
            fiche,
            "budget",
            new()
            {
                ["Form.Budget[604]"] = "15 400,00 €",
                ["Form.RequestedCents"] = "9600",
                ["Form.Budget[756]"] = "4 800",
                ["Form.Budget[propres]"] = "1000,00",
                ["suite"] = "suivante",
            }
        );

        saved.Location.ShouldBe($"/fiches/{fiche.Id}/modifier?section=evaluation");
        var content = await applicant.ContentAsync(fiche);
        content.ChargesCents.ShouldBe(1_540_000);
        content.Totals.GapCents.ShouldBe(0);
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=budget"))
            .Part("balance")
            .TextContent.ShouldContain("Équilibré");
    }

    [Theory]
    [InlineData(
        "budget",
        "Form.RequestedCents",
        "350 euros env.",
        "Subvention demandée : ce montant n'est pas lisible. Écrivez un nombre, par exemple 350 ou 1 234,50."
    )]
    [InlineData(
        "budget",
        "Form.Budget[601]",
        "-12",
        "Matières et fournitures (601) : ce montant est négatif. Écrivez-le sans signe moins."
    )]
    [InlineData("budget", "Form.Budget[601]", "99999999999999999999", "(601) : ce montant est trop grand. Vérifiez le nombre de chiffres.")]
    [InlineData("publics", "Form.Beneficiaries", "une centaine", "Nombre de bénéficiaires : ce nombre n'est pas lisible")]
    [InlineData("publics", "Form.Parents", "− 4", "Dont parents : ce nombre est négatif. Écrivez-le sans signe moins.")]
    [InlineData("publics", "Form.Parents", "99999999999", "Dont parents : ce nombre est trop grand. Vérifiez le nombre de chiffres.")]
    [InlineData("publics", "Form.Beneficiaries", "2000000", "va de 1 à 1 000 000")]
    [InlineData("calendrier", "Form.StartsOn", "31/02/2022", "Début de l’action : cette date n'existe pas")]
    [InlineData("porteur", "Form.ContactEmail", "karim@", "n’est pas complète")]
    [InlineData("porteur", "Form.ContactPhone", "12", "n’est pas lisible")]
    public async Task A_wrong_value_is_told_at_once_and_kept_as_typed(string section, string field, string typed, string message)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);

        var page = await applicant.SaveAndBeToldAsync(fiche, section, new() { [field] = typed });

        Page.Words(page.Part("error-summary").TextContent).ShouldContain(message);
        page.Part("error-summary").HasAttribute("data-autofocus").ShouldBeTrue("what was just pressed is answered first");
        page.ValueOf(field).ShouldBe(typed);
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section={section}"))
            .ValueOf(field)
            .ShouldBe(typed, "a second visit still shows what was typed");
    }

    [Fact]
    public async Task Too_long_a_text_is_kept_whole_and_says_by_how_much_it_is_too_long()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var typed = new string('é', 5_399);

        var page = await applicant.SaveAndBeToldAsync(fiche, "action", new() { ["Form.Need"] = typed });

        page.Part("error-summary")
            .TextContent.ShouldContain("5\u00A0399 caractères, 4\u00A0000 au plus\u00A0: raccourcissez-le de 1\u00A0399");
        (await applicant.ContentAsync(fiche)).Need.ShouldBe(typed);
    }

    [Fact]
    public async Task An_absurdly_long_text_is_refused_with_what_was_typed()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);

        var page = await applicant.SaveAsync(fiche, "demande", new() { ["Form.Summary"] = new string('a', FicheContent.HardLimit + 1) });

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("beaucoup trop long");
        page.ValueOf("Form.Summary")!.Length.ShouldBe(FicheContent.HardLimit + 1);
    }

    [Fact]
    public async Task Markup_typed_in_every_field_is_shown_as_text()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        const string typed = "<script>alert('x')</script><b>gras</b>";
        var content = Given.CompleteContent(applicant.Call) with
        {
            Title = typed,
            Summary = typed,
            Need = typed,
            Goals = typed,
            Description = typed,
            Innovation = typed,
            ObjectiveAnswer = typed,
            Audience = typed,
            Mobilisation = typed,
            Partners = [new Partner(typed, typed, true)],
            Rhythm = typed,
            BudgetNote = typed,
            Funding = [new FundingSource { Name = typed }],
            EvaluationMethod = typed,
            LastingImpact = typed,
            RepresentativeName = typed,
            RepresentativeRole = typed,
            ContactName = typed,
        };
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation, content);

        foreach (var path in EditingSteps.Sections.Select(section => $"/modifier?section={section}").Concat(["", "/verification"]))
        {
            var page = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}{path}");
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Body.ShouldNotContain("<script>alert");
            page.Body.ShouldNotContain("<b>gras");
        }
    }

    [Fact]
    public async Task After_closing_and_its_grace_the_draft_is_readable_and_no_longer_written()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var shown = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=action");
        app.Clock.MoveTo(applicant.Call.Schedule.ClosesAt.AddMinutes(5).AddSeconds(1));

        var refused = await applicant.SubmitAsync(fiche, shown, "action", new() { ["Form.Need"] = "Trop tard" });

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("ne se modifie plus");
        refused.ValueOf("Form.Need").ShouldBe("Trop tard");
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}")).Text.ShouldContain("Non déposée dans les délais");
    }
}
