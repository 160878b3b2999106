using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Features.Administration.Sweeping;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Administration;

/// <summary>What nobody refers to any more goes away, and nothing else.</summary>
public sealed class SweepFilesTests : IDisposable
{
    private static readonly FileRules Anything = new([.. Enum.GetValues<FileFormat>()], 100_000);

    private readonly TestApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_row_nothing_refers_to_goes_after_two_days_and_its_content_two_days_later()
    {
        var file = await ReceiveAsync(SampleFiles.Pdf(), save: true);

        await SweepInAsync(hours: 47);
        (await CountAsync()).ShouldBe(1);
        await SweepInAsync(hours: 2);
        (await CountAsync()).ShouldBe(0);
        File.Exists(PathOf(file)).ShouldBeTrue("a backup whose database is older still finds it");
        await SweepInAsync(hours: 49);
        File.Exists(PathOf(file)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_content_of_a_reception_that_was_never_saved_goes_and_one_received_again_stays()
    {
        var file = await ReceiveAsync(SampleFiles.Pdf(), save: false);
        _app.Clock.MoveTo(_app.Clock.UtcNow().AddHours(49));
        await ReceiveAsync(SampleFiles.Pdf(), save: false);

        await SweepInAsync(hours: 1);
        File.Exists(PathOf(file)).ShouldBeTrue("its row may be about to be saved");
        await SweepInAsync(hours: 49);
        File.Exists(PathOf(file)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_model_a_call_names_a_shared_content_and_a_file_taken_out_lately_stay()
    {
        var model = await ReceiveAsync(SampleFiles.Docx(), save: true);
        var call = await _app.Given.CallAsync(
            pieces:
            [
                new()
                {
                    Key = "statuts",
                    Kind = PieceKind.Statutes,
                    Label = "Statuts",
                    ModelFileId = model.Id,
                },
            ]
        );
        var user = await _app.Given.UserAsync();
        var fiche = await _app.Given.DraftAsync(call, await _app.Given.OrganisationAsync(user));
        var removed = await ReceiveAsync(SampleFiles.Png(), save: true);
        var twin = await ReceiveAsync(SampleFiles.Png(), save: true);
        await _app.DbAsync(async db =>
        {
            var attachment = new Attachment(_app.Clock.NewId(), fiche.Id, "piece:statuts", removed, user.Id, _app.Clock.UtcNow());
            attachment.Remove(_app.Clock.UtcNow());
            db.Attachments.Add(attachment);
            await db.SaveChangesAsync();
        });

        await SweepInAsync(hours: 24 * 39);
        await SweepInAsync(hours: 1);
        (await _app.DbAsync(db => db.StoredFiles.Select(f => f.Id).ToListAsync())).ShouldBe([model.Id, removed.Id], ignoreOrder: true);
        File.Exists(PathOf(twin)).ShouldBeTrue("another row names its content");
        await SweepInAsync(hours: 24 * 2);
        await SweepInAsync(hours: 49);
        await SweepInAsync(hours: 49);

        (await _app.DbAsync(db => db.StoredFiles.Select(f => f.Id).ToListAsync())).ShouldBe([model.Id]);
        File.Exists(PathOf(removed)).ShouldBeFalse();
        File.Exists(PathOf(model)).ShouldBeTrue();
    }

    [Fact]
    public async Task Receptions_that_go_on_during_sweeps_never_lose_their_content()
    {
        await ReceiveAsync(SampleFiles.Pdf(), save: false);
        _app.Clock.MoveTo(_app.Clock.UtcNow().AddHours(49));
        using var over = new CancellationTokenSource();
        var sweeping = Task.Run(
            async () =>
            {
                while (!over.IsCancellationRequested)
                {
                    await _app.InScopeAsync(services => services.GetRequiredService<SweepFiles>().RunAsync(CancellationToken.None));
                }
            },
            TestContext.Current.CancellationToken
        );

        for (var i = 0; i < 40; i++)
        {
            var file = await ReceiveAsync(SampleFiles.Pdf(), save: false);
            await Eventually.HoldsAsync(() => GrowsOld(file), "the content is in its place");
        }

        await over.CancelAsync();
        await sweeping;
    }

    private bool GrowsOld(StoredFile file)
    {
        try
        {
            File.SetLastWriteTimeUtc(PathOf(file), _app.Clock.UtcNow().AddHours(-49));
            return true;
        }
        catch (FileNotFoundException)
        {
            // A sweep that saw it old is about to put it back.
            return false;
        }
    }

    private async Task SweepInAsync(int hours)
    {
        _app.Clock.MoveTo(_app.Clock.UtcNow().AddHours(hours));
        await _app.InScopeAsync(services => services.GetRequiredService<SweepFiles>().RunAsync(CancellationToken.None));
    }

    private Task<int> CountAsync() => _app.DbAsync(db => db.StoredFiles.CountAsync());

    private string PathOf(StoredFile file) => Path.Combine(_app.Folder, "files", file.ContentHash[..2], file.ContentHash);

    private Task<StoredFile> ReceiveAsync(byte[] content, bool save) =>
        _app.InScopeAsync(async services =>
        {
            using var stream = new MemoryStream(content);
            var received = await services
                .GetRequiredService<FileStore>()
                .ReceiveAsync(stream, "fichier", Anything, Guid.NewGuid(), CancellationToken.None);
            if (save)
            {
                await services.GetRequiredService<AppDbContext>().SaveChangesAsync();
            }

            return received.File!;
        });
}
