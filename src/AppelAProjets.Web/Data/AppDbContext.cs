using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Discussions;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Data.Outbox;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace AppelAProjets.Web.Data;

/// <summary>
/// The model and the conventions every database shares (architecture.md, «Portability»). What one database does its own way stands in
/// the derived context.
/// </summary>
internal abstract class AppDbContext(DbContextOptions options) : IdentityUserContext<User, Guid>(options), IDataProtectionKeyContext
{
    private const string VersionProperty = "Version";

    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<OrganisationMember> OrganisationMembers => Set<OrganisationMember>();

    public DbSet<OrganisationInvitation> OrganisationInvitations => Set<OrganisationInvitation>();

    public DbSet<JoinRequest> JoinRequests => Set<JoinRequest>();

    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<LegalPage> LegalPages => Set<LegalPage>();

    public DbSet<ProgrammeNeighbourhood> ProgrammeNeighbourhoods => Set<ProgrammeNeighbourhood>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Call> Calls => Set<Call>();

    public DbSet<CallDocument> CallDocuments => Set<CallDocument>();

    public DbSet<DeadlineExtension> DeadlineExtensions => Set<DeadlineExtension>();

    public DbSet<CallVersion> CallVersions => Set<CallVersion>();

    public DbSet<PriorityObjective> PriorityObjectives => Set<PriorityObjective>();

    public DbSet<Neighbourhood> Neighbourhoods => Set<Neighbourhood>();

    public DbSet<FilingSequence> FilingSequences => Set<FilingSequence>();

    public DbSet<ScoringGrid> ScoringGrids => Set<ScoringGrid>();

    public DbSet<FicheAction> Fiches => Set<FicheAction>();

    public DbSet<DraftVersion> DraftVersions => Set<DraftVersion>();

    public DbSet<Filing> Filings => Set<Filing>();

    /// <summary>The filings that count: the last one of each fiche that was not withdrawn.</summary>
    public IQueryable<Filing> FilingsInForce =>
        Filings.Where(filing => filing.Number == filing.Fiche.FiledNumber && filing.Fiche.WithdrawnAt == null);

    /// <summary>Those that are rated and ranked: the ones in force that nobody judged ineligible. What is not decided goes on.</summary>
    public IQueryable<Filing> EligibleFilings =>
        FilingsInForce.Where(filing =>
            !EligibilityReviews.Any(review => review.FicheId == filing.FicheId && review.State == EligibilityState.Ineligible)
        );

    public DbSet<EligibilityReview> EligibilityReviews => Set<EligibilityReview>();

    public DbSet<ComplementRequest> ComplementRequests => Set<ComplementRequest>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<DeclinedAssignment> DeclinedAssignments => Set<DeclinedAssignment>();

    public DbSet<ConflictOfInterest> Conflicts => Set<ConflictOfInterest>();

    public DbSet<ConflictDismissal> ConflictDismissals => Set<ConflictDismissal>();

    public DbSet<CoordinationReplacement> CoordinationReplacements => Set<CoordinationReplacement>();

    public DbSet<Evaluation> Evaluations => Set<Evaluation>();

    public DbSet<DiscussionMessage> DiscussionMessages => Set<DiscussionMessage>();

    public DbSet<DiscussionReading> DiscussionReadings => Set<DiscussionReading>();

    public DbSet<EvaluationChange> EvaluationChanges => Set<EvaluationChange>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<Upload> Uploads => Set<Upload>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The scoring grid in force for a call: its latest version, with its criteria.</summary>
    public Task<ScoringGrid> GridInForceAsync(Guid callId, CancellationToken cancellation) =>
        ScoringGrids
            .AsNoTracking()
            .Include(grid => grid.Criteria)
            .AsSingleQuery()
            .Where(grid => grid.CallId == callId)
            .OrderByDescending(grid => grid.Number)
            .FirstAsync(cancellation);

    /// <summary>
    /// Runs a verb whose answer depends on what it reads (a deadline, a number, an envelope) in one write transaction: nobody else
    /// writes between its first read and its commit, or the commit fails. The verb starts with nothing loaded, saves once and must bear
    /// being run again.
    /// </summary>
    public abstract Task<T> InWriteTransactionAsync<T>(Func<CancellationToken, Task<T>> verb, CancellationToken cancellation);

    /// <summary>Runs one bulk write (conditional update, delete) under the same lock as saves.</summary>
    public abstract Task<int> WriteAsync(Func<CancellationToken, Task<int>> write, CancellationToken cancellation);

    /// <summary>True when only one process can be using the database: what a dead process held can be taken back at once.</summary>
    public abstract bool HasOneProcess { get; }

    /// <summary>Where the data is, in the words of an error: a file, or a database and its server. Never a password.</summary>
    public abstract string Location { get; }

    /// <summary>True when a save failed because a unique key already held the value.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException failure);

    /// <summary>
    /// What the database itself suffers from when something failed, or <see cref="DatabaseTrouble.None"/>: a bug of ours, a rule.
    /// </summary>
    public DatabaseTrouble TroubleIn(Exception? failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is DatabaseBusyException)
            {
                return DatabaseTrouble.Unreachable;
            }

            if (TroubleOf(cause) is not DatabaseTrouble.None and var trouble)
            {
                return trouble;
            }
        }

        return DatabaseTrouble.None;
    }

    /// <summary>Runs the preparation of the database while no other process runs it: the others wait, then find it done.</summary>
    public abstract Task AloneAsync(Func<CancellationToken, Task> preparation, CancellationToken cancellation);

    /// <summary>
    /// Makes known that this process uses the database, until the answer is disposed of: nothing may replace it meanwhile. Null where the
    /// server sees to it.
    /// </summary>
    /// <exception cref="StartupRefusedException">It is being replaced.</exception>
    public virtual IDisposable? Occupy() => null;

    /// <summary>Brings the database to this version's schema.</summary>
    /// <exception cref="StartupRefusedException">A newer version wrote it, or an update stopped half-way.</exception>
    public async Task UpdateSchemaAsync(CancellationToken cancellation)
    {
        IReadOnlyCollection<string> applied = [.. await AppliedMigrationsAsync(cancellation)];
        var known = Database.GetMigrations().ToList();
        var unknown = applied.Except(known, StringComparer.Ordinal).ToList();
        // Identifiers begin with their date. What came before the first schema was never released, and nothing leads from it to here.
        if (unknown.Exists(id => string.CompareOrdinal(id, known[0]) < 0))
        {
            throw new StartupRefusedException(
                $"La base de données {Location} date du développement, avant la première version d'AppelAProjets "
                    + "(ConnectionStrings:AppelAProjets) : "
                    + "elle ne peut pas être mise à jour. Effacez-la ou indiquez une base vide, puis relancez."
            );
        }

        if (unknown.Count > 0)
        {
            throw new StartupRefusedException(
                $"La base de données {Location} vient d'une version plus récente d'AppelAProjets (ConnectionStrings:AppelAProjets) : "
                    + "démarrez cette version-là, ou restaurez une sauvegarde antérieure."
            );
        }

        await MigrateAsync(applied, cancellation);
    }

    /// <summary>
    /// What an operator should know about the way the database is set, though it works; empty when there is nothing to say.
    /// </summary>
    public virtual Task<string?> AdviceAsync(CancellationToken cancellation) => Task.FromResult<string?>(null);

    /// <summary>The trouble one exception tells by its own code; its text is never read.</summary>
    protected abstract DatabaseTrouble TroubleOf(Exception failure);

    /// <summary>Applies the migrations that are not <paramref name="applied"/> yet.</summary>
    protected abstract Task MigrateAsync(IReadOnlyCollection<string> applied, CancellationToken cancellation);

    private async Task<IEnumerable<string>> AppliedMigrationsAsync(CancellationToken cancellation) =>
        await Database.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellation)
            ? await Database.GetAppliedMigrationsAsync(cancellation)
            : [];

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        PrepareSave();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>For the data-protection library alone, which stores its keys this way, once in ninety days.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        ChangeTracker.Entries().All(entry => entry.Entity is DataProtectionKey)
            ? base.SaveChanges(acceptAllChangesOnSuccess)
            : throw new NotSupportedException("Save with SaveChangesAsync: writes wait for their turn without blocking a thread.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcDateTimeOffsetConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(12, 4);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.FindProperty(VersionProperty) is { } version && version.ClrType == typeof(int))
            {
                version.IsConcurrencyToken = true;
            }

            if (entity.FindPrimaryKey()?.Properties is [{ Name: "Id" } id] && id.ClrType == typeof(Guid))
            {
                id.ValueGenerated = ValueGenerated.Never;
            }
        }

        builder.Model.UseSnakeCaseColumns();
    }

    private void PrepareSave()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                FoldedText.Write(entry);
            }

            switch (entry.State)
            {
                case EntityState.Modified when entry.Metadata.FindProperty(VersionProperty) is { IsConcurrencyToken: true }:
                    Bump(entry);
                    break;
                case EntityState.Modified or EntityState.Deleted when entry.Entity is AuditEntry or Filing or CallVersion:
                    throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} is written once and never changed.");
                default:
                    break;
            }
        }
    }

    private static void Bump(EntityEntry entry)
    {
        var version = entry.Property(VersionProperty);
        version.CurrentValue = (int)version.OriginalValue! + 1;
    }
}
