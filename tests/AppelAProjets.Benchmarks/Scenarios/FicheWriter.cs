using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;

namespace AppelAProjets.Benchmarks.Scenarios;

/// <summary>Someone who writes one fiche, a field at a time, and remembers what the application acknowledged.</summary>
internal sealed class FicheWriter
{
    private static readonly string[] LongTexts =
    [
        "Need",
        "Goals",
        "Description",
        "Method",
        "Innovation",
        "ObjectiveAnswer",
        "EvaluationMethod",
    ];
    private static readonly string[] Lines = ["ContactName", "ContactRole", "Place", "SessionLength", "Pricing"];
    private static readonly string[] Amounts =
    [
        "Budget[601]",
        "Budget[604]",
        "Budget[60x]",
        "Budget[641]",
        "Budget[propres]",
        "RequestedCents",
    ];
    private static readonly string[] Cells =
    [
        "Partners[p1].Contribution",
        "Partners[p2].Role",
        "Steps[e2].Label",
        "Indicators[i1].Target",
        "Partners[p9].Name",
    ];
    private static readonly string[] Answers = ["Answers[parents].Text", "Answers[referent].Text"];
    private static readonly string[] Texts = [.. Enumerable.Range(0, 8).Select(n => SampleFiche.Text(300 + (n * 150), n))];

    private readonly ApplicantClient _client;
    private readonly Uri _path;
    private readonly Random _random;
    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly FicheContent _start;
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private int _version;
    private int _count;

    public FicheWriter(ApplicantClient client, Uri address, FicheContent start)
    {
        _client = client;
        _path = new Uri(address, $"/fiches/{client.Applicant.FicheId}/modifier/champs");
        _random = new Random(client.Applicant.Number);
        _start = start;
    }

    /// <summary>What the application said it recorded, by path of field, as it was typed.</summary>
    public Dictionary<string, string> Acknowledged { get; } = new(StringComparer.Ordinal);

    public List<double> Milliseconds { get; } = new(100_000);

    /// <summary>Answers that were not «recorded».</summary>
    public List<string> Errors { get; } = [];

    public Guid FicheId => _client.Applicant.FicheId;

    /// <summary>Writes one field after the other until the deadline, each as soon as the one before is acknowledged.</summary>
    public async Task WriteUntilAsync(long deadline)
    {
        while (Stopwatch.GetTimestamp() < deadline)
        {
            var (path, text) = Next();
            var begun = Stopwatch.GetTimestamp();
            using var answer = await _client.PostJsonAsync(_path, Body(path, text));
            var json = await answer.Content.ReadAsByteArrayAsync();
            Milliseconds.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            if (answer.IsSuccessStatusCode)
            {
                Acknowledged[path] = text;
                Read(json);
            }
            else
            {
                Errors.Add($"{(int)answer.StatusCode} {path}");
            }
        }
    }

    private (string Path, string Text) Next()
    {
        _count++;
        return _random.Next(100) switch
        {
            < 55 => (Pick(LongTexts), $"{_count}. {Pick(Texts)}"),
            < 70 => (Pick(Lines), $"Saisie {_count}"),
            < 82 => (Pick(Amounts), string.Create(CultureInfo.InvariantCulture, $"{_count} 234,{_random.Next(10, 100)}")),
            < 87 => ("Groups[6-10.F]", _count.ToString(CultureInfo.InvariantCulture)),
            < 95 => (Pick(Cells), $"Saisie {_count}"),
            _ => (Pick(Answers), $"Réponse {_count}"),
        };
    }

    private string Pick(string[] among) => among[_random.Next(among.Length)];

    private ReadOnlyMemory<byte> Body(string path, string text)
    {
        if (!_hashes.TryGetValue(path, out var hash))
        {
            hash = FieldHash.Compute(FicheFields.Find(path, SampleFiche.Questions)!.Read(_start));
        }

        _body.ResetWrittenCount();
        using var json = new Utf8JsonWriter(_body);
        json.WriteStartObject();
        json.WriteString("section", path.StartsWith("Budget[", StringComparison.Ordinal) ? "budget" : "action");
        json.WriteNumber("version", _version);
        json.WriteStartArray("changes");
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteString("base", hash);
        json.WriteString("text", text);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return _body.WrittenMemory;
    }

    /// <summary>The version and the fingerprints, for the next save.</summary>
    private void Read(byte[] answer)
    {
        var json = new Utf8JsonReader(answer);
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName || json.CurrentDepth != 1)
            {
                continue;
            }

            if (json.ValueTextEquals("version"u8))
            {
                json.Read();
                _version = json.GetInt32();
            }
            else if (json.ValueTextEquals("hashes"u8))
            {
                json.Read();
                while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                {
                    var path = json.GetString()!;
                    json.Read();
                    _hashes[path] = json.GetString()!;
                }
            }
        }
    }
}
