using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Web.Features.Committee.Assigning;

/// <summary>How a coordinator asks for many assignments at once; the preview carries it to the application.</summary>
internal sealed class PlanForm
{
    public const string Automatic = "automatique";
    public const string ByRule = "regles";
    public const string FromFile = "fichier";

    /// <summary>Rules one form takes.</summary>
    public const int MostRules = 6;

    public const string AddRule = "ajouter";
    public const string RemoveRule = "retirer:";

    public string? Method { get; set; }

    public string? PerFiche { get; set; }

    public string? Seed { get; set; }

    public List<RuleLine> Rules { get; set; } = [];

    /// <summary>The words of a file already sent.</summary>
    public string? Csv { get; set; }

    /// <summary>How that file was read, in a sentence.</summary>
    public string? Understood { get; set; }

    public IFormFile? File { get; set; }

    /// <summary>What the preview showed.</summary>
    public string? Seal { get; set; }

    public int? PerFicheRead => Whole(PerFiche) is { } count and >= 1 and <= RatingSettings.MaxEvaluationsPerFiche ? count : null;

    public int? SeedRead => Whole(Seed) is { } seed and >= 0 ? seed : null;

    /// <summary>The lines of the form: those typed, or one to begin with.</summary>
    public IReadOnlyList<RuleLine> RuleLines => Rules.Count == 0 ? [new RuleLine()] : [.. Rules.Take(MostRules)];

    public bool HasRoomForRule => RuleLines.Count < MostRules;

    /// <summary>Adds an empty rule («ajouter») or removes one («retirer:2»); anything else changes nothing.</summary>
    /// <returns>The line to go to, or null.</returns>
    public int? Change(string? act)
    {
        if (act == AddRule && HasRoomForRule)
        {
            Rules = [.. RuleLines, new RuleLine()];
            return Rules.Count - 1;
        }

        if (act?.StartsWith(RemoveRule, StringComparison.Ordinal) == true && Whole(act[RemoveRule.Length..]) is { } at && at < Rules.Count)
        {
            Rules.RemoveAt(at);
            return Math.Max(0, at - 1);
        }

        return null;
    }

    public IReadOnlyList<Refusal> Check()
    {
        var refusals = new List<Refusal>();
        switch (Method)
        {
            case Automatic:
                if (PerFicheRead is null)
                {
                    refusals.Add(
                        new(
                            "assignment.per-fiche",
                            nameof(PerFiche),
                            $"Écrivez un nombre d’évaluations entre 1 et {RatingSettings.MaxEvaluationsPerFiche}."
                        )
                    );
                }

                if (SeedRead is null)
                {
                    refusals.Add(new("assignment.seed", nameof(Seed), "Écrivez un nombre entier, par exemple 1."));
                }

                break;
            case ByRule:
                if (!Rules.Exists(rule => rule.IsUsed))
                {
                    refusals.Add(new("assignment.rules", "Rules[0].Subject", "Choisissez au moins des fiches et à qui les confier."));
                }

                refusals.AddRange(
                    Rules
                        .Select((rule, i) => (rule, i))
                        .Where(line => line.rule.IsUsed && !line.rule.IsComplete)
                        .Select(line => new Refusal(
                            "assignment.rule",
                            $"Rules[{line.i}].{(string.IsNullOrEmpty(line.rule.Subject) ? "Subject" : "Target")}",
                            "Choisissez les fiches et à qui les confier, ou laissez la ligne vide."
                        ))
                );
                break;
            case FromFile:
                if (string.IsNullOrWhiteSpace(Csv))
                {
                    refusals.Add(new("assignment.file", "File", "Choisissez un fichier CSV qui contient au moins une ligne."));
                }

                break;
            default:
                refusals.Add(new("assignment.method", string.Empty, "Choisissez une façon d’affecter les fiches."));
                break;
        }

        return refusals;
    }

    private static int? Whole(string? text) => FrenchInput.TryWhole(text, out var number) ? number : null;
}

/// <summary>«The fiches of … to …»: values of the two lists, made by <see cref="PlanChoices"/>.</summary>
internal sealed class RuleLine
{
    public string? Subject { get; set; }

    public string? Target { get; set; }

    public bool IsUsed => !string.IsNullOrEmpty(Subject) || !string.IsNullOrEmpty(Target);

    public bool IsComplete => !string.IsNullOrEmpty(Subject) && !string.IsNullOrEmpty(Target);
}
