using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Web.Features.Organisations.Members;

/// <summary>What rights let one do.</summary>
internal static class RightsWords
{
    /// <summary>For the choice of rights.</summary>
    public static string Choice(MemberRights rights) =>
        rights switch
        {
            MemberRights.Read => "Lire\u00A0: voir les fiches, les récépissés et les réponses",
            MemberRights.Write => "Modifier\u00A0: aussi écrire les fiches et joindre des fichiers",
            MemberRights.File => "Déposer\u00A0: aussi déposer et retirer les fiches, et gérer les membres",
            _ => throw new ArgumentOutOfRangeException(nameof(rights), rights, "No French word is written for these rights."),
        };

    /// <summary>After «pour» or «vous invite à».</summary>
    public static string Verb(MemberRights rights) =>
        rights switch
        {
            MemberRights.Read => "lire ses fiches-actions",
            MemberRights.Write => "écrire ses fiches-actions",
            MemberRights.File => "écrire et déposer ses fiches-actions",
            _ => throw new ArgumentOutOfRangeException(nameof(rights), rights, "No French word is written for these rights."),
        };
}
