using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Domain.Fiches;

/// <summary>What the person who files attests, each in a box of its own (docs/domain/fiche.md 12).</summary>
public enum AttestationKind
{
    /// <summary>What is written is accurate, and the signatory may engage the body.</summary>
    Accuracy,

    /// <summary>Social and tax obligations are met.</summary>
    Obligations,

    /// <summary>Contrat d'engagement républicain: associations and foundations only.</summary>
    RepublicanCommitment,

    /// <summary>The documents of the call, its règlement among them, were read.</summary>
    Rules,

    /// <summary>People seen in pictures agreed to it, should there be any.</summary>
    ImageRights,

    /// <summary>The information on personal data was read.</summary>
    PersonalData,
}

/// <summary>A sentence to attest, as worded by one version of the product.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Version">Its version, from 1: a change of wording makes another.</param>
/// <param name="Text">The sentence, in French, as it stands beside the box.</param>
/// <param name="Source">The rule behind it, in French; may be empty.</param>
/// <param name="Unticked">What to do when the box is empty, in French.</param>
public sealed record AttestationText(AttestationKind Kind, int Version, string Text, string Source, string Unticked);

/// <summary>A sentence that was attested, kept with its filing: the instant is that of the filing.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Version">Version of the sentence.</param>
/// <param name="Text">The sentence, word for word.</param>
public sealed record Attestation(AttestationKind Kind, int Version, string Text);

/// <summary>The sentences of the attestations, every version of them: a sentence once attested never changes.</summary>
public static class Attestations
{
    private static readonly AttestationText[] All =
    [
        new(
            AttestationKind.Accuracy,
            1,
            "J’atteste que ces informations sont exactes, que l’organisation est à jour de ses obligations sociales et fiscales, et que je "
                + "suis habilité à la représenter.",
            string.Empty,
            string.Empty
        ),
        new(
            AttestationKind.Accuracy,
            2,
            "J’atteste que les informations de cette fiche et de ses pièces sont exactes, et que je suis habilité à engager "
                + "l’organisation.",
            "Code pénal, article 441-6\u00A0: une fausse déclaration pour obtenir une aide publique est punie par la loi.",
            "Cochez l’attestation d’exactitude pour déposer."
        ),
        new(
            AttestationKind.Obligations,
            1,
            "J’atteste que l’organisation est à jour de ses obligations sociales et fiscales.",
            "Déclarations et paiements dus à l’Urssaf et aux impôts\u00A0; un échéancier respecté suffit.",
            "Cochez l’attestation sur les obligations sociales et fiscales pour déposer."
        ),
        new(
            AttestationKind.RepublicanCommitment,
            1,
            "L’organisation souscrit au contrat d’engagement républicain.",
            "Loi du 24 août 2021, article 12\u00A0; décret du 31 décembre 2021. Demandé aux associations et aux fondations.",
            "Une association ou une fondation souscrit au contrat d’engagement républicain pour demander une subvention\u00A0: cochez la "
                + "case."
        ),
        new(
            AttestationKind.Rules,
            1,
            "J’ai lu le règlement et les documents de l’appel, et l’organisation les accepte.",
            string.Empty,
            "Lisez les documents de l’appel, puis cochez la case qui le dit."
        ),
        new(
            AttestationKind.ImageRights,
            1,
            "Si des photos ou des vidéos de l’action sont prises ou jointes, l’organisation recueille d’abord l’accord écrit des personnes "
                + "que l’on y reconnaît, et des parents pour les mineurs.",
            "Code civil, article 9.",
            "Cochez la case sur le droit à l’image pour déposer."
        ),
        new(
            AttestationKind.PersonalData,
            1,
            "J’ai lu l’information sur les données personnelles, et je l’ai fait connaître aux personnes nommées dans cette fiche.",
            "Règlement général sur la protection des données (RGPD), articles 13 et 14.",
            "Lisez l’information sur les données personnelles, puis cochez la case qui le dit."
        ),
    ];

    /// <summary>The sentences asked now of a body, in order.</summary>
    /// <param name="kind">What the body is.</param>
    /// <param name="hasDocuments">Whether the call has documents to read, its règlement for one.</param>
    /// <returns>One sentence per box, in its last version.</returns>
    public static IReadOnlyList<AttestationText> AskedOf(OrganisationKind kind, bool hasDocuments) =>
        [
            .. All.GroupBy(text => text.Kind)
                .Select(versions => versions.MaxBy(text => text.Version)!)
                .Where(text =>
                    text.Kind switch
                    {
                        AttestationKind.RepublicanCommitment => kind is OrganisationKind.Association or OrganisationKind.Foundation,
                        AttestationKind.Rules => hasDocuments,
                        _ => true,
                    }
                ),
        ];

    /// <summary>
    /// What a filing attested before each sentence was kept with it: the one sentence of that time, and the commitment when its box was
    /// ticked.
    /// </summary>
    /// <param name="republicanCommitment">Whether that box was ticked.</param>
    /// <returns>The sentences.</returns>
    public static IReadOnlyList<Attestation> BeforeTheyWereKept(bool republicanCommitment) =>
        [
            .. All.Where(text =>
                    text.Version == 1
                    && (
                        text.Kind == AttestationKind.Accuracy || (republicanCommitment && text.Kind == AttestationKind.RepublicanCommitment)
                    )
                )
                .Select(Kept),
        ];

    internal static Attestation Kept(AttestationText text) => new(text.Kind, text.Version, text.Text);
}
