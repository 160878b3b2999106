using System.Security.Cryptography;
using System.Text;
using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform.Files;

public sealed class FileStoreTests : IDisposable
{
    private static readonly FileRules Anything = new([.. Enum.GetValues<FileFormat>()], 100_000);

    private readonly TestApp _app = new();

    private string Root => Path.Combine(_app.Folder, "files");

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_file_is_kept_under_the_hash_of_its_content()
    {
        var content = SampleFiles.Pdf();

        var file = (await ReceiveAsync(content, "statuts.pdf")).File.ShouldNotBeNull();

        file.ContentHash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
        file.Bytes.ShouldBe(content.Length);
        file.Format.ShouldBe(FileFormat.Pdf);
        (
            await File.ReadAllBytesAsync(Path.Combine(Root, file.ContentHash[..2], file.ContentHash), TestContext.Current.CancellationToken)
        ).ShouldBe(content);
        (await _app.DbAsync(db => db.StoredFiles.SingleAsync())).Name.ShouldBe("statuts.pdf");
    }

    [Fact]
    public async Task Two_files_of_the_same_content_are_one_on_the_disk()
    {
        await ReceiveAsync(SampleFiles.Png(), "un.png");
        await ReceiveAsync(SampleFiles.Png(), "deux.png");

        Directory.GetFiles(Root, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
        (await _app.DbAsync(db => db.StoredFiles.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task What_was_received_is_read_again()
    {
        var content = SampleFiles.Docx();
        var file = (await ReceiveAsync(content, "note.docx")).File.ShouldNotBeNull();

        await _app.InScopeAsync(async services =>
        {
            await using var stream = services.GetRequiredService<FileStore>().OpenRead(file);
            using var read = new MemoryStream();
            await stream.CopyToAsync(read, TestContext.Current.CancellationToken);
            read.ToArray().ShouldBe(content);
        });
    }

    [Fact]
    public async Task Each_format_is_known_by_its_content()
    {
        foreach (
            var (content, name, format) in new[]
            {
                (SampleFiles.Pdf(), "a.pdf", FileFormat.Pdf),
                (SampleFiles.Png(), "a.png", FileFormat.Png),
                (SampleFiles.Jpeg(), "a.JPG", FileFormat.Jpeg),
                (SampleFiles.Docx(), "a.docx", FileFormat.Docx),
                (SampleFiles.Xlsx(), "a.xlsx", FileFormat.Xlsx),
                (SampleFiles.Odt(), "a.odt", FileFormat.Odt),
                (SampleFiles.Ods(), "a.ods", FileFormat.Ods),
            }
        )
        {
            (await ReceiveAsync(content, name)).File.ShouldNotBeNull(name).Format.ShouldBe(format);
        }
    }

    [Theory]
    [InlineData("", "file.empty")]
    [InlineData("MZ this is a programme", "file.format")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "file.format")]
    [InlineData("PK\u0003\u0004 that is no archive at all", "file.damaged")]
    public async Task What_is_no_known_document_is_refused_and_leaves_nothing(string content, string code)
    {
        var refusal = (await ReceiveAsync(Encoding.UTF8.GetBytes(content), "piece.pdf")).Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe(code);
        NothingIsLeft();
    }

    [Fact]
    public async Task An_archive_of_anything_is_refused() =>
        (await ReceiveAsync(SampleFiles.Zip(("virus.exe", "MZ")), "piece.docx")).Refusal.ShouldNotBeNull().Code.ShouldBe("file.format");

    [Fact]
    public async Task A_known_format_that_was_not_asked_for_is_refused()
    {
        var refusal = (
            await ReceiveAsync(SampleFiles.Docx(), "a.docx", new FileRules([FileFormat.Pdf, FileFormat.Jpeg], 10 * 1024 * 1024))
        ).Refusal.ShouldNotBeNull();

        Page.Words(refusal.Message).ShouldContain("PDF ou JPEG, 10 Mo au plus");
    }

    [Fact]
    public async Task A_name_that_contradicts_the_content_is_refused()
    {
        var refusal = (await ReceiveAsync(SampleFiles.Png(), "facture.pdf")).Refusal.ShouldNotBeNull();

        refusal.Code.ShouldBe("file.extension");
        Page.Words(refusal.Message).ShouldContain("« .pdf »");
        NothingIsLeft();
    }

    [Fact]
    public async Task Reading_stops_at_the_bound()
    {
        var rules = Anything with { MaxBytes = 1_000 };
        await using var endless = new EndlessStream();

        var refusal = await _app.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<FileStore>()
                    .ReceiveAsync(endless, "a.pdf", rules, Guid.NewGuid(), TestContext.Current.CancellationToken)
            ).Refusal
        );

        refusal.ShouldNotBeNull().Code.ShouldBe("file.large");
        endless.Given.ShouldBe(1_001);
        NothingIsLeft();
    }

    [Fact]
    public async Task A_file_of_exactly_the_bound_is_taken()
    {
        var content = SampleFiles.Pdf();

        (await ReceiveAsync(content, "a.pdf", Anything with { MaxBytes = content.Length })).IsAccepted.ShouldBeTrue();
        (await ReceiveAsync(content, "a.pdf", Anything with { MaxBytes = content.Length - 1 })).IsAccepted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_protected_pdf_is_refused_wherever_it_says_so()
    {
        (await ReceiveAsync(SampleFiles.Pdf("<< /Root 1 0 R /Encrypt 5 0 R >>"), "a.pdf"))
            .Refusal.ShouldNotBeNull()
            .Code.ShouldBe("file.encrypted");
        (await ReceiveAsync(SampleFiles.PdfWithReferenceStream("/Encrypt<</Filter/Standard>>"), "a.pdf"))
            .Refusal.ShouldNotBeNull()
            .Code.ShouldBe("file.encrypted");
        (await ReceiveAsync(SampleFiles.PdfWithReferenceStream("/Root 1 0 R"), "a.pdf")).IsAccepted.ShouldBeTrue();
        (await ReceiveAsync("%PDF-1.4 /EncryptMetadata is only a word %%EOF"u8.ToArray(), "a.pdf")).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_picture_larger_than_asked_or_without_size_is_refused()
    {
        var rules = Anything with { MaxSide = 2_000 };

        (await ReceiveAsync(SampleFiles.Png(2_000, 2_000), "a.png", rules)).IsAccepted.ShouldBeTrue();
        (await ReceiveAsync(SampleFiles.Png(2_001, 10), "a.png", rules)).Refusal.ShouldNotBeNull().Code.ShouldBe("file.dimensions");
        (await ReceiveAsync(SampleFiles.Jpeg(10, 2_001), "a.jpg", rules)).Refusal.ShouldNotBeNull().Code.ShouldBe("file.dimensions");
        (await ReceiveAsync(SampleFiles.Png(0, 0), "a.png", rules)).Refusal.ShouldNotBeNull().Code.ShouldBe("file.damaged");
        (await ReceiveAsync([0xFF, 0xD8, 0xFF, 0xD9], "a.jpg", rules)).Refusal.ShouldNotBeNull().Code.ShouldBe("file.damaged");
    }

    [Theory]
    [InlineData("C:\\Mes documents\\statuts.pdf", "statuts.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("sta\r\ntuts\u0000.pdf", "statuts.pdf")]
    [InlineData("\u202Efdp.exe.pdf", "fdp.exe.pdf")]
    [InlineData("attestation", "attestation.pdf")]
    [InlineData("..", "fichier.pdf")]
    public async Task The_name_keeps_what_people_recognise_and_nothing_else(string sent, string kept) =>
        (await ReceiveAsync(SampleFiles.Pdf(), sent)).File.ShouldNotBeNull().Name.ShouldBe(kept);

    [Fact]
    public void A_long_name_is_shortened_before_its_extension()
    {
        var name = FileName.Clean(new string('é', 300) + ".pdf");

        name.Length.ShouldBe(150);
        name.ShouldEndWith("é.pdf");
    }

    [Theory]
    [InlineData(320, "320 octets")]
    [InlineData(500 * 1024, "500 Ko")]
    [InlineData(10 * 1024 * 1024, "10 Mo")]
    [InlineData(1_258_291, "1,2 Mo")]
    public void Sizes_are_told_in_french(long bytes, string words) => Page.Words(FileWords.Size(bytes)).ShouldBe(words);

    [Fact]
    public async Task A_file_is_handed_over_as_a_download_of_its_own_type()
    {
        var file = (await ReceiveAsync(SampleFiles.Pdf(), "Statuts de l’été.pdf")).File.ShouldNotBeNull();

        await _app.InScopeAsync(async services =>
        {
            var http = new DefaultHttpContext { RequestServices = services };
            http.Response.Body = new MemoryStream();
            await new FileDownload(file, services.GetRequiredService<FileStore>().OpenRead(file)).ExecuteResultAsync(
                new ActionContext(http, new RouteData(), new ActionDescriptor())
            );

            http.Response.ContentType.ShouldBe("application/pdf");
            http.Response.Headers.ContentDisposition.ToString().ShouldStartWith("attachment;");
            http.Response.Headers.ContentDisposition.ToString()
                .ShouldContain("filename*=UTF-8''Statuts%20de%20l%E2%80%99%C3%A9t%C3%A9.pdf");
            http.Response.Headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
            http.Response.Headers.CacheControl.ToString().ShouldContain("private");
            http.Response.Body.Length.ShouldBe(file.Bytes);
        });
    }

    private void NothingIsLeft() => Directory.GetFiles(Root, "*", SearchOption.AllDirectories).ShouldBeEmpty();

    private Task<ReceivedFile> ReceiveAsync(byte[] content, string name, FileRules? rules = null) =>
        _app.InScopeAsync(async services =>
        {
            using var stream = new MemoryStream(content);
            var received = await services
                .GetRequiredService<FileStore>()
                .ReceiveAsync(stream, name, rules ?? Anything, Guid.NewGuid(), TestContext.Current.CancellationToken);
            await services.GetRequiredService<AppDbContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
            return received;
        });

    /// <summary>A sender that never stops.</summary>
    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Given;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
