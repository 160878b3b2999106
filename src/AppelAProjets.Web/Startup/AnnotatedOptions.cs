using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Startup;

/// <summary>Checks the annotations of an options class, and says the sentence each of them carries, nothing around it.</summary>
internal sealed class AnnotatedOptions<TOptions> : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var refusals = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), refusals, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(refusals.Select(refusal => refusal.ErrorMessage!));
    }
}
