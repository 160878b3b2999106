using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>Pieces asked of some fiches only: of renewals, or of those whose answer asks for them.</summary>
public sealed class AskedPiecesTests
{
    private static readonly RequiredPiece Account = new()
    {
        Key = "bilan",
        Kind = PieceKind.PreviousAccount,
        Label = "Bilan de l’an passé",
        Required = false,
    };

    private static readonly RequiredPiece Agreement = new()
    {
        Key = "agrement",
        Kind = PieceKind.Other,
        Label = "Agrément sport",
        AskedWhen = new QuestionCondition("sport", QuestionTest.Is, "Oui"),
    };

    private static readonly FormQuestion Sport = new()
    {
        Key = "sport",
        Kind = QuestionKind.Choice,
        Label = "Est-ce une action sportive ?",
        Choices = ["Oui", "Non"],
    };

    [Fact]
    public async Task A_piece_is_demanded_when_the_fiche_is_a_renewal_or_answers_so_and_not_otherwise()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync(
            questions: [Sport],
            pieces: [Account with { OnlyRenewals = true, Required = true }, Agreement]
        );
        var applicant = await Applicant.InAsync(app, call: call);
        var first = Given.CompleteContent(call) with { Request = RequestKind.First };

        (await CheckAsync(applicant, first)).ShouldNotContain("Joignez la pièce");
        var renewal = await CheckAsync(applicant, first with { Request = RequestKind.Renewal });
        renewal.ShouldContain("Joignez la pièce « Bilan de l’an passé »");
        renewal.ShouldNotContain("Joignez la pièce « Agrément");
        (await CheckAsync(applicant, first with { Answers = Answering("Oui") })).ShouldContain("Joignez la pièce « Agrément sport");
        (await CheckAsync(applicant, first with { Answers = Answering("Non") })).ShouldNotContain("Joignez la pièce");
        (await app.Anonymous().GetAsync($"/appels/{call.Slug}")).Text.ShouldContain("Seulement pour un renouvellement");
    }

    [Fact]
    public async Task A_renewal_is_never_filed_without_the_account_its_eligibility_asks_for()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync(pieces: [Account]);
        var applicant = await Applicant.InAsync(app, call: call);
        var first = Given.CompleteContent(call) with { Request = RequestKind.First };

        (await CheckAsync(applicant, first)).ShouldNotContain("Joignez la pièce", Case.Sensitive, "the call says it is optional");
        (await CheckAsync(applicant, first with { Request = RequestKind.Renewal })).ShouldContain("Joignez la pièce");
    }

    [Fact]
    public async Task A_fiche_without_neighbourhood_is_told_before_filing_what_its_eligibility_will_say()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var complete = Given.CompleteContent(applicant.Call);

        (await CheckAsync(applicant, complete)).ShouldNotContain("Aucun quartier de l’appel n’est coché");
        (await CheckAsync(applicant, complete with { NeighbourhoodIds = [] })).ShouldContain("Aucun quartier de l’appel n’est coché");
    }

    private static async Task<string> CheckAsync(Applicant applicant, FicheContent content)
    {
        var fiche = await applicant.App.Given.DraftAsync(applicant.Call, applicant.Organisation, content);
        return (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification")).Text.Replace('\u00A0', ' ');
    }

    private static SortedDictionary<string, QuestionAnswer> Answering(string answer) =>
        new(StringComparer.Ordinal) { ["sport"] = new QuestionAnswer { Choices = [answer] } };
}
