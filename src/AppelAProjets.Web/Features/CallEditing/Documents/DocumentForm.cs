using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Security;

namespace AppelAProjets.Web.Features.CallEditing.Documents;

/// <summary>A document to add, as typed.</summary>
internal sealed class DocumentForm
{
    /// <summary>What a document may be.</summary>
    public static readonly FileRules Rules = new(
        [FileFormat.Pdf, FileFormat.Docx, FileFormat.Odt, FileFormat.Xlsx, FileFormat.Ods],
        10 * 1024 * 1024
    );

    /// <summary>The same in words, told before one chooses.</summary>
    public static string Taken => $"{FileWords.For(Rules.Formats)}, {FileWords.Size(Rules.MaxBytes)} au plus";

    [StringLength(2_000, ErrorMessage = "Ce titre est beaucoup trop long : raccourcissez-le.")]
    public string? Title { get; set; }

    public IFormFile? File { get; set; }
}

/// <summary>For the page of the documents of a call.</summary>
internal sealed record DocumentsPage(
    CoordinatedCall Call,
    IReadOnlyList<DocumentLine> Documents,
    IReadOnlyList<PieceModelLine> Models,
    DocumentForm Form
);

/// <summary>One document of a call.</summary>
internal sealed record DocumentLine(Guid Id, string Title, FileFormat Format, long Bytes);

/// <summary>A piece the call asks for, and its model when it has one.</summary>
internal sealed record PieceModelLine(RequiredPiece Piece, string? FileName);
