using System.Text.RegularExpressions;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Tests.Architecture;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Deployment;

/// <summary>What the deployment files tell the application, and what the documents say of it, against what it really reads.</summary>
public sealed partial class SettingsGivenTests
{
    /// <summary>
    /// Without one of these, the application in Production would not start, or would lose data, or would write wrong links.
    /// </summary>
    private static readonly string[] Needed =
    [
        "ASPNETCORE_ENVIRONMENT",
        "Database__Provider",
        "ConnectionStrings__AppelAProjets",
        "Files__Root",
        "Site__BaseUrl",
        "Mail__Transport",
        "Mail__From",
        "Mail__Smtp__Host",
    ];

    public static TheoryData<string> Sources => [DeployFolder.Sqlite, .. DeployFolder.Compositions];

    [Fact]
    public async Task Every_options_class_is_bound_by_the_application()
    {
        await using var app = new TestApp();

        foreach (var (type, _) in KnownSettings.Classes)
        {
            app.Services.GetService(typeof(IOptionsChangeTokenSource<>).MakeGenericType(type))
                .ShouldNotBeNull($"{type.Name} is bound to no section");
        }

        KnownSettings.Keys.ShouldContain("Mail:Smtp:Host");
        KnownSettings.Keys.ShouldContain("Site:Publisher:Director");
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_variable_given_is_one_the_application_reads(string source)
    {
        var given = source == DeployFolder.Sqlite ? DeployFolder.Settings(source, withExamples: true) : DeployFolder.Given(source);

        given.Keys.Where(variable => !KnownSettings.IsRead(variable)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_variable_production_needs_is_given_and_accepted(string source)
    {
        var given = DeployFolder.Given(source);

        Needed.Except(given.Keys).ShouldBeEmpty();
        given["ASPNETCORE_ENVIRONMENT"].ShouldBe("Production");
        given["Mail__Transport"].ShouldBe("Smtp");
        given.Keys.ShouldContain(key => key == "ASPNETCORE_URLS" || key == "ASPNETCORE_HTTP_PORTS");
        KnownSettings.Refusals(given).ShouldBeEmpty();
        var provider = DatabaseProvider.Named(given["Database__Provider"]).ShouldNotBeNull();
        Should.NotThrow(() => provider.ReadConnection(given["ConnectionStrings__AppelAProjets"], "/nowhere"));
    }

    [Fact]
    public void Each_database_has_its_way_of_being_deployed() =>
        Sources
            .Select(source => DeployFolder.Given(source.Data)["Database__Provider"])
            .Order()
            .ShouldBe(DatabaseProvider.All.Select(provider => provider.Name).Order());

    [Fact]
    public void A_line_of_the_service_s_settings_means_the_same_to_systemd_and_to_a_shell()
    {
        var lines = File.ReadAllLines(DeployFolder.PathOf(DeployFolder.Sqlite))
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal));

        lines.Where(line => !QuotedLine().IsMatch(line)).ShouldBeEmpty("between apostrophes, nothing is expanded and nothing is cut");
    }

    [Fact]
    public void The_values_the_compositions_ask_for_are_those_of_the_model()
    {
        var asked = DeployFolder.Compositions.SelectMany(DeployFolder.Asked).ToHashSet(StringComparer.Ordinal);
        var model = ModelLine().Matches(DeployFolder.Text(".env.example")).Select(line => line.Groups["name"].Value).ToList();

        model.Order().ShouldBe(asked.Order());
        model.ShouldBeUnique();
    }

    [Fact]
    public void The_operator_s_table_names_every_setting_and_no_other()
    {
        var told = Told(Section("docs/exploitation.md", "## Réglages"));

        told.Order().ShouldBe(KnownSettings.Keys.Order());
    }

    [Fact]
    public void The_table_of_the_README_names_settings_that_exist()
    {
        var told = Told(Section("README.md", "## Configuration"));

        told.ShouldNotBeEmpty();
        told.Except(KnownSettings.Keys).ShouldBeEmpty();
    }

    private static string Section(string file, string title)
    {
        var text = File.ReadAllText(Path.Combine(SourceTree.Root, file));
        var start = text.IndexOf(title + "\n", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, $"{file} has lost its section {title}");
        var end = text.IndexOf("\n## ", start + title.Length, StringComparison.Ordinal);
        return text[start..(end < 0 ? text.Length : end)];
    }

    /// <summary>The keys of the first column: «A:B», or «A:{B,C}» for several.</summary>
    private static List<string> Told(string section) =>
        [
            .. from row in section.Split('\n')
            where row.StartsWith("| `", StringComparison.Ordinal)
            from Match name in Code().Matches(row.Split('|')[1])
            let several = Several().Match(name.Groups[1].Value)
            from key in several.Success
                ? several.Groups[2].Value.Split(',').Select(last => several.Groups[1].Value + last)
                : [name.Groups[1].Value]
            select key,
        ];

    [GeneratedRegex("^#?[A-Za-z_]+(__[A-Za-z0-9]+)*='[^']*'$", RegexOptions.ExplicitCapture)]
    private static partial Regex QuotedLine();

    [GeneratedRegex("^(?<name>[A-Z_]+)=", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ModelLine();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(.*:)\{(.*)\}$")]
    private static partial Regex Several();
}
