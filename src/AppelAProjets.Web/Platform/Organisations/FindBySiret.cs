using AppelAProjets.Domain;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Platform.SiretDirectory;

namespace AppelAProjets.Web.Platform.Organisations;

/// <summary>
/// Completes a form with what the public register says of its SIRET. Only blank fields are filled; what the register says otherwise is
/// shown beside. When the register does not answer, people type: nothing is lost and nothing is refused.
/// </summary>
internal sealed class FindBySiret(SiretLookup lookup, SiretLookupLimit limit)
{
    /// <param name="form">What is typed; it comes back completed, with its note.</param>
    /// <param name="who">An account, or the address of a visitor.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What is wrong with the number typed; done when the form was completed or may be by hand.</returns>
    public async Task<Outcome> ExecuteAsync(OrganisationFields form, string who, CancellationToken cancellation)
    {
        if (!Siret.TryParse(form.Siret, out var siret))
        {
            return new Refusal(
                "siret.lookup.wrong",
                nameof(form.Siret),
                "Écrivez d’abord les 14\u00A0chiffres du numéro SIRET, puis lancez la recherche."
            );
        }

        if (!limit.Allows(who))
        {
            form.Note = Words("Beaucoup de recherches en peu de temps\u00A0: attendez une minute, ou remplissez le formulaire à la main.");
            return Outcome.Done;
        }

        var answer = await lookup.FindAsync(siret, cancellation);
        form.Note = answer switch
        {
            { Found: { } found } => Complete(form, found),
            { Answered: true } => Words("Le registre public ne connaît pas ce numéro. Vérifiez-le, ou remplissez le formulaire à la main."),
            _ => Words("Le registre public ne répond pas pour le moment. Rien n’est perdu\u00A0: remplissez le formulaire à la main."),
        };
        return Outcome.Done;
    }

    private static SiretNote Complete(OrganisationFields form, RegisteredEstablishment found)
    {
        form.Kind ??= found.IsAssociation ? OrganisationKind.Association : null;
        var differences = new List<(string Label, string Registered)>();
        form.Name = Keep("Nom", form.Name, found.Name);
        form.Address = Keep("Adresse", form.Address, found.Address);
        form.Postcode = Keep("Code postal", form.Postcode, found.Postcode);
        form.Town = Keep("Commune", form.Town, found.Town);
        form.Rna = Keep("Numéro RNA", form.Rna, found.Rna);
        return new SiretNote(
            differences.Count == 0
                ? "Trouvé dans le registre public. Les champs vides sont remplis\u00A0: relisez-les avant d’enregistrer."
                : "Trouvé dans le registre public. Les champs vides sont remplis. Ce que vous aviez écrit est gardé, même si le registre "
                    + "dit autre chose\u00A0:",
            IsFound: true,
            differences
        );

        string? Keep(string label, string? typed, string registered)
        {
            if (string.IsNullOrWhiteSpace(typed))
            {
                return registered;
            }

            if (registered.Length > 0 && !string.Equals(typed.Trim(), registered, StringComparison.OrdinalIgnoreCase))
            {
                differences.Add((label, registered));
            }

            return typed;
        }
    }

    private static SiretNote Words(string sentence) => new(sentence, IsFound: false, []);
}
