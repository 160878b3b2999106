using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.CallSetup;

/// <summary>Says what is wrong in the questions of a call.</summary>
public static class QuestionsCheck
{
    /// <summary>Most questions of a call.</summary>
    public const int MaxQuestions = 80;

    /// <summary>Checks all the questions. A field of a question is written Questions[key].Property.</summary>
    /// <param name="questions">The questions, in order.</param>
    /// <returns>The list.</returns>
    public static IReadOnlyList<Refusal> Run(IReadOnlyList<FormQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var found = new List<Refusal>();
        if (questions.Count > MaxQuestions)
        {
            found.Add(
                new("questions.many", "Questions", $"Un appel a {MaxQuestions} questions au plus\u00A0: au-delà, personne ne répond.")
            );
        }

        foreach (var same in questions.GroupBy(question => question.Key, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            found.Add(new("questions.keys", "Questions", $"Deux questions ont le nom technique {same.Key}\u00A0: changez l’un des deux."));
        }

        for (var i = 0; i < questions.Count; i++)
        {
            var question = questions[i];
            var before = questions.Take(i).ToList();
            found.AddRange(
                Check(question, before, questions)
                    .Select(r =>
                        r with
                        {
                            Field = $"Questions[{question.Key}].{r.Field}",
                            Message = $"«\u00A0{question.Label}\u00A0»\u00A0: {char.ToLowerInvariant(r.Message[0])}{r.Message[1..]}",
                        }
                    )
            );
        }

        return found;
    }

    /// <summary>What is wrong in a question, alone and with those before it, which its condition may look at.</summary>
    /// <param name="question">The question.</param>
    /// <param name="before">Those placed before it.</param>
    /// <param name="all">All of them, to tell a question placed after from one that is gone.</param>
    /// <returns>The list, each with the property at fault.</returns>
    public static IReadOnlyList<Refusal> Check(FormQuestion question, IReadOnlyList<FormQuestion> before, IReadOnlyList<FormQuestion> all)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(all);
        var found = new List<Refusal>();
        if (!CallKeys.IsKey(question.Key))
        {
            found.Add(
                new(
                    "question.key",
                    nameof(question.Key),
                    "Le nom technique compte 1 à 40 lettres minuscules sans accent, chiffres ou tirets."
                )
            );
        }

        if (!Enum.IsDefined(question.Kind))
        {
            found.Add(new("question.kind", nameof(question.Kind), "Choisissez le type de réponse."));
        }

        if (TypedText.IsBlank(question.Label) || question.Label.Length > FormQuestion.MaxLabelLength)
        {
            found.Add(
                new("question.label", nameof(question.Label), $"Écrivez la question, en {FormQuestion.MaxLabelLength} caractères au plus.")
            );
        }

        if (question.Help.Length > FormQuestion.MaxHelpLength || question.Example.Length > FormQuestion.MaxHelpLength)
        {
            found.Add(new("question.help", nameof(question.Help), "L’aide et l’exemple comptent 1 000 caractères au plus chacun."));
        }

        if (question.MaxLength is < 1 or > 10_000)
        {
            found.Add(new("question.length", nameof(question.MaxLength), "La longueur maximale va de 1 à 10 000 caractères."));
        }

        if (question.MaxMegabytes is < 1 or > 25)
        {
            found.Add(new("question.size", nameof(question.MaxMegabytes), "Un fichier pèse 1 à 25 Mo au plus."));
        }

        Entries(question, found);
        if (question.ShownWhen is { } condition)
        {
            Condition(question, condition, before, all, found);
        }

        return found;
    }

    private static void Entries(FormQuestion question, List<Refusal> found)
    {
        if (question.Kind is QuestionKind.Choice or QuestionKind.Choices && !AreEntries(question.Choices, 2, FormQuestion.MaxChoices))
        {
            found.Add(
                new(
                    "question.choices",
                    nameof(question.Choices),
                    $"Proposez 2 à {FormQuestion.MaxChoices} choix différents, un par ligne, de {FormQuestion.MaxEntryLength} caractères "
                        + "au plus chacun."
                )
            );
        }

        if (question.Kind == QuestionKind.Table && !AreEntries(question.Columns, 1, FormQuestion.MaxColumns))
        {
            found.Add(
                new(
                    "question.columns",
                    nameof(question.Columns),
                    $"Un tableau a 1 à {FormQuestion.MaxColumns} colonnes de noms différents, une par ligne."
                )
            );
        }
    }

    private static bool AreEntries(IReadOnlyList<string> entries, int fewest, int most) =>
        entries.Count >= fewest
        && entries.Count <= most
        && entries.All(entry => !TypedText.IsBlank(entry) && entry.Length <= FormQuestion.MaxEntryLength)
        && entries.Distinct(StringComparer.OrdinalIgnoreCase).Count() == entries.Count;

    private static void Condition(
        FormQuestion question,
        QuestionCondition condition,
        IReadOnlyList<FormQuestion> before,
        IReadOnlyList<FormQuestion> all,
        List<Refusal> found
    )
    {
        const string Field = nameof(FormQuestion.ShownWhen);
        if (string.Equals(condition.QuestionKey, question.Key, StringComparison.Ordinal))
        {
            found.Add(
                new("condition.self", Field, "Une question ne peut pas dépendre de sa propre réponse\u00A0: choisissez-en une autre.")
            );
            return;
        }

        if (before.FirstOrDefault(other => string.Equals(other.Key, condition.QuestionKey, StringComparison.Ordinal)) is not { } asked)
        {
            var isAfter = all.Any(other => string.Equals(other.Key, condition.QuestionKey, StringComparison.Ordinal));
            found.Add(
                isAfter
                    ? new(
                        "condition.after",
                        Field,
                        "Elle dépend d’une question posée après elle\u00A0: changez l’ordre, ou choisissez une question posée avant."
                    )
                    : new(
                        "condition.gone",
                        Field,
                        "Elle dépend d’une question qui n’existe plus\u00A0: choisissez-en une autre, ou posez-la toujours."
                    )
            );
            return;
        }

        Compared(condition, Field, asked, found);
    }

    /// <summary>What is wrong in the condition of something that is no question: a piece.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="field">Where it is told.</param>
    /// <param name="questions">The questions it may look at.</param>
    /// <returns>The list.</returns>
    internal static IReadOnlyList<Refusal> Condition(QuestionCondition condition, string field, IReadOnlyList<FormQuestion> questions)
    {
        var found = new List<Refusal>();
        if (questions.FirstOrDefault(other => string.Equals(other.Key, condition.QuestionKey, StringComparison.Ordinal)) is { } asked)
        {
            Compared(condition, field, asked, found);
        }
        else
        {
            found.Add(
                new(
                    "condition.gone",
                    field,
                    "Elle dépend d’une question qui n’existe plus\u00A0: choisissez-en une autre, ou demandez-la toujours."
                )
            );
        }

        return found;
    }

    private static void Compared(QuestionCondition condition, string field, FormQuestion asked, List<Refusal> found)
    {
        if (
            condition.Test is QuestionTest.AtLeast or QuestionTest.AtMost
            && (asked.Kind is not (QuestionKind.Number or QuestionKind.Amount) || !IsNumber(condition.Value))
        )
        {
            found.Add(
                new(
                    "condition.number",
                    field,
                    "«\u00A0Au moins\u00A0» et «\u00A0au plus\u00A0» comparent un nombre ou un montant avec un nombre, par exemple 10."
                )
            );
        }

        if (condition.Test is QuestionTest.Is or QuestionTest.IsNot)
        {
            if (asked.Kind is QuestionKind.File or QuestionKind.Table)
            {
                found.Add(new("condition.kind", field, "D’un fichier ou d’un tableau, on peut seulement demander s’il est rempli."));
            }
            else if (TypedText.IsBlank(condition.Value) || condition.Value.Length > 200)
            {
                found.Add(new("condition.value", field, "Indiquez la réponse attendue, en 200 caractères au plus."));
            }
            else if (
                asked.Kind is QuestionKind.Choice or QuestionKind.Choices
                && !asked.Choices.Contains(condition.Value, StringComparer.Ordinal)
            )
            {
                found.Add(
                    new(
                        "condition.choice",
                        field,
                        $"«\u00A0{condition.Value}\u00A0» n’est pas un des choix de «\u00A0{asked.Label}\u00A0»."
                    )
                );
            }
        }
    }

    private static bool IsNumber(string text) => FrenchInput.TryNumber(text, out _);
}
