using System.Globalization;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>How far a draft is, as its organisation and the coordination read it.</summary>
public sealed class ProgressTests
{
    [Fact]
    public async Task The_editor_my_fiches_and_the_coordinators_list_say_the_same_of_a_draft()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync(
            questions:
            [
                new FormQuestion
                {
                    Key = "nuit",
                    Kind = QuestionKind.Text,
                    Label = "La nuit",
                },
            ],
            pieces:
            [
                new RequiredPiece
                {
                    Key = "rib",
                    Kind = PieceKind.BankIdentity,
                    Label = "RIB",
                    Required = true,
                },
            ]
        );
        var applicant = await Applicant.InAsync(app, call: call);
        var coordinator = await app.Given.UserAsync();
        await app.Given.GrantAsync(coordinator, CallRole.Coordinator, call);
        var complete = Given.CompleteContent(call);
        FicheContent[] drafts =
        [
            FicheContent.Empty with
            {
                Title = "Presque rien",
            },
            complete with
            {
                Title = "Sans budget",
                Budget = new SortedDictionary<string, long>(),
                Need = string.Empty,
            },
            complete with
            {
                Title = "Facultatif commencé",
                Answers = new SortedDictionary<string, QuestionAnswer> { ["nuit"] = new() { Text = "Oui" } },
                Summary = string.Empty,
            },
            complete with
            {
                Title = "À corriger",
                QpvBeneficiaries = 900,
                Partners = [],
            },
            complete with
            {
                Title = "Sans pièce",
            },
        ];
        foreach (var draft in drafts)
        {
            await app.Given.DraftAsync(call, applicant.Organisation, draft);
        }

        var mine = (await applicant.Browser.GetAsync("/mes-fiches")).Parts("my-fiche");
        var theirs = (await (await app.SignedInAsync(coordinator)).GetAsync($"/coordination/appels/{call.Slug}/fiches")).Parts("fiche-row");
        foreach (var draft in drafts)
        {
            var card = mine.Single(part => part.TextContent.Contains(draft.Title, StringComparison.Ordinal));
            var editor = await applicant.Browser.GetAsync(card.QuerySelector("h3 a")!.GetAttribute("href") + "/modifier");
            var words = Page.Words(editor.Document.QuerySelector("#avance")!.TextContent);

            Page.Words(card.TextContent).ShouldContain(words);
            var row = Page.Words(theirs.Single(part => part.TextContent.Contains(draft.Title, StringComparison.Ordinal)).TextContent);
            row.ShouldContain($"complet à {Percent(words)} % : {words}");
        }
    }

    private static int Percent(string words)
    {
        var counts = words
            .Split(' ')
            .Where(word => int.TryParse(word, CultureInfo.InvariantCulture, out _))
            .Select(word => int.Parse(word, CultureInfo.InvariantCulture))
            .ToList();
        return (int)Math.Round(100m * counts[0] / counts[1], MidpointRounding.AwayFromZero);
    }
}
