using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Domain.CallSetup;

/// <summary>
/// Everything a coordinator sets in a call, its terms and its grid, as one value: what is edited, compared, kept as a version, cloned and
/// exchanged. It may still be wrong; <see cref="CallSettingsCheck"/> says what to correct.
/// </summary>
public sealed record CallSettings : CallTerms
{
    /// <summary>How fiches are scored and ranked.</summary>
    public GridSettings Grid { get; init; } = GridSettings.Suggested;

    /// <summary>The settings in force of a call.</summary>
    /// <param name="call">The call, with its objectives and neighbourhoods.</param>
    /// <param name="grid">Its grid in force.</param>
    /// <returns>The settings.</returns>
    public static CallSettings Of(Call call, ScoringGrid grid)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new()
        {
            Text = call.Text,
            Schedule = call.Schedule,
            Requirements = call.Requirements,
            Objectives = ObjectiveNode.Tree(call.Objectives),
            Neighbourhoods = [.. call.Neighbourhoods.OrderBy(n => n.Position).Select(n => new NeighbourhoodEntry(n.Id, n.Name, n.Code))],
            EnvelopeCents = call.EnvelopeCents,
            SubEnvelopes = call.SubEnvelopes,
            Grid = GridSettings.Of(grid),
            Rating = call.Rating,
            Questions = call.Questions,
            Pieces = call.Pieces,
            Eligibility = call.Eligibility,
        };
    }

    /// <summary>
    /// The same settings for another call: objectives and neighbourhoods get identities of their own, and the parts of the envelope follow.
    /// </summary>
    /// <param name="newId">Gives identities.</param>
    /// <returns>The settings.</returns>
    public CallSettings WithNewIdentities(Func<Guid> newId)
    {
        ArgumentNullException.ThrowIfNull(newId);
        var renewed = ObjectiveNode
            .All(Objectives)
            .Select(entry => entry.Node.Id)
            .Concat(Neighbourhoods.Select(entry => entry.Id))
            .ToDictionary(id => id, _ => newId());
        return this with
        {
            Objectives = Renewed(Objectives),
            Neighbourhoods = [.. Neighbourhoods.Select(entry => entry with { Id = renewed[entry.Id] })],
            SubEnvelopes =
            [
                .. SubEnvelopes.Select(part =>
                    part with
                    {
                        TargetId = part.TargetId is { } target ? renewed.GetValueOrDefault(target) : null,
                    }
                ),
            ],
        };

        IReadOnlyList<ObjectiveNode> Renewed(IReadOnlyList<ObjectiveNode> nodes) =>
            [.. nodes.Select(node => new ObjectiveNode(renewed[node.Id], node.Label, Renewed(node.Children)))];
    }

    /// <summary>Every date moved alike, at the same local hour; a whole civil or school year stays whole.</summary>
    /// <param name="shift">How far.</param>
    /// <returns>The settings moved.</returns>
    public CallSettings Shifted(DateShift shift) =>
        this with
        {
            Schedule = Schedule.Shifted(shift),
            Requirements = Requirements with
            {
                ActionFrom = Requirements.ActionFrom is { } from ? shift.OfPeriod(from) : null,
                ActionUntil = Requirements.ActionUntil is { } until ? shift.OfPeriod(until) : null,
            },
        };
}
