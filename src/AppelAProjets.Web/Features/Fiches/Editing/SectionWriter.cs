using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>Puts the fields of one section into the content, leaving every other section as it is.</summary>
public static class SectionWriter
{
    public static FicheContent Write(FicheContent content, FicheSection section, FicheForm form) => section switch
    {
        FicheSection.Applicant => content with
        {
            RepresentativeName = Text(form.RepresentativeName),
            RepresentativeRole = Text(form.RepresentativeRole),
            ContactName = Text(form.ContactName),
            ContactEmail = Text(form.ContactEmail),
            ContactPhone = Text(form.ContactPhone),
        },
        FicheSection.Action => content with
        {
            Title = Text(form.Title),
            Summary = Text(form.Summary),
            Need = Text(form.Need),
            Goals = Text(form.Goals),
            Description = Text(form.Description),
            Innovation = Text(form.Innovation),
        },
        FicheSection.Objectives => content with
        {
            MainObjectiveId = form.MainObjectiveId,
            OtherObjectiveIds = [.. form.OtherObjectiveIds.Where(id => id != form.MainObjectiveId).Distinct()],
            ObjectiveAnswer = Text(form.ObjectiveAnswer),
        },
        FicheSection.Publics => Publics(content, form),
        FicheSection.Partners => content with
        {
            Partners = [.. form.Partners.Where(p => !p.IsBlank).Select(p => new Partner(Text(p.Name), Text(p.Contribution), p.Confirmed))],
        },
        FicheSection.Calendar => Calendar(content, form),
        FicheSection.Budget => Budget(content, form),
        FicheSection.Evaluation => content with
        {
            EvaluationMethod = Text(form.EvaluationMethod),
            LastingImpact = Text(form.LastingImpact),
        },
        FicheSection.Questions => form.Answers.Aggregate(content, Answer),
        // Files come and go one at a time, by their own forms.
        FicheSection.Pieces => content,
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };

    private static FicheContent Answer(FicheContent content, AnswerForm typed)
    {
        var key = typed.Key ?? string.Empty;
        var known = content.Answers.TryGetValue(key, out var answer) ? answer : QuestionAnswer.None;
        return content.WithAnswer(key, known with
        {
            Text = Text(typed.Text),
            Choices = [.. typed.Choices.OfType<string>().Where(choice => choice.Length > 0).Distinct(StringComparer.Ordinal)],
            Rows = [.. typed.Rows.Select(IReadOnlyList<string> (row) => [.. row.Cells.Select(Text)]).Where(cells => cells.Any(cell => cell.Length > 0))],
        });
    }

    private static FicheContent Publics(FicheContent content, FicheForm form)
    {
        var typed = new TypedValues(content);
        return content with
        {
            Beneficiaries = typed.Read<int>(nameof(form.Beneficiaries), form.Beneficiaries, TryWhole),
            QpvBeneficiaries = typed.Read<int>(nameof(form.QpvBeneficiaries), form.QpvBeneficiaries, TryWhole),
            Audience = Text(form.Audience),
            Mobilisation = Text(form.Mobilisation),
            NeighbourhoodIds = [.. form.NeighbourhoodIds.Distinct()],
            Unreadable = typed.Unreadable,
        };
    }

    private static FicheContent Calendar(FicheContent content, FicheForm form)
    {
        var typed = new TypedValues(content);
        return content with
        {
            StartsOn = typed.Read<DateOnly>(nameof(form.StartsOn), form.StartsOn, FrenchInput.TryDay),
            EndsOn = typed.Read<DateOnly>(nameof(form.EndsOn), form.EndsOn, FrenchInput.TryDay),
            Rhythm = Text(form.Rhythm),
            Unreadable = typed.Unreadable,
        };
    }

    private static FicheContent Budget(FicheContent content, FicheForm form)
    {
        var typed = new TypedValues(content);
        return content with
        {
            ChargesCents = typed.Read<long>(nameof(form.ChargesCents), form.ChargesCents, TryCents),
            ChargesDetail = Text(form.ChargesDetail),
            RequestedCents = typed.Read<long>(nameof(form.RequestedCents), form.RequestedCents, TryCents),
            OtherSubsidiesCents = typed.Read<long>(nameof(form.OtherSubsidiesCents), form.OtherSubsidiesCents, TryCents),
            OtherFunders = Text(form.OtherFunders),
            OwnResourcesCents = typed.Read<long>(nameof(form.OwnResourcesCents), form.OwnResourcesCents, TryCents),
            Unreadable = typed.Unreadable,
        };
    }

    /// <summary>Browsers send line ends as CR LF; one form is kept, so that lengths agree with the counter on the page.</summary>
    private static string Text(string? typed) => typed is null ? string.Empty : typed.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    private static bool TryWhole(string text, out int value) =>
        int.TryParse(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static bool TryCents(string text, out long value)
    {
        var read = Money.TryParse(text, out var money);
        value = money.Cents;
        return read;
    }

    private delegate bool TryRead<T>(string text, out T value);

    /// <summary>Reads values, and keeps what cannot be read beside them.</summary>
    private sealed class TypedValues(FicheContent content)
    {
        private readonly Dictionary<string, string> _unreadable = new(content.Unreadable, StringComparer.Ordinal);

        public IReadOnlyDictionary<string, string> Unreadable => _unreadable;

        public T? Read<T>(string field, string? typed, TryRead<T> tryRead)
            where T : struct
        {
            _unreadable.Remove(field);
            if (string.IsNullOrWhiteSpace(typed))
            {
                return null;
            }

            if (tryRead(typed.Trim(), out var value))
            {
                return value;
            }

            _unreadable[field] = typed.Trim();
            return null;
        }
    }
}
