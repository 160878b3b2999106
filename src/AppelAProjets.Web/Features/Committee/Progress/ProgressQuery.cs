using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Committee.Progress;

/// <summary>
/// What the address of the board asks: which evaluators, which fiches, in which order. An unknown value means the usual one.
/// </summary>
internal sealed class ProgressQuery
{
    public const string Everyone = "tous";
    public const string Late = "retard";
    public const string Unfinished = "a-finir";
    public const string Unanswered = "sans-reponse";
    public const string Finished = "termines";

    public const string Everything = "toutes";
    public const string BelowMinimum = "minimum";
    public const string Wide = "ecarts";

    [FromQuery(Name = "membres")]
    public string? Members { get; init; }

    [FromQuery(Name = "tri-membres")]
    public string? MemberSort { get; init; }

    [FromQuery(Name = "fiches")]
    public string? Fiches { get; init; }

    [FromQuery(Name = "tri")]
    public string? FicheSort { get; init; }

    [FromQuery(Name = Shared.PaginationModel.Parameter)]
    public int Page { get; init; } = 1;

    public string CurrentMembers => Members is Late or Unfinished or Unanswered or Finished ? Members : Everyone;

    public string CurrentMemberSort => MemberSort is "reste" or "activite" ? MemberSort : "nom";

    public string CurrentFiches => Fiches is BelowMinimum or Wide ? Fiches : Everything;

    public string CurrentFicheSort => FicheSort is "manque" or "ecart" ? FicheSort : "numero";

    public bool Shows(MemberProgress member) => Shows(member, CurrentMembers);

    public bool Shows(FicheRatingProgress fiche) => Shows(fiche, CurrentFiches);

    public static bool Shows(MemberProgress member, string view)
    {
        return view switch
        {
            Late => member.IsLate,
            Unfinished => member.Remaining > 0,
            Unanswered => member.Unanswered > 0,
            Finished => member is { Assigned: > 0, Remaining: 0 },
            _ => true,
        };
    }

    public static bool Shows(FicheRatingProgress fiche, string view)
    {
        return view switch
        {
            BelowMinimum => fiche.Missing > 0,
            Wide => fiche.IsWide,
            _ => true,
        };
    }

    /// <summary>Members by name as read; those with most left, or silent for longest, first.</summary>
    public IEnumerable<MemberProgress> Ordered(IEnumerable<MemberProgress> members) =>
        CurrentMemberSort switch
        {
            "reste" => members.OrderByDescending(member => member.Remaining),
            "activite" => members.OrderBy(member => member.Remaining == 0).ThenBy(member => member.LastActivityAt ?? DateTime.MinValue),
            _ => members,
        };

    /// <summary>Fiches by number as read; those that miss most, or divide most, first.</summary>
    public IEnumerable<FicheRatingProgress> Ordered(IEnumerable<FicheRatingProgress> fiches) =>
        CurrentFicheSort switch
        {
            "manque" => fiches.OrderByDescending(fiche => fiche.Missing),
            "ecart" => fiches.OrderByDescending(fiche => fiche.Gap ?? -1m),
            _ => fiches,
        };
}
