using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Features.Fiches.Editing;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>Whatever the catalogue names, the editor draws, saves, and shows again.</summary>
public sealed class EditorCatalogueTests
{
    public static TheoryData<string> Sections => [.. EditingSteps.Sections];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Every_field_of_a_section_is_drawn_saved_and_shown_again(string section)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var blank = await applicant.OpenAsync(fiche, section);
        var typed = FieldsOf(blank, section)
            .ToDictionary(field => $"Form.{field.Path}", field => Sample(field, applicant), StringComparer.Ordinal);
        typed.Count.ShouldBeGreaterThan(2);
        foreach (var name in typed.Keys)
        {
            blank.Document.QuerySelector($"[name='{name}']").ShouldNotBeNull($"{name} is drawn");
        }

        await applicant.SubmitAsync(fiche, blank, section, typed);

        var content = await applicant.ContentAsync(fiche);
        content.Unreadable.ShouldBeEmpty();
        var again = await applicant.OpenAsync(fiche, section);
        foreach (var field in FieldsOf(blank, section))
        {
            var expected = Canonical(field, typed[$"Form.{field.Path}"]);
            field.Read(content).ShouldBe(expected, field.Path);
            again.Shown($"Form.{field.Path}").ShouldBe(expected, field.Path);
        }
    }

    [Fact]
    public async Task Every_point_of_an_empty_fiche_leads_to_a_field_of_its_section()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation, FicheContent.Empty with { Title = "Les mots" });

        var points = (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification"))
            .Part("missing-list")
            .QuerySelectorAll("li a")
            .Select(link => link.GetAttribute("href")!)
            .ToList();

        points.Count.ShouldBeGreaterThan(12);
        foreach (var point in points)
        {
            (await applicant.Browser.GetAsync(point)).Document.GetElementById(point.Split('#')[1]).ShouldNotBeNull(point);
        }
    }

    [Fact]
    public async Task A_section_lists_what_it_lacks_and_each_entry_leads_to_its_field()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(
            applicant.Call,
            applicant.Organisation,
            Given.CompleteContent(applicant.Call) with
            {
                Need = "",
                Goals = "",
            }
        );

        var page = await applicant.OpenAsync(fiche, "action");

        Page.Words(page.Part("section-missing").TextContent).ShouldContain("2 réponses manquent encore ici pour pouvoir déposer");
        foreach (var link in page.Part("section-missing").QuerySelectorAll("a"))
        {
            page.Document.GetElementById(link.GetAttribute("href")![1..])!.GetAttribute("name").ShouldStartWith("Form.");
        }

        (await applicant.OpenAsync(fiche, "publics"))
            .Part("section-missing")
            .HasAttribute("hidden")
            .ShouldBeTrue("nothing is missing there");
    }

    [Fact]
    public async Task The_rail_says_what_each_section_lacks_in_words()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(
            applicant.Call,
            applicant.Organisation,
            Given.CompleteContent(applicant.Call) with
            {
                Need = "",
                Beneficiaries = 3,
                Groups = new Dictionary<string, int>(StringComparer.Ordinal) { ["6-10.F"] = 4 },
            }
        );

        var rail = (await applicant.OpenAsync(fiche, "porteur")).Document.QuerySelectorAll(".rail")[0];

        string Words(string section) => Page.Words(rail.QuerySelector($"[data-section='{section}']")!.TextContent);
        Words("action").ShouldBe("3. L’action 1 manquante");
        Words("publics").ShouldBe("4. Les publics 2 à corriger");
        Words("porteur").ShouldBe("1. Votre organisation complète");
        rail.QuerySelector("[data-section=porteur] a")!.GetAttribute("aria-current").ShouldBe("step");
    }

    private static IEnumerable<FicheField> FieldsOf(Page page, string slug)
    {
        var section = SectionSlug.Read(slug)!.Value;
        return FicheFields
            .In(section)
            .Concat(
                FicheFields
                    .ListsOf(section)
                    .SelectMany(list => page.RowsOf(list.Name).SelectMany(row => list.FieldsOf(row.Split('[', ']')[1])))
            );
    }

    private static string Canonical(FicheField field, string typed) => field.Read(field.Write(FicheContent.Empty, typed));

    private static string Sample(FicheField field, Applicant applicant) =>
        field.Path switch
        {
            nameof(FicheContent.MainObjectiveId) => applicant.Call.Objectives.First().Id.ToString(),
            nameof(FicheContent.OtherObjectiveIds) => applicant.Call.Objectives.Last().Id.ToString(),
            nameof(FicheContent.NeighbourhoodIds) => applicant.Call.Neighbourhoods.First().Id.ToString(),
            _ when field.Path.EndsWith(".Uai", StringComparison.Ordinal) => "0020048a",
            _ => field.Kind switch
            {
                FieldKind.Email => "karim@association.example",
                FieldKind.Phone => "03 23 59 90 00",
                FieldKind.Whole => "12",
                FieldKind.Number => "0,5",
                FieldKind.Amount => "1234,5",
                FieldKind.Day => "4/7/2022",
                FieldKind.Choice => field.Choices[^1].Value,
                FieldKind.Tick => "true",
                _ => $"Écrit dans {field.Path}",
            },
        };
}
