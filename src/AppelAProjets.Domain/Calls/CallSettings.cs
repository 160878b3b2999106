using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Domain.Calls;

/// <summary>
/// Everything a coordinator sets in a call, as one value: what is edited, compared, kept as a version, cloned and exchanged. It may still be
/// wrong; <see cref="CallSettingsCheck"/> says what to correct.
/// </summary>
public sealed record CallSettings
{
    /// <summary>Its words.</summary>
    public required CallText Text { get; init; }

    /// <summary>Its milestones.</summary>
    public required CallSchedule Schedule { get; init; }

    /// <summary>What it asks of a fiche.</summary>
    public CallRequirements Requirements { get; init; } = new();

    /// <summary>Objectives at the top of the tree, with those under them.</summary>
    public IReadOnlyList<ObjectiveNode> Objectives { get; init; } = [];

    /// <summary>Neighbourhoods concerned.</summary>
    public IReadOnlyList<NeighbourhoodEntry> Neighbourhoods { get; init; } = [];

    /// <summary>Money to share, in cents, or null.</summary>
    public long? EnvelopeCents { get; init; }

    /// <summary>Parts of the envelope.</summary>
    public IReadOnlyList<SubEnvelope> SubEnvelopes { get; init; } = [];

    /// <summary>How fiches are scored and ranked.</summary>
    public GridSettings Grid { get; init; } = GridSettings.Suggested;

    /// <summary>How the committee rates.</summary>
    public RatingSettings Rating { get; init; } = new();

    /// <summary>Its own questions, in order.</summary>
    public IReadOnlyList<FormQuestion> Questions { get; init; } = [];

    /// <summary>The files it asks for, in order.</summary>
    public IReadOnlyList<RequiredPiece> Pieces { get; init; } = [];

    /// <summary>How eligibility is checked.</summary>
    public EligibilitySettings Eligibility { get; init; } = EligibilitySettings.Suggested;

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

    /// <summary>The same settings for another call: objectives and neighbourhoods get identities of their own, and the parts of the envelope follow.</summary>
    /// <param name="newId">Gives identities.</param>
    /// <returns>The settings.</returns>
    public CallSettings WithNewIdentities(Func<Guid> newId)
    {
        ArgumentNullException.ThrowIfNull(newId);
        var renewed = ObjectiveNode.All(Objectives).Select(entry => entry.Node.Id).Concat(Neighbourhoods.Select(entry => entry.Id)).ToDictionary(id => id, _ => newId());
        return this with
        {
            Objectives = Renewed(Objectives),
            Neighbourhoods = [.. Neighbourhoods.Select(entry => entry with { Id = renewed[entry.Id] })],
            SubEnvelopes = [.. SubEnvelopes.Select(part => part with { TargetId = part.TargetId is { } target ? renewed.GetValueOrDefault(target) : null })],
        };

        IReadOnlyList<ObjectiveNode> Renewed(IReadOnlyList<ObjectiveNode> nodes) => [.. nodes.Select(node => new ObjectiveNode(renewed[node.Id], node.Label, Renewed(node.Children)))];
    }

    /// <summary>Every date later or earlier by the same number of days, at the same local hour.</summary>
    /// <param name="days">Days, negative for earlier.</param>
    /// <returns>The settings moved.</returns>
    public CallSettings Shifted(int days) => this with
    {
        Schedule = Schedule.Shifted(days),
        Requirements = Requirements with { ActionFrom = Requirements.ActionFrom?.AddDays(days), ActionUntil = Requirements.ActionUntil?.AddDays(days) },
    };
}

/// <summary>A neighbourhood of a call, as it is edited.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">Name, 1 to 120 characters.</param>
/// <param name="Code">QN or QP code, or null.</param>
public sealed record NeighbourhoodEntry(Guid Id, string Name, string? Code);
