using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Data.Sqlite;

/// <summary>Verbs that wait for their turn in the embedded database share one transaction (docs/decisions/group-commit.md).</summary>
public sealed class SharedTransactionTests : IDisposable
{
    private const string EmbeddedOnly = "About the file of the embedded database.";
    private readonly TestDatabase _database = TestDatabase.Create();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [EmbeddedFact(EmbeddedOnly)]
    public async Task Verbs_that_waited_see_what_those_before_them_wrote_and_are_all_recorded()
    {
        var counts = await TogetherAsync(
            Enumerable
                .Range(0, 150)
                .Select(
                    Verb (number) =>
                        async db =>
                        {
                            var before = await db.Programmes.CountAsync(Stop);
                            db.Add(Programme(number));
                            await db.SaveChangesAsync(Stop);
                            return before;
                        }
                )
        );

        counts.Order().ShouldBe(Enumerable.Range(0, 150));
        (await RecordedAsync()).Count.ShouldBe(150);
    }

    [EmbeddedTheory(EmbeddedOnly)]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9)]
    public async Task A_verb_that_fails_takes_back_what_it_wrote_and_nothing_of_the_others(int failing)
    {
        var failures = 0;
        await TogetherAsync(
            Enumerable
                .Range(0, 10)
                .Select(
                    Verb (number) =>
                        async db =>
                        {
                            db.Add(Programme(number));
                            await db.SaveChangesAsync(Stop);
                            return number == failing ? throw new InvalidOperationException("As asked.") : number;
                        }
                ),
            failure => failures += failure is InvalidOperationException ? 1 : 0
        );

        failures.ShouldBe(1);
        (await RecordedAsync()).ShouldBe(
            Enumerable.Range(0, 10).Except([failing]).Select(number => $"Programme {number}"),
            ignoreOrder: true
        );
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_verb_whose_person_has_gone_writes_nothing_and_holds_nobody()
    {
        using var gone = new CancellationTokenSource();
        var held = new TaskCompletionSource();
        await using var first = _database.Open();
        await using var second = _database.Open();
        var holding = first.InWriteTransactionAsync(
            async token =>
            {
                first.Add(Programme(1));
                await first.SaveChangesAsync(token);
                await held.Task;
                return 1;
            },
            Stop
        );
        var waiting = second.InWriteTransactionAsync(
            async token =>
            {
                second.Add(Programme(2));
                return await second.SaveChangesAsync(token);
            },
            gone.Token
        );
        await gone.CancelAsync();
        held.SetResult();

        (await holding).ShouldBe(1);
        await Should.ThrowAsync<OperationCanceledException>(waiting);
        (await RecordedAsync()).ShouldBe(["Programme 1"]);
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_plain_save_takes_its_turn_among_verbs()
    {
        var verbs = TogetherAsync(
            Enumerable
                .Range(0, 20)
                .Select(
                    Verb (number) =>
                        async db =>
                        {
                            db.Add(Programme(number));
                            return await db.SaveChangesAsync(Stop);
                        }
                )
        );
        var saves = Task.WhenAll(
            Enumerable
                .Range(20, 20)
                .Select(async number =>
                {
                    await using var db = _database.Open();
                    db.Add(Programme(number));
                    await db.SaveChangesAsync(Stop);
                })
        );
        await verbs;
        await saves;

        (await RecordedAsync()).Count.ShouldBe(40);
    }

    private delegate Task<int> Verb(AppDbContext db);

    /// <summary>Runs them at once, each with a context of its own.</summary>
    private async Task<IReadOnlyList<int>> TogetherAsync(IEnumerable<Verb> verbs, Action<Exception>? failed = null) =>
        await Task.WhenAll(
            verbs.Select(verb =>
                Task.Run(async () =>
                {
                    await using var db = _database.Open();
                    try
                    {
                        return await db.InWriteTransactionAsync(_ => verb(db), Stop);
                    }
                    catch (Exception failure) when (failed is not null)
                    {
                        failed(failure);
                        return -1;
                    }
                })
            )
        );

    private async Task<IReadOnlyList<string>> RecordedAsync()
    {
        await using var db = _database.Open();
        return await db.Programmes.Select(programme => programme.Name).ToListAsync(Stop);
    }

    private static Programme Programme(int number) =>
        new(
            Guid.CreateVersion7(),
            $"Programme {number}",
            "Soissons",
            new Contact("Marion Lefèvre", "Ville", "Place de l'Essai", "cite@essai.example", "03 23 59 90 00")
        );
}
