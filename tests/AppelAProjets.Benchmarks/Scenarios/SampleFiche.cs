using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Benchmarks.Scenarios;

/// <summary>A fiche as long as real ones: eight to ten kilobytes once stored.</summary>
internal static class SampleFiche
{
    private static readonly string[] Sentences =
    [
        "Deux après-midi par semaine, la bibliothèque à roulettes s'installe au pied des immeubles.",
        "Une conteuse et deux animatrices accueillent les enfants et leurs parents, sans inscription.",
        "Les enseignants de l'école repèrent les familles éloignées de la lecture et les invitent.",
        "Chaque enfant repart avec un livre, qu'il rapporte ou qu'il échange la semaine suivante.",
        "La médiathèque prête six cents livres et forme les bénévoles à la lecture à voix haute.",
        "Un goûter partagé termine chaque séance, préparé à tour de rôle par les parents.",
        "Le comité de suivi se réunit tous les deux mois avec la ville, l'école et les habitants.",
        "Un carnet de bord note les présences, les livres empruntés et ce que disent les familles.",
    ];

    /// <summary>Additional questions, as many as a call usually has.</summary>
    public static IReadOnlyList<FormQuestion> Questions { get; } =
    [
        Question("parents", "Comment les parents sont-ils associés\u202F?", QuestionKind.LongText),
        Question("referent", "Qui est votre référent dans l'établissement\u202F?", QuestionKind.Text),
        Question("heures", "Combien d'heures d'intervention\u202F?", QuestionKind.Number),
        Question("quand", "Quand a lieu l'action\u202F?", QuestionKind.Choice) with
        {
            Choices = ["Pendant le temps scolaire", "Après l'école", "Le mercredi", "Pendant les vacances"],
        },
    ];

    /// <summary>A text of about that many characters.</summary>
    public static string Text(int length, int from = 0)
    {
        var text = string.Empty;
        for (var i = from; text.Length < length; i++)
        {
            text += Sentences[i % Sentences.Length] + (i % 3 == 2 ? "\n" : " ");
        }

        return text[..length].Trim();
    }

    /// <summary>Nothing is missing in it.</summary>
    public static FicheContent Of(Call call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new FicheContent
        {
            RepresentativeName = "Lucie Marchand",
            RepresentativeRole = "présidente",
            RepresentativeEmail = "presidence@association.example",
            ContactName = "Karim Haddad",
            ContactRole = "coordinateur",
            ContactEmail = "karim@association.example",
            ContactPhone = "03 23 59 90 00",
            Title = "Les mots voyageurs",
            Summary = Text(450),
            Request = RequestKind.First,
            Span = ActionSpan.OneYear,
            MainObjectiveId = call.Objectives.First().Id,
            ObjectiveAnswer = Text(500, 1),
            Need = Text(900, 2),
            Goals = Text(600, 3),
            Description = Text(1_600, 4),
            Method = Text(500, 5),
            Innovation = Text(300, 6),
            Articulation = Text(300, 7),
            Participation = Text(300),
            Equality = Text(200, 1),
            Beneficiaries = 84,
            QpvBeneficiaries = 71,
            Groups = new SortedDictionary<string, int>(
                BeneficiaryGrid
                    .Ages.Take(2)
                    .SelectMany(age => BeneficiaryGrid.Sexes.Take(2).Select(sex => BeneficiaryGrid.Key(age, sex)))
                    .ToDictionary(key => key, _ => 21, StringComparer.Ordinal),
                StringComparer.Ordinal
            ),
            Audience = "Enfants de 3 à 10 ans et leurs parents.",
            Mobilisation = Text(250, 2),
            Pricing = "gratuit",
            NeighbourhoodIds = [call.Neighbourhoods.First().Id],
            Place = "12 rue de l'Essai, au pied des tours",
            StartsOn = new DateOnly(2022, 7, 4),
            EndsOn = new DateOnly(2022, 12, 17),
            Steps =
            [
                .. Enumerable
                    .Range(1, 4)
                    .Select(n => new ActionStep
                    {
                        Key = $"e{n}",
                        Label = $"Étape {n} de l'action",
                        On = new DateOnly(2022, 7 + n, 1),
                    }),
            ],
            Sessions = 24,
            SessionLength = "2 heures",
            Rhythm = "Mercredi et samedi",
            Partners =
            [
                .. Enumerable
                    .Range(1, 4)
                    .Select(n => new Partner($"Partenaire {n}", Text(120, n), Confirmed: true)
                    {
                        Key = $"p{n}",
                        Kind = "Association",
                        Role = Text(120, n + 1),
                    }),
            ],
            Staff =
            [
                .. Enumerable
                    .Range(1, 3)
                    .Select(n => new StaffMember
                    {
                        Key = $"s{n}",
                        Function = "Animatrice",
                        Qualification = "BAFA",
                        Fte = 0.5m,
                        Status = StaffStatus.Employee,
                    }),
            ],
            Equipment = Text(250, 3),
            Budget = new SortedDictionary<string, long>(StringComparer.Ordinal)
            {
                ["601"] = 185_000,
                ["604"] = 640_000,
                ["641"] = 715_000,
                ["propres"] = 100_000,
            },
            RequestedCents = 960_000,
            Funding =
            [
                new FundingSource
                {
                    Key = "ville",
                    Kind = FunderKind.Town,
                    Name = "Ville de Soissons",
                    Cents = 480_000,
                    Status = FundingStatus.Asked,
                },
            ],
            BudgetNote = Text(300, 4),
            Indicators =
            [
                .. Enumerable
                    .Range(1, 3)
                    .Select(n => new Indicator
                    {
                        Key = $"i{n}",
                        Label = Text(100, n),
                        Kind = IndicatorKind.Output,
                        Start = "0",
                        Target = "40",
                        Source = "Feuilles de présence",
                        Moment = "Chaque trimestre",
                    }),
            ],
            EvaluationMethod = Text(500, 5),
            LastingImpact = Text(300, 6),
            Answers = new SortedDictionary<string, QuestionAnswer>(StringComparer.Ordinal)
            {
                ["parents"] = new() { Text = Text(400, 7) },
                ["referent"] = new() { Text = "Madame Petit, directrice" },
                ["heures"] = new() { Text = "96" },
                ["quand"] = new() { Choices = ["Le mercredi"] },
            },
        };
    }

    private static FormQuestion Question(string key, string label, QuestionKind kind) =>
        new()
        {
            Key = key,
            Label = label,
            Kind = kind,
        };
}
