using AppelAProjets.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AppelAProjets.Web.Features.Shared;

internal static class RefusalsInForms
{
    /// <summary>Puts each refusal beside the field it speaks of, once.</summary>
    /// <param name="state">The form's state.</param>
    /// <param name="refusals">What a rule refused.</param>
    /// <param name="prefix">Where the fields stand in the page's model: «Form» for Form.Title.</param>
    public static void Refuse(this ModelStateDictionary state, IEnumerable<Refusal> refusals, string prefix = "")
    {
        foreach (var refusal in refusals.DistinctBy(refusal => (refusal.Field, refusal.Message)))
        {
            state.AddModelError(
                refusal.Field.Length > 0 && prefix.Length > 0 ? $"{prefix}.{refusal.Field}" : refusal.Field,
                refusal.Message
            );
        }
    }
}
