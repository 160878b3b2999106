using AppelAProjets.Web.Platform.Antivirus;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform.Antivirus;

[AnyDatabase("It asks nothing of a database.")]
public sealed class ClamdTests : IDisposable
{
    private readonly FakeClamd _clamd = new();

    public void Dispose() => _clamd.Dispose();

    [Fact]
    public async Task A_content_longer_than_a_chunk_is_judged_by_what_it_holds()
    {
        (await ScanAsync(new byte[200_000])).IsInfected.ShouldBeFalse();
        (await ScanAsync([.. new byte[200_000], .. "EICAR"u8])).Signature.ShouldBe(FakeClamd.Signature);
    }

    [Theory]
    [InlineData("", "raccroché")]
    [InlineData("UNKNOWN COMMAND\0", "UNKNOWN COMMAND")]
    public async Task An_answer_that_is_no_verdict_is_told_as_such(string answer, string words)
    {
        _clamd.Answer = answer;

        (await Should.ThrowAsync<ScanFailedException>(ScanAsync([1]))).Message.ShouldContain(words);
    }

    [Fact]
    public async Task A_content_longer_than_it_takes_is_told_with_the_setting_to_change()
    {
        _clamd.SizeLimit = 100_000;

        var failure = await Should.ThrowAsync<ScanFailedException>(ScanAsync(new byte[5_000_000]));

        failure.Message.ShouldContain("StreamMaxLength");
        failure.IsUnreachable.ShouldBeFalse();
    }

    [Fact]
    public async Task One_that_does_not_answer_in_time_is_left()
    {
        _clamd.Before = new TaskCompletionSource().Task;

        (await Should.ThrowAsync<ScanFailedException>(ScanAsync([1], seconds: 1))).Message.ShouldContain("pas répondu en 1");
    }

    [Theory]
    [InlineData("tcp://127.0.0.1:1")]
    [InlineData("unix:/nulle-part/clamd.ctl")]
    public async Task One_that_is_not_there_is_told_by_its_address(string endpoint)
    {
        var failure = await Should.ThrowAsync<ScanFailedException>(ScanAsync([1], endpoint: endpoint));

        failure.IsUnreachable.ShouldBeTrue();
        failure.Message.ShouldContain(endpoint);
    }

    [Fact]
    public async Task A_real_clamd_finds_the_test_file_of_the_trade()
    {
        var endpoint = Environment.GetEnvironmentVariable("TEST_CLAMD");
        Assert.SkipWhen(endpoint is null, "No clamd (set TEST_CLAMD to its address, with a database that knows EICAR's test file).");
        var test = string.Concat("X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE", "!$H+H*");

        (await ScanAsync(System.Text.Encoding.ASCII.GetBytes(test), endpoint: endpoint, seconds: 300)).IsInfected.ShouldBeTrue();
        (await ScanAsync(new byte[300_000], endpoint: endpoint, seconds: 300)).IsInfected.ShouldBeFalse();
    }

    [Theory]
    [InlineData("unix:/run/clamav/clamd.ctl", true)]
    [InlineData("tcp://clamav:3310", true)]
    [InlineData("tcp://[::1]:3310", true)]
    [InlineData("/run/clamav/clamd.ctl", false)]
    [InlineData("http://clamav:3310", false)]
    [InlineData("", false)]
    public void Its_address_is_a_socket_or_a_host(string endpoint, bool right) =>
        new AntivirusOptions { Endpoint = endpoint }
            .Validate(null!)
            .Any()
            .ShouldBe(!right);

    private async Task<ScanVerdict> ScanAsync(byte[] content, int seconds = 300, string? endpoint = null)
    {
        using var stream = new MemoryStream(content);
        return await new Clamd(
            Options.Create(new AntivirusOptions { Endpoint = endpoint ?? _clamd.Endpoint, TimeoutSeconds = seconds })
        ).ScanAsync(stream, TestContext.Current.CancellationToken);
    }
}
