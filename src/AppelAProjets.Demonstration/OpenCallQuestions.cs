using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Demonstration;

/// <summary>What the open call asks besides the fiche that every call knows, and what its fiches answer.</summary>
internal static class OpenCallQuestions
{
    private const string FirstTime = "premiere-fois";
    private const string Learnt = "enseignements";
    private const string Sessions = "premieres-seances";

    public static IReadOnlyList<FormQuestion> Questions { get; } =
    [
        new()
        {
            Key = FirstTime,
            Kind = QuestionKind.Choice,
            Label = "Répondez-vous pour la première fois à un appel de la Cité éducative\u202F?",
            Required = true,
            Choices = ["Oui", "Non"],
        },
        new()
        {
            Key = Learnt,
            Kind = QuestionKind.LongText,
            Label = "Qu’avez-vous appris de votre dernière action\u202F?",
            Help = "Ce qui a marché, ce que vous feriez autrement.",
            Required = true,
            MaxLength = 1_000,
            ShownWhen = new QuestionCondition(FirstTime, QuestionTest.Is, "Non"),
        },
        new()
        {
            Key = Sessions,
            Kind = QuestionKind.Table,
            Label = "Les premières séances",
            Help = "Trois suffisent\u00A0: le comité vérifie que l’action est prête.",
            Columns = ["Quand", "Où", "Avec qui"],
        },
    ];

    public static IReadOnlyList<RequiredPiece> Pieces { get; } =
    [
        new()
        {
            Key = "statuts",
            Kind = PieceKind.Statutes,
            Label = "Statuts signés",
            Help = "Ceux qui sont en vigueur. Inutile si la Ville les a déjà.",
            Required = false,
            OnlyFor = [OrganisationKind.Association],
        },
        new()
        {
            Key = "devis",
            Kind = PieceKind.Quotes,
            Label = "Devis",
            Help = "Pour les achats et prestations de plus de 1\u00A0000\u00A0€.",
            Required = false,
            Formats = [FileFormat.Pdf, FileFormat.Jpeg, FileFormat.Png, FileFormat.Xlsx, FileFormat.Ods],
        },
    ];

    public static IReadOnlyDictionary<string, QuestionAnswer> Newcomer { get; } =
        Answers(
            (FirstTime, Chosen("Oui")),
            (
                Sessions,
                Rows(
                    ["Le premier mercredi, 14\u00A0h", "Local de l’association", "Les douze jeunes et la journaliste"],
                    ["Le deuxième mercredi, 14\u00A0h", "Bibliothèque", "Deux équipes de reportage"]
                )
            )
        );

    public static IReadOnlyDictionary<string, QuestionAnswer> Returning { get; } =
        Answers(
            (FirstTime, Chosen("Non")),
            (
                Learnt,
                Written(
                    "L’essai mené avec une seule classe a montré qu’un adulte par groupe de huit suffit, et qu’il faut des bottes pour "
                        + "tous.\nNous préparons désormais un lieu de repli par mauvais temps."
                )
            ),
            (Sessions, Rows(["La première semaine, lundi matin", "Square de l’école", "Les CE1 et l’animateur nature"]))
        );

    public static IReadOnlyDictionary<string, QuestionAnswer> City { get; } =
        Answers(
            (FirstTime, Chosen("Non")),
            (Learnt, Written("Les permanences en mairie n’ont touché que 22 jeunes\u00A0: nous irons à eux."))
        );

    private static SortedDictionary<string, QuestionAnswer> Answers(params (string Key, QuestionAnswer Answer)[] given) =>
        new(given.ToDictionary(a => a.Key, a => a.Answer, StringComparer.Ordinal), StringComparer.Ordinal);

    private static QuestionAnswer Chosen(string entry) => new() { Choices = [entry] };

    private static QuestionAnswer Written(string text) => new() { Text = text };

    private static QuestionAnswer Rows(params string[][] rows) => new() { Rows = rows };
}
