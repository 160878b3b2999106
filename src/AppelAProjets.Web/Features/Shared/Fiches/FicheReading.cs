using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Web.Features.Shared.Fiches;

/// <summary>A fiche as the committee reads it: its content with the names behind its identities.</summary>
public sealed record FicheReading(
    Guid FicheId,
    string? Number,
    string CallTitle,
    string CallSlug,
    string OrganisationName,
    string OrganisationKind,
    string OrganisationTown,
    FicheContent Content,
    string? MainObjective,
    IReadOnlyList<string> OtherObjectives,
    IReadOnlyList<string> Neighbourhoods,
    IReadOnlyList<FormQuestion> Questions,
    IReadOnlyList<FileAsked> Files,
    DateTime? FiledAt,
    int? FiledNumber,
    string? Lateness,
    TimeZoneInfo Zone,
    bool ShowsPrivateContact = false)
{
    /// <summary>The answer to a question, blank when there is none.</summary>
    public QuestionAnswer AnswerTo(FormQuestion question) => Content.Answers.TryGetValue(question.Key, out var answer) ? answer : QuestionAnswer.None;
}
