using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Committee.Assigning;

/// <summary>What a rule may speak of in a call: its axes and neighbourhoods, its evaluators and their institutions.</summary>
internal sealed record PlanChoices(IReadOnlyList<SelectListItem> Subjects, IReadOnlyList<SelectListItem> Targets, int MinimumEvaluations)
{
    /// <summary>Value of the line that stands for every fiche.</summary>
    public const string EveryFiche = "toutes";

    private const string InstitutionPrefix = "i:";

    public static IReadOnlyList<SelectListItem> TargetsOf(IReadOnlyList<CommitteeMember> members)
    {
        var (people, institutions) = (
            new SelectListGroup { Name = "Un membre" },
            new SelectListGroup { Name = "Tous les membres d’une institution" }
        );
        return
        [
            .. members.Select(m => new SelectListItem
            {
                Text = m.Institution.Length > 0 ? $"{m.Name} ({m.Institution})" : m.Name,
                Value = m.UserId.ToString(),
                Group = people,
            }),
            .. members
                .Select(m => m.Institution)
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Select(name => new SelectListItem
                {
                    Text = name,
                    Value = InstitutionPrefix + name,
                    Group = institutions,
                }),
        ];
    }

    /// <summary>The same list with one line chosen.</summary>
    public static IEnumerable<SelectListItem> Choosing(IEnumerable<SelectListItem> items, string? value) =>
        items.Select(item => new SelectListItem
        {
            Text = item.Text,
            Value = item.Value,
            Group = item.Group,
            Selected = item.Value == value,
        });

    /// <summary>The rule of a line; null when one of its two values is none of the lists.</summary>
    public AssignmentRule? Read(RuleLine line, IReadOnlyList<CommitteeMember> members)
    {
        if (!Subjects.Any(item => item.Value == line.Subject) || !Targets.Any(item => item.Value == line.Target))
        {
            return null;
        }

        Guid? subject = line.Subject == EveryFiche ? null : Guid.Parse(line.Subject!);
        return line.Target!.StartsWith(InstitutionPrefix, StringComparison.Ordinal)
            ? new AssignmentRule(
                subject,
                [.. members.Where(m => m.Institution == line.Target[InstitutionPrefix.Length..]).Select(m => m.UserId)]
            )
            : new AssignmentRule(subject, [Guid.Parse(line.Target)]);
    }
}

/// <summary>Reads the choices of a call, and what its rules look at in the fiches.</summary>
internal sealed class PlanChoicesReads(AppDbContext db)
{
    public async Task<PlanChoices> ReadAsync(AssignmentState state, CancellationToken cancellation)
    {
        var (axes, places) = (new SelectListGroup { Name = "Un axe ou un objectif" }, new SelectListGroup { Name = "Un quartier" });
        var objectives = await db
            .PriorityObjectives.AsNoTracking()
            .Where(o => o.CallId == state.Call.Id)
            .OrderBy(o => o.Position)
            .Select(o => new { o.Id, o.Label })
            .ToListAsync(cancellation);
        var neighbourhoods = await db
            .Neighbourhoods.AsNoTracking()
            .Where(n => n.CallId == state.Call.Id)
            .OrderBy(n => n.Position)
            .Select(n => new { n.Id, n.Name })
            .ToListAsync(cancellation);
        return new PlanChoices(
            [
                new() { Text = "Toutes les fiches", Value = PlanChoices.EveryFiche },
                .. objectives.Select(o => new SelectListItem
                {
                    Text = o.Label,
                    Value = o.Id.ToString(),
                    Group = axes,
                }),
                .. neighbourhoods.Select(n => new SelectListItem
                {
                    Text = n.Name,
                    Value = n.Id.ToString(),
                    Group = places,
                }),
            ],
            PlanChoices.TargetsOf(state.Members),
            (await db.GridInForceAsync(state.Call.Id, cancellation)).MinimumEvaluations
        );
    }

    /// <summary>The traits of the fiches: the objective filed with those above it, and the neighbourhoods filed.</summary>
    public async Task<IReadOnlyList<FicheTraits>> TraitsAsync(AssignmentState state, CancellationToken cancellation)
    {
        var parents = await db
            .PriorityObjectives.AsNoTracking()
            .Where(o => o.CallId == state.Call.Id)
            .ToDictionaryAsync(o => o.Id, o => o.ParentId, cancellation);
        var known = state.Fiches.Select(f => f.FicheId).ToHashSet();
        var contents = await db
            .EligibleFilings.AsNoTracking()
            .Where(f => f.CallId == state.Call.Id)
            .Select(f => new { f.FicheId, f.Content })
            .ToListAsync(cancellation);
        var places = contents
            .Where(f => known.Contains(f.FicheId))
            .ToDictionary(f => f.FicheId, f => f.Content.NeighbourhoodIds.ToHashSet());
        return [.. state.Fiches.Select(f => new FicheTraits(f.FicheId, WithAncestors(f.MainObjectiveId, parents), places[f.FicheId]))];
    }

    private static HashSet<Guid> WithAncestors(Guid? objective, Dictionary<Guid, Guid?> parents)
    {
        var all = new HashSet<Guid>();
        for (var current = objective; current is { } id && all.Add(id); current = parents.GetValueOrDefault(id)) { }

        return all;
    }
}
