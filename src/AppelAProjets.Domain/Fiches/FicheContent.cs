namespace AppelAProjets.Domain.Fiches;

/// <summary>
/// What an applicant writes in a fiche-action (practice.md §4.2). A draft holds anything that fits: empty fields, too long texts and,
/// in <see cref="Unreadable"/>, what was typed where a number or a date was expected. Filing alone demands completeness.
/// Amounts are in cents.
/// </summary>
public sealed record FicheContent
{
    /// <summary>Hard bound of one text, in characters: more is refused before it is stored. The useful bounds are in <see cref="FicheLimits"/>.</summary>
    public const int HardLimit = 20_000;

    /// <summary>An empty fiche.</summary>
    public static FicheContent Empty { get; } = new();

    /// <summary>Name of the legal representative.</summary>
    public string RepresentativeName { get; init; } = string.Empty;

    /// <summary>Function of the legal representative.</summary>
    public string RepresentativeRole { get; init; } = string.Empty;

    /// <summary>Name of the person in charge of the action.</summary>
    public string ContactName { get; init; } = string.Empty;

    /// <summary>Electronic address of the person in charge.</summary>
    public string ContactEmail { get; init; } = string.Empty;

    /// <summary>Telephone of the person in charge.</summary>
    public string ContactPhone { get; init; } = string.Empty;

    /// <summary>Title of the action.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Summary, public if the action is retained.</summary>
    public string Summary { get; init; } = string.Empty;

    /// <summary>Need observed, with its source.</summary>
    public string Need { get; init; } = string.Empty;

    /// <summary>Objectives of the action.</summary>
    public string Goals { get; init; } = string.Empty;

    /// <summary>How the action unfolds.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>What is new in it.</summary>
    public string Innovation { get; init; } = string.Empty;

    /// <summary>Main priority objective of the call it answers.</summary>
    public Guid? MainObjectiveId { get; init; }

    /// <summary>Other priority objectives it answers.</summary>
    public IReadOnlyList<Guid> OtherObjectiveIds { get; init; } = [];

    /// <summary>How it answers them.</summary>
    public string ObjectiveAnswer { get; init; } = string.Empty;

    /// <summary>Number of people who benefit.</summary>
    public int? Beneficiaries { get; init; }

    /// <summary>Of whom, people living in a priority neighbourhood.</summary>
    public int? QpvBeneficiaries { get; init; }

    /// <summary>Who they are: ages, situation.</summary>
    public string Audience { get; init; } = string.Empty;

    /// <summary>How they are reached.</summary>
    public string Mobilisation { get; init; } = string.Empty;

    /// <summary>Neighbourhoods concerned.</summary>
    public IReadOnlyList<Guid> NeighbourhoodIds { get; init; } = [];

    /// <summary>Partners.</summary>
    public IReadOnlyList<Partner> Partners { get; init; } = [];

    /// <summary>First day of the action.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day of the action.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Rhythm: number of sessions, length, days.</summary>
    public string Rhythm { get; init; } = string.Empty;

    /// <summary>Total of the charges, in cents.</summary>
    public long? ChargesCents { get; init; }

    /// <summary>What the money is for, in words.</summary>
    public string ChargesDetail { get; init; } = string.Empty;

    /// <summary>Subsidy requested from this call, in cents.</summary>
    public long? RequestedCents { get; init; }

    /// <summary>Other subsidies, in cents.</summary>
    public long? OtherSubsidiesCents { get; init; }

    /// <summary>Other funders and whether they have agreed.</summary>
    public string OtherFunders { get; init; } = string.Empty;

    /// <summary>Own resources, sales, participation of families, in cents.</summary>
    public long? OwnResourcesCents { get; init; }

    /// <summary>How the effects will be known: indicators and method.</summary>
    public string EvaluationMethod { get; init; } = string.Empty;

    /// <summary>Lasting effect on the way people work together.</summary>
    public string LastingImpact { get; init; } = string.Empty;

    /// <summary>Answers to the call's own questions, by key of question; a question without answer is absent.</summary>
    public IReadOnlyDictionary<string, QuestionAnswer> Answers { get; init; } = new Dictionary<string, QuestionAnswer>(StringComparer.Ordinal);

    /// <summary>Files joined for the pieces the call asks for, by key of piece; a piece without file is absent.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<JoinedFile>> Pieces { get; init; } = new Dictionary<string, IReadOnlyList<JoinedFile>>(StringComparer.Ordinal);

    /// <summary>What was typed where a number or a date was expected and could not be read, by field.</summary>
    public IReadOnlyDictionary<string, string> Unreadable { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Total of the resources: requested subsidy, other subsidies and own resources, in cents.</summary>
    public long ResourcesCents => (RequestedCents ?? 0) + (OtherSubsidiesCents ?? 0) + (OwnResourcesCents ?? 0);

    /// <summary>Charges less resources, in cents: positive when resources lack, negative when charges lack, zero when balanced.</summary>
    public long GapCents => (ChargesCents ?? 0) - ResourcesCents;

    /// <summary>Share of the charges that is requested, in percent, or null without charges.</summary>
    public decimal? RequestedPercent => ChargesCents > 0 && RequestedCents is { } requested ? 100m * requested / ChargesCents.Value : null;

    /// <summary>Cost of the action per person who benefits, in cents, or null when a figure lacks.</summary>
    public decimal? CostPerBeneficiaryCents => ChargesCents is { } charges && Beneficiaries > 0 ? (decimal)charges / Beneficiaries.Value : null;

    /// <summary>Every file the fiche names, in its pieces and in its answers.</summary>
    /// <returns>The files.</returns>
    public IEnumerable<JoinedFile> AllFiles() => Pieces.Values.SelectMany(files => files).Concat(Answers.Values.SelectMany(answer => answer.Files));

    /// <summary>The content with another answer to one question. Keys stay sorted, so that the same answers are always written the same way.</summary>
    /// <param name="key">Key of the question.</param>
    /// <param name="answer">The answer; a blank one takes it away.</param>
    /// <returns>The new content.</returns>
    public FicheContent WithAnswer(string key, QuestionAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var answers = new SortedDictionary<string, QuestionAnswer>(Answers.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { [key] = answer };
        if (answer.IsBlank)
        {
            answers.Remove(key);
        }

        return this with { Answers = answers };
    }
}
