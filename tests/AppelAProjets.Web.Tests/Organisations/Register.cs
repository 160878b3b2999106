using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AppelAProjets.Web.Tests.Organisations;

/// <summary>A local stand-in for the public register: it answers every look-up with what it is told to.</summary>
internal sealed class Register : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;

    public Register()
    {
        // A port that was free a moment ago; another test may take it first.
        for (var attempt = 0; ; attempt++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            probe.Stop();
            Address = $"http://127.0.0.1:{port}";
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add(Address + "/");
            try
            {
                _listener.Start();
                break;
            }
            catch (HttpListenerException) when (attempt < 20) { }
        }

        _serving = ServeAsync();
    }

    public string Address { get; private set; } = string.Empty;

    public int Status { get; set; } = 200;

    public string Body { get; set; } = """{"results":[]}""";

    /// <summary>True to answer nothing at all.</summary>
    public bool Silent { get; set; }

    public string? RedirectTo { get; set; }

    public List<string> Asked { get; } = [];

    public static string Answer(string siret = "73282932000074") =>
        $$$"""
            {"results":[{"siren":"732829320","nom_complet":"LES AMIS DU LAVOIR (LAVOIR)","nom_raison_sociale":"LES AMIS DU LAVOIR","sigle":"LAVOIR","nature_juridique":"9220",
            "siege":{"siret":"73282932000099","adresse":"1 PLACE DU SIEGE 75001 PARIS","code_postal":"75001","libelle_commune":"PARIS"},
            "matching_etablissements":[{"siret":"{{{siret}}}","adresse":"7 RUELLE DU LAVOIR 02200 SOISSONS","code_postal":"02200","libelle_commune":"SOISSONS"}],
            "complements":{"identifiant_association":"W022990006","est_association":true}}]}
            """;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Close();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                lock (Asked)
                {
                    Asked.Add(context.Request.Url!.PathAndQuery);
                }

                if (Silent)
                {
                    continue;
                }

                context.Response.StatusCode = Status;
                if (RedirectTo is not null)
                {
                    context.Response.RedirectLocation = RedirectTo;
                }

                var body = Encoding.UTF8.GetBytes(Body);
                await context.Response.OutputStream.WriteAsync(body, _stop.Token);
                context.Response.Close();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException or OperationCanceledException)
            {
                // The listener closed, or the client gave up on an answer too large: the next one is served.
            }
        }
    }
}
