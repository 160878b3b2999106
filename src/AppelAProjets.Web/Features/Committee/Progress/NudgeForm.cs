using AppelAProjets.Domain;

namespace AppelAProjets.Web.Features.Committee.Progress;

/// <summary>Whom a coordinator writes to, and the word they add.</summary>
internal sealed class NudgeForm
{
    /// <summary>Longest word, in characters.</summary>
    public const int MaxWordLength = 600;

    public List<Guid> To { get; set; } = [];

    public string? Word { get; set; }

    public string WordText => (Word ?? string.Empty).ReplaceLineEndings("\n").Trim();

    /// <summary>What is wrong with it, before anything is read.</summary>
    public Refusal? Shortcoming() =>
        WordText.Length > MaxWordLength
            ? new(
                "nudge.long",
                nameof(Word),
                $"Votre mot compte {WordText.Length} caractères, le maximum est {MaxWordLength}\u00A0: raccourcissez-le."
            )
            : null;
}

/// <summary>Who would receive the message, and who not, with the reason.</summary>
internal sealed record NudgePage(
    CommitteeProgress Progress,
    NudgeForm Form,
    IReadOnlyList<MemberProgress> Receivers,
    IReadOnlyList<NudgeSkip> Skipped,
    string Text
)
{
    /// <summary>The word, as the form binds it.</summary>
    public string? Word => Form.Word;
}

/// <summary>Someone chosen who receives nothing.</summary>
internal sealed record NudgeSkip(string Name, string Why);

/// <summary>Sorts those chosen: the same answer for the preview and for the act.</summary>
internal static class NudgeReceivers
{
    internal static (IReadOnlyList<MemberProgress> Receivers, IReadOnlyList<NudgeSkip> Skipped) Among(
        CommitteeProgress progress,
        IReadOnlyCollection<Guid> chosen
    )
    {
        var members = progress.Members.Where(member => chosen.Contains(member.Member.UserId)).ToList();
        return (
            [.. members.Where(member => WhyNot(member) is null)],
            [.. members.Where(member => WhyNot(member) is not null).Select(member => new NudgeSkip(member.Member.Name, WhyNot(member)!))]
        );
    }

    private static string? WhyNot(MemberProgress member) =>
        member switch
        {
            { Remaining: 0 } => "n’a plus rien à déposer",
            { IsNudgedToday: true } => "a déjà reçu une relance aujourd’hui",
            _ => null,
        };
}
