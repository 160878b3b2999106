using AppelAProjets.Domain.CallSetup;

namespace AppelAProjets.Web.Features.CallEditing.Settings;

/// <summary>The name of a section of the settings, in addresses and on screen.</summary>
internal static class CallSectionSlug
{
    private static readonly (CallSection Section, string Slug, string Name)[] All =
    [
        (CallSection.Identity, "identite", "Identité et présentation"),
        (CallSection.Applicants, "porteurs", "Qui peut répondre"),
        (CallSection.Schedule, "calendrier", "Calendrier et relances"),
        (CallSection.Objectives, "objectifs", "Objectifs prioritaires"),
        (CallSection.Neighbourhoods, "quartiers", "Quartiers concernés"),
        (CallSection.Grid, "grille", "Grille de notation"),
        (CallSection.Ranking, "classement", "Règles de classement"),
        (CallSection.Rating, "evaluation", "Évaluation"),
        (CallSection.Money, "enveloppe", "Enveloppe et plafonds"),
        (CallSection.Requirements, "exigences", "Exigences"),
        (CallSection.Questions, "questions", "Questions de l’appel"),
        (CallSection.Pieces, "pieces", "Pièces à joindre"),
        (CallSection.Eligibility, "recevabilite", "Recevabilité"),
    ];

    public static string For(CallSection section) => Find(section).Slug;

    public static string Name(CallSection section) => Find(section).Name;

    public static CallSection? After(CallSection section) => section < CallSection.Eligibility ? section + 1 : null;

    private static (CallSection Section, string Slug, string Name) Find(CallSection section) =>
        Array.Find(All, entry => entry.Section == section);
}
