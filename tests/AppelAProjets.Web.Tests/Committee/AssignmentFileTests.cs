using System.Net;
using System.Text;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Rating;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Committee;

/// <summary>Assignments taken out as a file, filled elsewhere, and brought back.</summary>
public sealed class AssignmentFileTests
{
    [Fact]
    public async Task What_is_exported_comes_back_in_and_a_title_never_becomes_a_formula()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("=1+1");
        await given.FicheAsync("Deux", given.Nadia);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var exported = await browser.GetAsync(Root(given) + "/affectations.csv");
        exported.Body.ShouldContain("'=1+1");
        exported.Body.ShouldContain(given.Nadia.Email!);
        var same = await SendAsync(browser, given, exported.Bytes);
        same.Status.ShouldBe(HttpStatusCode.OK, same.Text);
        same.Parts("nothing-to-add").Count.ShouldBe(1);

        var more = await SendAsync(
            browser,
            given,
            Encoding.UTF8.GetBytes($"Numéro;Adresse électronique\n{fiche.Number};{given.Paul.Email}\n")
        );
        more.Part("understood").TextContent.ShouldContain("UTF-8, séparé par des points-virgules, 2");
        await browser.SubmitAsync(more, Root(given) + "/affectations/appliquer", []);
        (await app.DbAsync(db => db.Assignments.CountAsync(a => a.EvaluatorId == given.Paul.Id && a.FicheId == fiche.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_with_one_wrong_line_is_refused_whole_line_by_line()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync();
        await app.Given.ConflictAsync(fiche, given.Paul);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var lines =
            $"Numéro;Adresse électronique\n{fiche.Number};{given.Nadia.Email}\n=CMD();{given.Nadia.Email}\n"
            + $"{fiche.Number};inconnu@essai.example\n"
            + $"{fiche.Number};{given.Paul.Email}\n";

        var refused = await SendAsync(browser, given, Encoding.UTF8.GetBytes(lines));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var said = Page.Words(refused.Part("error-summary").TextContent);
        said.ShouldContain("Ligne 3 : « =CMD() » n’est le numéro d’aucune fiche");
        said.ShouldContain("Ligne 4 : « inconnu@essai.example » n’est l’adresse d’aucun membre");
        said.ShouldContain("Ligne 5 : Paul Carlier a déclaré un déport");
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(0);
        (await SendAsync(browser, given, "n'importe;quoi"u8.ToArray()))
            .Part("error-summary")
            .TextContent.ShouldContain("La première ligne doit nommer les colonnes");
        (await SendAsync(browser, given, new byte[2 * 1024 * 1024])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_line_of_the_file_for_an_ineligible_fiche_is_refused_with_that_word()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync();
        await app.Given.IneligibleAsync(fiche);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var refused = await SendAsync(
            browser,
            given,
            Encoding.UTF8.GetBytes($"Numéro;Adresse électronique\n{fiche.Number};{given.Nadia.Email}\n")
        );

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.Words(refused.Part("error-summary").TextContent)
            .ShouldContain($"Ligne 2 : la fiche {fiche.Number} est irrecevable, elle ne se note pas.");
    }

    private static string Root(Situation given) => $"/coordination/appels/{given.Call.Slug}";

    internal static async Task<Page> SendAsync(Browser browser, Situation given, byte[] file)
    {
        var form = await browser.GetAsync(Root(given) + "/affectations/preparer");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.Token!), "__RequestVerificationToken" },
            { new StringContent("fichier"), "Form.Method" },
            { new ByteArrayContent(file), "Form.File", "affectations.csv" },
        };
        return await Page.ReadAsync(
            await browser.Client.PostAsync(new Uri(Root(given) + "/affectations/apercu", UriKind.Relative), content)
        );
    }
}
