using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Reminders.Mails;

/// <summary>To a member of an organisation whose draft is not filed while the call is about to close.</summary>
internal sealed record ApplicantReminderMailTemplate : MailTemplate
{
    public required string Reader { get; init; }

    /// <summary>Title of the draft, possibly empty.</summary>
    public required string Title { get; init; }

    public required string CallTitle { get; init; }

    public required string ProgrammeName { get; init; }

    public required Contact Contact { get; init; }

    public required DateTime ClosesAt { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public required TimeSpan Left { get; init; }

    /// <summary>What keeps the draft from being filed, as the editor shows it.</summary>
    public required IReadOnlyList<Shortcoming> Missing { get; init; }

    /// <summary>Other fiches the organisation has filed in this call, so that nobody takes fright for them.</summary>
    public required IReadOnlyList<FiledFiche> AlreadyFiled { get; init; }

    internal IEnumerable<string> FiledInWords => AlreadyFiled.Select(fiche => $"{fiche.Number} – «\u00A0{fiche.Title}\u00A0»");

    public required string Link { get; init; }

    public override OutboxMessageKind Kind => OutboxMessageKind.ApplicantReminder;

    public override string Subject => $"Il vous reste {LeftInWords} pour déposer {Name}";

    public override string Reason =>
        "Vous recevez ce rappel parce que votre organisation a un brouillon non déposé pour cet appel. Il s’arrête dès que vous déposez.";

    public string LeftInWords => TimeLeft.InWords(Left);

    public string Name => Title.Length == 0 ? "votre fiche-action" : $"«\u00A0{Title}\u00A0»";

    public string Closing => FrenchDates.DayAndHour(ClosesAt, Zone);

    public string ZoneName => FrenchDates.ZoneName(Zone);

    public IEnumerable<(string Section, IReadOnlyList<string> Messages)> Sections =>
        Missing
            .GroupBy(shortcoming => shortcoming.Section)
            .Select(section =>
                (FrenchWords.For(section.Key), (IReadOnlyList<string>)[.. section.Select(shortcoming => shortcoming.Message)])
            );

    /// <summary>«4 éléments dans 3 sections».</summary>
    public string Count
    {
        get
        {
            var sections = Sections.Count();
            return $"{Missing.Count}\u00A0élément{(Missing.Count > 1 ? "s" : string.Empty)} dans "
                + $"{sections}\u00A0section{(sections > 1 ? "s" : string.Empty)}";
        }
    }
}
