using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>
/// Where a fiche and one of its sections stand before filing: the page is drawn from it, and so is each answer to its script.
/// </summary>
/// <param name="Content">What is recorded.</param>
/// <param name="Conditions">What the call asks.</param>
/// <param name="Section">The section shown.</param>
/// <param name="Reopened">What alone can be written, once the call is closed; null while everything can.</param>
internal sealed record SectionStanding(FicheContent Content, FilingConditions Conditions, FicheSection Section, ComplementAsked? Reopened)
{
    /// <summary>What keeps the fiche from being filed now, as the filing itself judges it.</summary>
    public IReadOnlyList<Shortcoming> Shortcomings { get; } =
        FicheAction.Blocking(Content, Conditions, Reopened?.Reopening, Reopened?.Completed);

    public FicheProgress Progress => field ??= FicheProgress.Of(Content, Conditions, Shortcomings);

    public IReadOnlyList<RailItem> Rail =>
        field ??= [
            .. Progress.Sections.Select(
                (section, index) =>
                    new RailItem(section.Section, index + 1, section.Missing, section.Wrong, section.IsOptional)
                    {
                        Asked = Reopened?.Parts.Count(part => part.Section == section.Section),
                    }
            ),
        ];

    /// <summary>Names of the fields of the section, as the page asks them, each table and list after its cells.</summary>
    public IReadOnlyList<string> FieldOrder =>
        [
            .. FicheFields
                .In(Section, Content, Conditions.Questions)
                .GroupBy(asked => FicheParts.RootOf(asked.Path), StringComparer.Ordinal)
                .SelectMany(part => part.Select(asked => asked.Path).Append(part.Key))
                .Distinct(StringComparer.Ordinal)
                .Select(path => FicheForm.Prefix + path),
        ];

    /// <summary>What is wrong in this section, in the order of the page, once for each field: it is told on the spot.</summary>
    public IReadOnlyList<Shortcoming> WrongHere =>
        field ??= InOrder(Shortcomings.Where(s => s.Section == Section && s is { IsError: true, CanWait: false }));

    /// <summary>What is still to do in this section before filing, and stops nobody from going on.</summary>
    public IReadOnlyList<Shortcoming> MissingHere => [.. Shortcomings.Where(s => s.Section == Section && (!s.IsError || s.CanWait))];

    public string MissingWords =>
        MissingHere.Any(s => s.CanWait)
            ? $"{FrenchNumbers.Count(MissingHere.Count, "point reste", "points restent")} à régler ici pour pouvoir déposer"
            : $"{FrenchNumbers.Count(MissingHere.Count, "réponse manque", "réponses manquent")} encore ici pour pouvoir déposer";

    private List<Shortcoming> InOrder(IEnumerable<Shortcoming> found)
    {
        var order = FieldOrder.ToList();
        return
        [
            .. found
                .GroupBy(s => s.Field, StringComparer.Ordinal)
                .SelectMany(same => same.Key.Length == 0 ? same : same.Take(1))
                .OrderBy(s => order.IndexOf(FicheForm.Prefix + s.Field)),
        ];
    }
}
