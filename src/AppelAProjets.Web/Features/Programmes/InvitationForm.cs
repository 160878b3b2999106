using AppelAProjets.Domain;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Invitations;

namespace AppelAProjets.Web.Features.Programmes;

/// <summary>An invitation, as typed.</summary>
internal sealed class InvitationForm : IInvitationForm
{
    public string? Email { get; set; }

    public CallRole? Role { get; set; }

    public string? Institution { get; set; }

    /// <summary>The only call it is for; null for the whole programme.</summary>
    public Guid? CallId { get; set; }

    public string TidyEmail => ContactRules.TidyEmail(Email);

    public string TidyInstitution => TypedText.OneLine(Institution);

    public IEnumerable<Refusal> Refusals()
    {
        if (!ContactRules.IsEmail(TidyEmail))
        {
            yield return new Refusal(
                "invitation.email.wrong",
                nameof(Email),
                "Indiquez une adresse électronique complète, sans accent avant l’arobase, par exemple prenom.nom@exemple.fr."
            );
        }

        if (Role is null || !Enum.IsDefined(Role.Value))
        {
            yield return new Refusal("invitation.role.missing", nameof(Role), "Choisissez ce que la personne fera.");
        }

        if (TidyInstitution.Length == 0)
        {
            yield return new Refusal(
                "invitation.institution.missing",
                nameof(Institution),
                "Indiquez pour quelle institution la personne siège."
            );
        }
        else if (TidyInstitution.Length > Invitation.InstitutionLength)
        {
            yield return new Refusal(
                "invitation.institution.long",
                nameof(Institution),
                $"Ce nom dépasse {Invitation.InstitutionLength} caractères : raccourcissez-le."
            );
        }
    }
}
