using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Features.Shared.Words;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AppelAProjets.Web.Features.Committee.Conflicts;

/// <summary>The tie an evaluator declares.</summary>
internal sealed class ConflictForm
{
    public ConflictKind? Kind { get; set; }

    public string? Reason { get; set; }

    public string ReasonText => (Reason ?? string.Empty).ReplaceLineEndings("\n").Trim();

    public static IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<ConflictKind>().Select(kind => new SelectListItem(FrenchWords.For(kind), kind.ToString()));
}
