using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Programmes;

namespace AppelAProjets.Demonstration;

/// <summary>The programme and what its calls have in common; facts of the notice of 2022, but for the contact's name and address.</summary>
internal static class DemoProgramme
{
    public const string Zone = "Europe/Paris";
    public const long EnvelopeEuros = 100_000;
    public const long MaxRequestedEuros = 12_000;
    public const decimal MaxRequestedPercent = 80m;

    public static readonly IReadOnlyList<string> Partners =
    [
        "Ville de Soissons",
        "GrandSoissons Agglomération",
        "Éducation nationale",
        "Sous-préfecture de Soissons",
    ];

    public static readonly IReadOnlyList<string> Neighbourhoods = ["Presles", "Chevreux", "Saint-Crépin"];

    public static readonly IReadOnlyList<string> Objectives =
    [
        "La mise en synergie des partenaires au sein de la grande alliance éducative",
        "La lutte contre l'illettrisme et l'illectronisme",
        "Le renforcement de la citoyenneté et de l'ouverture culturelle (pratique sportive, culturelle, artistique, vie de la cité)",
        "La structuration et le développement d'un programme de médiation sociale",
        "La lutte contre les déterminismes sociaux et de genre",
        "Le développement de l'ambition scolaire et professionnelle des jeunes",
        "L'exercice d'une parentalité effective par les parents",
        "L'amélioration des résultats scolaires et la lutte contre le décrochage",
    ];

    public static readonly IReadOnlyList<string> Preparation =
    [
        "Le numéro SIRET de votre organisation (et le numéro RNA pour une association)",
        "Le budget de l'action : coût total, subvention demandée, autres financements",
        "Les noms de vos partenaires et ce que chacun apporte",
        "Le nombre de bénéficiaires, dont les habitants des quartiers prioritaires",
        "Les dates de début et de fin de l'action",
    ];

    public const string WhoMayApply =
        "Tout partenaire de la Cité éducative : association, établissement scolaire ou enseignant, service de la Ville ou de "
        + "l'Agglomération, autre acteur de l'éducation.";

    public static Programme Create(Guid id)
    {
        var programme = new Programme(
            id,
            "Cité éducative de Soissons",
            "Soissons (02200)",
            new Contact(
                "Marion Lefebvre",
                "Coordination de la Cité éducative",
                "Place de l'Hôtel de Ville, 02200 Soissons",
                "cite-educative@soissons.example",
                "03 23 59 90 00"
            )
        );
        programme.CarriedBy(Partners);
        return programme;
    }

    /// <summary>The legal pages, read and saved as its coordination would: calls are published.</summary>
    public static IEnumerable<LegalPage> LegalPages(Programme programme, Func<Guid> newId, DateTime at)
    {
        var facts = new LegalFacts(programme.Name, "AppelAProjets", "site de démonstration", "non conforme")
        {
            PublisherName = "Ville de Soissons",
            PublisherAddress = programme.Contact.Address,
            PublisherPhone = programme.Contact.Phone,
            Director = "Camille Vasseur, direction générale des services (nom fictif)",
            Host = "Hébergeur de démonstration (fictif), 1 rue des Serveurs, 02200 Soissons, 03 23 59 90 01",
            Email = programme.Contact.Email,
            Phone = programme.Contact.Phone,
        };
        foreach (var kind in programme.LegalPagesMissing)
        {
            var page = new LegalPage(newId(), programme.Id, kind);
            page.Write(LegalPageDefaults.Text(kind, facts), at);
            programme.NoteLegalPage(kind);
            yield return page;
        }
    }

    /// <summary>Gives a call the requirements, objectives and neighbourhoods every call of the programme has.</summary>
    public static void Furnish(Call call, DateOnly actionFrom, DateOnly actionUntil, Func<Guid> newId)
    {
        call.Require(
            new CallRequirements
            {
                MaxRequestedCents = MaxRequestedEuros * 100,
                MaxRequestedPercent = MaxRequestedPercent,
                ActionFrom = actionFrom,
                ActionUntil = actionUntil,
            }
        );
        call.Announce(new Money(EnvelopeEuros * 100));
        foreach (var objective in Objectives)
        {
            call.AddObjective(newId(), objective);
        }

        foreach (var neighbourhood in Neighbourhoods)
        {
            call.AddNeighbourhood(newId(), neighbourhood);
        }
    }
}
