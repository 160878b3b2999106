using System.Globalization;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Features.Shared.Words;

namespace AppelAProjets.Web.Features.CallEditing.Settings;

/// <summary>Writes the questions and the pieces of a call as lines of words.</summary>
internal static class FormLines
{
    internal static IEnumerable<SettingLine> Questions(IReadOnlyList<FormQuestion> questions)
    {
        const CallSection Section = CallSection.Questions;
        foreach (var question in questions)
        {
            string?[] parts =
            [
                question.Label,
                QuestionWords.For(question.Kind),
                question.Required ? "obligatoire" : "facultative",
                question.ShownWhen is { } condition ? QuestionWords.For(condition, questions) : null,
                question.MaxLength is { } length ? $"{length.ToString(CultureInfo.InvariantCulture)} caractères au plus" : null,
                question.Choices.Count > 0 ? $"choix\u00A0: {string.Join(", ", question.Choices)}" : null,
                question.Columns.Count > 0 ? $"colonnes\u00A0: {string.Join(", ", question.Columns)}" : null,
                question.Formats.Count > 0 ? $"formats\u00A0: {string.Join(", ", question.Formats.Select(QuestionWords.For))}" : null,
                question.MaxMegabytes is { } size ? $"{size.ToString(CultureInfo.InvariantCulture)} Mo au plus" : null,
                question.Help.Length > 0 ? $"aide\u00A0: {question.Help}" : null,
                question.Example.Length > 0 ? $"exemple\u00A0: {question.Example}" : null,
            ];
            yield return new(Section, question.Key, $"Question «\u00A0{question.Label}\u00A0»", string.Join("\n", parts.OfType<string>()));
        }

        yield return new(
            Section,
            "\u00A0ordre",
            "Ordre des questions",
            string.Join("\n", questions.Select(question => question.Label)),
            false
        );
    }

    internal static IEnumerable<SettingLine> Pieces(IReadOnlyList<RequiredPiece> pieces, IReadOnlyList<FormQuestion> questions)
    {
        const CallSection Section = CallSection.Pieces;
        foreach (var piece in pieces)
        {
            string?[] parts =
            [
                piece.Label,
                QuestionWords.For(piece.Kind),
                piece.Required ? "obligatoire" : "facultative",
                piece.OnlyFor.Count > 0
                    ? $"pour\u00A0: {string.Join(", ", piece.OnlyFor.Select(kind => ApplicantWords.For(kind).Text))}"
                    : null,
                QuestionWords.When(piece, questions) is { } when ? $"seulement {when}" : null,
                piece.Formats.Count > 0 ? $"formats\u00A0: {string.Join(", ", piece.Formats.Select(QuestionWords.For))}" : null,
                $"{piece.MaxMegabytes.ToString(CultureInfo.InvariantCulture)} Mo au plus",
                piece.Help.Length > 0 ? $"aide\u00A0: {piece.Help}" : null,
                piece.ModelFileId is not null ? "avec un modèle à télécharger" : null,
            ];
            yield return new(Section, piece.Key, $"Pièce «\u00A0{piece.Label}\u00A0»", string.Join("\n", parts.OfType<string>()));
        }

        yield return new(Section, "\u00A0ordre", "Ordre des pièces", string.Join("\n", pieces.Select(piece => piece.Label)), false);
    }
}
