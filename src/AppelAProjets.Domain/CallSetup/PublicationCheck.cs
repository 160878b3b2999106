using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Domain.CallSetup;

/// <summary>Where to go to mend what is missing before publication.</summary>
public enum PublicationPlace
{
    /// <summary>A section of the call's settings.</summary>
    Section,

    /// <summary>The legal pages of the programme.</summary>
    LegalPages,

    /// <summary>The team of the programme.</summary>
    Team,
}

/// <summary>Something missing from a call before, or soon after, it is published.</summary>
/// <param name="Code">Stable name of the rule.</param>
/// <param name="Place">Where to mend it.</param>
/// <param name="Section">The section, when <paramref name="Place"/> is one.</param>
/// <param name="Message">French sentence that says what to do.</param>
/// <param name="Blocks">True when the call can't be published without; false when it can wait.</param>
public sealed record PublicationShortcoming(string Code, PublicationPlace Place, CallSection Section, string Message, bool Blocks = true);

/// <summary>What surrounds a call and counts for its publication.</summary>
/// <param name="Evaluators">Evaluators who may vote, on the call or its programme.</param>
/// <param name="InvitedEvaluators">Evaluators invited who have not answered yet.</param>
/// <param name="LegalPagesMissing">Names of the programme's legal pages not written yet.</param>
public sealed record PublicationContext(int Evaluators, int InvitedEvaluators, IReadOnlyList<string> LegalPagesMissing);

/// <summary>Says what is missing to publish a call: one list for the summary of its settings and for the publication itself.</summary>
public static class PublicationCheck
{
    /// <summary>What is missing or wrong, in the settings then around them.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="context">What surrounds it.</param>
    /// <param name="now">UTC instant.</param>
    /// <param name="published">True once it is public: milestones that are simply past are then no fault.</param>
    /// <returns>The list, in the order of the sections; nothing in it blocks when the call can be published.</returns>
    public static IReadOnlyList<PublicationShortcoming> Run(
        CallSettings settings,
        PublicationContext context,
        DateTime now,
        bool published = false
    )
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(context);
        var found = new List<PublicationShortcoming>();
        foreach (var section in Enum.GetValues<CallSection>())
        {
            found.AddRange(Missing(section, settings, now, published));
            found.AddRange(
                CallSettingsCheck
                    .Wrong(section, settings)
                    .Select(refusal => new PublicationShortcoming(refusal.Code, PublicationPlace.Section, section, refusal.Message))
            );
        }

        if (context.LegalPagesMissing.Count > 0)
        {
            found.Add(
                new(
                    "publication.legal",
                    PublicationPlace.LegalPages,
                    default,
                    $"Relisez et enregistrez les pages légales du programme\u00A0: {string.Join(", ", context.LegalPagesMissing)}."
                )
            );
        }

        if (context.Evaluators == 0)
        {
            var waiting =
                context.InvitedEvaluators > 0
                    ? "Aucun évaluateur n’a encore accepté son invitation"
                    : "Aucun évaluateur n’est encore nommé";
            var late = now > settings.Schedule.ClosesAt;
            found.Add(
                new(
                    "publication.evaluators",
                    PublicationPlace.Team,
                    default,
                    $"{waiting}\u00A0: il en faut au moins un avant le début de la notation, à la clôture.",
                    Blocks: late
                )
            );
        }

        return found;
    }

    private static IEnumerable<PublicationShortcoming> Missing(CallSection section, CallSettings settings, DateTime now, bool published)
    {
        PublicationShortcoming Lacks(string code, string message, bool blocks = true) =>
            new(code, PublicationPlace.Section, section, message, blocks);
        switch (section)
        {
            case CallSection.Identity:
                if (TypedText.IsBlank(settings.Text.Summary))
                {
                    yield return Lacks(
                        "publication.summary",
                        "Résumez l’appel en une ou deux phrases\u00A0: c’est ce que l’on lit sur la page d’accueil."
                    );
                }

                if (TypedText.IsBlank(settings.Text.Presentation))
                {
                    yield return Lacks("publication.presentation", "Présentez l’appel\u00A0: son objet, ce qu’il attend.");
                }

                break;
            case CallSection.Schedule when !published:
                if (settings.Schedule.ClosesAt <= now)
                {
                    yield return Lacks(
                        "call.closing.past",
                        "La date de clôture est déjà passée\u00A0: décalez le calendrier avant de publier l’appel."
                    );
                }
                else if (settings.Schedule.OpensAt <= now)
                {
                    yield return Lacks(
                        "publication.opening.past",
                        "La date d’ouverture est déjà passée\u00A0: l’appel ouvrira dès sa publication.",
                        blocks: false
                    );
                }

                break;
            case CallSection.Objectives:
                if (settings.Objectives.Count == 0)
                {
                    yield return Lacks(
                        "publication.objectives",
                        "Aucun objectif prioritaire n’est écrit\u00A0: les porteurs n’en choisiront pas.",
                        blocks: false
                    );
                }

                break;
            case CallSection.Grid:
                if (settings.Grid.Criteria.Any(IsSilent))
                {
                    yield return Lacks(
                        "publication.levels",
                        "Certains critères n’ont ni explication ni repère\u00A0: les porteurs ne sauront pas ce qui est attendu.",
                        blocks: false
                    );
                }

                break;
            case CallSection.Rating:
                if (settings.Rating.EvaluationsPerFiche < settings.Grid.MinimumEvaluations)
                {
                    yield return Lacks(
                        "publication.evaluations",
                        "Chaque fiche doit recevoir "
                            + (
                                settings.Rating.EvaluationsPerFiche == 1
                                    ? "une évaluation"
                                    : $"{settings.Rating.EvaluationsPerFiche} évaluations"
                            )
                            + $", mais il en faut {settings.Grid.MinimumEvaluations} pour être classée\u00A0: demandez-en plus, ou baissez "
                            + "ce minimum dans les règles de classement.",
                        blocks: false
                    );
                }

                break;
            default:
                break;
        }
    }

    private static bool IsSilent(CriterionSettings criterion) =>
        criterion.Figure is null && criterion.Description.Length == 0 && criterion.Levels.Count == 0;
}
