using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Platform.Files;

namespace AppelAProjets.Web.Features.Shared.Fiches;

/// <summary>A file to join: a piece of the call, or a question that takes a file.</summary>
internal sealed record FileAsked(FileSlot Slot, string Label, string Help, bool Required, FileRules Rules, bool HasModel = false)
{
    private const long Megabyte = 1024 * 1024;

    public static FileAsked Of(RequiredPiece piece)
    {
        return new FileAsked(
            new FileSlot(IsPiece: true, piece.Key),
            piece.Label,
            piece.Help,
            piece.Required,
            new FileRules(piece.AcceptedFormats, piece.MaxMegabytes * Megabyte),
            piece.ModelFileId is not null
        );
    }

    public static FileAsked Of(FormQuestion question)
    {
        return new FileAsked(
            new FileSlot(IsPiece: false, question.Key),
            question.Label,
            question.Help,
            question.Required,
            new FileRules(question.AcceptedFormats, question.LargestMegabytes * Megabyte)
        );
    }

    /// <summary>
    /// What a fiche may join now: the pieces asked of its organisation, then the questions that take a file and are asked.
    /// </summary>
    public static IReadOnlyList<FileAsked> Of(FilingConditions conditions, FicheContent content)
    {
        return
        [
            .. conditions
                .AskedPieces.Where(piece =>
                    FormQuestions.Asks(piece, content, conditions.Questions)
                    // What was joined before an answer changed stays in sight: it can be taken out.
                    || new FileSlot(IsPiece: true, piece.Key).FilesIn(content).Count > 0
                )
                .Select(piece => Of(piece) with { Required = IsRequired(piece, content, conditions) }),
            .. FormQuestions
                .Visible(conditions.Questions, content.Answers)
                .Where(question => question.Kind == QuestionKind.File)
                .Select(Of),
        ];
    }

    private static bool IsRequired(RequiredPiece piece, FicheContent content, FilingConditions conditions) =>
        FormQuestions.Asks(piece, content, conditions.Questions) && FilingConditions.Requires(piece, content);
}
