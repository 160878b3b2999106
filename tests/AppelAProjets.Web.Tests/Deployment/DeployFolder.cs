using System.Text.RegularExpressions;
using AppelAProjets.Web.Tests.Architecture;
using YamlDotNet.RepresentationModel;

namespace AppelAProjets.Web.Tests.Deployment;

/// <summary>What deploy/ says, read as an operator's machine would read it.</summary>
internal static partial class DeployFolder
{
    internal const string Sqlite = "appelaprojets.env.example";

    internal static IReadOnlyList<string> Compositions { get; } = ["compose.yaml", "compose.postgresql.yaml"];

    internal static string PathOf(string name) => Path.Combine(SourceTree.Root, "deploy", name);

    internal static string Text(string name) => File.ReadAllText(PathOf(name));

    internal static YamlMappingNode Yaml(string name)
    {
        var stream = new YamlStream();
        using var text = File.OpenText(PathOf(name));
        stream.Load(text);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    internal static YamlMappingNode Application(string composition) => (YamlMappingNode)Yaml(composition)["services"]["application"];

    internal static IReadOnlyList<string> List(YamlNode node) =>
        [.. ((YamlSequenceNode)node).Select(item => ((YamlScalarNode)item).Value!)];

    /// <summary>The variables the application is started with.</summary>
    internal static IReadOnlyDictionary<string, string> Given(string source) =>
        source.EndsWith(".yaml", StringComparison.Ordinal)
            ? ((YamlMappingNode)Application(source)["environment"]).ToDictionary(
                pair => ((YamlScalarNode)pair.Key).Value!,
                pair => Resolved(((YamlScalarNode)pair.Value).Value!)
            )
            : Settings(source, withExamples: false);

    /// <summary>The lines «KEY='value'» of a file, and «#KEY='value'» too when asked: what an operator may uncomment.</summary>
    internal static IReadOnlyDictionary<string, string> Settings(string file, bool withExamples) =>
        Setting()
            .Matches(Text(file))
            .Where(line => withExamples || !line.Groups["off"].Success)
            .ToDictionary(line => line.Groups["key"].Value, line => line.Groups["value"].Value);

    /// <summary>The values of .env a composition asks for.</summary>
    internal static IReadOnlySet<string> Asked(string composition) =>
        Variable().Matches(Text(composition)).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The text with its default values, and for what has none a value that could be given.</summary>
    private static string Resolved(string text) =>
        Variable()
            .Replace(
                text,
                match =>
                    (match.Groups["name"].Value, match.Groups["default"]) switch
                    {
                        (_, { Success: true } value) => value.Value,
                        ("SITE_ADRESSE", _) => "https://appels.exemple.fr",
                        ("COURRIEL_EXPEDITEUR", _) => "Ville <appels@exemple.fr>",
                        ("BASE_MOT_DE_PASSE", _) => "A1-0123456789abcdef",
                        (var other, _) => throw new InvalidOperationException($"No value to try {other} with."),
                    }
            );

    [GeneratedRegex(@"^(?<off>#)?(?<key>[A-Za-z_]+(?:__[A-Za-z0-9]+)*)='(?<value>[^'\n]*)'$", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"(?<!\$)\$\{(?<name>[A-Z_]+)(?::-(?<default>[^}]*)|:\?[^}]*)?\}")]
    private static partial Regex Variable();
}
