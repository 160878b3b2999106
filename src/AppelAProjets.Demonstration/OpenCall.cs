using System.Globalization;
using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Demonstration;

/// <summary>A call open since ten days: the place to write and file a fiche.</summary>
internal sealed class OpenCall(DemoStage stage, DemoCast cast, DateTime now)
{
    private readonly DemoCalendar _days = new(now);

    public void Play()
    {
        var scene = new DemoScene(stage, cast, Create(), now);
        scene.Publish(_days.At(-12, 10));
        scene.Play(OpenCallFiches.School, Filed(_days.At(-4, 16, 42)));
        scene.Play(OpenCallFiches.City, Filed(_days.At(-1, 11, 5)));
        scene.Play(OpenCallFiches.Draft, new DemoFilingPlan(_days.At(-6, 18, 20), _days.At(-1, 17, 48)));
    }

    private static DemoFilingPlan Filed(DateTime at) => DemoFilingPlan.Filed(at) with { StartedAt = at.AddDays(-3) };

    private Call Create()
    {
        var year = _days.Today.Year;
        var text = new CallText
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"Nouvelles actions partenariales {year}"),
            Summary =
                "Faire naître de nouvelles actions éducatives à Presles, Chevreux et Saint-Crépin, portées à plusieurs, pour les enfants "
                + "et les jeunes de 0 à 25 ans.",
            Presentation = """
                La Cité éducative de Soissons soutient de nouvelles actions imaginées par plusieurs partenaires : une école et une association, un service et un bailleur, un collège et des parents. (Appel fictif, créé pour la démonstration.)

                Une action peut durer quelques semaines ou toute une année. Elle se déroule pendant ou après le temps scolaire, et s'adresse d'abord aux enfants, aux jeunes et aux familles des trois quartiers.

                Chaque fiche est lue et notée par au moins trois membres du comité, avec la grille publiée sur cette page. Vous pouvez corriger et déposer à nouveau votre fiche jusqu'à la clôture : seule la dernière version déposée compte.
                """,
            WhoMayApply = DemoProgramme.WhoMayApply,
            Preparation = DemoProgramme.Preparation,
        };
        var schedule = DemoCalendar.Schedule(
            _days.At(-10, 9),
            _days.At(21, 23, 59),
            _days.At(25, 18),
            _days.At(34, 18),
            _days.At(39, 14),
            _days.At(42, 10)
        );
        var call = new Call(
            stage.NewId(),
            cast.Programme.Id,
            "demo-ouvert",
            string.Create(CultureInfo.InvariantCulture, $"CE-{year}"),
            text,
            schedule
        );
        DemoProgramme.Furnish(call, _days.Today.AddDays(45), _days.Today.AddDays(45 + 365), stage.NewId);
        call.Ask(OpenCallQuestions.Questions, OpenCallQuestions.Pieces);
        return call;
    }
}
