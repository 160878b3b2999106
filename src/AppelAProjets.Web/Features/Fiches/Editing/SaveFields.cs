using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Autosave;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>What became of a save.</summary>
/// <param name="Conflicts">Fields a colleague changed meanwhile: they keep the colleague's value until someone chooses.</param>
/// <param name="Asked">The fiche after the save.</param>
/// <param name="VersionBefore">Its version before.</param>
/// <param name="Hashes">Fingerprints of the fields asked for, as they are recorded now.</param>
internal sealed record FieldsSaved(
    IReadOnlyList<AutosaveConflict> Conflicts,
    AskedFiche Asked,
    int VersionBefore,
    IReadOnlyDictionary<string, string> Hashes
);

/// <summary>
/// Saves fields of a draft: one as it is typed, or those of a whole section. Each is written over the value its writer saw.
/// </summary>
internal sealed class SaveFields(AppDbContext db, TimeProvider clock)
{
    /// <summary>Who wrote before that counts as a colleague: two people in one field met lately.</summary>
    private const int VersionsRead = 20;

    /// <param name="ficheId">The fiche.</param>
    /// <param name="changesFor">The changes, once the call's questions are known.</param>
    /// <param name="userId">Who writes.</param>
    /// <param name="cancellation">Stops before the save.</param>
    /// <param name="whole">The section that is saved as a whole: its blank rows go. Null while one types: a row may be blank between two
    /// words.</param>
    /// <returns>What is recorded, whether it was saved, refused, or overtaken in some fields.</returns>
    public Task<Outcome<FieldsSaved>> ExecuteAsync(
        Guid ficheId,
        Func<IReadOnlyList<FormQuestion>, IReadOnlyList<FieldChange>> changesFor,
        Guid userId,
        CancellationToken cancellation,
        FicheSection? whole = null
    ) =>
        db.InWriteTransactionAsync(
            async token =>
            {
                var asked = await AskedFiche.ReadAsync(db.Fiches, ficheId, token);
                var (fiche, questions) = (asked.Fiche, asked.Conditions.Questions);
                var before = fiche.Version;
                var changes = changesFor(questions);
                var now = clock.UtcNow();
                Outcome<FieldsSaved> Answer(IReadOnlyList<Refusal> refusals, IReadOnlyList<AutosaveConflict> conflicts)
                {
                    var saved = new FieldsSaved(conflicts, asked, before, Hashes(fiche.Content, changes, questions));
                    return refusals.Count > 0 ? Outcome.Refuse(refusals, saved)
                        : conflicts.Count > 0 ? Outcome.OvertakenBy(saved)
                        : saved;
                }

                if (fiche.WindowAt(asked.Schedule, now).WhyNotWritable is { } closed)
                {
                    return Answer([closed], []);
                }

                var merge = FieldMerge.Of(fiche.Content, changes, questions);
                var conflicts = await NamedAsync(merge.Conflicts, fiche, questions, userId, token);
                var content =
                    whole is { } section && merge.Refusals.Count == 0
                        ? FicheFields.WithoutBlankRows(merge.Content, section, fiche.Reopening)
                        : merge.Content;
                if (merge.Refusals.Count > 0 || ReferenceEquals(content, fiche.Content))
                {
                    return Answer(merge.Refusals, conflicts);
                }

                if (fiche.VersionToKeep(clock.NewId(), userId, now) is { } version)
                {
                    db.DraftVersions.Add(version);
                }

                var refusals = fiche.Write(content, asked.Schedule, now, userId);
                await db.SaveChangesAsync(token);
                return Answer(refusals, conflicts);
            },
            cancellation
        );

    private async Task<IReadOnlyList<AutosaveConflict>> NamedAsync(
        IReadOnlyList<FieldConflict> conflicts,
        FicheAction fiche,
        IReadOnlyList<FormQuestion> questions,
        Guid userId,
        CancellationToken cancellation
    )
    {
        if (conflicts.Count == 0)
        {
            return [];
        }

        var versions = await db
            .DraftVersions.AsNoTracking()
            .Where(v => v.FicheId == fiche.Id)
            .OrderByDescending(v => v.WrittenAt)
            .Take(VersionsRead)
            .ToListAsync(cancellation);
        AutosaveConflict Named(FieldConflict conflict)
        {
            var row = FicheFields.Row(conflict.Path);
            var field = row is null ? FicheFields.Find(conflict.Path, questions) : null;
            string Read(FicheContent content) => row is var (list, key) ? list.Text(content, key) : field!.Read(content);
            return new AutosaveConflict(
                conflict.Path,
                row?.List.Label ?? field!.Label,
                conflict.Mine,
                conflict.Theirs,
                field is null ? string.Empty : FieldHash.Compute(conflict.Theirs),
                FieldAuthor.Find(Read, fiche.Content, fiche.SavedBy, versions) == userId
            );
        }

        return [.. conflicts.Select(Named)];
    }

    private static Dictionary<string, string> Hashes(
        FicheContent content,
        IReadOnlyList<FieldChange> changes,
        IReadOnlyList<FormQuestion> questions
    )
    {
        var hashes = new Dictionary<string, string>(changes.Count, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (FicheFields.Find(change.Path, questions) is { } field)
            {
                hashes[change.Path] = FieldHash.Compute(field.Read(content));
            }
        }

        return hashes;
    }
}
