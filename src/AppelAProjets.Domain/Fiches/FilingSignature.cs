namespace AppelAProjets.Domain.Fiches;

/// <summary>Who files, and what they attest (docs/domain/fiche.md 12).</summary>
/// <param name="Name">Name of the signatory.</param>
/// <param name="Role">Function of the signatory.</param>
/// <param name="Attested">The sentences whose box is ticked.</param>
public sealed record FilingSignature(string Name, string Role, IReadOnlyList<Attestation> Attested)
{
    /// <summary>A signature in which these boxes are ticked.</summary>
    /// <param name="name">Name of the signatory.</param>
    /// <param name="role">Function of the signatory.</param>
    /// <param name="asked">The sentences that were asked.</param>
    /// <param name="isTicked">Whether the box of a sentence is ticked.</param>
    /// <returns>The signature.</returns>
    public static FilingSignature Of(
        string name,
        string role,
        IReadOnlyList<AttestationText> asked,
        Func<AttestationKind, bool> isTicked
    ) => new(name, role, [.. asked.Where(text => isTicked(text.Kind)).Select(Attestations.Kept)]);

    /// <summary>What keeps the signature from being accepted.</summary>
    /// <param name="asked">The sentences asked of this body by this call.</param>
    /// <returns>The list, empty when the signature is right.</returns>
    public IReadOnlyList<Refusal> Shortcomings(IReadOnlyList<AttestationText> asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var refusals = new List<Refusal>();
        if (TypedText.IsBlank(Name) || Name.Length > FicheLimits.Line)
        {
            refusals.Add(
                new Refusal("signature.name", nameof(Name), "Indiquez le nom de la personne qui dépose, en 150 caractères au plus.")
            );
        }

        if (TypedText.IsBlank(Role) || Role.Length > FicheLimits.Line)
        {
            refusals.Add(
                new Refusal("signature.role", nameof(Role), "Indiquez la qualité de la personne qui dépose, par exemple trésorier.")
            );
        }

        refusals.AddRange(
            asked
                .Where(text => !Attested.Contains(Attestations.Kept(text)))
                .Select(text => new Refusal("signature.attestation", text.Kind.ToString(), text.Unticked))
        );
        return refusals;
    }
}
