using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Ranking;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.WebUtilities;

namespace AppelAProjets.Web.Features.Committee.Progress;

/// <summary>How far the committee is, by evaluator and by fiche; without anything of the fiches its reader is in conflict with.</summary>
/// <param name="Call">The call.</param>
/// <param name="Now">UTC instant of the reading.</param>
/// <param name="MinimumEvaluations">Filed evaluations a fiche needs to be classed.</param>
/// <param name="Conflicts">Déports declared on the fiches known.</param>
/// <param name="Members">Every evaluator, by name.</param>
/// <param name="Fiches">Every fiche known, by number.</param>
/// <param name="Query">What the address asks.</param>
internal sealed record CommitteeProgress(
    CoordinatedCall Call,
    DateTime Now,
    int MinimumEvaluations,
    int Conflicts,
    IReadOnlyList<MemberProgress> Members,
    IReadOnlyList<FicheRatingProgress> Fiches,
    ProgressQuery Query
)
{
    private const int PageSize = 50;

    public CallSchedule Schedule => Call.Schedule;

    /// <summary>Who is ticked, when that was just refused; null for the usual ticks, those who are late.</summary>
    public IReadOnlyCollection<Guid>? Ticked { get; init; }

    public int Filed => Members.Sum(member => member.Filed);

    public int Drafts => Members.Sum(member => member.Drafts);

    public int Assigned => Members.Sum(member => member.Assigned);

    public IReadOnlyList<FicheRatingProgress> BelowMinimum => [.. Fiches.Where(fiche => fiche.Missing > 0)];

    public IReadOnlyList<MemberProgress> Unfinished => [.. Members.Where(member => member.Remaining > 0)];

    public IReadOnlyList<MemberProgress> ShownMembers => [.. Query.Ordered(Members.Where(Query.Shows))];

    internal MemberProgress? FirstToNudge => ShownMembers.FirstOrDefault(line => line.CanBeNudged);

    internal int MembersIn(string view) => Members.Count(member => ProgressQuery.Shows(member, view));

    internal int FichesIn(string view) => Fiches.Count(fiche => ProgressQuery.Shows(fiche, view));

    public PaginationModel Pages => PagesOf(Fiches.Count(Query.Shows));

    public IReadOnlyList<FicheRatingProgress> ShownFiches =>
        [.. Query.Ordered(Fiches.Where(Query.Shows)).Skip((Pages.Page - 1) * PageSize).Take(PageSize)];

    /// <summary>The same view with one thing changed; fiches start again from their first page.</summary>
    public string Address(string? members = null, string? memberSort = null, string? fiches = null, string? ficheSort = null) =>
        QueryHelpers.AddQueryString($"/coordination/appels/{Call.Slug}/avancement", View(members, memberSort, fiches, ficheSort));

    /// <summary>What the address says of the view, for a form that leaves the board and may come back to it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> View(
        string? members = null,
        string? memberSort = null,
        string? fiches = null,
        string? ficheSort = null
    ) =>
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["membres"] = Kept(members ?? Query.CurrentMembers, ProgressQuery.Everyone),
            ["tri-membres"] = Kept(memberSort ?? Query.CurrentMemberSort, "nom"),
            ["fiches"] = Kept(fiches ?? Query.CurrentFiches, ProgressQuery.Everything),
            ["tri"] = Kept(ficheSort ?? Query.CurrentFicheSort, "numero"),
        }.Where(pair => pair.Value is not null);

    private static string? Kept(string value, string usual) => value == usual ? null : value;

    private PaginationModel PagesOf(int total) =>
        new(Math.Clamp(Query.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize)), PageSize, total, "fiche");
}

/// <summary>One evaluator: what they were given, déports left out.</summary>
internal sealed record MemberProgress(CommitteeMember Member, int Filed, int Drafts, int Assigned, DateTime? LastActivityAt)
{
    /// <summary>Fiches accepted, no tie declared.</summary>
    public int Accepted { get; init; }

    /// <summary>Fiches neither accepted nor filed: whether a tie keeps them from rating is not known yet.</summary>
    public int Unanswered { get; init; }

    /// <summary>Late by the rule told on the page.</summary>
    public bool IsLate { get; init; }

    /// <summary>When a coordinator last wrote to them from the board, in UTC; null for never.</summary>
    public DateTime? NudgedAt { get; init; }

    /// <summary>True when that was today, in the zone of the call: one message a day is enough.</summary>
    public bool IsNudgedToday { get; init; }

    public int Remaining => Assigned - Filed;

    /// <summary>Something is left to file, and nobody wrote today.</summary>
    public bool CanBeNudged => Remaining > 0 && !IsNudgedToday;

    public MeterModel Meter => new(Filed, Drafts, Assigned);
}

/// <summary>One fiche: its evaluations and how far apart they are.</summary>
internal sealed record FicheRatingProgress(
    Guid FicheId,
    string Number,
    string Title,
    int Assigned,
    int Drafts,
    int Minimum,
    FicheScore Score
)
{
    public int Filed => Score.FiledCount;

    /// <summary>Filed evaluations lacking for the fiche to be classed.</summary>
    public int Missing => Math.Max(0, Minimum - Filed);

    /// <summary>Points between the highest evaluator and the lowest; null without evaluation.</summary>
    public decimal? Gap => Score.Spread.Gap;

    public bool IsWide => Score.Spread.IsWide;

    public MeterModel Meter => new(Filed, Drafts, Math.Max(Assigned, Minimum));
}
