using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.CallSetup;

/// <summary>Says what is wrong in the settings of a call: refused when a section is saved, and again before publication.</summary>
public static class CallSettingsCheck
{
    /// <summary>Longest presentation, in characters.</summary>
    public const int MaxPresentation = 8_000;

    /// <summary>Most neighbourhoods of a call.</summary>
    public const int MaxNeighbourhoods = 200;

    /// <summary>What is wrong in one section: never what is only missing.</summary>
    /// <param name="section">The section.</param>
    /// <param name="settings">The settings.</param>
    /// <returns>The list, each with the property at fault; empty when the section can be saved.</returns>
    public static IReadOnlyList<Refusal> Wrong(CallSection section, CallSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return section switch
        {
            CallSection.Identity => Identity(settings.Text),
            CallSection.Applicants => Applicants(settings.Requirements),
            CallSection.Schedule => settings.Schedule.Shortcomings(),
            CallSection.Objectives => Objectives(settings.Objectives),
            CallSection.Neighbourhoods => Neighbourhoods(settings.Neighbourhoods),
            CallSection.Grid => [.. settings.Grid.Shortcomings().Where(refusal => !IsRanking(refusal))],
            CallSection.Ranking => [.. settings.Grid.Shortcomings().Where(IsRanking)],
            CallSection.Rating => settings.Rating.Shortcomings(),
            CallSection.Money => MoneyCheck.Run(settings),
            CallSection.Requirements => RequirementsCheck.Run(settings.Requirements),
            CallSection.Questions => QuestionsCheck.Run(settings.Questions),
            CallSection.Pieces => PiecesCheck.Run(settings.Pieces, settings.Questions),
            CallSection.Eligibility => settings.Eligibility.Shortcomings(),
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };
    }

    private static bool IsRanking(Refusal refusal) =>
        refusal.Code is "grid.aggregation" or "grid.minimum" or "grid.threshold" or "grid.ties" or "grid.ties.twice";

    private static List<Refusal> Identity(CallText text)
    {
        var found = new List<Refusal>();
        Bound(found, text.Title, 1, 200, nameof(text.Title), "Donnez un titre à l’appel, en 200 caractères au plus.");
        Bound(found, text.Summary, 0, 400, nameof(text.Summary), "Le résumé compte 400 caractères au plus\u00A0: raccourcissez-le.");
        Bound(
            found,
            text.Presentation,
            0,
            MaxPresentation,
            nameof(text.Presentation),
            "La présentation compte 8 000 caractères au plus\u00A0: raccourcissez-la, ou joignez le règlement en document."
        );
        Bound(
            found,
            text.WhoMayApply,
            0,
            300,
            nameof(text.WhoMayApply),
            "Cette phrase compte 300 caractères au plus\u00A0: raccourcissez-la."
        );
        if (text.MinutesNeeded is < 5 or > 1_440)
        {
            found.Add(new("text.minutes", nameof(text.MinutesNeeded), "Le temps nécessaire va de 5 à 1 440 minutes."));
        }

        if (text.Preparation.Count > 20 || text.Preparation.Any(line => line.Length > 150))
        {
            found.Add(
                new(
                    "text.preparation",
                    nameof(text.Preparation),
                    "Citez 20 choses à préparer au plus, une par ligne, de 150 caractères au plus chacune."
                )
            );
        }

        return found;
    }

    private static List<Refusal> Applicants(CallRequirements requirements) =>
        requirements.EligibleKinds.Any(kind => !Enum.IsDefined(kind))
        || requirements.EligibleKinds.Distinct().Count() != requirements.EligibleKinds.Count
            ? [new("applicants.kinds", nameof(requirements.EligibleKinds), "Cochez chaque type d’organisation une fois au plus.")]
            : [];

    private static List<Refusal> Objectives(IReadOnlyList<ObjectiveNode> roots)
    {
        var found = new List<Refusal>();
        var all = ObjectiveNode.All(roots).ToList();
        if (all.Exists(entry => TypedText.IsBlank(entry.Node.Label) || entry.Node.Label.Length > ObjectiveNode.MaxLabelLength))
        {
            found.Add(new("objectives.label", "Label", $"Écrivez chaque objectif, en {ObjectiveNode.MaxLabelLength} caractères au plus."));
        }

        if (all.Exists(entry => entry.Level > ObjectiveNode.MaxDepth))
        {
            found.Add(new("objectives.depth", "Objectives", "L’arbre a trois niveaux au plus\u00A0: pilier, axe, enjeu."));
        }

        if (all.Count > ObjectiveNode.MaxObjectives)
        {
            found.Add(new("objectives.many", "Objectives", $"Un appel a {ObjectiveNode.MaxObjectives} objectifs au plus."));
        }

        if (all.GroupBy(entry => (entry.Parent?.Id, entry.Node.Label.Trim().ToUpperInvariant())).Any(group => group.Count() > 1))
        {
            found.Add(new("objectives.twice", "Label", "Deux objectifs du même niveau ont le même libellé\u00A0: changez l’un des deux."));
        }

        return found;
    }

    private static List<Refusal> Neighbourhoods(IReadOnlyList<NeighbourhoodEntry> entries)
    {
        var found = new List<Refusal>();
        if (entries.Any(entry => TypedText.IsBlank(entry.Name) || entry.Name.Length > 120 || entry.Code?.Length > 12))
        {
            found.Add(
                new(
                    "neighbourhoods.name",
                    "Neighbourhoods",
                    "Nommez chaque quartier, en 120 caractères au plus, avec son code QN ou QP s’il en a un."
                )
            );
        }

        if (entries.Count > MaxNeighbourhoods)
        {
            found.Add(new("neighbourhoods.many", "Neighbourhoods", $"Un appel concerne {MaxNeighbourhoods} quartiers au plus."));
        }

        return found;
    }

    private static void Bound(List<Refusal> found, string text, int shortest, int longest, string field, string message)
    {
        if (text.Trim().Length < shortest || text.Length > longest)
        {
            found.Add(new("text.length", field, message));
        }
    }
}
