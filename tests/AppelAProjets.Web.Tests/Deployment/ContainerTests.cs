using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace AppelAProjets.Web.Tests.Deployment;

/// <summary>The image, the compositions, the service and the proxy agree with each other and with the application.</summary>
public sealed partial class ContainerTests
{
    private const string State = "/var/lib/appelaprojets";

    private static readonly string Image = DeployFolder.Text("Dockerfile");

    public static TheoryData<string> Compositions => [.. DeployFolder.Compositions];

    [Theory]
    [MemberData(nameof(Compositions))]
    public void The_container_listens_where_it_is_published_and_probed(string composition)
    {
        var application = DeployFolder.Application(composition);
        var port = DeployFolder.Given(composition)["ASPNETCORE_HTTP_PORTS"];

        DeployFolder.List(application["ports"]).ShouldHaveSingleItem().ShouldEndWith($":{port}");
        DeployFolder
            .List(application["ports"])[0]
            .ShouldStartWith("127.0.0.1:", Case.Sensitive, "only the proxy of the machine reaches it");
        DeployFolder.List(application["healthcheck"]["test"]).ShouldBe(["CMD", "sonde", port, "/health/ready"]);
        Image.ShouldContain($"EXPOSE {port}\n");
        Image.ShouldContain($"ASPNETCORE_HTTP_PORTS={port}");
        Image.ShouldContain($"CMD [\"sonde\", \"{port}\"]");
    }

    [Theory]
    [MemberData(nameof(Compositions))]
    public void Only_the_folders_the_application_writes_are_writable(string composition)
    {
        var application = DeployFolder.Application(composition);
        var given = DeployFolder.Given(composition);

        ((YamlScalarNode)application["read_only"]).Value.ShouldBe("true");
        DeployFolder.List(application["volumes"]).Select(volume => volume.Split(':')[1]).ShouldBe([State]);
        DeployFolder.List(application["tmpfs"]).Select(mount => mount.Split(':')[0]).ShouldBe(["/tmp"]);
        DeployFolder.List(application["cap_drop"]).ShouldBe(["ALL"]);
        DeployFolder.List(application["security_opt"]).ShouldContain("no-new-privileges:true");
        given["Files__Root"].ShouldStartWith(State + "/");
        Image.ShouldContain($"VOLUME {State}\n");
        Image.ShouldContain("USER $APP_UID\n");
    }

    [Theory]
    [MemberData(nameof(Compositions))]
    public void Everything_the_application_waits_for_says_when_it_is_ready(string composition)
    {
        var services = (YamlMappingNode)DeployFolder.Yaml(composition)["services"];

        foreach (var (name, wait) in (YamlMappingNode)services["application"]["depends_on"])
        {
            var condition = ((YamlScalarNode)wait["condition"]).Value;
            var waited = (YamlMappingNode)services[name];
            waited.Children.ContainsKey("healthcheck").ShouldBe(condition == "service_healthy", $"{name} is waited for until {condition}");
        }
    }

    [Theory]
    [MemberData(nameof(Compositions))]
    public void A_password_is_never_written_nor_left_empty(string composition)
    {
        var text = DeployFolder.Text(composition);

        PasswordValue()
            .Matches(text)
            .Select(match => match.Groups["value"].Value)
            .Where(value => !value.StartsWith("${", StringComparison.Ordinal) && !value.StartsWith("$$", StringComparison.Ordinal))
            .ShouldBeEmpty();
        text.ShouldContain("${BASE_MOT_DE_PASSE:?");
        text.ShouldContain("${BASE_MOT_DE_PASSE_ADMINISTRATEUR:?");
    }

    [Fact]
    public void No_image_names_the_host_it_comes_from()
    {
        var images = DeployFolder
            .Compositions.SelectMany(name => ImageLine().Matches(DeployFolder.Text(name)))
            .Concat(FromLine().Matches(Image))
            .Select(match => match.Groups["image"].Value)
            .ToList();

        images.Count.ShouldBeGreaterThan(6);
        images
            .Where(image =>
                image.Contains('/', StringComparison.Ordinal)
                && !image.StartsWith("${", StringComparison.Ordinal)
                && image.Split('/')[0].IndexOfAny(['.', ':']) >= 0
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_proxy_reaches_the_service_and_lets_through_what_the_application_accepts()
    {
        var proxy = DeployFolder.Text("nginx.conf");
        var address = new Uri(DeployFolder.Given(DeployFolder.Sqlite)["ASPNETCORE_URLS"]);

        proxy.ShouldContain($"server {address.Authority};");
        address.Host.ShouldBe("127.0.0.1");
        foreach (var header in (string[])["Host $host", "X-Forwarded-For $remote_addr", "X-Forwarded-Proto $scheme"])
        {
            Count(proxy, $"proxy_set_header {header};").ShouldBe(Count(proxy, "proxy_pass "), header);
        }

        int.Parse(BodySize().Match(proxy).Groups["mebibytes"].Value, System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBeGreaterThan(2, "the application refuses in French above 2 MiB; nginx must not answer first");
    }

    [Fact]
    public void The_service_writes_in_its_state_folder_only()
    {
        var unit = DeployFolder.Text("appelaprojets.service");
        var given = DeployFolder.Given(DeployFolder.Sqlite);

        unit.ShouldContain("ProtectSystem=strict\n");
        unit.ShouldContain("StateDirectory=appelaprojets\n");
        unit.ShouldNotContain("ReadWritePaths");
        unit.ShouldNotContain("\nMemoryDenyWriteExecute");
        unit.ShouldContain("EnvironmentFile=/etc/appelaprojets/appelaprojets.env\n");
        given["ConnectionStrings__AppelAProjets"].ShouldBe($"Data Source={State}/appelaprojets.db");
        given["Files__Root"].ShouldStartWith(State + "/");
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex(@"client_max_body_size (?<mebibytes>\d+)m;", RegexOptions.ExplicitCapture)]
    private static partial Regex BodySize();

    [GeneratedRegex(@"^\s+image: (?<image>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ImageLine();

    [GeneratedRegex(@"^(FROM |ARG NODE_IMAGE=)(?<image>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex FromLine();

    [GeneratedRegex(@"password[=:]\s*(?<value>[^\s;]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex PasswordValue();
}
