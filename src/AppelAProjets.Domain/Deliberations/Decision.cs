namespace AppelAProjets.Domain.Deliberations;

/// <summary>The decision on one fiche. Until released, its applicant reads «en cours d'examen» and nothing of it.</summary>
public sealed class Decision
{
    /// <summary>Longest motive, in characters.</summary>
    public const int MotiveLength = 2_000;

    /// <summary>Longest comment to the applicant, in characters: as much as two evaluators may write.</summary>
    public const int CommentLength = 4_000;

    private Decision() { }

    private Decision(Guid id, Guid callId, Guid ficheId)
    {
        Id = id;
        CallId = callId;
        FicheId = ficheId;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its call, kept here too so that a list of the call needs no fiche.</summary>
    public Guid CallId { get; private set; }

    /// <summary>The fiche decided; it has one decision, which changes until it is released.</summary>
    public Guid FicheId { get; private set; }

    /// <summary>What is decided.</summary>
    public DecisionOutcome Outcome { get; private set; }

    /// <summary>Amount granted, in cents; zero when nothing is.</summary>
    public long GrantedCents { get; private set; }

    /// <summary>Motive or condition the applicant will read; may be empty for a plain retained fiche.</summary>
    public string Motive { get; private set; } = string.Empty;

    /// <summary>What the committee tells the applicant, as the coordination reviewed it; may be empty.</summary>
    public string Comment { get; private set; } = string.Empty;

    /// <summary>Account that recorded it last.</summary>
    public Guid DecidedBy { get; private set; }

    /// <summary>UTC instant at which it was recorded last.</summary>
    public DateTime DecidedAt { get; private set; }

    /// <summary>UTC instant at which the applicant was let read it, or null.</summary>
    public DateTime? ReleasedAt { get; private set; }

    /// <summary>UTC instant at which the applicant first read it, or null.</summary>
    public DateTime? FirstReadAt { get; private set; }

    /// <summary>Optimistic concurrency token, bumped by the data layer.</summary>
    public int Version { get; private set; }

    /// <summary>The outcomes that come with money: the three retained ones.</summary>
    public static IReadOnlyList<DecisionOutcome> Granting { get; } =
    [DecisionOutcome.Retained, DecisionOutcome.PartiallyRetained, DecisionOutcome.ConditionallyRetained];

    /// <summary>Whether an outcome comes with money.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>True for <see cref="Granting"/>.</returns>
    public static bool Grants(DecisionOutcome outcome) => Granting.Contains(outcome);

    /// <summary>Starts the decision on a fiche; nothing is decided until <see cref="Decide"/> accepts.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="callId">The call.</param>
    /// <param name="ficheId">The fiche.</param>
    /// <returns>The decision.</returns>
    public static Decision On(Guid id, Guid callId, Guid ficheId) => new(id, callId, ficheId);

    /// <summary>
    /// Records what is decided, before release. A granted amount goes with a retained outcome, never exceeds the request, equals it when
    /// retained in full and is lower when partial; every other outcome carries a motive (a wrong motive makes a refusal illegal,
    /// docs/domain/obligations.md: it is written here once and printed as is).
    /// </summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="grantedCents">Amount granted, in cents, or null when left empty.</param>
    /// <param name="motive">Motive or condition.</param>
    /// <param name="requestedCents">Amount requested in the filed version, in cents.</param>
    /// <param name="decidedBy">The account.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>Why not, or an empty list; a refusal changes nothing.</returns>
    public IReadOnlyList<Refusal> Decide(
        DecisionOutcome outcome,
        long? grantedCents,
        string motive,
        long requestedCents,
        Guid decidedBy,
        DateTime now
    )
    {
        ArgumentNullException.ThrowIfNull(motive);
        var refusals = new List<Refusal>();
        if (ReleasedAt is not null)
        {
            refusals.Add(
                new Refusal(
                    "decision.released",
                    string.Empty,
                    "Cette décision a déjà été communiquée au porteur\u00A0: elle ne se modifie plus ici."
                )
            );
        }

        var granted = Grants(outcome) ? grantedCents ?? 0 : 0;
        if (Grants(outcome))
        {
            if (granted <= 0)
            {
                refusals.Add(
                    new Refusal("decision.granted.missing", nameof(GrantedCents), "Indiquez le montant accordé, supérieur à zéro.")
                );
            }
            else if (granted > requestedCents)
            {
                refusals.Add(new Refusal("decision.granted.above", nameof(GrantedCents), "Le montant accordé dépasse le montant demandé."));
            }
            else if (outcome == DecisionOutcome.Retained && granted < requestedCents)
            {
                refusals.Add(
                    new Refusal(
                        "decision.granted.partial",
                        nameof(GrantedCents),
                        "Le montant accordé est inférieur au montant demandé\u00A0: choisissez «\u00A0Retenu partiellement\u00A0»."
                    )
                );
            }
            else if (outcome == DecisionOutcome.PartiallyRetained && granted == requestedCents)
            {
                refusals.Add(
                    new Refusal(
                        "decision.granted.full",
                        nameof(GrantedCents),
                        "Le montant accordé est celui demandé\u00A0: choisissez «\u00A0Retenu\u00A0»."
                    )
                );
            }
        }
        else if (grantedCents > 0)
        {
            refusals.Add(
                new Refusal(
                    "decision.granted.none",
                    nameof(GrantedCents),
                    "Cette décision n'accorde pas d'argent\u00A0: laissez le montant vide."
                )
            );
        }

        if (outcome != DecisionOutcome.Retained && TypedText.IsBlank(motive))
        {
            refusals.Add(new Refusal("decision.motive.missing", nameof(Motive), "Écrivez le motif que le porteur lira."));
        }

        if (motive.Length > MotiveLength)
        {
            refusals.Add(
                new Refusal("decision.motive.long", nameof(Motive), $"Le motif dépasse {MotiveLength} caractères\u00A0: raccourcissez-le.")
            );
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        Outcome = outcome;
        GrantedCents = granted;
        Motive = motive.Trim();
        DecidedBy = decidedBy;
        DecidedAt = now;
        return [];
    }

    /// <summary>Records what the committee tells the applicant, reviewed, before release.</summary>
    /// <param name="comment">The comment; empty for none.</param>
    /// <returns>Why not, or an empty list; a refusal changes nothing.</returns>
    public IReadOnlyList<Refusal> Tell(string comment)
    {
        ArgumentNullException.ThrowIfNull(comment);
        if (comment.Length > CommentLength)
        {
            return
            [
                new Refusal(
                    "decision.comment.long",
                    nameof(Comment),
                    $"Le commentaire pour le porteur dépasse {CommentLength} caractères\u00A0: raccourcissez-le."
                ),
            ];
        }

        Comment = ReleasedAt is null ? comment.Trim() : Comment;
        return [];
    }

    /// <summary>Lets the applicant read it; a second call keeps the first instant.</summary>
    /// <param name="now">UTC instant.</param>
    public void Release(DateTime now) => ReleasedAt ??= now;

    /// <summary>Records that the applicant opened it; the first reading stands.</summary>
    /// <param name="now">UTC instant.</param>
    public void Read(DateTime now)
    {
        if (ReleasedAt is not null)
        {
            FirstReadAt ??= now;
        }
    }
}
