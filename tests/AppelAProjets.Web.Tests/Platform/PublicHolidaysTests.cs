using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform;

public sealed class PublicHolidaysTests
{
    [Theory]
    [InlineData("2027-05-06", "Europe/Paris", "un jour férié (Jeudi de l'Ascension)")]
    [InlineData("2027-05-08", "Europe/Paris", "un jour férié (Fête de la Victoire)")]
    [InlineData("2027-05-09", "Europe/Paris", "un dimanche")]
    [InlineData("2027-03-26", "Europe/Paris", "un jour férié en Alsace et en Moselle (Vendredi saint)")]
    [InlineData("2027-12-20", "Indian/Reunion", "un jour férié (Abolition de l'esclavage à La Réunion)")]
    [InlineData("2027-06-10", "America/Cayenne", "un jour férié (Abolition de l'esclavage en Guyane)")]
    [InlineData("2008-05-01", "Europe/Paris", "un jour férié")]
    [InlineData("2027-03-26", "Indian/Reunion", null)]
    [InlineData("2027-05-11", "Europe/Paris", null)]
    public async Task A_closing_on_a_day_nobody_works_is_said_in_the_calendar_wherever_the_call_is(string day, string zone, string? why)
    {
        await using var app = new TestApp();
        var there = Given.ReferenceSchedule with { ZoneId = zone };
        var closing = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var days = closing.DayNumber - there.LocalDay(there.ClosesAt).DayNumber;
        var call = await app.Given.CallAsync(schedule: there.Shifted(new DateShift(0, days)));
        var coordinator = await app.Given.UserAsync("Marion Lefèvre");
        await app.Given.GrantAsync(coordinator, CallRole.Coordinator, call);

        var page = await (await app.SignedInAsync(coordinator)).GetAsync($"/coordination/appels/{call.Slug}/parametres/calendrier");

        page.Parts("schedule-warnings").Count.ShouldBe(why is null ? 0 : 1);
        page.Text.ShouldContain(why ?? "Clôture");
    }
}
