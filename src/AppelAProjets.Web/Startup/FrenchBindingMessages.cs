using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace AppelAProjets.Web.Startup;

/// <summary>What the form binder says when a value has the wrong shape.</summary>
internal static class FrenchBindingMessages
{
    internal static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueIsInvalidAccessor(_ => "Cette valeur n'est pas lisible : corrigez-la.");
        messages.SetValueMustBeANumberAccessor(_ => "Écrivez un nombre.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Écrivez un nombre.");
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => "Cette valeur n'est pas lisible : corrigez-la.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Cette valeur n'est pas lisible : corrigez-la.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Cette valeur n'est pas lisible : corrigez-la.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Cette valeur n'est pas lisible : corrigez-la.");
        messages.SetValueMustNotBeNullAccessor(_ => "Remplissez ce champ.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Remplissez ce champ.");
        messages.SetMissingKeyOrValueAccessor(() => "Remplissez ce champ.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "La demande est vide : rechargez la page et recommencez.");
    }
}
