using System.Net;
using System.Text;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Programmes;

public sealed class NeighbourhoodsTests : Coordinating
{
    private const string List = "/quartiers";

    [Fact]
    public async Task A_neighbourhood_is_added_changed_moved_and_removed()
    {
        await AddAsync("Presles", "qp002004");
        await AddAsync("Chevreux", "");
        (await NamesAsync()).ShouldBe(["Presles QP002004", "Chevreux –"]);

        var second = await App.DbAsync(db => db.ProgrammeNeighbourhoods.Where(n => n.Name == "Chevreux").Select(n => n.Id).SingleAsync());
        await SubmitAsync(List, [], $"{List}/{second}/monter");
        (await NamesAsync()).ShouldBe(["Chevreux –", "Presles QP002004"]);

        (await SubmitAsync($"{List}/{second}", Fields(("Form.Code", "QP002006")))).Location.ShouldBe(Root + List);
        await SubmitAsync(List, [], $"{List}/{second}/descendre");
        (await NamesAsync()).ShouldBe(["Presles QP002004", "Chevreux QP002006"]);

        await SubmitAsync(List, [], $"{List}/{second}/retirer");
        (await NamesAsync()).ShouldBe(["Presles QP002004"]);
    }

    [Theory]
    [InlineData("", "QP002005", "Form_Name-error")]
    [InlineData("Saint-Crépin", "12345", "Form_Code-error")]
    [InlineData("Saint-Crépin", "QP002004", "Form_Code-error")]
    [InlineData("presles", "QP002005", "Form_Name-error")]
    public async Task A_wrong_or_repeated_neighbourhood_is_refused(string name, string code, string error)
    {
        await AddAsync("Presles", "QP002004");

        var answer = await AddAsync(name, code);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector("#" + error).ShouldNotBeNull();
        answer.ValueOf("Form.Code").ShouldBe(code);
    }

    [Fact]
    public async Task Two_people_changing_the_same_neighbourhood_lose_nothing()
    {
        await AddAsync("Presles", "QP002004");
        var page = $"{Root}{List}/{await App.DbAsync(db => db.ProgrammeNeighbourhoods.Select(n => n.Id).SingleAsync())}";
        var shown = await Coordinator.GetAsync(page);
        await Coordinator.SubmitAsync(shown, page, Fields(("Form.Name", "Presles-le-Haut")));

        var late = await Coordinator.SubmitAsync(shown, page, Fields(("Form.Name", "Presles-le-Bas")));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Part("conflict").TextContent.ShouldContain("Presles-le-Haut");
        (await Coordinator.SubmitAsync(late, page, [])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await NamesAsync()).ShouldBe(["Presles-le-Bas QP002004"]);
    }

    [Fact]
    public async Task An_import_shows_each_line_before_it_changes_anything_then_applies_them()
    {
        await AddAsync("Presles", "QP002004");

        var preview = await ImportAsync(
            "\uFEFFNom;Code\r\n\"Saint-Crépin; le haut\";QP002005\r\nPresles-le-Haut;QP002004\r\nFaux;XX12\r\n;QP002009\r\n"u8.ToArray()
        );

        preview.Status.ShouldBe(HttpStatusCode.OK);
        preview
            .Parts("import-line")
            .Select(line => Page.Words(line.TextContent))
            .Select(words =>
                words
                    .Split(' ')
                    .First(word =>
                        word is "Ajouté" or "Modifié" or "Refusé"
                        || word.StartsWith("Refusé", StringComparison.Ordinal)
                        || word.StartsWith("Modifié", StringComparison.Ordinal)
                    )
            )
            .Select(word => word[..6])
            .ShouldBe(["Ajouté", "Modifi", "Refusé", "Refusé"]);
        (await NamesAsync()).ShouldBe(["Presles QP002004"]);

        var applied = await Coordinator.SubmitAsync(preview, Root + List + "/import/appliquer", []);

        Page.Words((await Coordinator.FollowAsync(applied)).Part("done").TextContent)
            .ShouldBe("1 quartier ajouté, 1 modifié, 2 lignes laissées de côté.");
        (await NamesAsync()).ShouldBe(["Presles-le-Haut QP002004", "Saint-Crépin; le haut QP002005"]);
    }

    [Fact]
    public async Task A_file_of_an_older_excel_keeps_its_accents()
    {
        var preview = await ImportAsync([.. "Saint-Cr"u8, 0xE9, .. "pin,QP002005\n"u8]);

        await Coordinator.SubmitAsync(preview, Root + List + "/import/appliquer", []);

        (await NamesAsync()).ShouldBe(["Saint-Crépin QP002005"]);
    }

    [Fact]
    public async Task A_file_in_utf16_is_read_and_the_preview_says_how()
    {
        var preview = await ImportAsync([
            .. Encoding.Unicode.Preamble,
            .. Encoding.Unicode.GetBytes("sep=,\r\nNom,Code\r\nSaint-Crépin,QP\u202F002005\u200B\r\n"),
        ]);
        preview.Part("understood").TextContent.ShouldContain("UTF-16, séparé par des virgules");

        await Coordinator.SubmitAsync(preview, Root + List + "/import/appliquer", []);

        (await NamesAsync()).ShouldBe(["Saint-Crépin QP002005"]);
    }

    [Fact]
    public async Task A_file_half_readable_is_refused_with_its_line()
    {
        var answer = await ImportAsync([.. "Nom;Code\nCrépin;QP002005\nCr"u8, 0xE9, .. "pin;QP002006\n"u8]);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector("#Csv-error")!.TextContent.ShouldContain("Ligne 3");
    }

    [Fact]
    public async Task A_file_that_says_nothing_is_refused()
    {
        (await ImportAsync([])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ImportAsync("Nom;Code\r\n"u8.ToArray())).Document.QuerySelector("#Csv-error")!.TextContent.ShouldContain("aucun quartier");
        (await ImportAsync(Encoding.UTF8.GetBytes(new string('x', 300 * 1024))))
            .Document.QuerySelector("#Csv-error")!
            .TextContent.ShouldContain("trop lourd");
    }

    [Fact]
    public async Task The_neighbourhoods_of_another_programme_are_out_of_reach()
    {
        await AddAsync("Presles", "QP002004");
        var id = await App.DbAsync(db => db.ProgrammeNeighbourhoods.Select(n => n.Id).SingleAsync());
        var other = await App.Given.ProgrammeAsync("Autre programme");
        await App.Given.GrantAsync(Person, CallRole.Coordinator, other);
        var shown = await Coordinator.GetAsync(Root + List);

        (await Coordinator.GetAsync($"/coordination/programmes/{other.Id}/quartiers/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await Coordinator.PostWithTokenAsync($"/coordination/programmes/{other.Id}/quartiers/{id}/retirer", [], shown);

        (await NamesAsync()).ShouldHaveSingleItem();
    }

    private Task<Page> AddAsync(string name, string code) => SubmitAsync(List, Fields(("Form.Name", name), ("Form.Code", code)));

    private async Task<Page> ImportAsync(byte[] csv) =>
        await Coordinator.UploadAsync(Root + List + "/import", "Csv", "quartiers.csv", csv, await Coordinator.GetAsync(Root + List));

    private async Task<IReadOnlyList<string>> NamesAsync() =>
        [
            .. (await Coordinator.GetAsync(Root + List))
                .Parts("neighbourhood")
                .Select(row => $"{row.QuerySelector("th")!.TextContent.Trim()} {row.QuerySelector("td")!.TextContent.Trim()}"),
        ];
}
