using System.Net;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Rating;

public sealed class MaskedApplicantTests
{
    private static readonly RatingSettings Masked = new() { MasksApplicant = true };

    [Fact]
    public async Task A_member_finds_neither_the_name_nor_the_numbers_nor_the_people_of_the_applicant_anywhere()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.RateByAsync(Masked);
        var (fiche, file) = await WithFileAsync(app, given);
        var browser = await app.SignedInAsync(given.Nadia);

        foreach (var path in new[] { "/evaluation", $"/evaluation/{fiche.Id}", $"/evaluation/{fiche.Id}/deport", $"/fiches/{fiche.Id}" })
        {
            var page = await browser.GetAsync(path);
            page.Status.ShouldBe(HttpStatusCode.OK, path);
            foreach (var secret in Secrets(given, file))
            {
                page.Body.ShouldNotContain(secret, Case.Insensitive, $"{path} says {secret}");
            }
        }

        (await browser.GetAsync($"/evaluation/{fiche.Id}")).Part("masked-applicant").TextContent.ShouldContain("n’est pas réécrit");
    }

    [Fact]
    public async Task A_file_is_shown_and_downloaded_under_the_name_of_what_was_asked()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.RateByAsync(Masked);
        var (fiche, file) = await WithFileAsync(app, given);
        var browser = await app.SignedInAsync(given.Nadia);

        var page = await browser.GetAsync($"/evaluation/{fiche.Id}");
        var link = page.Document.QuerySelector($"a[href$='/pieces/{file.Id}']").ShouldNotBeNull();
        link.TextContent.ShouldBe("Pièce 1 — Budget prévisionnel.pdf");
        var sent = await browser.GetAsync(link.GetAttribute("href")!);

        sent.Status.ShouldBe(HttpStatusCode.OK);
        var name = sent.Response.Content.Headers.ContentDisposition.ShouldNotBeNull();
        (name.FileNameStar ?? name.FileName).ShouldBe("Pièce 1 — Budget prévisionnel.pdf");
        sent.Response.Content.Headers.ToString().ShouldNotContain("fabrique", Case.Insensitive);
    }

    [Fact]
    public async Task A_coordinator_reads_everything_and_so_do_members_once_decisions_are_released()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.RateByAsync(Masked);
        var (fiche, file) = await WithFileAsync(app, given);
        var marion = await app.SignedInAsync(await given.CoordinatorAsync());
        var nadia = await app.SignedInAsync(given.Nadia);

        (await marion.GetAsync($"/fiches/{fiche.Id}")).Text.ShouldContain("La Fabrique des mots");
        (await nadia.GetAsync($"/evaluation/{fiche.Id}")).Text.ShouldNotContain("La Fabrique des mots");
        await app.DbAsync(async db =>
        {
            (await db.Calls.SingleAsync(call => call.Id == given.Call.Id)).Release(Situation.DuringRating);
            await db.SaveChangesAsync();
        });

        (await nadia.GetAsync($"/evaluation/{fiche.Id}")).Text.ShouldContain("La Fabrique des mots");
        (await nadia.GetAsync($"/fiches/{fiche.Id}")).Text.ShouldContain(file.Name);
    }

    private static string[] Secrets(Situation given, AttachedFile file) =>
        [
            given.Organisation.Name,
            given.Organisation.Siret!,
            file.Name,
            "Lucie Marchand",
            "Karim Haddad",
            "karim@association.example",
            "fabrique",
        ];

    /// <summary>A filed fiche that joins one file whose name tells whose it is.</summary>
    private static async Task<(FicheAction Fiche, AttachedFile File)> WithFileAsync(TestApp app, Situation given)
    {
        var piece = new RequiredPiece
        {
            Key = "budget",
            Kind = PieceKind.Other,
            Label = "Budget prévisionnel",
            Required = false,
        };
        await app.DbAsync(async db =>
        {
            (await db.Calls.SingleAsync(call => call.Id == given.Call.Id)).Ask([], [piece]);
            await db.SaveChangesAsync();
        });
        app.Clock.MoveTo(TestApp.DefaultNow);
        var call = await app.DbAsync(db =>
            db.Calls.AsNoTracking().Include(c => c.Objectives).Include(c => c.Neighbourhoods).SingleAsync(c => c.Id == given.Call.Id)
        );
        var joined = new AttachedFile(app.Clock.NewId(), "budget-la-fabrique-des-mots.PDF", FileFormat.Pdf, SampleFiles.Pdf().Length);
        var fiche = await app.Given.FiledAsync(
            call,
            given.Organisation,
            new FileSlot(IsPiece: true, "budget").Put(Given.CompleteContent(call), [joined])
        );
        await app.InScopeAsync(async services =>
        {
            using var content = new MemoryStream(SampleFiles.Pdf());
            var db = services.GetRequiredService<AppDbContext>();
            var received = await services
                .GetRequiredService<FileStore>()
                .ReceiveAsync(content, joined.Name, new FileRules([FileFormat.Pdf], 1_000_000), fiche.CreatedBy, CancellationToken.None);
            db.Attachments.Add(
                new Attachment(joined.Id, fiche.Id, "piece:budget", received.File.ShouldNotBeNull(), fiche.CreatedBy, app.Clock.UtcNow())
            );
            return await db.SaveChangesAsync();
        });
        await app.Given.AssignAsync(fiche, given.Nadia);
        app.Clock.MoveTo(Situation.DuringRating);
        return (fiche, joined);
    }
}
