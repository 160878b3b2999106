using AppelAProjets.Web.Tests.Hosting;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>
/// A coordinator who has only a notice makes the call: a pilier › axe › enjeu tree, thirteen criteria on 1 to 4 of which one is computed,
/// parts of the envelope, six questions asked only when another answer matches. She publishes it; an association files; a member rates; the
/// score is the one worked by hand.
/// </summary>
public sealed class CallFromNothingTests(Chromium chromium)
{
    private const string Root = "/coordination/appels/contrat-de-ville-2026/parametres";
    private const string Tree =
        "Emploi\n  Accompagner vers l’emploi\n    Lever les freins à la mobilité\n    Découvrir les métiers\nCadre de vie\n  Vivre "
        + "ensemble\n    Animer les pieds d’immeubles";

    [Fact]
    public async Task A_call_built_from_nothing_is_published_answered_and_scored_right()
    {
        await using var site = await Site.StartAsync(TestApp.Utc("2026-04-14T08:00:00Z"));
        var coordinator = await chromium.OpenAsync(site);
        await coordinator.SignInAsync("coordination@demo.example");

        await StartsAsync(coordinator);
        await DescribesAsync(coordinator);
        await BuildsTheGridAsync(coordinator);
        await SharesTheMoneyAsync(coordinator);
        await AsksAsync(coordinator);
        await TriesAndPublishesAsync(coordinator);

        site.Clock.MoveTo(TestApp.Utc("2026-05-04T08:00:00Z"));
        var ficheId = await FilesAsync(await chromium.OpenAsync(site));
        site.Clock.MoveTo(TestApp.Utc("2026-06-17T08:00:00Z"));
        await coordinator.VisitAsync("/coordination/appels/contrat-de-ville-2026/affectations");
        await coordinator.ClickAsync("button[name=All][value=tous], button:has-text('Tout affecter')");
        await coordinator.ClickAsync("[data-testid=confirm-everything] .btn-primary");
        await coordinator.GetByTestId("assignment-message").WaitForAsync();
        await RatesAsync(await chromium.OpenAsync(site), ficheId);

        // Twelve criteria rated 3 of 4 weigh 140 of 150, the computed one is worth 4 of 4 and weighs 10: 75 × 140/150 + 100 × 10/150.
        await coordinator.VisitAsync("/coordination/appels/contrat-de-ville-2026/classement");
        (await coordinator.GetByTestId("score-total").First.InnerTextAsync()).Trim().ShouldBe("76,67");
    }

    private static async Task StartsAsync(IPage page)
    {
        await page.VisitAsync("/coordination/nouvel-appel");
        await page.FillAsync("[name='Form.Title']", "Contrat de ville 2026");
        await page.FillAsync("[name='Form.Code']", "CDV-2026");
        await page.FillAsync("[name='Form.Slug']", "contrat-de-ville-2026");
        await page.FillAsync("[name='Form.OpensOn']", "2026-05-04");
        await page.FillAsync("[name='Form.ClosesOn']", "2026-06-15");
        await page.GetByTestId("create-call").ClickAsync();
        await page.WaitForURLAsync($"**{Root}");
        await page.InspectAsync();
        (await page.GetByTestId("missing-list").InnerTextAsync()).ShouldContain("Résumez l’appel");
    }

    private static async Task DescribesAsync(IPage page)
    {
        await page.VisitAsync($"{Root}/identite");
        await page.FillAsync("[name='Form.Summary']", "Des actions pour les habitants des quartiers.");
        await page.FillAsync("[name='Form.Presentation']", "## Objet\n\nDes actions **utiles**.");
        await SaveAsync(page);
        await page.VisitAsync($"{Root}/objectifs");
        await page.FillAsync("[name='Form.Pasted']", Tree);
        await SaveAsync(page);
        await Assertions.Expect(page.Locator("[data-testid=objectives] .level-3")).ToHaveCountAsync(3);
        await page.InspectAsync();
    }

    private static async Task BuildsTheGridAsync(IPage page)
    {
        await page.VisitAsync($"{Root}/grille");
        await page.ClickAsync("summary:has-text('même échelle')");
        await page.FillAsync("[name='Form.Min']", "1");
        await page.FillAsync("[name='Form.Max']", "4");
        await page.FillAsync("[name='Form.Step']", "1");
        await SaveAsync(page, "button[value=echelle]");
        foreach (
            var label in new[]
            {
                "Égalité entre les femmes et les hommes",
                "Participation des habitants",
                "Laïcité et valeurs",
                "Transition écologique",
            }
        )
        {
            await page.GotoAsync($"{Root}/nouveau-critere");
            await page.FillAsync("[name='Form.Label']", label);
            await SaveAsync(page);
        }

        await page.VisitAsync($"{Root}/nouveau-critere?type=calcule");
        await page.FillAsync("[name='Form.Label']", "Ampleur");
        await page.SelectOptionAsync("[name='Form.Figure']", "Beneficiaries");
        (string From, string To, string Value)[] bands = [("0", "50", "1"), ("50", "80", "2"), ("80", "", "4")];
        await page.ClickAsync("button[value=lignes]");
        await page.Locator("[name='Form.Bands[2].From']").WaitForAsync();
        for (var i = 0; i < bands.Length; i++)
        {
            await page.FillAsync($"[name='Form.Bands[{i}].From']", bands[i].From);
            await page.FillAsync($"[name='Form.Bands[{i}].To']", bands[i].To);
            await page.FillAsync($"[name='Form.Bands[{i}].Value']", bands[i].Value);
        }

        await SaveAsync(page);
        await Assertions.Expect(page.Locator("[data-testid=criteria] > li")).ToHaveCountAsync(13);
        await page.InspectAsync();
        await page.VisitAsync($"{Root}/classement");
        await page.FillAsync("[name='Form.MinimumEvaluations']", "1");
        await SaveAsync(page);
    }

    private static async Task SharesTheMoneyAsync(IPage page)
    {
        await page.VisitAsync($"{Root}/enveloppe");
        await page.FillAsync("[name='Form.EnvelopeCents']", "60 000");
        await page.FillAsync("[name='Form.Parts[0].Label']", "État");
        await page.FillAsync("[name='Form.Parts[0].Cents']", "40 000");
        await page.FillAsync("[name='Form.Parts[1].Label']", "CAF");
        await page.FillAsync("[name='Form.Parts[1].Cents']", "20 000");
        await SaveAsync(page);
    }

    private static async Task AsksAsync(IPage page)
    {
        await page.VisitAsync($"{Root}/questions");
        await page.GotoAsync($"{Root}/nouvelle-question?type=Choice");
        await page.FillAsync("[name='Form.Label']", "Avez-vous un local ?");
        await page.FillAsync("[name='Form.Choices']", "oui\nnon");
        await page.CheckAsync("[name='Form.Required'][type=checkbox]");
        await SaveAsync(page);
        foreach (
            var (kind, label) in new[]
            {
                ("Text", "Son adresse"),
                ("LongText", "Ses horaires"),
                ("Number", "Sa surface"),
                ("Amount", "Son loyer"),
                ("Date", "Disponible le"),
                ("Choices", "Ses équipements"),
            }
        )
        {
            await page.GotoAsync($"{Root}/nouvelle-question?type={kind}");
            await page.FillAsync("[name='Form.Label']", label);
            await page.CheckAsync("[name='Form.Required'][type=checkbox]");
            if (kind == "Choices")
            {
                await page.FillAsync("[name='Form.Choices']", "cuisine\nordinateurs\ncour");
            }

            await page.SelectOptionAsync("[name='Form.ShownWhen']", new SelectOptionValue { Label = "Avez-vous un local ?" });
            await page.SelectOptionAsync("[name='Form.Test']", "Is");
            await page.FillAsync("[name='Form.Value']", "oui");
            await SaveAsync(page);
        }

        await Assertions.Expect(page.Locator("[data-testid=questions] > li")).ToHaveCountAsync(7);
        await page.InspectAsync();
    }

    private static async Task TriesAndPublishesAsync(IPage page)
    {
        await page.VisitAsync($"{Root}/essai");
        await page.ClickAsync("button:has-text('Calculer la note')");
        await page.GetByTestId("trial").WaitForAsync();
        (await page.GetByTestId("formula").InnerTextAsync()).ShouldContain("÷");
        await page.VisitAsync(Root);
        await page.GetByTestId("publish").ClickAsync();
        await page.GetByTestId("versions").WaitForAsync();
        await page.VisitAsync("/appels/contrat-de-ville-2026");
    }

    private static async Task<Guid> FilesAsync(IPage page)
    {
        await page.SignInAsync("association@demo.example");
        await page.GotoAsync("/appels/contrat-de-ville-2026/nouvelle-fiche");
        await page.FillAsync("[name='Form.Title']", "Le café des parents");
        await page.ClickAsync("button:has-text('Commencer ma fiche')");
        await page.WaitForURLAsync("**/modifier**");
        var ficheId = Guid.Parse(new Uri(page.Url).Segments[2].TrimEnd('/'));
        await SectionAsync(
            page,
            ("RepresentativeName", "Lucie Marchand"),
            ("RepresentativeRole", "présidente"),
            ("ContactName", "Karim Haddad"),
            ("ContactEmail", "karim@association.example")
        );
        await page.GetByLabel("Découvrir les métiers").First.CheckAsync();
        await page.CheckAsync("[name='Form.Request'][value=First]");
        await SectionAsync(page, ("Summary", "Un café hebdomadaire."), ("ObjectiveAnswer", "Des métiers se racontent."));
        await SectionAsync(page, ("Need", "Les parents se croisent peu."), ("Goals", "Se rencontrer."), ("Description", "Chaque samedi."));
        await SectionAsync(page, ("Beneficiaries", "84"), ("QpvBeneficiaries", "71"), ("Audience", "Parents."));
        await SectionAsync(page);
        await SectionAsync(page, ("StartsOn", "01/09/2026"), ("EndsOn", "17/12/2026"));
        await page.FillAsync("[name$='.Name'][name^='Form.Partners']", "Médiathèque");
        await SectionAsync(page);
        await SectionAsync(page);
        await SectionAsync(page, ("Budget[604]", "2 000"), ("RequestedCents", "1 500"), ("Budget[propres]", "500"));
        await SectionAsync(page, ("EvaluationMethod", "Nombre de parents."));
        await page.GetByText("non", new PageGetByTextOptions { Exact = true }).First.CheckAsync();
        await page.InspectAsync();
        await SectionAsync(page);
        await page.GetByTestId("complete-note").WaitForAsync();
        foreach (var box in await page.Locator("[data-testid=filing-form] input[type=checkbox]").AllAsync())
        {
            await box.CheckAsync();
        }

        await page.ClickAsync("button:has-text('Déposer ma fiche')");
        await page.WaitForURLAsync("**/recepisse");
        return ficheId;
    }

    private static async Task RatesAsync(IPage page, Guid ficheId)
    {
        await page.SignInAsync("evaluateur1@demo.example");
        await page.VisitAsync($"/evaluation/{ficheId}");
        for (var i = 0; i < 12; i++)
        {
            await page.EvalOnSelectorAllAsync("details.crit", "all => all.forEach(one => one.open = true)");
            await page.Locator($"[name='Answers[{i}].Mark'][value='3'] + label").ClickAsync();
        }

        await page.ClickAsync("button:has-text('Déposer mon évaluation')");
        await page.GetByTestId("evaluation-message").WaitForAsync();
    }

    private static async Task SectionAsync(IPage page, params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields)
        {
            await page.FillAsync($"[name='Form.{field}']", value);
        }

        var before = page.Url;
        await page.ClickAsync(".save-bar .btn-primary");
        await page.WaitForURLAsync(url => url != before);
    }

    private static async Task SaveAsync(IPage page, string button = "[data-testid=section-form] .btn-primary")
    {
        await page.ClickAsync(button);
        await page.GetByTestId("done").WaitForAsync();
    }
}
