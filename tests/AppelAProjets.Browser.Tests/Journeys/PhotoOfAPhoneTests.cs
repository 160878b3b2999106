using AppelAProjets.Domain;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>A photograph leaves no heavier than what is read of it; one the browser cannot draw is explained.</summary>
public sealed class PhotoOfAPhoneTests(Chromium chromium)
{
    /// <summary>A picture full of noise, which no format makes small, as text.</summary>
    private const string Noise = """
        async () => {
          const canvas = new OffscreenCanvas(3600, 2700), draw = canvas.getContext('2d');
          const tile = draw.createImageData(3600, 2700);
          let seed = 1;
          for (let i = 0; i < tile.data.length; i++) tile.data[i] = i % 4 === 3 ? 255 : (seed = (seed * 48271) % 2147483647) & 255;
          draw.putImageData(tile, 0, 0);
          const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: .9 })).arrayBuffer());
          let text = '';
          for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
          return btoa(text);
        }
        """;

    [Fact]
    public async Task A_photograph_is_made_smaller_before_it_is_sent_and_an_unknown_one_explained()
    {
        await using var site = await Site.StartAsync(TestApp.Utc("2026-04-14T08:00:00Z"));
        var page = await chromium.OpenAsync(site, 360);
        await page.SignInAsync("association@demo.example");
        var draft = await site.App.DbAsync(db =>
            db.Fiches.Where(f => f.Call.Slug == "demo-ouvert" && f.FiledNumber == null).Select(f => f.Id).SingleAsync()
        );
        await page.GotoAsync($"/fiches/{draft}/modifier?section=pieces");
        var photo = Convert.FromBase64String(await page.EvaluateAsync<string>(Noise));
        photo.Length.ShouldBeGreaterThan(3 * 1024 * 1024);
        var slot = page.GetByTestId("slot").First;

        await slot.Locator("input[type=file]")
            .SetInputFilesAsync([
                new FilePayload
                {
                    Name = "salle.jfif",
                    MimeType = "image/jpeg",
                    Buffer = photo,
                },
                new FilePayload
                {
                    Name = "IMG_0001.HEIC",
                    MimeType = "image/heic",
                    Buffer = [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[40]],
                },
            ]);
        await slot.GetByRole(AriaRole.Button, new() { Name = "Joindre" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "salle.jpg", Exact = true }).WaitForAsync();
        await slot.GetByText("Le plus compatible").First.WaitForAsync();
        var kept = await site.App.DbAsync(db => db.StoredFiles.SingleAsync(file => file.Name == "salle.jpg"));
        kept.Bytes.ShouldBeLessThan(photo.Length);
        await site.App.InScopeAsync(services =>
        {
            using var content = services.GetRequiredService<FileStore>().OpenRead(kept);
            var size = ImageSize.Of(content, FileFormat.Jpeg).ShouldNotBeNull();
            (size.Width, size.Height).ShouldBe((2560, 1920));
            return Task.CompletedTask;
        });
    }
}
