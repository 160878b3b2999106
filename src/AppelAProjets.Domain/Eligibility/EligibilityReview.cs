using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.Eligibility;

/// <summary>What those who coordinate a call found on the eligibility of one fiche, and what they decided.</summary>
public sealed class EligibilityReview
{
    /// <summary>Longest words of a decision or of a reopening, in characters.</summary>
    public const int MaxWordsLength = 1_500;

    private EligibilityReview() { }

    /// <summary>Starts the review of a fiche.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="callId">The call.</param>
    /// <param name="ficheId">The fiche.</param>
    public EligibilityReview(Guid id, Guid callId, Guid ficheId)
    {
        Id = id;
        CallId = callId;
        FicheId = ficheId;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its call, kept here too so that a list of the call needs no fiche.</summary>
    public Guid CallId { get; private set; }

    /// <summary>The fiche; it has one review at most.</summary>
    public Guid FicheId { get; private set; }

    /// <summary>Where it stands.</summary>
    public EligibilityState State { get; private set; } = EligibilityState.ToExamine;

    /// <summary>Answers to the checklist, at most one per point.</summary>
    public IReadOnlyList<ChecklistAnswer> Answers { get; private set; } = [];

    /// <summary>Why it is ineligible, in the order of the list; empty in any other state.</summary>
    public IReadOnlyList<IneligibilityMotive> Motives { get; private set; } = [];

    /// <summary>Words of the decision, at most 1 500 characters; may be empty when eligible.</summary>
    public string Words { get; private set; } = string.Empty;

    /// <summary>Account that decided, or null.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>UTC instant of the decision, or null.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Optimistic concurrency token, bumped by the data layer.</summary>
    public int Version { get; private set; }

    /// <summary>True once eligible or ineligible.</summary>
    public bool IsDecided => State is EligibilityState.Eligible or EligibilityState.Ineligible;

    /// <summary>Keeps the answers to the checklist. Points the call no longer has are left out.</summary>
    /// <param name="answers">The answers, one per point at most.</param>
    /// <param name="settings">How the call checks eligibility.</param>
    /// <returns>Why not, or an empty list; a refusal changes nothing.</returns>
    public IReadOnlyList<Refusal> Answer(IReadOnlyList<ChecklistAnswer> answers, EligibilitySettings settings)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(settings);
        if (IsDecided)
        {
            return [Decided];
        }

        var known = settings
            .Points.Join(
                answers,
                point => point.Key,
                answer => answer.Key,
                (_, answer) => answer with { Note = answer.Note.Trim() },
                StringComparer.Ordinal
            )
            .DistinctBy(answer => answer.Key, StringComparer.Ordinal)
            .ToList();
        var wrong = known
            .Where(answer => answer.Note.Length > ChecklistAnswer.MaxNoteLength)
            .Select(answer => new Refusal(
                "checklist.note",
                answer.Key,
                $"La note compte {ChecklistAnswer.MaxNoteLength} caractères au plus\u00A0: raccourcissez-la."
            ))
            .ToList();
        if (wrong.Count == 0 && !Answers.SequenceEqual(known))
        {
            Answers = known;
        }

        return wrong;
    }

    /// <summary>Decides. The same decision again changes nothing; another one asks to be reopened first.</summary>
    /// <param name="eligible">What is decided, or null when nothing was chosen.</param>
    /// <param name="motives">Why it is ineligible; left out when it is eligible.</param>
    /// <param name="words">Free words, asked when a motive is <see cref="IneligibilityMotive.Other"/>.</param>
    /// <param name="by">The account that decides.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>Why not, or an empty list; a refusal changes nothing.</returns>
    public IReadOnlyList<Refusal> Decide(bool? eligible, IReadOnlyList<IneligibilityMotive> motives, string words, Guid by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(motives);
        ArgumentNullException.ThrowIfNull(words);
        if (eligible is not { } decided)
        {
            return [new Refusal("eligibility.decision", "Verdict", "Choisissez «\u00A0Recevable\u00A0» ou «\u00A0Irrecevable\u00A0».")];
        }

        IReadOnlyList<IneligibilityMotive> kept = decided ? [] : [.. motives.Where(Enum.IsDefined).Distinct().Order()];
        var state = decided ? EligibilityState.Eligible : EligibilityState.Ineligible;
        var text = words.Trim();
        if (IsDecided)
        {
            return State == state && Motives.SequenceEqual(kept) && Words == text ? [] : [Decided];
        }

        var refusals = new List<Refusal>();
        if (!decided && kept.Count == 0)
        {
            refusals.Add(
                new Refusal("eligibility.motive", "Motives", "Cochez au moins un motif\u00A0: une fiche irrecevable a toujours un motif.")
            );
        }

        if (kept.Contains(IneligibilityMotive.Other) && text.Length == 0)
        {
            refusals.Add(
                new Refusal(
                    "eligibility.words",
                    "Words",
                    "Précisez le motif en quelques mots\u00A0: «\u00A0autre motif\u00A0» ne suffit pas."
                )
            );
        }

        if (text.Length > MaxWordsLength)
        {
            refusals.Add(
                new Refusal(
                    "eligibility.words.long",
                    "Words",
                    "Les précisions comptent 1\u00A0500 caractères au plus\u00A0: raccourcissez-les."
                )
            );
        }

        if (refusals.Count == 0)
        {
            (State, Motives, Words, DecidedBy, DecidedAt) = (state, kept, text, by, now);
        }

        return refusals;
    }

    /// <summary>Takes a decision back: the fiche is to examine again. A review that is not decided stays as it is.</summary>
    /// <param name="reason">Why, 1 to 1 500 characters: it is written in the journal.</param>
    /// <returns>Why not, or an empty list; a refusal changes nothing.</returns>
    public IReadOnlyList<Refusal> Reopen(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (!IsDecided)
        {
            return [];
        }

        if (TypedText.IsBlank(reason) || reason.Trim().Length > MaxWordsLength)
        {
            return
            [
                new Refusal(
                    "eligibility.reopening",
                    "Reason",
                    "Dites pourquoi vous revenez sur cette décision, en 1\u00A0500 caractères au plus\u00A0: la raison est gardée au "
                        + "journal."
                ),
            ];
        }

        (State, Motives, Words, DecidedBy, DecidedAt) = (EligibilityState.ToExamine, [], string.Empty, null, null);
        return [];
    }

    /// <summary>Notes that a complement is asked.</summary>
    /// <returns>Why not, or an empty list.</returns>
    public IReadOnlyList<Refusal> AskComplement()
    {
        if (IsDecided)
        {
            return [Decided];
        }

        State = EligibilityState.ComplementAsked;
        return [];
    }

    /// <summary>Notes that the complement asked was given, or is waited for no longer.</summary>
    public void EndComplement() => State = State == EligibilityState.ComplementAsked ? EligibilityState.ToExamine : State;

    private static Refusal Decided =>
        new(
            "eligibility.decided",
            string.Empty,
            "La recevabilité de cette fiche est déjà décidée\u00A0: revenez d’abord sur la décision, en disant pourquoi."
        );
}
