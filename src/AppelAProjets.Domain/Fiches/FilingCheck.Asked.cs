using System.Globalization;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches.Fields;

namespace AppelAProjets.Domain.Fiches;

/// <summary>What a call asks besides the fiche that every call knows: shares and years, its own questions, its pieces.</summary>
public static partial class FilingCheck
{
    private static void QpvShare(FicheContent c, decimal share, Findings found)
    {
        var least = share.ToString("0.##", French);
        if (c.QpvBeneficiaries is not { } qpv)
        {
            if (!c.Unreadable.ContainsKey(nameof(c.QpvBeneficiaries)))
            {
                found.Missing(
                    "beneficiaries.qpv.missing",
                    FicheSection.Publics,
                    nameof(c.QpvBeneficiaries),
                    "Indiquez combien de bénéficiaires habitent les quartiers prioritaires\u00A0: cet appel en demande au moins "
                        + $"{least}\u00A0%."
                );
            }
        }
        else if (c.Beneficiaries > 0 && 100m * qpv / c.Beneficiaries.Value < share)
        {
            found.Wrong(
                "beneficiaries.qpv.share",
                FicheSection.Publics,
                nameof(c.QpvBeneficiaries),
                $"Cet appel demande qu'au moins {least}\u00A0% des bénéficiaires habitent les quartiers prioritaires\u00A0: ils sont ici "
                    + $"{(100m * qpv / c.Beneficiaries.Value).ToString("0.#", French)}\u00A0%."
            );
        }
    }

    private static void Year(ActionYear year, DateOnly from, DateOnly to, Findings found)
    {
        var (same, words) = year switch
        {
            ActionYear.Civil => (from.Year == to.Year, "L'action doit tenir dans une seule année, de janvier à décembre."),
            ActionYear.School => (
                SchoolYear(from) == SchoolYear(to),
                "L'action doit tenir dans une seule année scolaire, de septembre à août."
            ),
            _ => (true, string.Empty),
        };
        if (!same)
        {
            found.Wrong("calendar.year", FicheSection.Calendar, nameof(FicheContent.EndsOn), words);
        }
    }

    private static int SchoolYear(DateOnly day) => day.Month >= 9 ? day.Year : day.Year - 1;

    private static void Questions(FicheContent c, FilingConditions conditions, Findings found)
    {
        var visible = FormQuestions.Visible(conditions.Questions, c.Answers).ToHashSet();
        foreach (var question in conditions.Questions.Where(visible.Contains))
        {
            var answer = c.Answers.TryGetValue(question.Key, out var given) ? given : QuestionAnswer.None;
            var field = $"{nameof(c.Answers)}[{question.Key}]";
            if (FormQuestions.IsAnswered(question, answer))
            {
                Answer(question, answer, field, found);
            }
            else if (question.Required)
            {
                Unanswered(question, field, found);
            }
        }
    }

    private static void Unanswered(FormQuestion question, string field, Findings found)
    {
        var (section, at, message) = question.Kind switch
        {
            QuestionKind.File => (
                FicheSection.Pieces,
                new FileSlot(IsPiece: false, question.Key).Field,
                $"Joignez le fichier demandé\u00A0: «\u00A0{question.Label}\u00A0»."
            ),
            QuestionKind.Table => (FicheSection.Questions, $"{field}.Rows", $"Remplissez le tableau «\u00A0{question.Label}\u00A0»."),
            QuestionKind.Choice or QuestionKind.Choices => (
                FicheSection.Questions,
                $"{field}.Choices",
                $"Choisissez une réponse à la question «\u00A0{question.Label}\u00A0»."
            ),
            _ => (FicheSection.Questions, $"{field}.Text", $"Répondez à la question «\u00A0{question.Label}\u00A0»."),
        };
        found.Missing("answer.missing", section, at, message);
    }

    private static void Answer(FormQuestion question, QuestionAnswer answer, string field, Findings found)
    {
        void Unreadable(FieldKind kind) =>
            found.Wrong(
                "value.unreadable",
                FicheSection.Questions,
                $"{field}.Text",
                UnreadableWords.For($"«\u00A0{question.Label}\u00A0»", kind, answer.Text)
            );

        switch (question.Kind)
        {
            case QuestionKind.Text or QuestionKind.LongText:
                found.Bound(FicheSection.Questions, $"{field}.Text", answer.Text, question.TextLimit);
                break;
            case QuestionKind.Number when FormQuestions.NumberIn(question.Kind, answer.Text) is null:
                Unreadable(FieldKind.Number);
                break;
            case QuestionKind.Amount when FormQuestions.NumberIn(question.Kind, answer.Text) is null:
                Unreadable(FieldKind.Amount);
                break;
            case QuestionKind.Date when !FrenchInput.TryDay(answer.Text, out _):
                Unreadable(FieldKind.Day);
                break;
            case QuestionKind.Choice
            or QuestionKind.Choices
                when answer.Choices.FirstOrDefault(c => !question.Choices.Contains(c, StringComparer.Ordinal)) is { } unknown:
                found.Wrong(
                    "answer.choice",
                    FicheSection.Questions,
                    $"{field}.Choices",
                    $"La réponse «\u00A0{unknown}\u00A0» n'est pas dans la liste\u00A0: choisissez-en une autre."
                );
                break;
            case QuestionKind.Choice when answer.Choices.Count > 1:
                found.Wrong("answer.choice", FicheSection.Questions, $"{field}.Choices", "Choisissez une seule réponse.");
                break;
            case QuestionKind.Table:
                Table(question, answer, field, found);
                break;
            default:
                break;
        }
    }

    private static void Table(FormQuestion question, QuestionAnswer answer, string field, Findings found)
    {
        if (answer.Rows.Count > FormQuestion.MaxTableRows)
        {
            found.Wrong(
                "answer.rows",
                FicheSection.Questions,
                $"{field}.Rows",
                $"Ce tableau a {FormQuestion.MaxTableRows} lignes au plus\u00A0: effacez-en "
                    + $"{answer.Rows.Count - FormQuestion.MaxTableRows}."
            );
        }

        for (var row = 0; row < answer.Rows.Count; row++)
        {
            for (var cell = 0; cell < answer.Rows[row].Count; cell++)
            {
                var at = string.Create(CultureInfo.InvariantCulture, $"{field}.Rows[{row}][{cell}]");
                found.Bound(FicheSection.Questions, at, answer.Rows[row][cell], FicheLimits.Cell);
                if (cell >= question.Columns.Count && answer.Rows[row][cell].Length > 0)
                {
                    found.Wrong(
                        "answer.columns",
                        FicheSection.Questions,
                        at,
                        "Cette colonne n'est plus demandée\u00A0: effacez ce qu'elle contient."
                    );
                }
            }
        }
    }

    private static void Pieces(FicheContent c, FilingConditions conditions, Findings found)
    {
        var closing = conditions.Schedule.LocalDay(conditions.Schedule.ClosesAt);
        foreach (var piece in conditions.PiecesAskedOf(c))
        {
            var slot = new FileSlot(IsPiece: true, piece.Key);
            var files = slot.FilesIn(c);
            if (files.Count == 0 && FilingConditions.Requires(piece, c))
            {
                found.Missing("piece.missing", FicheSection.Pieces, slot.Field, $"Joignez la pièce «\u00A0{piece.Label}\u00A0».");
            }
            else if (files.Count > 0 && files.All(file => file.IsExpiredOn(closing)))
            {
                found.Wrong(
                    "piece.expired",
                    FicheSection.Pieces,
                    slot.Field,
                    $"«\u00A0{piece.Label}\u00A0»\u00A0: ce que vous avez joint n’est plus valable le "
                        + $"{closing.ToString("d MMMM yyyy", French)}, jour de la clôture. Joignez une pièce à jour, ou corrigez sa "
                        + "date de validité."
                );
            }
        }
    }
}
