using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Domain.Calls;

/// <summary>What a piece is (docs/domain/fiche.md 11).</summary>
public enum PieceKind
{
    /// <summary>Statuts.</summary>
    Statutes,

    /// <summary>List of the board.</summary>
    Board,

    /// <summary>Bank identity (RIB).</summary>
    BankIdentity,

    /// <summary>Approved accounts.</summary>
    Accounts,

    /// <summary>Rapport d’activité of the last year.</summary>
    ActivityReport,

    /// <summary>Budget prévisionnel of the whole organisation, not of the action.</summary>
    OrganisationBudget,

    /// <summary>Account of the action funded the year before (bilan N-1).</summary>
    PreviousAccount,

    /// <summary>Power given to the signatory.</summary>
    SignatoryPower,

    /// <summary>What partners wrote to confirm what they bring.</summary>
    PartnerLetters,

    /// <summary>Devis of what the action buys.</summary>
    Quotes,

    /// <summary>Anything else the call names.</summary>
    Other,
}

/// <summary>A file the call asks to join to the fiche.</summary>
public sealed record RequiredPiece
{
    /// <summary>Longest label, in characters.</summary>
    public const int MaxLabelLength = 200;

    /// <summary>Most pieces of a call.</summary>
    public const int MaxPieces = 30;

    /// <summary>
    /// Name that stays when the wording changes: lower case letters, digits and dashes, 1 to 40 characters, unique in the call.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>Which usual piece it is, or another one; some rules look for a kind, none for a label.</summary>
    public required PieceKind Kind { get; init; }

    /// <summary>What people read, 1 to 200 characters.</summary>
    public required string Label { get; init; }

    /// <summary>A hint, at most 500 characters.</summary>
    public string Help { get; init; } = string.Empty;

    /// <summary>True when a fiche can't be filed without it.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Kinds of organisations it is asked of; empty means everyone.</summary>
    public IReadOnlyList<OrganisationKind> OnlyFor { get; init; } = [];

    /// <summary>True when it is asked of renewals only.</summary>
    public bool OnlyRenewals { get; init; }

    /// <summary>The answer that makes it asked, as a question is; null when no answer does.</summary>
    public QuestionCondition? AskedWhen { get; init; }

    /// <summary>Formats taken; empty means PDF, JPEG and PNG.</summary>
    public IReadOnlyList<FileFormat> Formats { get; init; } = [];

    /// <summary>Largest file, in megabytes, 1 to 25.</summary>
    public int MaxMegabytes { get; init; } = 10;

    /// <summary>Identity of the stored file that is a model to fill in, or null.</summary>
    public Guid? ModelFileId { get; init; }

    /// <summary>Formats taken when the call says nothing.</summary>
    public static IReadOnlyList<FileFormat> UsualFormats { get; } = [FileFormat.Pdf, FileFormat.Jpeg, FileFormat.Png];

    /// <summary>Formats taken, once the usual ones are known.</summary>
    public IReadOnlyList<FileFormat> AcceptedFormats => Formats.Count > 0 ? Formats : UsualFormats;

    /// <summary>Whether it is asked of an organisation of that kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True when it is.</returns>
    public bool ConcernsKind(OrganisationKind kind) => OnlyFor.Count == 0 || OnlyFor.Contains(kind);
}
