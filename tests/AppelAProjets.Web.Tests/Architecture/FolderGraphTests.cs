using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>
/// The arrows of the house, on the graph of what really refers to what. To read the graph:
/// <c>dotnet test tests/AppelAProjets.Web.Tests --filter FullyQualifiedName~FolderGraphTests --logger "console;verbosity=detailed"</c>.
/// Each law was seen to fail on a broken tree before it was trusted.
/// </summary>
[AnyDatabase("It reads the assemblies and the sources.")]
public sealed class FolderGraphTests(ITestOutputHelper output)
{
    /// <summary>
    /// The folders of the rules from the bottom to the top: each may know those before it, and what lies beside them knows none.
    /// docs/decisions/one-pure-domain-project.md says why.
    /// </summary>
    private static readonly IReadOnlyList<string> RulesInOrder =
    [
        "Domain",
        "Domain/Programmes",
        "Domain/Organisations",
        "Domain/Calls",
        "Domain/Fiches",
        "Domain/Eligibility",
        "Domain/Evaluations",
        "Domain/Ranking",
        "Domain/Deliberations",
        "Domain/Reminders",
        "Domain/Discussions",
        "Domain/CallSetup",
    ];

    private static FolderGraph Graph => FolderGraph.OfTheSolution;

    [Fact]
    public void The_graph_of_folders_is_printed()
    {
        output.WriteLine(Graph.Print(RulesInOrder));

        Graph.Edges.Count().ShouldBeGreaterThan(50);
        Graph.Edges.ShouldContain(edge => edge.From == "Features/Fiches" && edge.To == "Domain/Fiches");
    }

    [Fact]
    public void A_folder_of_the_rules_knows_only_those_below_it()
    {
        Graph.CycleAmong("Domain").ShouldBeEmpty();

        var order = RulesInOrder.ToList();
        Directory
            .EnumerateDirectories(SourceTree.Domain)
            .Select(path => $"Domain/{Path.GetFileName(path)}")
            .Except(["Domain/obj", "Domain/bin", .. order])
            .ShouldBeEmpty("each folder of the rules has its place in the order");
        Backward(edge => FolderGraph.AreaOf(edge.From) == "Domain" && order.IndexOf(edge.To) > order.IndexOf(edge.From)).ShouldBeEmpty();
    }

    [Fact]
    public void The_folders_of_the_platform_form_no_cycle() => Graph.CycleAmong("Platform").ShouldBeEmpty();

    [Fact]
    public void A_feature_never_knows_another() =>
        Backward(edge =>
                FolderGraph.AreaOf(edge.From) == "Features" && FolderGraph.AreaOf(edge.To) == "Features" && edge.To != "Features/Shared"
            )
            .ShouldBeEmpty();

    [Fact]
    public void An_arrow_never_goes_back()
    {
        var areas = FolderGraph.Areas.ToList();
        Backward(edge => areas.IndexOf(FolderGraph.AreaOf(edge.To)) > areas.IndexOf(FolderGraph.AreaOf(edge.From))).ShouldBeEmpty();
    }

    [Fact]
    public void A_form_element_knows_nothing_of_how_it_is_stored() =>
        Backward(edge => edge.From == "TagHelpers" && edge.To == "Data").ShouldBeEmpty();

    /// <summary>The graph reads the namespace of a type as its folder.</summary>
    [Fact]
    public void A_namespace_says_the_folder_it_lies_in() =>
        SourceTree
            .Sources()
            .Where(file =>
                SourceTree.NamespaceOf(file.Text) is { } said
                && FolderGraph.FolderOf($"{said}.") != FolderGraph.FolderOf($"{SourceTree.NamespaceAt(file.Path)}.")
            )
            .Select(file => file.Path)
            .ShouldBeEmpty();

    private static IEnumerable<string> Backward(Func<(string From, string To, IReadOnlyCollection<string> Shown), bool> isWrong) =>
        Graph.Edges.Where(isWrong).Select(FolderGraph.Say);
}
