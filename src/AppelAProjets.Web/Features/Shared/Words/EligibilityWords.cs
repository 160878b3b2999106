using AppelAProjets.Domain.Eligibility;

namespace AppelAProjets.Web.Features.Shared.Words;

/// <summary>
/// The French words of eligibility: the pages of the coordination, the ranking, the journal and the letter use the same ones.
/// </summary>
internal static class EligibilityWords
{
    public static StatusLabel For(EligibilityState state) =>
        state switch
        {
            EligibilityState.ToExamine => new("À examiner", "neutral", "circle"),
            EligibilityState.ComplementAsked => new("Complément demandé", "warn", "pencil-square"),
            EligibilityState.Eligible => new("Recevable", "ok", "check-circle-fill"),
            EligibilityState.Ineligible => new("Irrecevable", "err", "slash-circle"),
            _ => throw Unnamed(state),
        };

    public static StatusLabel For(RuleVerdict verdict) =>
        verdict switch
        {
            RuleVerdict.Met => new("Respectée", "ok", "check-lg"),
            RuleVerdict.NotMet => new("Non respectée", "err", "exclamation-circle-fill"),
            RuleVerdict.ToCheck => new("À vérifier", "warn", "question-circle"),
            RuleVerdict.NotApplicable => new("Sans objet", "neutral", "dash-circle"),
            _ => throw Unnamed(verdict),
        };

    /// <summary>What the rules say of a fiche as a whole.</summary>
    public static StatusLabel OverallOf(RuleVerdict verdict) =>
        verdict switch
        {
            RuleVerdict.NotMet => new("Règle non respectée", "err", "exclamation-circle-fill"),
            RuleVerdict.ToCheck => new("Point à vérifier", "warn", "question-circle"),
            RuleVerdict.Met or RuleVerdict.NotApplicable => new("Règles respectées", "ok", "check-lg"),
            _ => throw Unnamed(verdict),
        };

    public static string For(EligibilityRule rule) =>
        rule switch
        {
            EligibilityRule.InTime => "Déposée dans les délais",
            EligibilityRule.ApplicantKind => "Type d’organisation",
            EligibilityRule.RepublicanCommitment => "Contrat d’engagement républicain",
            EligibilityRule.Objectives => "Objectifs de l’appel",
            EligibilityRule.Territory => "Territoire",
            EligibilityRule.Dates => "Dates de l’action",
            EligibilityRule.Amount => "Montant demandé",
            EligibilityRule.Balance => "Équilibre du budget",
            EligibilityRule.Pieces => "Pièces à joindre",
            EligibilityRule.PreviousAccount => "Bilan de l’action passée",
            EligibilityRule.Count => "Nombre de fiches",
            EligibilityRule.Completeness => "Formulaire complet",
            _ => throw Unnamed(rule),
        };

    public static string For(ChecklistVerdict verdict) =>
        verdict switch
        {
            ChecklistVerdict.Conform => "Conforme",
            ChecklistVerdict.NonConform => "Non conforme",
            ChecklistVerdict.NotApplicable => "Sans objet",
            _ => throw Unnamed(verdict),
        };

    public static string For(IneligibilityMotive motive) =>
        motive switch
        {
            IneligibilityMotive.OffTopic => "Hors sujet",
            IneligibilityMotive.OffTerritory => "Hors territoire",
            IneligibilityMotive.Late => "Hors délai",
            IneligibilityMotive.Incomplete => "Incomplet",
            IneligibilityMotive.Duplicate => "Doublon",
            IneligibilityMotive.MissingReport => "Bilan manquant",
            IneligibilityMotive.ApplicantKind => "Organisation non éligible",
            IneligibilityMotive.Amount => "Montant ou budget hors règles",
            IneligibilityMotive.Other => "Autre motif",
            _ => throw Unnamed(motive),
        };

    /// <summary>Motives in one line: «Hors sujet, doublon».</summary>
    public static string For(IEnumerable<IneligibilityMotive> motives)
    {
        var words = string.Join(", ", motives.Select(motive => For(motive).ToLowerInvariant()));
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static ArgumentOutOfRangeException Unnamed(Enum value) =>
        new(nameof(value), value, "No French word is written for this value.");
}
