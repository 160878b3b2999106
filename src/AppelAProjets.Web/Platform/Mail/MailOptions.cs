using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using AppelAProjets.Domain;
using Microsoft.Extensions.Options;

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
}

/// <summary>The server of the Smtp transport.</summary>
internal sealed class SmtpOptions
{
    public string Host { get; init; } = string.Empty;

    public int Port { get; init; } = 587;

    /// <summary>None or StartTls.</summary>
    public string Security { get; init; } = "StartTls";

    public string? User { get; init; }

    public string? Password { get; init; }
}

internal sealed class MailOptionsValidator : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var failures = new List<string>();
        if (options.From.Length > 0 && !(MailAddress.TryCreate(options.From, out var from) && ContactRules.IsEmail(from.Address)))
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

            if (options.SmtpServer.Security is not ("None" or "StartTls"))
            {
                failures.Add("Mail:Smtp:Security n'est pas reconnu : les valeurs possibles sont None et StartTls.");
            }
        }
        else if (string.IsNullOrWhiteSpace(options.PickupDirectory))
        {
            failures.Add("Mail:PickupDirectory manque : indiquez le dossier où écrire les messages.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
