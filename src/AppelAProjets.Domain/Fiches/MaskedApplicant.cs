using System.Globalization;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Domain.Fiches;

/// <summary>
/// The fiches of a call that hides the name of applicants, as the members of its committee read them until its decisions are released:
/// neither the organisation, nor its numbers, nor the people, nor the names of its files. What the applicant wrote is not rewritten.
/// </summary>
public static class MaskedApplicant
{
    /// <summary>What stands for the name of the organisation.</summary>
    public const string Name = "Porteur masqué";

    /// <summary>What stands for who signed.</summary>
    public const string Signatory = "le représentant légal";

    /// <summary>The organisation, of which only the kind is told.</summary>
    public static OrganisationProfile Profile(OrganisationKind kind) =>
        new(kind, Name, null, null, null, string.Empty, string.Empty, string.Empty);

    /// <summary>The same content without people, and with files named by their place.</summary>
    /// <param name="content">What was filed.</param>
    /// <param name="asked">What the call asks, for the labels of the files.</param>
    /// <param name="clean">Makes a name one a file may have.</param>
    public static FicheContent Content(FicheContent content, FilingConditions asked, Func<string, string> clean)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(clean);
        var masked = content with
        {
            Applicant = null,
            RepresentativeName = string.Empty,
            RepresentativeRole = string.Empty,
            RepresentativeEmail = string.Empty,
            RepresentativePhone = string.Empty,
            ContactName = string.Empty,
            ContactRole = string.Empty,
            ContactEmail = string.Empty,
            ContactPhone = string.Empty,
        };
        (FileSlot Slot, string Label)[] files =
        [
            .. asked.AskedPieces.Select(piece => (new FileSlot(IsPiece: true, piece.Key), piece.Label)),
            .. FormQuestions
                .Visible(asked.Questions, content.Answers)
                .Where(question => question.Kind == QuestionKind.File)
                .Select(question => (new FileSlot(IsPiece: false, question.Key), question.Label)),
        ];
        var labels = files.ToDictionary(file => file.Slot.ToString(), file => file.Label, StringComparer.Ordinal);
        var number = 0;
        foreach (
            var slot in files
                .Select(file => file.Slot)
                .Concat(SlotsOf(masked))
                .DistinctBy(slot => slot.ToString(), StringComparer.Ordinal)
                .ToList()
        )
        {
            masked = slot.Put(
                masked,
                [
                    .. slot.FilesIn(masked)
                        .Select(file => file with { Name = clean(NameOf(++number, labels.GetValueOrDefault(slot.ToString()), file)) }),
                ]
            );
        }

        return masked;
    }

    /// <summary>Every place that holds a file, even one the call no longer asks.</summary>
    private static IEnumerable<FileSlot> SlotsOf(FicheContent content) =>
        [
            .. content.Pieces.Keys.Select(key => new FileSlot(IsPiece: true, key)),
            .. content.Answers.Where(answer => answer.Value.Files.Count > 0).Select(answer => new FileSlot(IsPiece: false, answer.Key)),
        ];

    private static string NameOf(int number, string? label, AttachedFile file)
    {
        var named = label is null ? string.Empty : $" — {label}";
        return string.Create(CultureInfo.InvariantCulture, $"Pièce {number}{named}{Path.GetExtension(file.Name).ToLowerInvariant()}");
    }
}
