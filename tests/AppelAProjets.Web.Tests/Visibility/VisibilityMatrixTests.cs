using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Visibility;

/// <summary>
/// Who sees what, for everyone at every moment: every address that answers a GET is asked for, exports, archives, attachments, documents
/// and
/// searches included, and no answer says a word its reader may not know. Where they may, some answer says it.
/// </summary>
[AnyDatabase("The same policies and queries decide on every database; the tests of each feature run on all of them.")]
public sealed class VisibilityMatrixTests
{
    private static readonly Person[] Committee = [Person.Assigned, Person.AssignedWhoFiled];

    /// <summary>The words, and who may read them at each moment (docs/domain/who-sees-what.md). The rest may not.</summary>
    private static readonly (string Words, Func<Moment, Person[]> Readers)[] Matrix =
    [
        (
            Cast.Title,
            moment =>
                moment == Moment.Draft
                    ? [Person.Applicant, Person.Coordinator, Person.CoordinatorInConflict]
                    : [Person.Applicant, .. Committee, Person.Coordinator]
        ),
        (Cast.File, moment => moment == Moment.Draft ? [Person.Applicant] : [Person.Applicant, .. Committee, Person.Coordinator]),
        (Cast.Phone, moment => moment == Moment.Draft ? [Person.Applicant] : [Person.Applicant, Person.Coordinator]),
        (
            Cast.Justification,
            moment =>
                moment == Moment.Draft ? []
                : moment == Moment.Released ? [.. Committee, Person.Coordinator]
                : [Person.AssignedWhoFiled, Person.Coordinator]
        ),
        (
            Cast.Message,
            moment =>
                moment == Moment.Draft ? []
                : moment == Moment.Released ? [.. Committee, Person.Coordinator]
                : [Person.AssignedWhoFiled, Person.Coordinator]
        ),
        (
            Cast.Motive,
            moment =>
                moment switch
                {
                    Moment.Decided => [Person.Coordinator],
                    Moment.Released => [Person.Applicant, Person.Coordinator],
                    _ => [],
                }
        ),
    ];

    public static TheoryData<Moment> Moments => [.. Enum.GetValues<Moment>()];

    [EmbeddedTheory("The same policies and queries decide on every database; the tests of each feature run on all of them.")]
    [MemberData(nameof(Moments))]
    public async Task No_answer_says_what_its_reader_may_not_know_and_some_answer_says_what_they_may(Moment moment)
    {
        await using var app = new TestApp();
        var cast = await Cast.GatherAsync(app, moment);
        var addresses = EveryAddress.Of(app, cast.Known);
        addresses.Count.ShouldBeGreaterThan(80);
        var leaks = new List<string>();
        var untold = new List<string>();
        foreach (var person in Enum.GetValues<Person>())
        {
            var browser = await cast.BrowserAsync(person);
            var told = new HashSet<string>(StringComparer.Ordinal);
            foreach (var address in addresses)
            {
                var page = await browser.GetAsync(address);
                ((int)page.Status).ShouldBeLessThan(500, $"{address} for {person}");
                var words = EveryAddress.Words(page);
                foreach (var (secret, readers) in Matrix.Where(row => words.Contains(row.Words, StringComparison.OrdinalIgnoreCase)))
                {
                    told.Add(secret);
                    if (!readers(moment).Contains(person))
                    {
                        leaks.Add($"{person} reads «{secret}» at {address}");
                    }
                }
            }

            untold.AddRange(
                Matrix
                    .Where(row => row.Readers(moment).Contains(person) && !told.Contains(row.Words))
                    .Select(row => $"{person} reads «{row.Words}» nowhere")
            );
        }

        leaks.ShouldBeEmpty(string.Join('\n', leaks));
        untold.ShouldBeEmpty(string.Join('\n', untold));
    }

    [Theory]
    [InlineData(Person.MemberInConflict)]
    [InlineData(Person.CoordinatorInConflict)]
    public async Task For_someone_in_conflict_every_address_of_the_fiche_answers_that_it_does_not_exist(Person person)
    {
        await using var app = new TestApp();
        var cast = await Cast.GatherAsync(app, Moment.Decided);
        var browser = await cast.BrowserAsync(person);
        var ofFiche = EveryAddress
            .Of(app, cast.Known)
            .Where(address =>
                address.Contains(cast.Known["ficheId"], StringComparison.Ordinal)
                || address.Contains(cast.Known["evaluationId"], StringComparison.Ordinal)
            )
            .ToList();
        ofFiche.Count.ShouldBeGreaterThan(15);
        foreach (var address in ofFiche)
        {
            var status = (int)(await browser.GetAsync(address)).Status;
            // A door the role does not open at all answers the same for every fiche there is.
            var expected = person == Person.MemberInConflict && address.StartsWith("/coordination", StringComparison.Ordinal) ? 403 : 404;
            (status == expected || (person == Person.CoordinatorInConflict && status == 404)).ShouldBeTrue($"{address} answers {status}");
        }
    }
}
