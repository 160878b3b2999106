using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Web.Features.Shared.Words;

/// <summary>The questions and the pieces of a call in words.</summary>
internal static class QuestionWords
{
    public static string For(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Text => "Texte court",
            QuestionKind.LongText => "Texte long",
            QuestionKind.Number => "Nombre",
            QuestionKind.Amount => "Montant en euros",
            QuestionKind.Date => "Date",
            QuestionKind.Choice => "Un choix dans une liste",
            QuestionKind.Choices => "Plusieurs choix dans une liste",
            QuestionKind.File => "Fichier",
            QuestionKind.Table => "Tableau",
            _ => throw Unnamed(kind),
        };

    public static string For(QuestionTest test) =>
        test switch
        {
            QuestionTest.Is => "est",
            QuestionTest.IsNot => "n’est pas",
            QuestionTest.IsAnswered => "est remplie",
            QuestionTest.AtLeast => "est au moins",
            QuestionTest.AtMost => "est au plus",
            _ => throw Unnamed(test),
        };

    public static string For(PieceKind kind) =>
        kind switch
        {
            PieceKind.Statutes => "Statuts",
            PieceKind.Board => "Liste du conseil d’administration ou du bureau",
            PieceKind.BankIdentity => "RIB",
            PieceKind.Accounts => "Comptes approuvés",
            PieceKind.ActivityReport => "Rapport d’activité",
            PieceKind.OrganisationBudget => "Budget de la structure",
            PieceKind.PreviousAccount => "Bilan de l’action de l’année précédente",
            PieceKind.SignatoryPower => "Pouvoir du signataire",
            PieceKind.PartnerLetters => "Lettres de partenaires",
            PieceKind.Quotes => "Devis",
            PieceKind.Other => "Autre pièce",
            _ => throw Unnamed(kind),
        };

    public static string For(FileFormat format) =>
        format switch
        {
            FileFormat.Pdf => "PDF",
            FileFormat.Docx => "Word (DOCX)",
            FileFormat.Odt => "Texte OpenDocument (ODT)",
            FileFormat.Xlsx => "Excel (XLSX)",
            FileFormat.Ods => "Classeur OpenDocument (ODS)",
            FileFormat.Jpeg => "Photo (JPEG)",
            FileFormat.Png => "Image (PNG)",
            _ => throw Unnamed(format),
        };

    /// <summary>«posée si « Avez-vous un local ? » est « oui »».</summary>
    public static string For(QuestionCondition condition, IReadOnlyList<FormQuestion> questions)
    {
        var label =
            questions.FirstOrDefault(question => string.Equals(question.Key, condition.QuestionKey, StringComparison.Ordinal))?.Label
            ?? condition.QuestionKey;
        var value = condition.Test == QuestionTest.IsAnswered ? string.Empty : $" «\u00A0{condition.Value}\u00A0»";
        return $"posée si «\u00A0{label}\u00A0» {For(condition.Test)}{value}";
    }

    /// <summary>What of a fiche makes a piece asked; null when it is always asked.</summary>
    internal static string? When(RequiredPiece piece, IReadOnlyList<FormQuestion> questions)
    {
        var answer = piece.AskedWhen is { } condition ? For(condition, questions)["posée ".Length..] : null;
        return piece.OnlyRenewals
            ? answer is null
                ? "pour un renouvellement"
                : $"pour un renouvellement, {answer}"
            : answer;
    }

    private static ArgumentOutOfRangeException Unnamed(Enum value) =>
        new(nameof(value), value, "No French word is written for this value.");
}
