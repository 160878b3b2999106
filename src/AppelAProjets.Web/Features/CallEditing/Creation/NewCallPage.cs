using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Features.CallEditing.Sections;
using AppelAProjets.Web.Features.CallEditing.Settings;

namespace AppelAProjets.Web.Features.CallEditing.Creation;

/// <summary>For the page that creates a call.</summary>
internal sealed record NewCallPage(IReadOnlyList<OwnProgramme> Programmes, CallModel? Model, NewCallForm Form)
{
    private const string Paris = "Europe/Paris";

    /// <summary>Every date of the clone, before and after; empty without model or readable day.</summary>
    public IReadOnlyList<SettingDifference> Dates =>
        Model is { } model && FormParsing.Day(Form.OpensOn, nameof(Form.OpensOn), []) is { } opens
            ? [.. SettingDifference.Between(model.Settings, model.Settings.Shifted(CloneProposal.Shift(model.Settings.Schedule, opens)))]
            : [];

    /// <summary>What deserves a second look among them.</summary>
    internal IReadOnlyList<string> Warnings =>
        Model is { } model && FormParsing.Day(Form.OpensOn, nameof(Form.OpensOn), []) is { } opens
            ? ScheduleWarnings.About(model.Settings.Schedule.Shifted(CloneProposal.Shift(model.Settings.Schedule, opens)))
            : [];

    public static NewCallPage Blank(IReadOnlyList<OwnProgramme> programmes, DateTime now)
    {
        var (opens, closes) = ScheduleProposal.Suggest(DateOnly.FromDateTime(now));
        return new(
            programmes,
            null,
            new NewCallForm
            {
                ProgrammeId = programmes is [var only] ? only.Id : null,
                OpensOn = FormParsing.Written(opens),
                ClosesOn = FormParsing.Written(closes),
            }
        );
    }

    public static NewCallPage Like(IReadOnlyList<OwnProgramme> programmes, CallModel model, DateOnly? opensOn, DateTime now)
    {
        var schedule = model.Settings.Schedule;
        var opens = opensOn ?? CloneProposal.OpensOn(schedule, now);
        var (from, to) = (schedule.LocalDay(schedule.OpensAt).Year, opens.Year);
        return new(
            programmes,
            model,
            new NewCallForm
            {
                ProgrammeId =
                    programmes.FirstOrDefault(programme => programme.Name == model.ProgrammeName)?.Id
                    ?? (programmes is [var only] ? only.Id : null),
                Title = CloneProposal.Named(model.Title, " ", from, to),
                Code = CloneProposal.Named(model.Code, "-", from, to),
                Slug = CloneProposal.Named(model.Slug, "-", from, to),
                OpensOn = FormParsing.Written(opens),
                Model = model.Slug,
            }
        );
    }

    public static CallNames Names(NewCallForm form, IReadOnlyList<OwnProgramme> programmes, List<Refusal> refusals)
    {
        if (!programmes.Any(programme => programme.Id == form.ProgrammeId))
        {
            refusals.Add(new Refusal("call.programme", nameof(form.ProgrammeId), "Choisissez le programme de l’appel."));
        }

        return new(
            form.ProgrammeId ?? Guid.Empty,
            FormParsing.Text(form.Title),
            FormParsing.Text(form.Code).ToUpperInvariant(),
            FormParsing.Text(form.Slug).ToLowerInvariant()
        );
    }

    /// <summary>What the call starts from; null when a day cannot be read, which is said.</summary>
    public static CallSettings? Settings(NewCallForm form, CallModel? model, List<Refusal> refusals)
    {
        if (Day(form.OpensOn, nameof(form.OpensOn), refusals) is not { } opens)
        {
            return null;
        }

        if (model is not null)
        {
            return model.Settings.Shifted(CloneProposal.Shift(model.Settings.Schedule, opens));
        }

        if (Day(form.ClosesOn, nameof(form.ClosesOn), refusals) is not { } closes)
        {
            return null;
        }

        if (closes <= opens)
        {
            refusals.Add(
                new Refusal("schedule.order", nameof(form.ClosesOn), "La clôture vient après l’ouverture\u00A0: vérifiez les deux jours.")
            );
            return null;
        }

        return new CallSettings
        {
            Text = new CallText { Title = FormParsing.Text(form.Title), Summary = string.Empty },
            Schedule = ScheduleProposal.Propose(opens, closes, Paris),
        };
    }

    private static DateOnly? Day(string? typed, string field, List<Refusal> refusals)
    {
        var count = refusals.Count;
        var day = FormParsing.Day(typed, field, refusals);
        if (day is null && refusals.Count == count)
        {
            refusals.Add(new Refusal("schedule.missing", field, "Indiquez ce jour."));
        }

        return day;
    }
}
