using AppelAProjets.Domain.Discussions;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Demonstration;

/// <summary>A discussion to look at: the coordinator asks, a member who has filed answers.</summary>
internal sealed class DemoDiscussion(DemoScene scene)
{
    /// <summary>Plays it for one fiche, when it has happened.</summary>
    public void Play(FicheAction fiche, int evaluator, DateTime at)
    {
        var (coordinator, member) = (scene.Cast.Coordinator, scene.Cast.Evaluator(evaluator));
        Say(
            fiche,
            coordinator,
            coordinates: true,
            "Deux avis s’écartent sur le coût. Avez-vous compté la mise à disposition de la salle par la ville\u202F?",
            member,
            at
        );
        Say(
            fiche,
            member,
            coordinates: false,
            "Oui\u00A0: elle est dans les contributions volontaires, je ne l’ai pas comptée dans la dépense. Le coût par enfant reste "
                + "raisonnable.",
            coordinator,
            at.AddHours(2)
        );
    }

    private void Say(FicheAction fiche, Guid author, bool coordinates, string text, Guid to, DateTime at)
    {
        if (at > scene.Now)
        {
            return;
        }

        var seat = new DiscussionSeat(scene.Call.Id, fiche.Id, author, coordinates, HasFiled: true, scene.Call.Schedule);
        var (message, refusal) = DiscussionMessage.Write(scene.NewId(), seat, text, [to], new HashSet<Guid> { author, to }, at);
        scene.Add(message ?? throw new InvalidOperationException(refusal!.Message));
        scene.Journal(at, author, DemonstrationAct.DiscussionMessageWritten, fiche.Id, "Message écrit dans les échanges du comité.");
    }
}
