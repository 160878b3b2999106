using System.Globalization;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Platform.Time;

/// <summary>Where the application's clock starts; empty for the real time.</summary>
internal sealed class ClockOptions
{
    public const string Section = "Clock";

    /// <summary>ISO 8601 instant with its offset, such as 2022-05-20T21:58:58Z.</summary>
    public string? StartAt { get; init; }

    internal bool TryGetStart(out DateTimeOffset start) =>
        DateTimeOffset.TryParse(
            StartAt,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out start
        );
}

internal sealed class ClockOptionsValidator(IHostEnvironment environment) : IValidateOptions<ClockOptions>
{
    public ValidateOptionsResult Validate(string? name, ClockOptions options)
    {
        if (string.IsNullOrEmpty(options.StartAt))
        {
            return ValidateOptionsResult.Success;
        }

        if (environment.IsProduction())
        {
            return ValidateOptionsResult.Fail(
                "Clock:StartAt est refusé en production : l'heure y est celle du serveur. Retirez ce réglage."
            );
        }

        return options.TryGetStart(out _)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Clock:StartAt n'est pas un instant ISO 8601 : écrivez par exemple 2022-05-20T21:58:58Z.");
    }
}
