using AppelAProjets.Domain.Calls;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>The entries of a question as the fields draw them.</summary>
public static class QuestionItems
{
    public static IReadOnlyList<SelectListItem> Of(FormQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var items = question.Choices.Select(choice => new SelectListItem(choice, choice)).ToList();
        if (question is { Kind: QuestionKind.Choice, Required: false, Choices.Count: <= 7 })
        {
            // A radio can't be unticked: there is one that says nothing.
            items.Add(new SelectListItem("Je ne réponds pas", string.Empty));
        }

        return items;
    }
}
