using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Platform.Calendars;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace AppelAProjets.Web.Features.Calls;

/// <summary>
/// The milestones of a call as an iCalendar file (RFC 5545). Each keeps its identifier for good: taking the file again moves the dates
/// already in the agenda instead of adding others.
/// </summary>
internal static class CallCalendar
{
    /// <param name="call">A published call.</param>
    /// <param name="site">Where the addresses lead.</param>
    /// <returns>The file.</returns>
    public static byte[] Write(Call call, SiteOptions site)
    {
        var calendar = new Calendar { ProductId = "-//AppelAProjets//Calendrier d’un appel//FR" };
        calendar.AddProperty("NAME", PrintableText.Clean(call.Text.Title));
        var schedule = call.Schedule;
        calendar.Events.Add(
            Milestone(call, site, "ouverture", "Ouverture", "Les fiches-actions peuvent être rédigées et déposées", schedule.OpensAt)
        );
        calendar.Events.Add(Closing(call, site));
        calendar.Events.Add(
            Milestone(
                call,
                site,
                "recevabilite",
                "Fin de recevabilité",
                "Fin de l’examen de la recevabilité des fiches-actions",
                schedule.EligibilityEndsAt
            )
        );
        calendar.Events.Add(
            Milestone(call, site, "notation", "Fin de notation", "Fin de la notation par les membres du comité", schedule.RatingEndsAt)
        );
        calendar.Events.Add(Milestone(call, site, "comite", "Comité de sélection", "Réunion du comité de sélection", schedule.CommitteeAt));
        calendar.Events.Add(Milestone(call, site, "reponse", "Réponse", "Réponse attendue", schedule.NotificationAt));
        return CalendarFile.Write(calendar);
    }

    private static CalendarEvent Closing(Call call, SiteOptions site)
    {
        var closing = Milestone(
            call,
            site,
            "cloture",
            "Clôture",
            "Dernier moment pour déposer. L’heure du service fait foi",
            call.Schedule.ClosesAt
        );
        closing.Alarms.Add(Alarm(7, $"Dans une semaine\u00A0: {closing.Summary}"));
        closing.Alarms.Add(Alarm(1, $"Demain\u00A0: {closing.Summary}"));
        return closing;
    }

    private static CalendarEvent Milestone(Call call, SiteOptions site, string key, string title, string meaning, DateTime at)
    {
        var address = new Uri(site.Link($"/appels/{call.Slug}"));
        // Without METHOD, the stamp of an event is its last revision (RFC 5545, §3.8.7.2): the file is the same at each reading.
        var revised = Instant(call.AmendedAt ?? call.PublishedAt!.Value);
        return new CalendarEvent
        {
            Uid = $"{call.Id}-{key}",
            Summary = $"{title}\u00A0: {PrintableText.Clean(call.Text.Title)}",
            Description = $"{meaning}\u00A0: {FrenchDates.Long(at, call.Schedule.Zone)}.\n{address.AbsoluteUri}",
            Start = Instant(at),
            Url = address,
            DtStamp = revised,
            LastModified = revised,
            Sequence = call.Revision,
            // A date to remember, not an hour when nobody is free.
            Transparency = TransparencyType.Transparent,
        };
    }

    private static Alarm Alarm(int daysBefore, string words) =>
        new()
        {
            Action = AlarmAction.Display,
            Description = words,
            Trigger = new Trigger(Duration.FromDays(-daysBefore)),
        };

    private static CalDateTime Instant(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
