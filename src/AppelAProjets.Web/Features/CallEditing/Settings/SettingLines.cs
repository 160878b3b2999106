using System.Globalization;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.CallEditing.Settings;

/// <summary>Writes the settings of a call as lines of words, one per thing set.</summary>
internal static class SettingLines
{
    public static IEnumerable<SettingLine> For(CallSettings settings)
    {
        return
        [
            .. Identity(settings.Text),
            .. Applicants(settings),
            .. Schedule(settings.Schedule),
            .. Objectives(settings),
            .. Neighbourhoods(settings),
            .. GridLines.Criteria(settings.Grid),
            .. GridLines.Ranking(settings.Grid),
            .. RatingLines.For(settings.Rating),
            .. Money(settings),
            .. Requirements(settings.Requirements),
            .. FormLines.Questions(settings.Questions),
            .. FormLines.Pieces(settings.Pieces, settings.Questions),
            .. Eligibility(settings.Eligibility),
        ];
    }

    internal static string YesNo(bool value) => value ? "oui" : "non";

    private static IEnumerable<SettingLine> Identity(CallText text)
    {
        const CallSection Section = CallSection.Identity;
        yield return new(Section, "titre", "Titre", text.Title, false);
        yield return new(Section, "resume", "Résumé", text.Summary, false);
        yield return new(Section, "presentation", "Présentation", text.Presentation, false);
        yield return new(Section, "minutes", "Temps nécessaire", FrenchNumbers.Count(text.MinutesNeeded, "minute"), false);
        yield return new(Section, "preparation", "À préparer", string.Join("\n", text.Preparation), false);
    }

    private static IEnumerable<SettingLine> Applicants(CallSettings settings)
    {
        const CallSection Section = CallSection.Applicants;
        var kinds = settings.Requirements.EligibleKinds;
        yield return new(
            Section,
            "types",
            "Types d’organisations",
            kinds.Count == 0 ? "toutes" : string.Join(", ", kinds.Order().Select(kind => ApplicantWords.For(kind).Text))
        );
        yield return new(Section, "qui", "Qui peut répondre, en mots", settings.Text.WhoMayApply, false);
    }

    private static IEnumerable<SettingLine> Schedule(CallSchedule schedule)
    {
        const CallSection Section = CallSection.Schedule;
        string At(DateTime at) => FrenchDates.Long(at, schedule.Zone);
        yield return new(Section, "ouverture", "Ouverture", At(schedule.OpensAt));
        yield return new(Section, "cloture", "Clôture", At(schedule.ClosesAt));
        yield return new(Section, "recevabilite", "Fin de recevabilité", At(schedule.EligibilityEndsAt));
        yield return new(Section, "notation", "Fin de notation", At(schedule.RatingEndsAt));
        yield return new(Section, "comite", "Comité de sélection", At(schedule.CommitteeAt));
        yield return new(Section, "reponse", "Réponse", At(schedule.NotificationAt));
        foreach (var other in schedule.Others.GroupBy(other => other.Label, StringComparer.Ordinal))
        {
            yield return new(Section, $"autre:{other.Key}", other.Key, string.Join("\n", other.Select(o => At(o.At))));
        }

        yield return new(Section, "grace", "Délai de grâce", FrenchNumbers.Count(schedule.GraceMinutes, "minute"), false);
        var plan = schedule.Reminders;
        yield return new(
            Section,
            "relances",
            "Relances des porteurs",
            Reminders(plan.ApplicantFirstDays, plan.ApplicantSecondDays, plan.ApplicantLastDay),
            false
        );
        yield return new(
            Section,
            "relances-comite",
            "Relances des évaluateurs",
            Reminders(plan.EvaluatorFirstDays, plan.EvaluatorSecondDays, lastDay: false),
            false
        );
    }

    private static string Reminders(int? first, int? second, bool lastDay)
    {
        string[] parts =
        [
            .. new[] { first, second }.OfType<int>().Select(days => $"{FrenchNumbers.Count(days, "jour")} avant"),
            .. lastDay ? ["24 heures avant"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "aucune" : string.Join(", ", parts);
    }

    private static IEnumerable<SettingLine> Objectives(CallSettings settings)
    {
        var all = ObjectiveNode.All(settings.Objectives).ToList();
        foreach (var (node, _, parent) in all)
        {
            yield return new(
                CallSection.Objectives,
                $"objectif:{node.Id}",
                "Objectif",
                parent is null ? node.Label : $"{parent.Label} › {node.Label}"
            );
        }

        yield return new(
            CallSection.Objectives,
            "ordre",
            "Ordre des objectifs",
            string.Join("\n", all.Select(entry => new string('\u00A0', 2 * (entry.Level - 1)) + entry.Node.Label)),
            false
        );
    }

    private static IEnumerable<SettingLine> Neighbourhoods(CallSettings settings)
    {
        yield return new(
            CallSection.Neighbourhoods,
            "quartiers",
            "Quartiers",
            string.Join("\n", settings.Neighbourhoods.Select(n => n.Code is null ? n.Name : $"{n.Name} ({n.Code})"))
        );
    }

    private static IEnumerable<SettingLine> Money(CallSettings settings)
    {
        const CallSection Section = CallSection.Money;
        static string Euros(long? cents) => cents is { } known ? FrenchNumbers.Euros(known) : string.Empty;
        yield return new(Section, "enveloppe", "Enveloppe", Euros(settings.EnvelopeCents));
        foreach (var part in settings.SubEnvelopes.GroupBy(part => (part.Basis, part.Label)))
        {
            yield return new(
                Section,
                $"part:{part.Key.Basis}:{part.Key.Label}",
                $"Part «\u00A0{part.Key.Label}\u00A0»",
                Euros(part.Sum(p => p.Cents))
            );
        }

        var requirements = settings.Requirements;
        yield return new(Section, "minimum", "Demande minimale", Euros(requirements.MinRequestedCents));
        yield return new(Section, "plafond", "Plafond par fiche", Euros(requirements.MaxRequestedCents));
        yield return new(
            Section,
            "part",
            "Part du coût au plus",
            requirements.MaxRequestedPercent is { } percent ? FrenchNumbers.Compact(percent) + "\u00A0%" : string.Empty
        );
        yield return new(
            Section,
            "fiches",
            "Fiches par organisation",
            requirements.MaxFichesPerOrganisation is { } most ? $"{most.ToString(CultureInfo.InvariantCulture)} au plus" : string.Empty
        );
    }

    private static IEnumerable<SettingLine> Eligibility(EligibilitySettings eligibility)
    {
        yield return new(
            CallSection.Eligibility,
            "points",
            "Points à vérifier",
            string.Join("\n", eligibility.Points.Select(point => point.Label)),
            false
        );
        yield return new(
            CallSection.Eligibility,
            "delai",
            "Délai de complément",
            FrenchNumbers.Count(eligibility.ComplementDays, "jour"),
            false
        );
    }

    private static IEnumerable<SettingLine> Requirements(CallRequirements requirements)
    {
        const CallSection Section = CallSection.Requirements;
        static string Day(DateOnly? day) => day is { } known ? FrenchDates.Day(known) : string.Empty;
        yield return new(Section, "debut", "L’action commence à partir du", Day(requirements.ActionFrom));
        yield return new(Section, "fin", "L’action finit au plus tard le", Day(requirements.ActionUntil));
        yield return new(Section, "annee", "Année de l’action", ActionYearWords.For(requirements.Year));
        yield return new(Section, "apres", "L’action commence après la réponse", YesNo(requirements.StartsAfterAnswer));
        yield return new(
            Section,
            "qpv",
            "Bénéficiaires des quartiers au moins",
            requirements.MinQpvPercent is { } percent ? FrenchNumbers.Compact(percent) + "\u00A0%" : string.Empty
        );
        yield return new(
            Section,
            "objectifs-min",
            "Objectifs au moins",
            requirements.MinObjectives?.ToString(CultureInfo.InvariantCulture) ?? string.Empty
        );
        yield return new(
            Section,
            "objectifs-max",
            "Objectifs au plus",
            requirements.MaxObjectives?.ToString(CultureInfo.InvariantCulture) ?? string.Empty
        );
    }
}

/// <summary>The kind of year in words.</summary>
internal static class ActionYearWords
{
    public static string For(ActionYear year) =>
        year switch
        {
            ActionYear.Any => "sans condition",
            ActionYear.Civil => "année civile",
            ActionYear.School => "année scolaire",
            _ => throw new ArgumentOutOfRangeException(nameof(year), year, "No French word is written for this value."),
        };
}
