using System.Globalization;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Shared.Fiches;

/// <summary>
/// The fiches of a call that hides the name of applicants, as the members of its committee read them until its decisions are released:
/// neither the organisation, nor its numbers, nor the people, nor the names of its files. What the applicant wrote is not rewritten.
/// </summary>
internal sealed class MaskedApplicant(AppDbContext db, CurrentUser user)
{
    /// <summary>What stands for the name of the organisation.</summary>
    public const string Name = "Porteur masqué";

    /// <summary>
    /// A filed version as the person signed in may read it: a coordinator with those to write to, others without the applicant when the
    /// call hides it.
    /// </summary>
    public async Task<FicheReading> AsReadAsync(FicheReading reading, CancellationToken cancellation)
    {
        var call = await db
            .Fiches.AsNoTracking()
            .Where(f => f.Id == reading.FicheId)
            .Select(f => new
            {
                f.CallId,
                f.Call.ProgrammeId,
                f.Call.Rating.MasksApplicant,
                f.Call.DecisionsReleasedAt,
            })
            .SingleAsync(cancellation);
        if ((await user.RolesAsync(cancellation)).Holds(CallRole.Coordinator, call.ProgrammeId, call.CallId))
        {
            return reading with { IsReadByCoordinator = true };
        }

        return call.MasksApplicant && call.DecisionsReleasedAt is null ? Mask(reading) : reading;
    }

    /// <summary>The same fiche without its applicant.</summary>
    public static FicheReading Mask(FicheReading reading)
    {
        return reading with
        {
            IsMasked = true,
            OrganisationName = Name,
            OrganisationTown = string.Empty,
            Applicant = new OrganisationProfile(reading.Applicant.Kind, Name, null, null, null, string.Empty, string.Empty, string.Empty),
            Signatory = reading.Signatory is null ? null : "le représentant légal",
            Content = WithoutNames(reading),
        };
    }

    private static FicheContent WithoutNames(FicheReading reading)
    {
        var content = reading.Content with
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
        var labels = reading.Files.ToDictionary(asked => asked.Slot.ToString(), asked => asked.Label, StringComparer.Ordinal);
        var number = 0;
        foreach (
            var slot in reading
                .Files.Select(asked => asked.Slot)
                .Concat(SlotsOf(content))
                .DistinctBy(slot => slot.ToString(), StringComparer.Ordinal)
                .ToList()
        )
        {
            content = slot.Put(
                content,
                [
                    .. slot.FilesIn(content)
                        .Select(file => file with { Name = NameOf(++number, labels.GetValueOrDefault(slot.ToString()), file) }),
                ]
            );
        }

        return content;
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
        return Platform.Files.FileName.Clean(
            string.Create(CultureInfo.InvariantCulture, $"Pièce {number}{named}{Path.GetExtension(file.Name).ToLowerInvariant()}")
        );
    }
}
