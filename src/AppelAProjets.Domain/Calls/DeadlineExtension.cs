namespace AppelAProjets.Domain.Calls;

/// <summary>A later closing granted to one organisation, with its reason (docs/domain/calls.md). One per organisation and call.</summary>
public sealed class DeadlineExtension
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReasonLength = 1_000;

    private DeadlineExtension() { }

    /// <summary>Grants an extension that <see cref="Check"/> found possible.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="callId">The call.</param>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="until">Last UTC instant at which it files in time.</param>
    /// <param name="reason">Why.</param>
    /// <param name="grantedBy">The account that grants.</param>
    /// <param name="now">UTC instant.</param>
    public DeadlineExtension(Guid id, Guid callId, Guid organisationId, DateTime until, string reason, Guid grantedBy, DateTime now)
    {
        Id = id;
        CallId = callId;
        OrganisationId = organisationId;
        Move(until, reason, grantedBy, now);
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The call of which the closing moves, for this organisation alone.</summary>
    public Guid CallId { get; private set; }

    /// <summary>Who files later; one extension for each call.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>Last UTC instant at which the organisation files in time.</summary>
    public DateTime Until { get; private set; }

    /// <summary>Why, 1 to 1 000 characters.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>Account that granted it.</summary>
    public Guid GrantedBy { get; private set; }

    /// <summary>UTC instant of the grant, or of its last move.</summary>
    public DateTime GrantedAt { get; private set; }

    /// <summary>Optimistic concurrency token, bumped by the data layer.</summary>
    public int Version { get; private set; }

    /// <summary>Moves the extension, with a new reason, once <see cref="Check"/> found it possible.</summary>
    /// <param name="until">Last UTC instant at which the organisation files in time.</param>
    /// <param name="reason">Why.</param>
    /// <param name="grantedBy">The account that grants.</param>
    /// <param name="now">UTC instant.</param>
    public void Move(DateTime until, string reason, Guid grantedBy, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(reason);
        Until = until;
        Reason = reason.Trim();
        GrantedBy = grantedBy;
        GrantedAt = now;
    }

    /// <summary>What forbids an extension: rating must not be overtaken, and what is past is past.</summary>
    /// <param name="schedule">Milestones of the call, not extended.</param>
    /// <param name="current">The extension to move, or null for a first one.</param>
    /// <param name="until">The closing asked, or null when none was read.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>The refusals, empty when it is possible.</returns>
    public static IReadOnlyList<Refusal> Check(
        CallSchedule schedule,
        DeadlineExtension? current,
        DateTime? until,
        string reason,
        DateTime now
    )
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(reason);
        var refusals = new List<Refusal>();
        if (current is not null && now > current.Until)
        {
            refusals.Add(
                new Refusal(
                    "extension.past",
                    string.Empty,
                    "La prolongation de cette organisation est déjà passée\u00A0: elle ne peut plus être déplacée."
                )
            );
        }

        if (until is null)
        {
            refusals.Add(
                new Refusal(
                    "extension.until.missing",
                    nameof(Until),
                    "Donnez le jour et l’heure jusqu’auxquels l’organisation peut déposer."
                )
            );
        }
        else if (until <= schedule.ClosesAt)
        {
            refusals.Add(new Refusal("extension.until.early", nameof(Until), "Choisissez une date après la clôture de l’appel."));
        }
        else if (until <= now)
        {
            refusals.Add(new Refusal("extension.until.past", nameof(Until), "Cette date est passée\u00A0: choisissez une date à venir."));
        }
        else if (until > schedule.EligibilityEndsAt)
        {
            refusals.Add(
                new Refusal(
                    "extension.until.late",
                    nameof(Until),
                    "Choisissez une date au plus tard à la fin de la recevabilité\u00A0: l’évaluation des fiches commence ensuite."
                )
            );
        }

        if (TypedText.IsBlank(reason) || reason.Trim().Length > MaxReasonLength)
        {
            refusals.Add(
                new Refusal(
                    "extension.reason",
                    nameof(Reason),
                    "Dites pourquoi, en 1\u00A0000 caractères au plus\u00A0: la raison est gardée et envoyée à l’organisation."
                )
            );
        }

        return refusals;
    }
}
