using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches.Fields;

namespace AppelAProjets.Domain.Fiches;

/// <summary>A draft made of an earlier fiche: what still makes sense in another call, or a second fiche in the same one.</summary>
/// <param name="Content">The new content: no file, no attestation.</param>
/// <param name="LeftOut">What was not taken over and why, one French sentence each.</param>
public sealed record FicheReuse(FicheContent Content, IReadOnlyList<string> LeftOut)
{
    /// <summary>
    /// Takes over the texts, publics, partners, means, budget and indicators; objectives, neighbourhoods and answers that the call still
    /// has;
    /// dates moved by whole years. Partners and funders have to agree again.
    /// </summary>
    /// <param name="content">The earlier fiche: its filed version, or what was written.</param>
    /// <param name="from">The call it answered, with its objectives and neighbourhoods.</param>
    /// <param name="to">The call to answer, likewise; may be the same one.</param>
    /// <param name="wasFiled">Whether the earlier fiche was filed: the new one is then a renewal.</param>
    /// <returns>The draft and what it lacks.</returns>
    public static FicheReuse From(FicheContent content, Call from, Call to, bool wasFiled)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var leftOut = new List<string>();
        var same = from.Id == to.Id;
        var draft = content with
        {
            Applicant = null,
            Request = !same && wasFiled ? RequestKind.Renewal : content.Request,
            Partners = [.. content.Partners.Select(partner => partner with { Confirmed = false })],
            Funding =
            [
                .. content.Funding.Select(funder =>
                    funder.Status == FundingStatus.Granted
                        ? funder with
                        {
                            Status = same ? FundingStatus.Asked : FundingStatus.LastYear,
                        }
                        : funder
                ),
            ],
            PreviousOutcome = same ? content.PreviousOutcome : string.Empty,
            Pieces = FicheContent.Empty.Pieces,
        };
        if (content.Partners.Any(partner => partner.Confirmed))
        {
            leftOut.Add("L’accord des partenaires\u00A0: il est à confirmer pour cette fiche.");
        }

        if (content.Funding.Any(funder => funder.Status == FundingStatus.Granted))
        {
            leftOut.Add("L’accord des financeurs\u00A0: il est à redemander.");
        }

        if (draft.PreviousOutcome != content.PreviousOutcome)
        {
            leftOut.Add("Ce qu’avait donné l’action l’année d’avant\u00A0: dites ce qu’elle a donné depuis.");
        }

        if (content.AllFiles().Any())
        {
            leftOut.Add("Les pièces jointes\u00A0: joignez-les à nouveau, elles ont pu changer.");
        }

        if (!same)
        {
            draft = WithObjectives(draft, from, to, leftOut);
            draft = WithNeighbourhoods(draft, from, to, leftOut);
            draft = WithDates(draft, from, to, leftOut);
        }

        draft = draft with { Answers = Answers(content, from, to, leftOut) };
        return new FicheReuse(WithoutLostUnreadable(draft, to.Questions), leftOut);
    }

    private static FicheContent WithObjectives(FicheContent content, Call from, Call to, List<string> leftOut)
    {
        var leaves = ObjectiveTree.Leaves(to.Objectives);
        var lost = 0;
        Guid? InNew(Guid old)
        {
            var label = from.Objectives.FirstOrDefault(objective => objective.Id == old)?.Label;
            var found = label is null ? null : leaves.FirstOrDefault(leaf => SameWords(leaf.Objective.Label, label))?.Objective.Id;
            lost += found is null ? 1 : 0;
            return found;
        }

        var main = content.MainObjectiveId is { } old ? InNew(old) : null;
        var others = content.OtherObjectiveIds.Select(InNew).OfType<Guid>().Where(id => id != main).Distinct().ToList();
        if (lost > 0)
        {
            leftOut.Add(
                lost == 1
                    ? "Un objectif que cet appel n’a plus\u00A0: choisissez-en un autre."
                    : $"{lost} objectifs que cet appel n’a plus\u00A0: choisissez-en d’autres."
            );
        }

        return content with
        {
            MainObjectiveId = main,
            OtherObjectiveIds = others,
        };
    }

    private static FicheContent WithNeighbourhoods(FicheContent content, Call from, Call to, List<string> leftOut)
    {
        var old = from.Neighbourhoods.Where(known => content.NeighbourhoodIds.Contains(known.Id)).ToList();
        var found = old.Select(known =>
                to.Neighbourhoods.FirstOrDefault(n => known.Code is not null && n.Code == known.Code)
                ?? to.Neighbourhoods.FirstOrDefault(n => SameWords(n.Name, known.Name))
            )
            .ToList();
        var lost = old.Where((_, index) => found[index] is null).Select(known => known.Name).ToList();
        if (lost.Count > 0)
        {
            leftOut.Add($"Des quartiers que cet appel ne concerne pas\u00A0: {string.Join(", ", lost)}.");
        }

        return content with
        {
            NeighbourhoodIds = [.. found.OfType<Neighbourhood>().Select(known => known.Id).Distinct()],
        };
    }

    private static FicheContent WithDates(FicheContent content, Call from, Call to, List<string> leftOut)
    {
        var years = to.Schedule.LocalDay(to.Schedule.ClosesAt).Year - from.Schedule.LocalDay(from.Schedule.ClosesAt).Year;
        var lost = false;
        DateOnly? Moved(DateOnly? day)
        {
            var later = day is { } known && known.Year + years is >= 1 and <= 9999 ? known.AddYears(years) : (DateOnly?)null;
            var kept = later is { } then && InPeriod(then, to) ? later : null;
            lost |= day is not null && kept is null;
            return kept;
        }

        var moved = content with
        {
            StartsOn = Moved(content.StartsOn),
            EndsOn = Moved(content.EndsOn),
            Steps = [.. content.Steps.Select(step => step with { On = Moved(step.On) })],
        };
        if (lost)
        {
            leftOut.Add("Des dates hors de la période de cet appel\u00A0: indiquez-en d’autres.");
        }

        return moved;
    }

    private static bool InPeriod(DateOnly day, Call call)
    {
        var asked = call.Requirements;
        return !(day < asked.ActionFrom)
            && !(day > asked.ActionUntil)
            && !(asked.StartsAfterAnswer && day < call.Schedule.LocalDay(call.Schedule.NotificationAt));
    }

    private static SortedDictionary<string, QuestionAnswer> Answers(FicheContent content, Call from, Call to, List<string> leftOut)
    {
        var kept = new SortedDictionary<string, QuestionAnswer>(StringComparer.Ordinal);
        var lost = 0;
        foreach (var (key, answer) in content.Answers)
        {
            var old = from.Questions.FirstOrDefault(question => question.Key == key);
            var asked = to.Questions.FirstOrDefault(question => question.Key == key && question.Kind == old?.Kind);
            var fitting = asked is null ? QuestionAnswer.None : Fitting(answer, asked);
            if (!fitting.IsBlank)
            {
                kept[key] = fitting;
            }

            lost += fitting.IsBlank && !(answer with { Files = [] }).IsBlank ? 1 : 0;
        }

        if (lost > 0)
        {
            leftOut.Add(
                lost == 1
                    ? "La réponse à une question que cet appel ne pose plus."
                    : $"Les réponses à {lost} questions que cet appel ne pose plus."
            );
        }

        return kept;
    }

    private static QuestionAnswer Fitting(QuestionAnswer answer, FormQuestion asked) =>
        answer with
        {
            Files = [],
            Choices = [.. answer.Choices.Where(asked.Choices.Contains)],
            Rows = answer.Rows.Any(row => row.Count > asked.Columns.Count) ? [] : answer.Rows,
        };

    /// <summary>What could not be read is taken over with its field, but for days: they would be those of the year before.</summary>
    private static FicheContent WithoutLostUnreadable(FicheContent content, IReadOnlyList<FormQuestion> questions) =>
        content with
        {
            Unreadable = new SortedDictionary<string, string>(
                content
                    .Unreadable.Where(typed => FicheFields.Find(typed.Key, questions) is { Kind: not FieldKind.Day })
                    .ToDictionary(StringComparer.Ordinal),
                StringComparer.Ordinal
            ),
        };

    private static bool SameWords(string left, string right) =>
        string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);
}
