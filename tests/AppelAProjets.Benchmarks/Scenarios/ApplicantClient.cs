using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AppelAProjets.Benchmarks.Scenarios;

/// <summary>
/// An applicant at their device, signed in through the real form. It shares the processor with the application it measures: one handler
/// for all, no redirect followed, cookies kept as one line.
/// </summary>
internal sealed partial class ApplicantClient(HttpMessageInvoker http, Uri address, SeededApplicant applicant)
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private string _cookieLine = string.Empty;
    private string _token = string.Empty;

    public SeededApplicant Applicant => applicant;

    public static HttpMessageInvoker NewHandler() =>
        new(
            new SocketsHttpHandler
            {
                UseCookies = false,
                AllowAutoRedirect = false,
                UseProxy = false,
                ActivityHeadersPropagator = null,
            }
        );

    /// <summary>Signs in, each from an address of their own: the limit of posts from one address stands.</summary>
    public async Task SignInAsync()
    {
        await ReadTokenAsync("/connexion");
        using var answer = await PostFormAsync(
            "/connexion",
            new(StringComparer.Ordinal) { ["Email"] = applicant.Email, ["Password"] = Seed.Password }
        );
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Signing {applicant.Email} in answered {answer.StatusCode}.");
        }

        using var granted = await SendAsync(
            new HttpRequestMessage(HttpMethod.Get, new Uri(address, $"/fiches/{applicant.FicheId}/modifier/jeton"))
        );
        using var json = JsonDocument.Parse(await granted.Content.ReadAsStringAsync());
        _token = json.RootElement.GetProperty("token").GetString()!;
    }

    /// <summary>Opens a page for the token of its form.</summary>
    public async Task<string> ReadTokenAsync(string path)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(address, path)));
        var page = await answer.Content.ReadAsStringAsync();
        _token = Token().Match(page).Groups["token"].Value;
        return page;
    }

    public Task<HttpResponseMessage> PostFormAsync(string path, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = _token;
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(address, path)) { Content = new FormUrlEncodedContent(fields) });
    }

    /// <summary>Posts JSON as the editor's script does.</summary>
    public Task<HttpResponseMessage> PostJsonAsync(Uri path, ReadOnlyMemory<byte> json)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ReadOnlyMemoryContent(json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("RequestVerificationToken", _token);
        return SendAsync(request);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", $"198.51.{applicant.Number / 250}.{(applicant.Number % 250) + 1}");
        if (_cookieLine.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", _cookieLine);
        }

        var answer = await http.SendAsync(request, CancellationToken.None);
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            Keep(cookies);
        }

        return answer;
    }

    private void Keep(IEnumerable<string> cookies)
    {
        foreach (var cookie in cookies)
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        _cookieLine = new StringBuilder().AppendJoin("; ", _cookies.Select(pair => $"{pair.Key}={pair.Value}")).ToString();
    }

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Token();
}
