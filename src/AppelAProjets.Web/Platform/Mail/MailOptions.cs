using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain;
using Microsoft.Extensions.Options;
using MimeKit;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>How messages leave.</summary>
internal sealed class MailOptions
{
    public const string Section = "Mail";

    public const string Pickup = "Pickup";

    public const string Smtp = "Smtp";

    [AllowedValues(Pickup, Smtp, ErrorMessage = "Mail:Transport n'est pas reconnu : les valeurs possibles sont Pickup et Smtp.")]
    public string Transport { get; init; } = Pickup;

    /// <summary>Folder of the Pickup transport: one .eml file per message.</summary>
    public string PickupDirectory { get; init; } = "App_Data/mails";

    [Required(ErrorMessage = "Mail:From manque : indiquez l'expéditeur, par exemple Ville de Soissons <appels@soissons.example>.")]
    public string From { get; init; } = string.Empty;

    /// <summary>When not empty, messages to any other domain are kept back: a test server never writes to real people.</summary>
    public IReadOnlyList<string> AllowedDomains { get; init; } = [];

    [ConfigurationKeyName("Smtp")]
    public SmtpOptions SmtpServer { get; init; } = new();

    /// <summary>The signature of the sender's domain; without a domain, none is made here.</summary>
    public DkimOptions Dkim { get; init; } = new();

    /// <summary>Who writes.</summary>
    internal MailboxAddress Sender
    {
        get
        {
            var from = MailboxAddress.Parse(From);
            return new(from.Name, ContactRules.AsciiEmail(from.Address));
        }
    }
}

/// <summary>The server of the Smtp transport.</summary>
internal sealed class SmtpOptions
{
    public const string StartTls = "StartTls";
    public const string Tls = "Tls";
    public const string None = "None";

    public string Host { get; init; } = string.Empty;

    public int Port { get; init; } = 587;

    /// <summary>
    /// StartTls: the line is secured after the greeting, or nothing is sent. Tls: it is secured from its first byte (often port 465).
    /// None: never, for a relay on this very machine.
    /// </summary>
    public string Security { get; init; } = StartTls;

    /// <summary>
    /// Whether the certificate is looked for in its authority's list of revoked ones; a private authority often has none.
    /// </summary>
    public bool CheckRevocation { get; init; } = true;

    /// <summary>File (PEM) of an authority of one's own that the machine does not know.</summary>
    public string? Authority { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }
}

/// <summary>What signs messages for the sender's domain (DKIM).</summary>
internal sealed class DkimOptions
{
    public string Domain { get; init; } = string.Empty;

    /// <summary>Name of the key in the domain's records: «selector»._domainkey.«domain».</summary>
    public string Selector { get; init; } = string.Empty;

    /// <summary>File (PEM) of the RSA private key; never in the settings themselves.</summary>
    public string PrivateKeyFile { get; init; } = string.Empty;

    public bool IsSet => Domain.Length > 0 || Selector.Length > 0 || PrivateKeyFile.Length > 0;
}

internal sealed class MailOptionsValidator : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var failures = new List<string>();
        if (options.From.Length > 0 && !(MailboxAddress.TryParse(options.From, out var from) && ContactRules.IsEmail(from.Address)))
        {
            failures.Add("Mail:From n'est pas une adresse valide : indiquez par exemple Ville de Soissons <appels@soissons.example>.");
        }

        if (options.Transport == MailOptions.Smtp)
        {
            if (string.IsNullOrWhiteSpace(options.SmtpServer.Host))
            {
                failures.Add("Mail:Smtp:Host manque : indiquez le serveur de messagerie.");
            }

            if (options.SmtpServer.Port is < 1 or > 65_535)
            {
                failures.Add("Mail:Smtp:Port va de 1 à 65535.");
            }

            if (options.SmtpServer.Security is not (SmtpOptions.StartTls or SmtpOptions.Tls or SmtpOptions.None))
            {
                failures.Add("Mail:Smtp:Security n'est pas reconnu : les valeurs possibles sont StartTls, Tls et None.");
            }

            if (options.SmtpServer.Authority is { } authority && !File.Exists(authority))
            {
                failures.Add($"Mail:Smtp:Authority : le fichier {authority} n'existe pas.");
            }

            if (options.SmtpServer is { Security: SmtpOptions.None, User.Length: > 0 })
            {
                failures.Add(
                    "Mail:Smtp:Security est None : un mot de passe partirait en clair. Mettez StartTls ou Tls, ou retirez Mail:Smtp:User."
                );
            }

            if (options.Dkim.IsSet && WhyNoSignature(options.Dkim) is { } reason)
            {
                failures.Add(reason);
            }
        }
        else if (string.IsNullOrWhiteSpace(options.PickupDirectory))
        {
            failures.Add("Mail:PickupDirectory manque : indiquez le dossier où écrire les messages.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string? WhyNoSignature(DkimOptions dkim)
    {
        if (dkim.Domain.Length == 0 || dkim.Selector.Length == 0 || dkim.PrivateKeyFile.Length == 0)
        {
            return "Mail:Dkim est incomplet : indiquez Mail:Dkim:Domain, Mail:Dkim:Selector et Mail:Dkim:PrivateKeyFile, "
                + "ou aucun des trois.";
        }

        if (!File.Exists(dkim.PrivateKeyFile))
        {
            return $"Mail:Dkim:PrivateKeyFile : le fichier {dkim.PrivateKeyFile} n'existe pas.";
        }

        try
        {
            DkimSignature.Signer(dkim);
            return null;
        }
        catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
        {
            return $"Mail:Dkim:PrivateKeyFile : le fichier {dkim.PrivateKeyFile} ne contient pas de clé privée RSA lisible.";
        }
    }
}
