using System.Net;
using AppelAProjets.Web.Platform.Mail;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Startup;

/// <summary>
/// Whose X-Forwarded-For and X-Forwarded-Proto are believed: this machine's own, always, and Site:TrustedProxies. Through a chain of
/// proxies, the visitor is the first one, from the nearest on, that is not among them.
/// </summary>
internal static class TrustedProxies
{
    public static void AddTrustedProxies(this IServiceCollection services) =>
        services
            .AddOptions<ForwardedHeadersOptions>()
            .Configure<IOptions<SiteOptions>>(
                (forwarded, site) =>
                {
                    forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                    forwarded.ForwardLimit = null;
                    foreach (var text in site.Value.TrustedProxies)
                    {
                        if (Read(text) is { } network)
                        {
                            forwarded.KnownIPNetworks.Add(network);
                        }
                    }
                }
            );

    /// <summary>The network written as an address or as address/length; null when it is neither, or would be the whole Internet.</summary>
    internal static System.Net.IPNetwork? Read(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network))
        {
            return network.PrefixLength == 0 ? null : network;
        }

        // «10» or «0x0A000001» are addresses for the parser, and mistakes for everyone else.
        return IPAddress.TryParse(text, out var address) && (text.Contains(':', StringComparison.Ordinal) || address.ToString() == text)
            ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8)
            : null;
    }
}

internal sealed class TrustedProxiesValidator : IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        var failures = options
            .TrustedProxies.Select((text, index) => (Text: text, Index: index))
            .Where(entry => TrustedProxies.Read(entry.Text) is null)
            .Select(entry =>
                $"Site:TrustedProxies:{entry.Index} («{entry.Text}») n'est ni une adresse ni un réseau : indiquez par exemple 10.2.0.4 ou "
                + "10.2.0.0/16, jamais tout Internet."
            )
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
