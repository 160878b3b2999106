using AppelAProjets.Web.Data.Accounts;

namespace AppelAProjets.Web.Features.Programmes;

/// <summary>What a role lets one do, after «pour» or «vous invite à».</summary>
internal static class RoleWords
{
    public static string Verb(CallRole role) =>
        role switch
        {
            CallRole.Coordinator => "coordonner",
            CallRole.Evaluator => "noter des fiches-actions comme membre du comité",
            CallRole.Observer => "suivre sans rien modifier",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No French word is written for this role."),
        };

    /// <summary>«une personne qui coordonne», for the choice of a role.</summary>
    public static string Choice(CallRole role) =>
        role switch
        {
            CallRole.Coordinator => "Coordination : prépare les appels, affecte, prépare la sélection, répond",
            CallRole.Evaluator => "Membre du comité : note les fiches qui lui sont confiées",
            CallRole.Observer => "Lecture seule : suit sans rien modifier",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No French word is written for this role."),
        };
}
