using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Spreadsheets;

namespace AppelAProjets.Web.Features.Committee.Assigning;

/// <summary>The assignments as a text file: what goes out comes back in, and adds what it holds more.</summary>
internal static class AssignmentFile
{
    /// <summary>Largest file, in bytes: a thousand fiches by three evaluators, twice.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const int MaxErrors = 50;
    private const string NumberHeader = "Numéro";
    private const string EmailHeader = "Adresse électronique";

    /// <summary>One line per assignment, and one for a fiche nobody has.</summary>
    public static IReadOnlyList<Column<AssignmentFileLine>> Columns { get; } =
    [
        new(NumberHeader, CellFormat.Text, 16, line => line.Number),
        new("Titre de l’action", CellFormat.Text, 44, line => line.Title),
        new("Organisation", CellFormat.Text, 34, line => line.OrganisationName),
        new(EmailHeader, CellFormat.Text, 34, line => line.Email),
        new("Membre du comité", CellFormat.Text, 26, line => line.Name),
        new("Institution", CellFormat.Text, 26, line => line.Institution),
        new("État", CellFormat.Text, 14, line => line.State),
    ];

    public static byte[] Write(AssignmentState state)
    {
        var given = state
            .Assignments.Where(a => !state.Situation.Conflicts.Contains(new(a.FicheId, a.EvaluatorId)))
            .ToLookup(a => a.FicheId);
        return CsvFile.Write(
            Columns,
            state.Fiches.SelectMany(fiche =>
                given[fiche.FicheId].Select(a => Line(state, fiche, a)).DefaultIfEmpty(new(fiche, null, string.Empty))
            )
        );
    }

    /// <summary>Reads the pairs of a file; a file with one line that can't be applied is refused whole.</summary>
    public static (IReadOnlyList<AssignmentPair> Pairs, IReadOnlyList<Refusal> Refusals) Read(string csv, AssignmentState state)
    {
        var lines = CsvReader.Read(csv);
        var header = lines.Count > 0 ? lines[0].Cells.Select(cell => cell.Trim()).ToList() : [];
        var (number, email) = (Place(header, NumberHeader), Place(header, EmailHeader));
        if (number < 0 || email < 0)
        {
            return (
                [],
                [
                    Refusal(
                        $"La première ligne doit nommer les colonnes «\u00A0{NumberHeader}\u00A0» et «\u00A0{EmailHeader}\u00A0». Partez "
                            + "du fichier exporté."
                    ),
                ]
            );
        }

        var fiches = state.Fiches.ToDictionary(f => f.Number, StringComparer.OrdinalIgnoreCase);
        var members = state.Members.ToDictionary(m => m.Email, StringComparer.OrdinalIgnoreCase);
        var (pairs, refusals) = (new List<AssignmentPair>(), new List<Refusal>());
        foreach (var (at, cells) in lines.Skip(1))
        {
            var (typedNumber, typedEmail) = (Cell(cells, number), Cell(cells, email));
            if (typedEmail.Length == 0 && fiches.ContainsKey(typedNumber))
            {
                continue;
            }

            if (state.Ineligible.Contains(typedNumber, StringComparer.OrdinalIgnoreCase))
            {
                refusals.Add(
                    Refusal($"Ligne {at}\u00A0: la fiche {Short(typedNumber)} est irrecevable, elle ne se note pas. Retirez cette ligne.")
                );
            }
            else if (!fiches.TryGetValue(typedNumber, out var fiche))
            {
                refusals.Add(
                    Refusal($"Ligne {at}\u00A0: «\u00A0{Short(typedNumber)}\u00A0» n’est le numéro d’aucune fiche déposée de cet appel.")
                );
            }
            else if (!members.TryGetValue(typedEmail, out var member))
            {
                refusals.Add(
                    Refusal($"Ligne {at}\u00A0: «\u00A0{Short(typedEmail)}\u00A0» n’est l’adresse d’aucun membre du comité de cet appel.")
                );
            }
            else if (AssignmentPlan.Of(state.Situation, [new(fiche.FicheId, member.UserId)], []).Refused is [var refused, ..])
            {
                refusals.Add(Refusal($"Ligne {at}\u00A0: {state.SentenceOf(refused.Pair, refused.Obstacle)}"));
            }
            else
            {
                pairs.Add(new(fiche.FicheId, member.UserId));
            }
        }

        return (
            [.. pairs.Distinct()],
            refusals.Count <= MaxErrors
                ? refusals
                : [.. refusals.Take(MaxErrors), Refusal($"Et {refusals.Count - MaxErrors} autres lignes à corriger.")]
        );
    }

    private static AssignmentFileLine Line(AssignmentState state, FicheToGive fiche, Assignment assignment)
    {
        var pair = new AssignmentPair(fiche.FicheId, assignment.EvaluatorId);
        var status =
            state.Situation.Filed.Contains(pair) ? "déposée"
            : state.Situation.Started.Contains(pair) ? "commencée"
            : assignment.AcceptedAt is not null ? "acceptée"
            : "affectée";
        return new(fiche, state.Members.FirstOrDefault(member => member.UserId == assignment.EvaluatorId), status);
    }

    private static int Place(List<string> header, string name) =>
        header.FindIndex(cell => string.Equals(cell, name, StringComparison.OrdinalIgnoreCase));

    private static string Cell(IReadOnlyList<string> cells, int place) =>
        place < cells.Count ? TypedText.Legible(cells[place]) : string.Empty;

    private static Refusal Refusal(string message) => new("assignment.line", string.Empty, message);

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}

/// <summary>One line of the file.</summary>
internal sealed record AssignmentFileLine(FicheToGive Fiche, CommitteeMember? Member, string State)
{
    public string Number => Fiche.Number;

    public string Title => Fiche.Title;

    public string OrganisationName => Fiche.OrganisationName;

    public string? Email => Member?.Email;

    public string? Name => Member?.Name;

    public string? Institution => Member?.Institution;
}
