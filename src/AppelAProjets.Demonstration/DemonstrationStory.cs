namespace AppelAProjets.Demonstration;

/// <summary>
/// One programme, its people, and three calls — one decided, one open, one being rated — told through the rules of the domain: what a rule
/// would refuse stops the telling. It knows neither database nor page; the application keeps what was played.
/// </summary>
public static class DemonstrationStory
{
    /// <summary>The password of everyone.</summary>
    public const string Password = "Demo-2022!";

    private static readonly DateTime PeopleSince = new(2022, 2, 14, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Who to sign in as, for the one who starts the demonstration.</summary>
    public static IReadOnlyList<(string Emails, string Role)> Guide { get; } =
    [
        ("association@demo.example, ecole@demo.example, ville@demo.example", "porteurs de projet"),
        ("evaluateur1@demo.example … evaluateur4@demo.example", "membres du comité"),
        ("coordination@demo.example", "coordination de la Cité éducative de Soissons"),
        ("admin@demo.example", "administration"),
        ("observateur@demo.example", "lecture seule"),
    ];

    /// <summary>Plays everything up to an instant. The same instant gives the same demonstration, but for identities.</summary>
    /// <param name="site">The application it is shown in.</param>
    /// <param name="now">The loading instant, in UTC.</param>
    /// <exception cref="InvalidOperationException">A rule of the domain refuses what the tables tell: the tables are wrong.</exception>
    public static PlayedDemonstration Play(IDemonstrationSite site, DateTime now)
    {
        var since = PeopleSince < now ? PeopleSince : now;
        var stage = new DemoStage(site);
        var cast = new DemoCasting(stage, since).Cast();
        new GrandSoissonsCall(stage, cast, now).Play();
        new RatingCall(stage, cast, now).Play();
        new OpenCall(stage, cast, now).Play();
        return stage.Ended(since);
    }
}
