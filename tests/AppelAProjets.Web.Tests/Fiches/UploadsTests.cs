using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Features.Administration.Sweeping;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>A file that comes in several times is joined once, as one that comes at once.</summary>
public sealed class UploadsTests
{
    private static readonly RequiredPiece Statutes = new()
    {
        Key = "statuts",
        Kind = PieceKind.Statutes,
        Label = "Statuts signés",
        MaxMegabytes = 1,
    };

    [Fact]
    public async Task A_file_cut_in_the_middle_goes_on_from_where_it_stopped_and_is_joined()
    {
        await using var app = new TestApp();
        var sender = await Sender.InAsync(app);
        var pdf = SampleFiles.Pdf();
        var upload = await sender.BeginAsync("statuts.pdf", pdf.Length);

        (await sender.SendAsync(upload, 0, pdf[..20])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await sender.FinishAsync(upload)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "it is not whole");
        (await sender.OffsetAsync(upload)).ShouldBe(20);
        var page = await sender.PageAsync();
        page.Text.ShouldContain("Envoi interrompu");
        (await sender.SendAsync(upload, 20, pdf[20..])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await sender.OffsetAsync(upload)).ShouldBe(pdf.Length);
        (await sender.FinishAsync(upload)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var file = (await sender.FilesAsync()).ShouldHaveSingleItem();
        file.Name.ShouldBe("statuts.pdf");
        (await sender.Applicant.Browser.GetAsync($"/fiches/{sender.Fiche.Id}/pieces/{file.Id}")).Bytes.ShouldBe(pdf);
        Directory.GetFiles(Path.Combine(app.Folder, "files"), ".envoi-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_asked_twice_after_a_lost_answer_or_at_once_joins_one_file()
    {
        await using var app = new TestApp();
        var sender = await Sender.InAsync(app);
        var upload = await sender.SentAsync("statuts.pdf", SampleFiles.Pdf());

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => sender.FinishAsync(upload)));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.NoContent);
        (await sender.FinishAsync(upload)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await sender.FilesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_finished_upload_takes_nothing_more_and_leaves_nothing_behind()
    {
        await using var app = new TestApp();
        var sender = await Sender.InAsync(app);
        var upload = await sender.SentAsync("statuts.pdf", SampleFiles.Pdf());
        await sender.FinishAsync(upload);

        (await sender.SendAsync(upload, 0, SampleFiles.Pdf())).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        Directory.GetFiles(Path.Combine(app.Folder, "files"), ".envoi-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_part_that_does_not_continue_what_has_arrived_is_told_where_it_stands()
    {
        await using var app = new TestApp();
        var sender = await Sender.InAsync(app);
        var pdf = SampleFiles.Pdf();
        var upload = await sender.BeginAsync("statuts.pdf", pdf.Length);
        await sender.SendAsync(upload, 0, pdf[..20]);

        var again = await sender.SendAsync(upload, 0, pdf);

        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        again.Headers.GetValues("Upload-Offset").ShouldBe(["20"]);
        (await sender.SendAsync(upload, 20, [.. pdf[20..], .. new byte[500]]))
            .Headers.GetValues("Upload-Offset")
            .ShouldBe([pdf.Length.ToString(CultureInfo.InvariantCulture)], "not a byte more than announced");
    }

    [Theory]
    [InlineData("statuts.pdf", 0, "vide")]
    [InlineData("statuts.pdf", 50 * 1024 * 1024, "trop lourd")]
    [InlineData("statuts.exe", 100, "n’est pas accepté")]
    public async Task What_cannot_be_taken_is_refused_before_its_first_byte(string name, long bytes, string words)
    {
        await using var app = new TestApp();
        var sender = await Sender.InAsync(app);

        var refused = await sender.AskAsync(name, bytes);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await WordsAsync(refused)).ShouldContain(words);
        (await app.DbAsync(db => db.Uploads.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_whole_file_of_the_wrong_content_is_refused_in_words_and_forgotten()
    {
        await using var app = new TestApp();
        var sender = await Sender.InAsync(app);
        var upload = await sender.SentAsync("statuts.pdf", SampleFiles.Zip(("a", "b")));

        var refused = await sender.FinishAsync(upload);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await WordsAsync(refused)).ShouldContain("format accepté");
        (await sender.FinishAsync(upload)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await sender.FilesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_else_sees_continues_or_ends_an_upload_and_none_begins_without_our_token()
    {
        await using var app = new TestApp();
        var sender = await Sender.InAsync(app);
        var upload = await sender.SentAsync("statuts.pdf", SampleFiles.Pdf());
        var stranger = await Sender.InAsync(app, sender.Applicant.Call);

        (await stranger.FinishAsync(upload)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.SendAsync(upload, 0, [1])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Applicant.Browser.GetAsync(upload)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.FinishAsync($"/fiches/{stranger.Fiche.Id}/envois/{upload.Split('/')[^1]}")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        sender.Token = "forged";
        (await sender.AskAsync("statuts.pdf", 100)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await sender.FinishAsync(upload)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await app.DbAsync(db => db.Uploads.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_session_that_ended_is_told_as_such_to_a_script()
    {
        await using var app = new TestApp();
        var sender = await Sender.InAsync(app);
        using var request = new HttpRequestMessage(HttpMethod.Post, sender.Endpoint);
        request.Headers.Add("X-Requested-With", "fetch");

        (await app.Anonymous().Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
    }

    [Fact]
    public async Task What_is_not_finished_in_a_day_is_forgotten_and_its_room_given_back()
    {
        await using var app = new TestApp();
        var sender = await Sender.InAsync(app);
        var upload = await sender.BeginAsync("statuts.pdf", 100);
        await sender.SendAsync(upload, 0, new byte[50]);
        app.Clock.MoveTo(app.Clock.UtcNow().AddHours(24));

        (await sender.Applicant.Browser.GetAsync(upload)).Status.ShouldBe(HttpStatusCode.NotFound);
        await app.InScopeAsync(services => services.GetRequiredService<SweepFiles>().RunAsync(CancellationToken.None));

        (await app.DbAsync(db => db.Uploads.CountAsync())).ShouldBe(0);
        Directory.GetFiles(Path.Combine(app.Folder, "files"), ".envoi-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cancelled_upload_leaves_nothing_and_too_many_unfinished_ones_are_refused()
    {
        await using var app = new TestApp();
        var sender = await Sender.InAsync(app);
        var first = await sender.BeginAsync("statuts.pdf", 100);
        await sender.SendAsync(first, 0, new byte[50]);
        for (var i = 1; i < Upload.MaxUnfinished; i++)
        {
            await sender.BeginAsync($"{i}.pdf", 100);
        }

        var refused = await sender.AskAsync("encore.pdf", 100);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (
            await sender.Applicant.Browser.PostAsync($"{first}/annulation", [], $"/fiches/{sender.Fiche.Id}/modifier?section=pieces")
        ).Status.ShouldBe(HttpStatusCode.Redirect);

        Directory.GetFiles(Path.Combine(app.Folder, "files"), ".envoi-*").ShouldBeEmpty();
        (await sender.AskAsync("encore.pdf", 100)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task An_upload_is_cancelled_by_who_began_it_and_by_nobody_else()
    {
        await using var app = new TestApp();
        var sender = await Sender.InAsync(app);
        var upload = await sender.BeginAsync("statuts.pdf", 100);
        await sender.SendAsync(upload, 0, new byte[50]);
        var stranger = await Sender.InAsync(app);

        (await stranger.CancelAsync(upload)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await sender.OffsetAsync(upload)).ShouldBe(50);
        (await sender.CancelAsync(upload)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        Directory.GetFiles(Path.Combine(app.Folder, "files"), ".envoi-*").ShouldBeEmpty();
        (await app.DbAsync(db => db.Uploads.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_upload_begun_in_time_is_not_joined_once_the_call_is_closed()
    {
        await using var app = new TestApp();
        var sender = await Sender.InAsync(app);
        app.Clock.MoveTo(TestApp.Utc("2022-05-20T21:50:00Z"));
        var upload = await sender.SentAsync("statuts.pdf", SampleFiles.Pdf());
        app.Clock.MoveTo(TestApp.Utc("2022-05-20T22:05:00Z"));

        var late = await sender.FinishAsync(upload);

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await sender.FilesAsync()).ShouldBeEmpty();
    }

    private static async Task<string> WordsAsync(HttpResponseMessage refused)
    {
        using var json = JsonDocument.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return json.RootElement.GetProperty("message").GetString()!;
    }

    /// <summary>A person whose page speaks the protocol.</summary>
    private sealed class Sender(TestApp app, Applicant applicant, FicheAction fiche)
    {
        public Applicant Applicant => applicant;

        public FicheAction Fiche => fiche;

        public string Token { get; set; } = string.Empty;

        public string Endpoint => $"/fiches/{fiche.Id}/envois?emplacement=piece:statuts";

        public static async Task<Sender> InAsync(TestApp app, Call? call = null)
        {
            var applicant = await Applicant.InAsync(app, call: call ?? await app.Given.CallAsync(pieces: [Statutes]));
            var sender = new Sender(app, applicant, await applicant.CompleteDraftAsync());
            sender.Token = (await sender.PageAsync()).Token!;
            return sender;
        }

        public Task<Page> PageAsync() => applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=pieces");

        public Task<List<AttachedFile>> FilesAsync() =>
            app.DbAsync(async db =>
                (await db.Fiches.AsNoTracking().Where(f => f.Id == fiche.Id).Select(f => f.Content).SingleAsync()).AllFiles().ToList()
            );

        public Task<HttpResponseMessage> AskAsync(string name, long bytes) =>
            AskServerAsync(
                HttpMethod.Post,
                Endpoint,
                request =>
                {
                    request.Headers.Add("Upload-Length", bytes.ToString(CultureInfo.InvariantCulture));
                    request.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}");
                }
            );

        public async Task<string> BeginAsync(string name, long bytes)
        {
            var begun = await AskAsync(name, bytes);
            begun.StatusCode.ShouldBe(HttpStatusCode.Created);
            return begun.Headers.Location!.ToString();
        }

        public async Task<string> SentAsync(string name, byte[] content)
        {
            var upload = await BeginAsync(name, content.Length);
            (await SendAsync(upload, 0, content)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
            return upload;
        }

        public Task<HttpResponseMessage> SendAsync(string upload, long offset, byte[] part) =>
            AskServerAsync(
                HttpMethod.Patch,
                upload,
                request =>
                {
                    request.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
                    request.Content = new ByteArrayContent(part);
                    request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
                }
            );

        public async Task<long> OffsetAsync(string upload)
        {
            var answer = await AskServerAsync(HttpMethod.Head, upload, _ => { });
            return long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);
        }

        public Task<HttpResponseMessage> FinishAsync(string upload) => AskServerAsync(HttpMethod.Post, $"{upload}/fin", _ => { });

        public Task<HttpResponseMessage> CancelAsync(string upload) => AskServerAsync(HttpMethod.Delete, upload, _ => { });

        private async Task<HttpResponseMessage> AskServerAsync(HttpMethod method, string path, Action<HttpRequestMessage> fill)
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Add("Tus-Resumable", "1.0.0");
            request.Headers.Add("RequestVerificationToken", Token);
            fill(request);
            return await applicant.Browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }
}
