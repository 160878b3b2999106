using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Web.Features.Shared.Words;

/// <summary>The French words of what ties a member to a fiche and of what keeps them from rating it.</summary>
internal static class CommitteeWords
{
    /// <summary>A conflict as the minutes print it, said of someone else.</summary>
    public static string OfMember(ConflictKind kind) =>
        kind switch
        {
            ConflictKind.Structure => "Engagement dans la structure",
            ConflictKind.Family => "Proche concerné",
            ConflictKind.ElectedOrAgent => "Élu ou agent de l’organisme porteur",
            ConflictKind.FundingBody => "Structure financeuse du projet",
            ConflictKind.Other => "Autre lien",
            _ => throw Unnamed(kind),
        };

    public static string For(DeclineReason reason) =>
        reason switch
        {
            DeclineReason.Workload => "J’ai déjà trop de fiches",
            DeclineReason.Competence => "Ce n’est pas mon domaine",
            DeclineReason.Unavailable => "Je ne suis pas disponible avant la fin de la notation",
            DeclineReason.Other => "Une autre raison, que je précise",
            _ => throw Unnamed(reason),
        };

    /// <summary>The reason as the coordination reads it, said of someone else.</summary>
    public static string OfMember(DeclineReason reason) =>
        reason switch
        {
            DeclineReason.Workload => "trop de fiches",
            DeclineReason.Competence => "hors de son domaine",
            DeclineReason.Unavailable => "indisponible",
            DeclineReason.Other => "autre raison",
            _ => throw Unnamed(reason),
        };

    public static string For(PossibleConflict tie)
    {
        return tie.Ground switch
        {
            PossibleConflictGround.Member => $"membre de l’organisation «\u00A0{tie.Evidence}\u00A0»",
            PossibleConflictGround.InstitutionName => $"siège pour «\u00A0{tie.Evidence}\u00A0»",
            PossibleConflictGround.Siren => $"même numéro SIREN\u00A0: {tie.Evidence}",
            PossibleConflictGround.EmailDomain => $"adresse électronique du même domaine\u00A0: {tie.Evidence}",
            _ => throw Unnamed(tie.Ground),
        };
    }

    public static string For(Exclusion exclusion) =>
        exclusion switch
        {
            Exclusion.Conflict => "déport",
            Exclusion.PossibleConflict => "lien possible à examiner",
            Exclusion.Declined => "a décliné cette fiche",
            _ => throw Unnamed(exclusion),
        };

    public static string For(PairReason reason) =>
        reason switch
        {
            PairReason.NoOtherChoice => "aucun autre membre possible",
            PairReason.OtherInstitution => "à son tour, institution différente des autres",
            PairReason.RepeatedInstitution => "à son tour, institution déjà présente\u00A0: aucune autre répartition égale ne l’évite",
            _ => throw Unnamed(reason),
        };

    private static InvalidOperationException Unnamed(Enum value) => new($"{value.GetType().Name}.{value} has no French word.");
}
