using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Programmes;

namespace AppelAProjets.Demonstration;

/// <summary>Brings the programme, the people and the organisations on stage.</summary>
internal sealed class DemoCasting(DemoStage stage, DateTime since)
{
    private readonly Dictionary<string, Guid> _people = new(StringComparer.Ordinal);

    public DemoCast Cast()
    {
        var programme = DemoProgramme.Create(stage.NewId());
        stage.AddAll(DemoProgramme.LegalPages(programme, stage.NewId, since));
        stage.AddAll(
            DemoProgramme.Neighbourhoods.Select((name, i) => new ProgrammeNeighbourhood(stage.NewId(), programme.Id, i, name, code: null))
        );
        stage.Add(programme);
        Engage(DemoStaff.Administrator, DemoStaff.AdministratorName, isAdministrator: true);
        foreach (var person in DemoStaff.All)
        {
            stage.Grant(Engage(person.Email, person.Name), person.Role, programme.Id, person.Institution);
        }

        var organisations = DemoOrganisations.All.ToDictionary(demo => demo.Key, Register, StringComparer.Ordinal);
        return new DemoCast(programme, organisations, _people);
    }

    private Organisation Register(DemoOrganisation demo)
    {
        var applicant = Engage(demo.Email, demo.Applicant);
        var organisation = new Organisation(stage.NewId(), demo.Profile, since);
        organisation.Admit(applicant, since);
        foreach (
            var colleague in DemoOrganisations.Colleagues.Where(colleague =>
                string.Equals(colleague.Organisation, demo.Key, StringComparison.Ordinal)
            )
        )
        {
            organisation.Admit(Engage(colleague.Email, colleague.Name), since, colleague.Rights);
        }

        stage.Add(organisation);
        stage.Note(
            since,
            applicant,
            DemonstrationAct.OrganisationCreated,
            callId: null,
            ficheId: null,
            $"Organisation « {organisation.Name} » enregistrée."
        );
        return organisation;
    }

    private Guid Engage(string email, string name, bool isAdministrator = false)
    {
        var id = stage.NewId();
        stage.Engage(new DemonstrationAccount(id, email, name, isAdministrator));
        _people.Add(email, id);
        return id;
    }
}
