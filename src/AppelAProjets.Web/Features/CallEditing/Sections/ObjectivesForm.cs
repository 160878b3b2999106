using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>The tree of objectives as typed: one row per objective, each after the one it is under.</summary>
internal sealed class ObjectivesForm
{
    [MaxLength(300, ErrorMessage = "Un appel a 200 objectifs au plus.")]
    public IList<ObjectiveRow> Rows { get; set; } = [];

    /// <summary>Objectives to add at the end, one per line; what is indented goes under.</summary>
    [StringLength(100_000, ErrorMessage = "Cette liste est beaucoup trop longue : raccourcissez-la.")]
    public string? Pasted { get; set; }

    public static ObjectivesForm From(CallSettings settings) =>
        new()
        {
            Rows =
            [
                .. ObjectiveNode
                    .All(settings.Objectives)
                    .Select(entry => new ObjectiveRow
                    {
                        Id = entry.Node.Id,
                        Level = entry.Level,
                        Label = entry.Node.Label,
                    }),
            ],
        };

    /// <summary>«1», «1.2», «1.2.1» for each row, in order.</summary>
    public IReadOnlyList<string> Numbers()
    {
        var counts = new int[ObjectiveNode.MaxDepth + 1];
        var numbers = new List<string>();
        foreach (var row in Rows)
        {
            var level = Math.Clamp(row.Level, 1, ObjectiveNode.MaxDepth);
            counts[level]++;
            Array.Clear(counts, level + 1, counts.Length - level - 1);
            numbers.Add(string.Join('.', counts[1..(level + 1)].Select(count => Math.Max(1, count))));
        }

        return numbers;
    }

    /// <summary>Puts an empty row at the end, or under an objective after those already there.</summary>
    public ObjectiveRow AddRow(Guid? parentId, Guid id)
    {
        var at = Rows.Count;
        var level = 1;
        if (Rows.ToList().FindIndex(row => row.Id == parentId) is >= 0 and var parent)
        {
            level = Math.Min(Rows[parent].Level + 1, ObjectiveNode.MaxDepth);
            at = parent + 1;
            while (at < Rows.Count && Rows[at].Level >= level)
            {
                at++;
            }
        }

        var added = new ObjectiveRow { Id = id, Level = level };
        Rows.Insert(at, added);
        return added;
    }

    /// <summary>The settings with the tree as typed, once an act (move, remove) is done on it.</summary>
    public SettingsReading Apply(CallSettings settings, ObjectiveAct? act, Func<Guid> newId)
    {
        var known = ObjectiveNode.All(settings.Objectives).Select(entry => entry.Node.Id).ToHashSet();
        // A row added and left empty is a change of mind; one emptied is told.
        var rows = Rows.Where(row => known.Contains(row.Id) || !string.IsNullOrWhiteSpace(row.Label)).ToList();
        var tree = new ObjectiveOutline(rows.Select(row => (row.Level, row.Id, FormParsing.Text(row.Label)))).ToTree();
        if (act is not null)
        {
            tree = act.On(tree);
        }

        IReadOnlyList<ObjectiveNode> pasted = new ObjectiveOutline(
            ObjectiveOutline.Lines(Pasted).Select(line => (line.Level, newId(), line.Label))
        ).ToTree();
        return SettingsReading.Of(settings with { Objectives = [.. tree, .. pasted] });
    }
}

/// <summary>One objective as typed.</summary>
internal sealed class ObjectiveRow
{
    public Guid Id { get; set; }

    [Range(1, 3)]
    public int Level { get; set; } = 1;

    [StringLength(20_000, ErrorMessage = "Ce texte est beaucoup trop long : raccourcissez-le.")]
    public string? Label { get; set; }
}
