using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;

namespace AppelAProjets.Web.Features.CallEditing.ImportExport;

/// <summary>Makes settings of a file, with identities of their own.</summary>
internal static class CallFileSettings
{
    /// <returns>The settings, or null with what cannot be found in the file: a zone, the objective of a part.</returns>
    internal static CallSettings? Read(CallFile file, Func<Guid> newId, out IReadOnlyList<Refusal> refusals)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(file.Schedule.Zone, out _))
        {
            refusals = [new Refusal("file.zone", "$.schedule.zone", "Ce fuseau horaire n’existe pas. Écrivez par exemple Europe/Paris.")];
            return null;
        }

        if (Hours(file.Schedule).FirstOrDefault(hour => hour.At.Kind != DateTimeKind.Unspecified) is { Path: { } zoned })
        {
            refusals =
            [
                new Refusal(
                    "file.hour",
                    zoned,
                    "Les heures sont celles du fuseau de l’appel\u00A0: écrivez par exemple 2027-05-20T23:59:00, sans Z ni décalage."
                ),
            ];
            return null;
        }

        var objectives = Objectives(file.Objectives, newId);
        IReadOnlyList<NeighbourhoodEntry> neighbourhoods =
        [
            .. file.Neighbourhoods.Select(place => new NeighbourhoodEntry(newId(), place.Name, place.Code)),
        ];
        var found = new List<Refusal>();
        var parts = file.Money.Parts.Select((part, i) => Part(part, i, objectives, neighbourhoods, found)).OfType<SubEnvelope>().ToList();
        refusals = found;
        return found.Count > 0
            ? null
            : new CallSettings
            {
                Text = file.Text,
                Schedule = Schedule(file.Schedule),
                Requirements = file.Requirements,
                Objectives = objectives,
                Neighbourhoods = neighbourhoods,
                EnvelopeCents = file.Money.EnvelopeCents,
                SubEnvelopes = parts,
                Grid = file.Grid,
                Rating = file.Rating,
                Questions = file.Questions,
                Eligibility = file.Eligibility,
                Pieces =
                [
                    .. file.Pieces.Select(piece => new RequiredPiece
                    {
                        Key = piece.Key,
                        Kind = piece.Kind,
                        Label = piece.Label,
                        Help = piece.Help,
                        Required = piece.Required,
                        OnlyFor = piece.OnlyFor,
                        OnlyRenewals = piece.OnlyRenewals,
                        AskedWhen = piece.AskedWhen,
                        Formats = piece.Formats,
                        MaxMegabytes = piece.MaxMegabytes,
                    }),
                ],
            };
    }

    private static IEnumerable<(string Path, DateTime At)> Hours(ScheduleFile file) =>
        [
            ("$.schedule.opensAt", file.OpensAt),
            ("$.schedule.closesAt", file.ClosesAt),
            ("$.schedule.eligibilityEndsAt", file.EligibilityEndsAt),
            ("$.schedule.ratingEndsAt", file.RatingEndsAt),
            ("$.schedule.committeeAt", file.CommitteeAt),
            ("$.schedule.notificationAt", file.NotificationAt),
            .. file.Others.Select((other, i) => ($"$.schedule.others[{i}].at", other.At)),
        ];

    private static CallSchedule Schedule(ScheduleFile file)
    {
        var empty = new CallSchedule
        {
            OpensAt = default,
            ClosesAt = default,
            EligibilityEndsAt = default,
            RatingEndsAt = default,
            CommitteeAt = default,
            NotificationAt = default,
            ZoneId = file.Zone,
        };
        DateTime Utc(DateTime local) => empty.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return empty with
        {
            OpensAt = Utc(file.OpensAt),
            ClosesAt = Utc(file.ClosesAt),
            EligibilityEndsAt = Utc(file.EligibilityEndsAt),
            RatingEndsAt = Utc(file.RatingEndsAt),
            CommitteeAt = Utc(file.CommitteeAt),
            NotificationAt = Utc(file.NotificationAt),
            Others = [.. file.Others.Select(other => new OtherMilestone(other.Label, Utc(other.At)))],
            GraceMinutes = file.GraceMinutes,
            Reminders = file.Reminders,
        };
    }

    private static IReadOnlyList<ObjectiveNode> Objectives(IReadOnlyList<ObjectiveFile> files, Func<Guid> newId) =>
        [.. files.Select(file => new ObjectiveNode(newId(), file.Label, Objectives(file.Children, newId)))];

    private static SubEnvelope? Part(
        PartFile part,
        int index,
        IReadOnlyList<ObjectiveNode> objectives,
        IReadOnlyList<NeighbourhoodEntry> neighbourhoods,
        List<Refusal> found
    )
    {
        var label = part.For.Count > 0 ? part.For[^1] : string.Empty;
        Guid? target = part.Basis switch
        {
            SubEnvelopeBasis.Objective => Objective(objectives, part.For)?.Id,
            SubEnvelopeBasis.Neighbourhood => neighbourhoods.FirstOrDefault(entry => entry.Name == label)?.Id,
            _ => null,
        };
        if (part.Basis != SubEnvelopeBasis.Funder && target is null)
        {
            found.Add(
                new Refusal(
                    "file.part",
                    $"$.money.parts[{index}].for",
                    $"«\u00A0{string.Join(" › ", part.For)}\u00A0» n’est pas dans le fichier\u00A0: une part est réservée à un objectif ou "
                        + "à un quartier qui y figure."
                )
            );
            return null;
        }

        return new SubEnvelope(part.Basis, label, target, part.Cents);
    }

    private static ObjectiveNode? Objective(IReadOnlyList<ObjectiveNode> nodes, IReadOnlyList<string> path)
    {
        ObjectiveNode? found = null;
        foreach (var label in path)
        {
            found = (found?.Children ?? nodes).FirstOrDefault(node => node.Label == label);
            if (found is null)
            {
                return null;
            }
        }

        return found;
    }
}
