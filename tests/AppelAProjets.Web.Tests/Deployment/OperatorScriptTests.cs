using System.Text.RegularExpressions;
using AppelAProjets.Web.Startup;
using AppelAProjets.Web.Tests.Architecture;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Deployment;

/// <summary>The scripts an operator starts from: the one that runs the application's commands, the one that packs it.</summary>
[AnyDatabase("It reads the scripts.")]
public sealed partial class OperatorScriptTests
{
    /// <summary>What must stay on the machine where it was written.</summary>
    private static readonly string[] Secrets = ["deploy/.env", "deploy/application.env"];

    [Fact]
    public void The_commands_the_script_accepts_and_tells_are_those_of_the_application()
    {
        var script = DeployFolder.Text("appelaprojets");
        var accepted = Accepted().Match(script).Groups["verbs"].Value.Split('|', StringSplitOptions.TrimEntries);
        var told = Told()
            .Match(script)
            .Groups["verbs"]
            .Value.Split('|', StringSplitOptions.TrimEntries)
            .Select(usage => usage.Split(' ')[0]);

        accepted.ShouldBe(OperatorCommand.Names, ignoreOrder: true);
        told.ShouldBe(accepted);
    }

    [Fact]
    public void Secrets_are_neither_versioned_nor_sent_to_the_image_s_build()
    {
        foreach (var file in (string[])[".gitignore", ".dockerignore"])
        {
            Secrets.Except(File.ReadAllLines(Path.Combine(SourceTree.Root, file))).ShouldBeEmpty(file);
        }
    }

    [Fact]
    public async Task The_archive_of_a_version_holds_no_secret_of_the_machine_that_made_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The scripts are for Linux.");
        var folder = Directory.CreateTempSubdirectory("appelaprojets-publish-");
        try
        {
            // dotnet is stood in for: what it publishes is not what is looked at.
            const string Lines = """
                cp -r "$1/deploy" "$1/LICENSE" .; mkdir docs bin; cp "$1/docs/exploitation.md" docs/
                echo secret > deploy/.env; echo secret > deploy/application.env
                printf '#!/usr/bin/env bash\ncase $1 in msbuild) echo 9.9.9 ;; publish) while [ "$1" != -o ]; do shift; done; mkdir -p "$2" ;; esac\n' > bin/dotnet
                chmod +x bin/dotnet
                PATH="$PWD/bin:$PATH" deploy/publier sortie
                tar -tf sortie/appelaprojets-9.9.9-linux-x64.tar.gz
                """;

            var packed = await Script.RunAsync("bash", ["-euc", $"cd \"$2\"\n{Lines}", "bash", SourceTree.Root, folder.FullName]);

            packed.ExitCode.ShouldBe(0, packed.Error);
            packed.Output.ShouldContain("/deploy/appelaprojets.service\n");
            packed.Output.ShouldNotContain("/.env\n");
            packed.Output.ShouldNotContain("/application.env\n");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex(@"^  (?<verbs>[a-z| -]+)\) ;;", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Accepted();

    [GeneratedRegex("Usage : appelaprojets (?<verbs>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Told();
}
