using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>A file on a phone whose network is cut goes on from where it stopped; what is refused is told beside its name.</summary>
public sealed class UploadOnAPoorLineTests(Chromium chromium)
{
    [Fact]
    public async Task A_file_cut_in_the_middle_shows_its_progress_and_goes_on_after_a_page_loaded_again()
    {
        await using var site = await Site.StartAsync(TestApp.Utc("2026-04-14T08:00:00Z"));
        var (page, draft) = await OpenAsync(site, 360);
        var patches = 0;
        var cut = true;
        await page.RouteAsync(
            "**/envois/*",
            async route =>
            {
                if (route.Request.Method == "PATCH" && cut && Interlocked.Increment(ref patches) > 3)
                {
                    await route.AbortAsync("internetdisconnected");
                }
                else
                {
                    await route.ContinueAsync();
                }
            }
        );

        var slot = page.GetByTestId("slot").First;
        await slot.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "statuts.png",
                    MimeType = "image/png",
                    Buffer = Png(6_000_000),
                }
            );
        await slot.GetByRole(AriaRole.Button, new() { Name = "Joindre" }).ClickAsync();
        await slot.GetByRole(AriaRole.Progressbar, new() { Name = "Envoi de statuts.png" }).WaitForAsync();
        await slot.GetByRole(AriaRole.Button, new() { Name = "Reprendre l’envoi de statuts.png" }).WaitForAsync();
        (await slot.Locator("progress").EvaluateAsync<double>("bar => bar.value")).ShouldBeInRange(40, 70);
        await page.InspectAsync();
        (await FilesAsync(site, draft)).ShouldBeEmpty();

        cut = false;
        await page.ReloadAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "statuts.png", Exact = true }).WaitForAsync();
        (await FilesAsync(site, draft)).ShouldHaveSingleItem().Bytes.ShouldBe(6_000_000);
        await page.InspectAsync();
    }

    [Fact]
    public async Task Of_several_files_those_that_are_right_are_joined_and_the_others_told_by_their_name()
    {
        await using var site = await Site.StartAsync(TestApp.Utc("2026-04-14T08:00:00Z"));
        foreach (var width in new[] { 768, 1440 })
        {
            var (page, draft) = await OpenAsync(site, width);
            var slot = page.GetByTestId("slot").First;

            await slot.Locator("input[type=file]")
                .SetInputFilesAsync([
                    new FilePayload
                    {
                        Name = $"page-{width}.png",
                        MimeType = "image/png",
                        Buffer = "<!doctype html><script>alert(1)</script>"u8.ToArray(),
                    },
                    new FilePayload
                    {
                        Name = $"vide-{width}.pdf",
                        MimeType = "application/pdf",
                        Buffer = [],
                    },
                    new FilePayload
                    {
                        Name = $"photo-{width}.png",
                        MimeType = "image/png",
                        Buffer = Png(50_000 + width),
                    },
                ]);
            await slot.GetByRole(AriaRole.Button, new() { Name = "Joindre" }).ClickAsync();

            await page.GetByRole(AriaRole.Link, new() { Name = $"photo-{width}.png", Exact = true }).WaitForAsync();
            await slot.GetByText("n’est pas d’un format accepté").First.WaitForAsync();
            await slot.GetByText("Ce fichier est vide").First.WaitForAsync();
            await page.InspectAsync();
            await slot.GetByRole(AriaRole.Button, new() { Name = $"Fermer l’envoi de vide-{width}.pdf" }).ClickAsync();
            (await slot.Locator("li").GetByText("Ce fichier est vide").CountAsync()).ShouldBe(0);
            (await FilesAsync(site, draft)).Select(file => file.Name).ShouldContain($"photo-{width}.png");
        }
    }

    private async Task<(IPage Page, Guid Draft)> OpenAsync(Site site, int width)
    {
        var page = await chromium.OpenAsync(site, width);
        await page.SignInAsync("association@demo.example");
        var draft = await site.App.DbAsync(db =>
            db.Fiches.Where(f => f.Call.Slug == "demo-ouvert" && f.FiledNumber == null).Select(f => f.Id).SingleAsync()
        );
        await page.GotoAsync($"/fiches/{draft}/modifier?section=pieces");
        return (page, draft);
    }

    private static Task<List<AttachedFile>> FilesAsync(Site site, Guid draft) =>
        site.App.DbAsync(async db =>
            (await db.Fiches.AsNoTracking().Where(f => f.Id == draft).Select(f => f.Content).SingleAsync()).AllFiles().ToList()
        );

    private static byte[] Png(int size)
    {
        var png = new byte[size];
        ReadOnlySpan<byte> head =
        [
            0x89,
            0x50,
            0x4E,
            0x47,
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            0,
            0,
            0,
            13,
            (byte)'I',
            (byte)'H',
            (byte)'D',
            (byte)'R',
            0,
            0,
            0,
            100,
            0,
            0,
            0,
            100,
        ];
        head.CopyTo(png);
        return png;
    }
}
