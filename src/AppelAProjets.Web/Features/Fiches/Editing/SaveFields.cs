using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>A field a colleague changed meanwhile, with the words for the person who chooses.</summary>
public sealed record NamedConflict(string Path, string Label, string Mine, string Theirs);

/// <summary>What became of a save.</summary>
/// <param name="Refusals">Why nothing was saved; empty when something was, or there was nothing to save.</param>
/// <param name="Conflicts">Fields a colleague changed meanwhile: they keep the colleague's value until someone chooses.</param>
/// <param name="Fiche">The fiche after the save.</param>
/// <param name="VersionBefore">Its version before.</param>
/// <param name="Prints">Fingerprints of the fields asked for, as they are recorded now.</param>
public sealed record FieldsSaved(IReadOnlyList<Refusal> Refusals, IReadOnlyList<NamedConflict> Conflicts, FicheAction Fiche, int VersionBefore, IReadOnlyDictionary<string, string> Prints)
{
    public bool Done => Refusals.Count == 0 && Conflicts.Count == 0;
}

/// <summary>Saves fields of a draft: one as it is typed, or those of a whole section. Each is written over the value its writer saw.</summary>
public sealed class SaveFields(AppDbContext db, TimeProvider clock)
{
    public Task<FieldsSaved> ExecuteAsync(Guid ficheId, Func<IReadOnlyList<FormQuestion>, IReadOnlyList<FieldChange>> changesFor, Guid userId, CancellationToken cancellation) =>
        db.InWriteTransactionAsync(
            async token =>
            {
                var (fiche, call) = await LoadAsync(ficheId, token);
                var before = fiche.Version;
                var changes = changesFor(call.Questions);
                var now = clock.UtcNow();
                FieldsSaved Answer(IReadOnlyList<Refusal> refusals, IReadOnlyList<FieldConflict> conflicts) => new(
                    refusals, [.. conflicts.Select(conflict => Name(conflict, call.Questions))], fiche, before, Prints(fiche.Content, changes, call.Questions));

                if (fiche.WhyNotEditable(call.Schedule, now) is { Count: > 0 } closed)
                {
                    return Answer(closed, []);
                }

                var merge = FieldMerge.Of(fiche.Content, changes, call.Questions);
                if (merge.Refusals.Count > 0 || ReferenceEquals(merge.Content, fiche.Content))
                {
                    return Answer(merge.Refusals, merge.Conflicts);
                }

                if (fiche.VersionToKeep(clock.NewId(), userId, now) is { } version)
                {
                    db.DraftVersions.Add(version);
                }

                var refusals = fiche.Write(merge.Content, call.Schedule, now, userId);
                await db.SaveChangesAsync(token);
                return Answer(refusals, merge.Conflicts);
            },
            cancellation);

    /// <summary>The fiche and the rules of its call, in one question.</summary>
    private async Task<(FicheAction Fiche, CallRules Call)> LoadAsync(Guid ficheId, CancellationToken cancellation)
    {
        var loaded = await db.Fiches.Where(f => f.Id == ficheId).Select(f => new { Fiche = f, f.Call.Schedule, f.Call.Questions }).SingleAsync(cancellation);
        return (loaded.Fiche, new CallRules(loaded.Schedule, loaded.Questions));
    }

    private sealed record CallRules(CallSchedule Schedule, IReadOnlyList<FormQuestion> Questions);

    private static NamedConflict Name(FieldConflict conflict, IReadOnlyList<FormQuestion> questions) => new(
        conflict.Path, FicheFields.Row(conflict.Path)?.List.Label ?? FicheFields.Find(conflict.Path, questions)!.Label, conflict.Mine, conflict.Theirs);

    private static Dictionary<string, string> Prints(FicheContent content, IReadOnlyList<FieldChange> changes, IReadOnlyList<FormQuestion> questions)
    {
        var prints = new Dictionary<string, string>(changes.Count, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (FicheFields.Find(change.Path, questions) is { } field)
            {
                prints[change.Path] = FieldPrint.Of(field.Read(content));
            }
        }

        return prints;
    }
}
