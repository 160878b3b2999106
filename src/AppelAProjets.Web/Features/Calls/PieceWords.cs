using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Features.Shared.Words;

namespace AppelAProjets.Web.Features.Calls;

/// <summary>A file to join, in words: whether it is demanded, of whom, in what formats and size.</summary>
internal static class PieceWords
{
    public static string For(RequiredPiece piece, IReadOnlyList<FormQuestion> questions)
    {
        var whom =
            piece.OnlyFor.Count == 0
                ? null
                : $"Pour\u00A0: {FrenchList.And([.. piece.OnlyFor.Select(kind => Lower(ApplicantWords.For(kind).Text))])}.";
        var when = QuestionWords.When(piece, questions) is { } words ? $"Seulement {words}." : null;
        return Sentences(piece.Required ? null : "Facultatif.", whom, when, $"{FileAsked.Of(piece).Rules.Words}.");
    }

    public static string For(FormQuestion question)
    {
        return Sentences(question.Required ? null : "Facultatif.", $"{FileAsked.Of(question).Rules.Words}.");
    }

    private static string Sentences(params string?[] sentences) => string.Join(' ', sentences.OfType<string>());

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
