using AppelAProjets.Domain;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Platform.Invitations;

namespace AppelAProjets.Web.Features.Organisations.Members;

/// <summary>An invitation, as typed.</summary>
internal sealed class MemberForm : IInvitationForm
{
    public string? Email { get; set; }

    public MemberRights? Rights { get; set; }

    public string TidyEmail => ContactRules.TidyEmail(Email);

    public IEnumerable<Refusal> Refusals()
    {
        if (!ContactRules.IsEmail(TidyEmail))
        {
            yield return new Refusal(
                "member.email.wrong",
                nameof(Email),
                "Indiquez une adresse électronique complète, sans accent avant l’arobase, par exemple prenom.nom@exemple.fr."
            );
        }

        if (Rights is null || !Enum.IsDefined(Rights.Value))
        {
            yield return new Refusal("member.rights.missing", nameof(Rights), "Choisissez ce que la personne pourra faire.");
        }
    }
}
