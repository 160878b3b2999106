using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Fiches.Scanning;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>Nobody opens a file before the antivirus has answered, and a dangerous one is taken out and told.</summary>
public sealed class ScanTests : IDisposable
{
    private static readonly RequiredPiece Statutes = new()
    {
        Key = "statuts",
        Kind = PieceKind.Statutes,
        Label = "Statuts signés",
        MaxMegabytes = 1,
    };
    private static readonly byte[] Dangerous = SampleFiles.Pdf("<< /Root 1 0 R /Note (EICAR) >>");

    private readonly FakeClamd _clamd = new();
    private readonly TestApp _app;

    public ScanTests() =>
        _app = new TestApp(
            new()
            {
                ["Antivirus:Enabled"] = "true",
                ["Antivirus:Endpoint"] = _clamd.Endpoint,
                ["Antivirus:TimeoutSeconds"] = "300",
            }
        );

    public void Dispose()
    {
        _app.Dispose();
        _clamd.Dispose();
    }

    [Fact]
    public async Task A_file_is_named_to_its_organisation_alone_and_opened_by_nobody_until_it_is_clean()
    {
        var (applicant, fiche, file) = await JoinedAsync("statuts.pdf", SampleFiles.Pdf());
        var path = $"/fiches/{fiche.Id}/pieces/{file.Id}";

        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=pieces"))
            .Part("joined-file")
            .TextContent.ShouldContain("En cours d’analyse");
        var locked = await applicant.Browser.GetAsync(path);
        locked.Status.ShouldBe(HttpStatusCode.Locked);
        locked.Text.ShouldContain("en cours d’analyse");
        (await applicant.FileAsync(fiche.Id)).Location.ShouldBe($"/fiches/{fiche.Id}/recepisse", "filing does not wait");
        var evaluator = await EvaluatorAsync(fiche, applicant.Call);
        var read = await evaluator.GetAsync($"/fiches/{fiche.Id}");
        read.Text.ShouldContain("Fichier en cours d’analyse", customMessage: $"{read.Status} {read.Text}");
        read.Text.ShouldNotContain("statuts.pdf");
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}")).Text.ShouldContain("statuts.pdf");

        await ScanAsync();

        (await applicant.Browser.GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
        (await evaluator.GetAsync($"/fiches/{fiche.Id}")).Text.ShouldContain("statuts.pdf");
        (await evaluator.GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_dangerous_file_leaves_the_draft_stays_by_name_in_the_version_filed_and_its_organisation_is_told_once()
    {
        var (applicant, fiche, file) = await JoinedAsync("statuts.pdf", Dangerous);
        await applicant.FileAsync(fiche.Id);
        var evaluator = await EvaluatorAsync(fiche, applicant.Call);

        await Task.WhenAll(ScanAsync(), ScanAsync());
        await ScanAsync();

        (await _app.DbAsync(db => db.Fiches.AsNoTracking().SingleAsync())).Content.AllFiles().ShouldBeEmpty();
        (await _app.DbAsync(db => db.Filings.AsNoTracking().SingleAsync())).Content.AllFiles().ShouldHaveSingleItem();
        var read = await evaluator.GetAsync($"/fiches/{fiche.Id}");
        read.Text.ShouldContain("statuts.pdf", customMessage: $"{read.Status} {read.Text}");
        read.Text.ShouldContain("retiré : fichier dangereux");
        (await evaluator.GetAsync($"/fiches/{fiche.Id}/pieces/{file.Id}")).Status.ShouldBe(HttpStatusCode.Gone);
        var notice = await _app.DbAsync(db => db.OutboxMessages.SingleAsync(n => n.Kind == OutboxMessageKind.DangerousFile));
        notice.TextBody.ShouldContain("statuts.pdf");
        notice.TextBody.ShouldContain("joignez une copie saine");
        (await _app.DbAsync(db => db.AuditEntries.SingleAsync(a => a.Act == AuditAct.DangerousFileRemoved))).Details.ShouldContain(
            FakeClamd.Signature
        );
        Contents().ShouldBeEmpty();
        var again = await UploadAsync(applicant, fiche, "copie.pdf", Dangerous);
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("déjà trouvé ce fichier dangereux");
    }

    [Fact]
    public async Task A_content_that_was_clean_once_is_not_asked_about_again()
    {
        var (applicant, fiche, _) = await JoinedAsync("statuts.pdf", SampleFiles.Pdf());
        await ScanAsync();

        await UploadAsync(applicant, fiche, "copie.pdf", SampleFiles.Pdf());
        await ScanAsync();

        _clamd.Scans.ShouldBe(1);
        (await _app.DbAsync(db => db.StoredFiles.Select(f => f.Scan).ToListAsync())).ShouldBe([ScanState.Clean, ScanState.Clean]);
    }

    [Fact]
    public async Task An_antivirus_that_is_down_leaves_the_file_waiting_tells_the_administrator_and_is_asked_again()
    {
        var (applicant, fiche, file) = await JoinedAsync("statuts.pdf", SampleFiles.Pdf());
        _clamd.Answer = "";
        await ScanAsync();

        (await _app.DbAsync(db => db.StoredFiles.SingleAsync())).Scan.ShouldBe(ScanState.Pending);
        var administrator = await _app.SignedInAsync(await _app.Given.UserAsync(administrator: true));
        (await administrator.GetAsync("/administration/taches"))
            .Part("antivirus")
            .TextContent.ShouldContain("l’antivirus a raccroché sans répondre");
        _clamd.Answer = null;
        await ScanAsync();
        (await _app.DbAsync(db => db.StoredFiles.SingleAsync())).Scan.ShouldBe(ScanState.Pending, "it is given a minute");
        _app.Clock.MoveTo(_app.Clock.UtcNow().AddMinutes(1));
        await ScanAsync();

        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/pieces/{file.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await administrator.GetAsync("/administration/taches")).Part("antivirus").TextContent.ShouldContain("Aucun fichier n’attend");
    }

    private async Task<(Applicant Applicant, FicheAction Fiche, AttachedFile File)> JoinedAsync(string name, byte[] content)
    {
        var applicant = await Applicant.InAsync(_app, call: await _app.Given.CallAsync(pieces: [Statutes]));
        var fiche = await applicant.CompleteDraftAsync();
        (await UploadAsync(applicant, fiche, name, content)).Status.ShouldBe(HttpStatusCode.Redirect);
        return (applicant, fiche, (await _app.DbAsync(db => db.Fiches.AsNoTracking().SingleAsync())).Content.AllFiles().Single());
    }

    private static async Task<Page> UploadAsync(Applicant applicant, FicheAction fiche, string name, byte[] content) =>
        await applicant.Browser.UploadAsync(
            $"/fiches/{fiche.Id}/pieces?emplacement=piece:statuts",
            "fichiers",
            name,
            content,
            await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=action")
        );

    private async Task<Browser> EvaluatorAsync(FicheAction fiche, Call call)
    {
        var evaluator = await _app.Given.UserAsync();
        await _app.Given.GrantAsync(evaluator, CallRole.Evaluator, call);
        await _app.Given.AssignAsync(fiche, evaluator);
        return await _app.SignedInAsync(evaluator);
    }

    private Task ScanAsync() => _app.InScopeAsync(services => services.GetRequiredService<ScanFiles>().RunAsync(CancellationToken.None));

    private string[] Contents() =>
        [
            .. Directory
                .GetFiles(Path.Combine(_app.Folder, "files"), "*", SearchOption.AllDirectories)
                .Where(path => Path.GetFileName(path).Length == 64),
        ];
}
