using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace AppelAProjets.Web.Startup;

/// <summary>
/// What an annotation of a form says when it has no sentence of its own: the framework's words are English and name properties.
/// </summary>
internal sealed class FrenchValidationMessages : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null && SentenceOf(rule) is { } sentence)
            {
                rule.ErrorMessage = sentence;
            }
        }
    }

    private static string? SentenceOf(ValidationAttribute rule) =>
        rule switch
        {
            RequiredAttribute => "Remplissez ce champ.",
            StringLengthAttribute { MinimumLength: > 0 } => "Écrivez de {2:N0} à {1:N0} caractères.",
            StringLengthAttribute => "Écrivez {1:N0} caractères au plus.",
            MaxLengthAttribute => "C’est trop\u00A0: {1:N0} au plus.",
            MinLengthAttribute => "C’est trop peu\u00A0: {1:N0} au moins.",
            RangeAttribute => "Indiquez une valeur de {1} à {2}.",
            RegularExpressionAttribute or CompareAttribute or UrlAttribute or PhoneAttribute =>
                "Cette valeur n’est pas lisible\u00A0: corrigez-la.",
            _ => null,
        };
}
