using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Startup;
using Microsoft.Extensions.Configuration;

namespace AppelAProjets.Web.Tests.Deployment;

/// <summary>Every key the application reads: the properties of its options classes, and the few it reads otherwise.</summary>
internal static partial class KnownSettings
{
    /// <summary>Each class that names the section it is bound to.</summary>
    internal static IReadOnlyList<(Type Type, string Section)> Classes { get; } =
    [
        .. from type in typeof(Program).Assembly.GetTypes()
        let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)
        where section is { IsLiteral: true } && type.Name.EndsWith("Options", StringComparison.Ordinal)
        select (type, (string)section.GetRawConstantValue()!),
    ];

    /// <summary>«Site:BaseUrl»; a list by its own name, without the number.</summary>
    internal static FrozenSet<string> Keys { get; } =
        Classes.SelectMany(entry => Of(entry.Type, entry.Section)).Append("ConnectionStrings:AppelAProjets").ToFrozenSet();

    /// <summary>Whether the application, or the platform under it, reads an environment variable of that name.</summary>
    internal static bool IsRead(string variable) =>
        variable is "ASPNETCORE_ENVIRONMENT" or "ASPNETCORE_URLS" or "ASPNETCORE_HTTP_PORTS" or "AllowedHosts"
        || variable.StartsWith("Logging__LogLevel__", StringComparison.Ordinal)
        || Keys.Contains(KeyOf(variable));

    internal static string KeyOf(string variable) => Number().Replace(variable.Replace("__", ":", StringComparison.Ordinal), string.Empty);

    /// <summary>What the application would refuse at start with these variables.</summary>
    internal static IReadOnlyList<string> Refusals(IReadOnlyDictionary<string, string> variables)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                variables.Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value))
            )
            .Build();
        var failures = new List<string>();
        foreach (var (type, section) in Classes)
        {
            var options = configuration.GetSection(section).Get(type) ?? Activator.CreateInstance(type)!;
            var results = new List<ValidationResult>();
            Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
            failures.AddRange(results.Select(result => result.ErrorMessage!));
            failures.AddRange(
                options switch
                {
                    MailOptions mail => new MailOptionsValidator().Validate(null, mail).Failures ?? [],
                    SiteOptions site => new TrustedProxiesValidator().Validate(null, site).Failures ?? [],
                    _ => [],
                }
            );
        }

        return failures;
    }

    private static IEnumerable<string> Of(Type type, string prefix)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var key = $"{prefix}:{property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? property.Name}";
            var isNested = property.PropertyType.Assembly == typeof(Program).Assembly && property.PropertyType is { IsClass: true };
            foreach (var name in isNested ? Of(property.PropertyType, key) : [key])
            {
                yield return name;
            }
        }
    }

    [GeneratedRegex(@":\d+$")]
    private static partial Regex Number();
}
