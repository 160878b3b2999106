using System.Net;
using System.Net.Http.Headers;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

public sealed class AttachedFilesTests
{
    private const string Slot = "piece:statuts";

    private static readonly RequiredPiece Statutes = new()
    {
        Key = "statuts",
        Kind = PieceKind.Statutes,
        Label = "Statuts signés",
        OnlyFor = [OrganisationKind.Association],
        MaxMegabytes = 1,
    };

    [Fact]
    public async Task Several_files_are_joined_at_once_shown_with_their_size_and_downloaded_as_they_are()
    {
        await using var app = new TestApp();
        var applicant = await InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();

        var sent = await SendAsync(applicant, fiche, Slot, ("statuts 2021.pdf", SampleFiles.Pdf()), ("annexe.png", SampleFiles.Png()));

        sent.Status.ShouldBe(HttpStatusCode.Redirect, sent.Text);
        var page = await applicant.Browser.GetAsync(sent.Location!);
        page.Parts("slot").ShouldHaveSingleItem().TextContent.ShouldContain("statuts 2021.pdf");
        page.Text.ShouldContain("57 octets");
        var link = page.Part("slot").QuerySelector("[data-testid=joined-file] a")!.GetAttribute("href")!;
        var file = await applicant.Browser.GetAsync(link);
        file.Bytes.ShouldBe(SampleFiles.Pdf());
        file.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification"))
            .Part("complete-note")
            .TextContent.ShouldContain("Rien ne manque");
    }

    [Fact]
    public async Task A_file_that_is_not_what_its_name_says_is_refused_by_its_name_and_the_others_are_kept()
    {
        await using var app = new TestApp();
        var applicant = await InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray();

        var refused = await SendAsync(
            applicant,
            fiche,
            Slot,
            ("dessin.pdf", svg),
            ("archive.pdf", SampleFiles.Zip(("a", "b"))),
            ("statuts.pdf", SampleFiles.Pdf()),
            ("lourd.pdf", new byte[1_100_000])
        );

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var summary = refused.Part("error-summary").TextContent;
        summary.ShouldContain("dessin.pdf");
        summary.ShouldContain("archive.pdf");
        summary.ShouldContain("trop lourd");
        summary.ShouldNotContain("statuts.pdf");
        refused
            .Document.QuerySelector(refused.Part("error-summary").QuerySelector("a")!.GetAttribute("href")!)!
            .GetAttribute("type")
            .ShouldBe("file");
        (await FilesAsync(app, fiche)).ShouldHaveSingleItem().Name.ShouldBe("statuts.pdf");
    }

    [Fact]
    public async Task No_more_than_ten_files_are_kept_in_one_place()
    {
        await using var app = new TestApp();
        var applicant = await InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        await SendAsync(applicant, fiche, Slot, [.. Enumerable.Range(1, 8).Select(i => ($"{i}.pdf", SampleFiles.Pdf()))]);

        var refused = await SendAsync(applicant, fiche, Slot, [.. Enumerable.Range(9, 5).Select(i => ($"{i}.pdf", SampleFiles.Pdf()))]);

        refused.Part("error-summary").TextContent.ShouldContain("10 fichiers au plus");
        (await FilesAsync(app, fiche)).Count.ShouldBe(10);
    }

    [Fact]
    public async Task A_required_piece_is_demanded_of_those_it_concerns()
    {
        await using var app = new TestApp();
        var applicant = await InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var school = await Applicant.InAsync(app, OrganisationKind.School, applicant.Call);
        var other = await school.CompleteDraftAsync();

        var missing = (await applicant.FileAsync(fiche.Id)).Part("missing-list").QuerySelector("li a")!;
        missing.TextContent.ShouldContain("Joignez la pièce «\u00A0Statuts signés\u00A0»");
        missing.GetAttribute("href").ShouldBe($"/fiches/{fiche.Id}/modifier?section=pieces#Form_Files_piece-statuts_");
        (await applicant.Browser.GetAsync(missing.GetAttribute("href")!))
            .Document.GetElementById("Form_Files_piece-statuts_")
            .ShouldNotBeNull();
        (await school.FileAsync(other.Id)).Location.ShouldBe($"/fiches/{other.Id}/recepisse");
        (await SendAsync(school, other, Slot, ("statuts.pdf", SampleFiles.Pdf()))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_taken_out_leaves_the_draft_and_stays_in_the_version_filed_before()
    {
        await using var app = new TestApp();
        var applicant = await InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        await SendAsync(applicant, fiche, Slot, ("statuts.pdf", SampleFiles.Pdf()));
        (await applicant.FileAsync(fiche.Id)).Location.ShouldBe($"/fiches/{fiche.Id}/recepisse");
        var file = (await FilesAsync(app, fiche)).Single();
        var path = $"/fiches/{fiche.Id}/pieces/{file.Id}/retrait";

        var asked = await applicant.Browser.GetAsync(path);
        asked.Text.ShouldContain("Les versions déjà déposées le gardent");
        (await applicant.Browser.PostWithTokenAsync(path, [], asked)).Location.ShouldBe($"/fiches/{fiche.Id}/modifier?section=pieces");
        (await applicant.Browser.PostWithTokenAsync(path, [], asked)).Status.ShouldBe(
            HttpStatusCode.Redirect,
            "a second click changes nothing"
        );

        (await FilesAsync(app, fiche)).ShouldBeEmpty();
        (await app.DbAsync(db => db.Filings.AsNoTracking().SingleAsync())).Content.AllFiles().ShouldHaveSingleItem().Id.ShouldBe(file.Id);
        var evaluator = await EvaluatorAsync(app, applicant.Call);
        await app.Given.AssignAsync(fiche, evaluator);
        (await (await app.SignedInAsync(evaluator)).GetAsync($"/fiches/{fiche.Id}/pieces/{file.Id}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_file_is_read_by_those_who_read_the_filed_fiche_and_by_nobody_else()
    {
        await using var app = new TestApp();
        var applicant = await InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        await SendAsync(applicant, fiche, Slot, ("statuts.pdf", SampleFiles.Pdf()));
        await applicant.FileAsync(fiche.Id);
        var filed = (await FilesAsync(app, fiche)).Single();
        await SendAsync(applicant, fiche, Slot, ("brouillon.pdf", SampleFiles.Pdf()));
        var draft = (await FilesAsync(app, fiche))[^1];
        var (stranger, assigned, conflicted, idle) = (
            await app.Given.UserAsync(),
            await EvaluatorAsync(app, applicant.Call),
            await EvaluatorAsync(app, applicant.Call),
            await EvaluatorAsync(app, applicant.Call)
        );
        await app.Given.OrganisationAsync(stranger);
        await app.Given.AssignAsync(fiche, assigned);
        await app.Given.AssignAsync(fiche, conflicted);
        await app.Given.ConflictAsync(fiche, conflicted);
        var coordinator = await app.Given.UserAsync();
        await app.Given.GrantAsync(coordinator, CallRole.Coordinator, applicant.Call);

        async Task<HttpStatusCode> ReadAsync(User user, AttachedFile file) =>
            (await (await app.SignedInAsync(user)).GetAsync($"/fiches/{fiche.Id}/pieces/{file.Id}")).Status;

        (await ReadAsync(applicant.User, draft)).ShouldBe(HttpStatusCode.OK);
        (await ReadAsync(assigned, filed)).ShouldBe(HttpStatusCode.OK);
        (await ReadAsync(coordinator, filed)).ShouldBe(HttpStatusCode.OK);
        (await ReadAsync(assigned, draft)).ShouldBe(HttpStatusCode.NotFound, "only what was filed is examined");
        (await ReadAsync(coordinator, draft)).ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(conflicted, filed)).ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(idle, filed)).ShouldBe(HttpStatusCode.NotFound);
        (await ReadAsync(stranger, filed)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_is_not_reached_through_another_fiche()
    {
        await using var app = new TestApp();
        var applicant = await InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        await SendAsync(applicant, fiche, Slot, ("statuts.pdf", SampleFiles.Pdf()));
        var file = (await FilesAsync(app, fiche)).Single();
        var stranger = await Applicant.InAsync(app, call: applicant.Call);
        var theirs = await stranger.CompleteDraftAsync();

        (await stranger.Browser.GetAsync($"/fiches/{theirs.Id}/pieces/{file.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Browser.GetAsync($"/fiches/{theirs.Id}/pieces/{file.Id}/retrait")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await SendAsync(stranger, fiche, Slot, ("x.pdf", SampleFiles.Pdf()), shown: theirs)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Files_without_the_token_of_our_page_are_not_even_read()
    {
        await using var app = new TestApp();
        var applicant = await InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();

        using var forged = Form("forged", ("statuts.pdf", SampleFiles.Pdf()));
        (
            await applicant.Browser.Client.PostAsync(
                $"/fiches/{fiche.Id}/pieces?emplacement={Slot}",
                forged,
                TestContext.Current.CancellationToken
            )
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await app.DbAsync(db => db.Attachments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_joined_once_the_call_is_closed()
    {
        await using var app = new TestApp();
        var applicant = await InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var token = (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=pieces")).Token!;
        app.Clock.MoveTo(TestApp.Utc("2022-05-20T22:05:00Z"));

        using var late = Form(token, ("statuts.pdf", SampleFiles.Pdf()));
        var answer = await Page.ReadAsync(
            await applicant.Browser.Client.PostAsync(
                $"/fiches/{fiche.Id}/pieces?emplacement={Slot}",
                late,
                TestContext.Current.CancellationToken
            )
        );

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("L'appel est clos");
        (await FilesAsync(app, fiche)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_real_server_takes_a_file_larger_than_any_other_form_and_tells_calmly_what_is_too_large()
    {
        await using var app = new TestApp { Port = 0 };
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        var user = await app.Given.UserAsync();
        var applicant = new Applicant(
            app,
            user,
            await app.Given.OrganisationAsync(user),
            await app.Given.CallAsync(pieces: [Statutes with { MaxMegabytes = 25 }]),
            new Browser(client)
        );
        await applicant.Browser.PostAsync("/connexion", new() { ["Email"] = user.Email!, ["Password"] = TestApp.Password });
        var fiche = await applicant.CompleteDraftAsync();
        var large = new byte[3_000_000];
        SampleFiles.Png().CopyTo(large, 0);

        (await SendAsync(applicant, fiche, Slot, ("photo.png", large))).Status.ShouldBe(HttpStatusCode.Redirect);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/fiches/{fiche.Id}/pieces?emplacement={Slot}")
        {
            Content = new ByteArrayContent([]),
        };
        request.Headers.ExpectContinue = true;
        request.Content.Headers.ContentLength = 300L * 1024 * 1024;
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=limite");
        var refused = await Page.ReadAsync(await applicant.Browser.Client.SendAsync(request, TestContext.Current.CancellationToken));

        refused.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        refused.Document.QuerySelector("h1")!.TextContent.ShouldBe("Cet envoi est trop volumineux");
        (await FilesAsync(app, fiche)).ShouldHaveSingleItem().Bytes.ShouldBe(3_000_000);
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_a_request_that_went_wrong()
    {
        await using var app = new TestApp();
        var applicant = await InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();

        using var broken = new StringContent("--limite\r\nContent-Disposition: form-data; name=\"__Req");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=limite");
        (
            await applicant.Browser.Client.PostAsync(
                $"/fiches/{fiche.Id}/pieces?emplacement={Slot}",
                broken,
                TestContext.Current.CancellationToken
            )
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var notFiles = new FormUrlEncodedContent([]);
        (
            await applicant.Browser.Client.PostAsync(
                $"/fiches/{fiche.Id}/pieces?emplacement={Slot}",
                notFiles,
                TestContext.Current.CancellationToken
            )
        ).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_form_cut_inside_a_file_is_a_request_that_went_wrong_and_joins_nothing()
    {
        await using var app = new TestApp();
        var applicant = await InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var token = (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=pieces")).Token!;
        using var whole = Form(token, ("statuts.pdf", SampleFiles.Pdf()));
        var bytes = await whole.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        using var cut = new ByteArrayContent(bytes[..^80]);
        cut.Headers.ContentType = whole.Headers.ContentType;
        var answer = await applicant.Browser.Client.PostAsync(
            $"/fiches/{fiche.Id}/pieces?emplacement={Slot}",
            cut,
            TestContext.Current.CancellationToken
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await app.DbAsync(db => db.Attachments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_model_of_a_piece_is_offered_to_the_public_and_to_the_applicant_of_a_published_call()
    {
        await using var app = new TestApp();
        var docx = SampleFiles.Docx();
        var model = await app.InScopeAsync(async services =>
        {
            var db = services.GetRequiredService<AppDbContext>();
            using var content = new MemoryStream(docx);
            var received = await services
                .GetRequiredService<FileStore>()
                .ReceiveAsync(content, "modele.docx", new FileRules([FileFormat.Docx], 1_000_000), Guid.NewGuid(), CancellationToken.None);
            await db.SaveChangesAsync();
            return received.File!.Id;
        });
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(pieces: [Statutes with { ModelFileId = model }]));
        var fiche = await applicant.CompleteDraftAsync();
        var path = $"/appels/{applicant.Call.Slug}/pieces/statuts/modele";

        (await app.Anonymous().GetAsync($"/appels/{applicant.Call.Slug}")).Document.QuerySelector($"a[href='{path}']").ShouldNotBeNull();
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=pieces"))
            .Document.QuerySelector($"a[href='{path}']")
            .ShouldNotBeNull();
        (await app.Anonymous().GetAsync(path)).Bytes.ShouldBe(docx);
        (await app.Anonymous().GetAsync($"/appels/{applicant.Call.Slug}/pieces/devis/modele")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_file_a_question_asks_is_joined_beside_the_pieces_and_kept_through_a_save_of_the_questions()
    {
        await using var app = new TestApp();
        var question = new FormQuestion
        {
            Key = "devis",
            Kind = QuestionKind.File,
            Label = "Votre devis",
            Required = true,
        };
        var word = new FormQuestion
        {
            Key = "mot",
            Kind = QuestionKind.Text,
            Label = "Un mot",
        };
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(questions: [question, word]));
        var fiche = await applicant.CompleteDraftAsync();

        await SendAsync(applicant, fiche, "question:devis", ("devis.pdf", SampleFiles.Pdf()));
        var shown = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=questions");
        await applicant.Browser.SubmitAsync(
            shown,
            $"/fiches/{fiche.Id}/modifier?section=questions",
            new() { ["Form.Answers[mot].Text"] = "Bonjour" }
        );

        (await FilesAsync(app, fiche)).ShouldHaveSingleItem().Name.ShouldBe("devis.pdf");
        (await applicant.FileAsync(fiche.Id)).Location.ShouldBe($"/fiches/{fiche.Id}/recepisse");
    }

    private static async Task<Applicant> InAsync(TestApp app) =>
        await Applicant.InAsync(app, call: await app.Given.CallAsync(pieces: [Statutes]));

    private static async Task<User> EvaluatorAsync(TestApp app, Call call)
    {
        var user = await app.Given.UserAsync();
        await app.Given.GrantAsync(user, CallRole.Evaluator, call);
        return user;
    }

    private static Task<List<AttachedFile>> FilesAsync(TestApp app, FicheAction fiche) =>
        app.DbAsync(async db =>
            (await db.Fiches.AsNoTracking().Where(f => f.Id == fiche.Id).Select(f => f.Content).SingleAsync()).AllFiles().ToList()
        );

    private static Task<Page> SendAsync(
        Applicant applicant,
        FicheAction fiche,
        string slot,
        params (string Name, byte[] Content)[] files
    ) => SendAsync(applicant, fiche, slot, files, fiche);

    private static Task<Page> SendAsync(
        Applicant applicant,
        FicheAction fiche,
        string slot,
        (string Name, byte[] Content) file,
        FicheAction shown
    ) => SendAsync(applicant, fiche, slot, [file], shown);

    private static async Task<Page> SendAsync(
        Applicant applicant,
        FicheAction fiche,
        string slot,
        (string Name, byte[] Content)[] files,
        FicheAction shown
    )
    {
        var page = await applicant.Browser.GetAsync($"/fiches/{shown.Id}/modifier?section=action");
        using var form = Form(page.Token!, files);
        return await Page.ReadAsync(
            await applicant.Browser.Client.PostAsync(
                $"/fiches/{fiche.Id}/pieces?emplacement={slot}",
                form,
                TestContext.Current.CancellationToken
            )
        );
    }

    private static MultipartFormDataContent Form(string token, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            form.Add(part, "fichiers", name);
        }

        return form;
    }
}
