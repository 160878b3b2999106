namespace AppelAProjets.Demonstration;

/// <summary>Where the calls play: gathers what each of them brings, in the order it happens.</summary>
internal sealed class DemoStage(IDemonstrationSite site)
{
    private readonly List<DemonstrationAccount> _accounts = [];
    private readonly List<DemonstrationGrant> _grants = [];
    private readonly List<DemonstrationJournalLine> _journal = [];
    private readonly List<object> _aggregates = [];

    public IDemonstrationSite Site => site;

    public Guid NewId() => site.NewId();

    /// <summary>What was brought so far, of one kind.</summary>
    public IEnumerable<T> Played<T>() => _aggregates.OfType<T>();

    public void Add(object aggregate) => _aggregates.Add(aggregate);

    public void AddAll(IEnumerable<object> aggregates) => _aggregates.AddRange(aggregates);

    public void Engage(DemonstrationAccount account) => _accounts.Add(account);

    public void Grant(Guid userId, DemonstrationRole role, Guid programmeId, string institution) =>
        _grants.Add(new DemonstrationGrant(NewId(), userId, role, programmeId, institution));

    public void Note(DateTime at, Guid? actorId, DemonstrationAct act, Guid? callId, Guid? ficheId, string sentence) =>
        _journal.Add(new DemonstrationJournalLine(NewId(), at, actorId, act, callId, ficheId, sentence));

    /// <param name="since">Since when the people have their accounts and their roles.</param>
    public PlayedDemonstration Ended(DateTime since) => new(since, _accounts, _grants, _aggregates, _journal);
}
