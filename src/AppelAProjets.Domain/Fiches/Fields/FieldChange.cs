using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.Fiches.Fields;

/// <summary>What someone wants a field to hold.</summary>
/// <param name="Path">Path of the field, or of a row to take out.</param>
/// <param name="Base"><see cref="FieldHash"/> of the value they had before them; for a row, <see cref="FicheRowList.Print"/>.</param>
/// <param name="Text">The new value; empty to take a row out.</param>
public sealed record FieldChange(string Path, string Base, string Text);

/// <summary>A field two people changed at once: nothing of it is written until one of them chooses.</summary>
/// <param name="Path">Path of the field.</param>
/// <param name="Mine">What this person typed.</param>
/// <param name="Theirs">What is recorded.</param>
public sealed record FieldConflict(string Path, string Mine, string Theirs)
{
    /// <summary>Whether two people changed one field: it no longer holds what the writer saw, nor what they write.</summary>
    /// <param name="seen">Fingerprint of the value the writer saw.</param>
    /// <param name="hash">Fingerprint of what is recorded.</param>
    /// <param name="theirs">What is recorded.</param>
    /// <param name="mine">What the writer asks for.</param>
    public static bool Arises(string? seen, string hash, string theirs, string mine) => theirs != mine && hash != seen;
}

/// <summary>What became of some changes: each field is judged alone, so that two colleagues in different fields never meet.</summary>
/// <param name="Content">The fiche with the changes that could be written.</param>
/// <param name="Conflicts">The others.</param>
/// <param name="Refusals">Why nothing can be written at all: an unknown field, a text out of bounds.</param>
public sealed record FieldMerge(FicheContent Content, IReadOnlyList<FieldConflict> Conflicts, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Most rows one list of a draft holds.</summary>
    public const int HardRows = 200;

    /// <summary>Writes changes over a fiche. A change to what the field already holds is accepted, whoever wrote it.</summary>
    /// <param name="content">What is recorded.</param>
    /// <param name="changes">The changes, in order.</param>
    /// <param name="questions">The questions of the call.</param>
    /// <returns>The outcome; the content itself when nothing changes.</returns>
    public static FieldMerge Of(FicheContent content, IReadOnlyList<FieldChange> changes, IReadOnlyList<FormQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(changes);
        var conflicts = new List<FieldConflict>();
        var written = content;
        foreach (var change in changes)
        {
            var row = FicheFields.Row(change.Path);
            var field = row is null ? FicheFields.Find(change.Path, questions) : null;
            if (row is null && field is null)
            {
                return new FieldMerge(
                    content,
                    [],
                    [new Refusal("field.unknown", change.Path, "Cette question n'est plus dans le formulaire\u00A0: rechargez la page.")]
                );
            }

            if (field is not null && change.Text.Length > field.HardLimit)
            {
                return new FieldMerge(
                    content,
                    [],
                    [new Refusal("field.long", change.Path, "Ce texte est beaucoup trop long\u00A0: raccourcissez-le.")]
                );
            }

            string Read(FicheContent fiche) => row is var (list, at) ? list.Text(fiche, at) : field!.Read(fiche);
            var changed = row is var (rows, gone) ? rows.Remove(written, gone) : field!.Write(written, change.Text);
            var (theirs, mine) = (Read(written), Read(changed));
            var before = row is var (cells, key)
                ? cells.Print(key, path => FieldHash.Compute(FicheFields.Find(path, questions)!.Read(written)))
                : FieldHash.Compute(theirs);
            if (FieldConflict.Arises(change.Base, before, theirs, mine))
            {
                conflicts.Add(new FieldConflict(change.Path, mine, theirs));
            }
            else if (theirs != mine || row is not null)
            {
                written = changed;
            }
        }

        return
            FicheFields.Lists.FirstOrDefault(list => list.RowsOf(written).Count > Math.Max(HardRows, list.RowsOf(content).Count))
                is { } full
            ? new FieldMerge(
                content,
                [],
                [new Refusal("field.rows", full.Name, $"Cette liste a trop de lignes\u00A0: {HardRows} au plus.")]
            )
            : new FieldMerge(written, conflicts, []);
    }
}
