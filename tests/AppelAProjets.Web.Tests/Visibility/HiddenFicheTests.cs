using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Visibility;

/// <summary>
/// A fiche can't be guessed either: who may not know of it gets, at every address that names one, what a fiche that does not exist gives.
/// </summary>
public sealed class HiddenFicheTests
{
    private static readonly Person[] Draft =
    [
        Person.Anonymous,
        Person.OtherApplicant,
        Person.MemberNotAssigned,
        Person.MemberInConflict,
        Person.Coordinator,
        Person.CoordinatorInConflict,
        Person.CoordinatorElsewhere,
        Person.Observer,
        Person.Administrator,
    ];

    private static readonly Person[] Filed =
    [
        Person.Anonymous,
        Person.OtherApplicant,
        Person.MemberNotAssigned,
        Person.MemberInConflict,
        Person.CoordinatorInConflict,
        Person.CoordinatorElsewhere,
        Person.Observer,
        Person.Administrator,
    ];

    [Theory]
    [InlineData(Moment.Draft)]
    [InlineData(Moment.Filed)]
    public async Task A_hidden_fiche_answers_as_one_that_does_not_exist(Moment moment)
    {
        await using var app = new TestApp();
        var cast = await Cast.GatherAsync(app, moment);
        var fiche = cast.Known["ficheId"];
        var nothing = Guid.NewGuid().ToString();
        var addresses = Address
            .All(app)
            .Where(address =>
                address.Pattern.StartsWith("/fiches/{id", StringComparison.Ordinal)
                || address.Pattern.Contains("{ficheId", StringComparison.Ordinal)
            )
            .ToList();
        addresses.Count.ShouldBeGreaterThan(40);
        var told = new List<string>();
        foreach (var person in moment == Moment.Draft ? Draft : Filed)
        {
            var browser = await cast.BrowserAsync(person);
            foreach (var address in addresses)
            {
                var hidden = await address.AskAsync(browser, cast.Known, fiche);
                var unknown = await address.AskAsync(
                    browser,
                    new Dictionary<string, string>(cast.Known, StringComparer.Ordinal) { ["ficheId"] = nothing },
                    nothing
                );
                if (hidden != unknown)
                {
                    told.Add($"{person}, {address}: {hidden} of the fiche, {unknown} of none");
                }
            }
        }

        told.ShouldBeEmpty(string.Join('\n', told));
    }
}
