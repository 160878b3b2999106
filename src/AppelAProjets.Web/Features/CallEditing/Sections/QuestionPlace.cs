using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>Where the question of a page stands among those of the call.</summary>
/// <param name="Recorded">The question as it is recorded; null for a new one.</param>
/// <param name="Before">Those asked before it, which it may depend on.</param>
internal sealed record QuestionPlace(FormQuestion? Recorded, IReadOnlyList<FormQuestion> Before)
{
    /// <summary>What those before offer, to compare with.</summary>
    internal IEnumerable<string> Choices => Before.SelectMany(question => question.Choices).Distinct(StringComparer.Ordinal);

    internal static QuestionPlace Of(SectionPage<QuestionForm> page)
    {
        // The page of a question is found under its key.
        var key = page.Address[(page.Address.LastIndexOf('/') + 1)..];
        var questions = page.Call.Settings.Questions;
        return new(questions.FirstOrDefault(question => question.Key == key), [.. questions.TakeWhile(question => question.Key != key)]);
    }
}
