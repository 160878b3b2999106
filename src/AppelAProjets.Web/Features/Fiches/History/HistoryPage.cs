using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Fiches.History;

/// <summary>One state of a draft: what is written now, or a version kept.</summary>
/// <param name="Id">The version, or null for what is written now.</param>
/// <param name="Author">Who wrote last in it.</param>
/// <param name="WrittenAt">UTC instant of the last change in it.</param>
/// <param name="Changes">What it changed since the state before; null when that one is no longer kept.</param>
internal sealed record KeptState(Guid? Id, string Author, DateTime WrittenAt, IReadOnlyList<FieldDifference>? Changes)
{
    private const int Named = 6;

    /// <summary>The labels of the first fields changed, and how many others there are.</summary>
    internal string ChangedFields =>
        Changes is not { } changes
            ? string.Empty
            : string.Join(" ; ", changes.Take(Named).Select(change => change.Label))
                + (changes.Count > Named ? $" ; et {FrenchNumbers.Count(changes.Count - Named, "autre")}" : string.Empty);
}

/// <summary>What pages of the history say of their fiche.</summary>
internal sealed record HistoryFiche(Guid Id, string Title, CallSchedule Schedule, bool CanRestore)
{
    public TimeZoneInfo Zone => Schedule.Zone;
}

/// <summary>For the history of a draft, latest first.</summary>
internal sealed record HistoryPage(HistoryFiche Fiche, IReadOnlyList<KeptState> States, int Page, int Total);

/// <summary>For one version, beside what is written now.</summary>
/// <param name="Fiche">The fiche.</param>
/// <param name="Id">The version.</param>
/// <param name="Author">Who wrote last in it.</param>
/// <param name="WrittenAt">UTC instant of the last change in it.</param>
/// <param name="Differences">What it holds that is not so now.</param>
/// <param name="Reading">The version, as a fiche is read.</param>
internal sealed record VersionPage(
    HistoryFiche Fiche,
    Guid Id,
    string Author,
    DateTime WrittenAt,
    IReadOnlyList<FieldDifference> Differences,
    FicheReading Reading
)
{
    /// <summary>A value as people read it.</summary>
    public string Words(FieldDifference difference, string value) => FieldWords.For(difference, value, Reading.LabelOf);
}
