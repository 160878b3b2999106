using System.Text.RegularExpressions;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>
/// What several features ask of the data is asked in Data/Queries and nowhere else: a filter written again by hand is a filter forgotten
/// somewhere. Each rule was seen to fail on a broken tree before it was trusted.
/// </summary>
[AnyDatabase("It reads the sources.")]
public sealed class QueryPlaceTests
{
    private static readonly string Home = Path.Combine("src", "AppelAProjets.Web", "Data", "Queries");

    [Theory]
    [InlineData("who has a conflict", @"\.Conflicts\s*(\.AsNoTracking\(\)\s*)?\.(Any|All)(Async)?\(")]
    [InlineData(
        "who has a conflict, kept as a list of ids",
        @"\bConflicts\s*(\.AsNoTracking\(\)\s*)?\.Where\([^;]*\)\s*\.Select\((\w+) => \2\.(FicheId|UserId)\)\s*;"
    )]
    [InlineData("what is granted in all", @"\.Sum(Async)?\([^;]*GrantedCents")]
    [InlineData("which decisions count", @"DecisionOutcome\.Retained\s*\|\|")]
    [InlineData("which complements are pending", @"AnsweredAt == null\s*&&\s*\w+\.ClosedAt == null")]
    public void A_question_of_several_features_is_asked_in_one_place(string question, string pattern)
    {
        var asked = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(5));
        var elsewhere = new[] { "Data", "Platform", "Features", "Startup", "TagHelpers" }
            .SelectMany(SourceTree.FilesOf)
            .Where(file =>
                file.Path.EndsWith(".cs", StringComparison.Ordinal)
                && !file.Path.StartsWith(Home, StringComparison.Ordinal)
                && !file.Path.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            )
            .SelectMany(file => asked.Matches(file.Text).Select(match => $"{file.Path}: {match.Value}"));

        elsewhere.ShouldBeEmpty($"{question}: ask {Home}");
    }

    [Theory]
    [InlineData(@"\bdb\s*\.(Fiches|Filings\w*|EligibleFilings|Decisions|Evaluations|Assignments|Attachments|Conflicts)\b")]
    [InlineData(@"AppelAProjets\.Domain\.(Fiches|Evaluations|Deliberations|Eligibility)\b")]
    public void The_platform_knows_no_fiche(string pattern) =>
        SourceTree
            .FilesOf("Platform")
            .Where(file => Regex.IsMatch(file.Text, pattern, RegexOptions.None, TimeSpan.FromSeconds(5)))
            .Select(file => file.Path)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("a query", @"\bAppDbContext\b|\bMicrosoft\.EntityFrameworkCore\b")]
    [InlineData("a verb", @"\bExecuteAsync\(|\b(Outbox|AuditLog) \w+[,)]")]
    [InlineData("a rule", @"\bnew Refusal\(|\bRefuse\(\s*""")]
    public void Features_Shared_holds_no_query_verb_or_rule(string what, string pattern) =>
        SourceTree
            .FilesOf(Path.Combine("Features", "Shared"))
            .Where(file => Regex.IsMatch(file.Text, pattern, RegexOptions.None, TimeSpan.FromSeconds(5)))
            .Select(file => file.Path)
            .ShouldBeEmpty($"Features/Shared holds looks only, and this is {what}");
}
