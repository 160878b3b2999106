using AppelAProjets.Domain.Organisations;

namespace AppelAProjets.Domain.Fiches;

/// <summary>
/// What an applicant writes in a fiche-action (docs/domain/fiche.md). A draft holds anything that fits: empty fields, too long texts and,
/// in <see cref="Unreadable"/>, what was typed where a number or a date was expected. Filing alone demands completeness.
/// Amounts are in cents. Each field has a path (<see cref="Fields.FicheFields"/>), by which it is saved, compared and reached.
/// </summary>
public sealed record FicheContent
{
    /// <summary>
    /// Hard bound of one text, in characters: more is refused before it is stored. The useful bounds are in <see cref="FicheLimits"/>.
    /// </summary>
    public const int HardLimit = 20_000;

    /// <summary>What a draft starts from: nothing typed, nothing chosen.</summary>
    public static FicheContent Empty { get; } = new();

    /// <summary>
    /// The applicant body as it was the day this was filed; null in what is being written, and in versions filed before it was kept.
    /// </summary>
    public OrganisationProfile? Applicant { get; init; }

    /// <summary>Name of the legal representative.</summary>
    public string RepresentativeName { get; init; } = string.Empty;

    /// <summary>Function of the legal representative.</summary>
    public string RepresentativeRole { get; init; } = string.Empty;

    /// <summary>Electronic address of the legal representative.</summary>
    public string RepresentativeEmail { get; init; } = string.Empty;

    /// <summary>Telephone of the legal representative.</summary>
    public string RepresentativePhone { get; init; } = string.Empty;

    /// <summary>Name of the person in charge of the action.</summary>
    public string ContactName { get; init; } = string.Empty;

    /// <summary>Function of the person in charge of the action.</summary>
    public string ContactRole { get; init; } = string.Empty;

    /// <summary>Electronic address of the person in charge.</summary>
    public string ContactEmail { get; init; } = string.Empty;

    /// <summary>Telephone of the person in charge.</summary>
    public string ContactPhone { get; init; } = string.Empty;

    /// <summary>Title of the action.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Summary, public if the action is retained.</summary>
    public string Summary { get; init; } = string.Empty;

    /// <summary>First request or renewal; null when not said.</summary>
    public RequestKind? Request { get; init; }

    /// <summary>What the action gave the year before, when it is renewed.</summary>
    public string PreviousOutcome { get; init; } = string.Empty;

    /// <summary>One year or several; null when not said.</summary>
    public ActionSpan? Span { get; init; }

    /// <summary>What the subsidy pays; null when not said.</summary>
    public FundingPurpose? Purpose { get; init; }

    /// <summary>Money or help in kind; null when not said.</summary>
    public FundingNature? Nature { get; init; }

    /// <summary>Public schemes (dispositifs) the action belongs to.</summary>
    public string Schemes { get; init; } = string.Empty;

    /// <summary>Main priority objective of the call it answers.</summary>
    public Guid? MainObjectiveId { get; init; }

    /// <summary>Other priority objectives it answers.</summary>
    public IReadOnlyList<Guid> OtherObjectiveIds { get; init; } = [];

    /// <summary>How it answers them.</summary>
    public string ObjectiveAnswer { get; init; } = string.Empty;

    /// <summary>Need observed, with its source.</summary>
    public string Need { get; init; } = string.Empty;

    /// <summary>Objectives of the action.</summary>
    public string Goals { get; init; } = string.Empty;

    /// <summary>How the action unfolds.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>Method: how people are accompanied, with what tools.</summary>
    public string Method { get; init; } = string.Empty;

    /// <summary>What is new in it.</summary>
    public string Innovation { get; init; } = string.Empty;

    /// <summary>How it fits with what exists already.</summary>
    public string Articulation { get; init; } = string.Empty;

    /// <summary>What should have changed once the action is over, in the words of the applicant.</summary>
    public string ExpectedEffects { get; init; } = string.Empty;

    /// <summary>Place of inhabitants and parents in it.</summary>
    public string Participation { get; init; } = string.Empty;

    /// <summary>Equality between women and men.</summary>
    public string Equality { get; init; } = string.Empty;

    /// <summary>Access of people with a disability.</summary>
    public string Accessibility { get; init; } = string.Empty;

    /// <summary>Sustainable development and values of the Republic.</summary>
    public string Values { get; init; } = string.Empty;

    /// <summary>Number of people who benefit.</summary>
    public int? Beneficiaries { get; init; }

    /// <summary>Of whom, people living in a priority neighbourhood.</summary>
    public int? QpvBeneficiaries { get; init; }

    /// <summary>People who benefit by age and sex, by <see cref="BeneficiaryGrid"/> key; an empty cell is absent.</summary>
    public IReadOnlyDictionary<string, int> Groups { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Pupils among them, by level.</summary>
    public IReadOnlyList<PupilGroup> Pupils { get; init; } = [];

    /// <summary>Parents among them.</summary>
    public int? Parents { get; init; }

    /// <summary>Professionals among them.</summary>
    public int? Professionals { get; init; }

    /// <summary>Who they are: ages, situation.</summary>
    public string Audience { get; init; } = string.Empty;

    /// <summary>How they are reached.</summary>
    public string Mobilisation { get; init; } = string.Empty;

    /// <summary>What it costs those who take part: free, or at what price.</summary>
    public string Pricing { get; init; } = string.Empty;

    /// <summary>Neighbourhoods concerned.</summary>
    public IReadOnlyList<Guid> NeighbourhoodIds { get; init; } = [];

    /// <summary>Places the inhabitants use without living there (quartier vécu).</summary>
    public string LivedIn { get; init; } = string.Empty;

    /// <summary>Towns concerned.</summary>
    public string Towns { get; init; } = string.Empty;

    /// <summary>Schools concerned.</summary>
    public IReadOnlyList<Establishment> Establishments { get; init; } = [];

    /// <summary>Address where the action takes place.</summary>
    public string Place { get; init; } = string.Empty;

    /// <summary>Scale of the action; null when not said.</summary>
    public ActionScale? Scale { get; init; }

    /// <summary>First day of the action.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day of the action.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Steps of the action.</summary>
    public IReadOnlyList<ActionStep> Steps { get; init; } = [];

    /// <summary>Number of sessions.</summary>
    public int? Sessions { get; init; }

    /// <summary>Length of one session, as people say it.</summary>
    public string SessionLength { get; init; } = string.Empty;

    /// <summary>Rhythm: days, hours, frequency.</summary>
    public string Rhythm { get; init; } = string.Empty;

    /// <summary>Who takes part and what each brings, at most <see cref="FicheLimits.Rows"/>.</summary>
    public IReadOnlyList<Partner> Partners { get; init; } = [];

    /// <summary>People who make the action.</summary>
    public IReadOnlyList<StaffMember> Staff { get; init; } = [];

    /// <summary>Material means.</summary>
    public string Equipment { get; init; } = string.Empty;

    /// <summary>Rooms and buildings.</summary>
    public string Premises { get; init; } = string.Empty;

    /// <summary>
    /// Amounts of the lines of the budget, in cents, by code of <see cref="BudgetNomenclature"/>; an empty line is absent.
    /// </summary>
    public IReadOnlyDictionary<string, long> Budget { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Subsidy requested from this call, in cents: its line of account 74.</summary>
    public long? RequestedCents { get; init; }

    /// <summary>The other lines of account 74: who else pays, how much, and whether it is agreed.</summary>
    public IReadOnlyList<FundingSource> Funding { get; init; } = [];

    /// <summary>Words on the budget: how a sum was reached, how shared costs are split.</summary>
    public string BudgetNote { get; init; } = string.Empty;

    /// <summary>What will be measured, at most <see cref="FicheLimits.Rows"/>.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>How the effects will be known.</summary>
    public string EvaluationMethod { get; init; } = string.Empty;

    /// <summary>Lasting effect on the way people work together.</summary>
    public string LastingImpact { get; init; } = string.Empty;

    /// <summary>Answers to the call's own questions, by key of question; a question without answer is absent.</summary>
    public IReadOnlyDictionary<string, QuestionAnswer> Answers { get; init; } =
        new Dictionary<string, QuestionAnswer>(StringComparer.Ordinal);

    /// <summary>Files joined for the pieces the call asks for, by key of piece; a piece without file is absent.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<AttachedFile>> Pieces { get; init; } =
        new Dictionary<string, IReadOnlyList<AttachedFile>>(StringComparer.Ordinal);

    /// <summary>What was typed where a number or a date was expected and could not be read, by path of field.</summary>
    public IReadOnlyDictionary<string, string> Unreadable { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Totals of the budget.</summary>
    public BudgetTotals Totals => BudgetTotals.Of(this);

    /// <summary>What the action costs, in cents; null when no charge is written.</summary>
    public long? ChargesCents => BudgetNomenclature.Sum(this, BudgetSide.Charges);

    /// <summary>What other funders bring (account 74 without this call), in cents.</summary>
    public long OtherSubsidiesCents => BudgetTotals.OtherSubsidies(this);

    /// <summary>Share of the charges that is requested, in percent, or null without charges.</summary>
    public decimal? RequestedPercent =>
        ChargesCents is > 0 and { } charges && RequestedCents is { } requested ? 100m * requested / charges : null;

    /// <summary>Cost of the action per person who benefits, in cents, or null when a figure lacks.</summary>
    public decimal? CostPerBeneficiaryCents =>
        ChargesCents is { } charges && Beneficiaries > 0 ? (decimal)charges / Beneficiaries.Value : null;

    /// <summary>Every file the fiche names, in its pieces and in its answers.</summary>
    /// <returns>The files.</returns>
    public IEnumerable<AttachedFile> AllFiles() =>
        Pieces.Values.SelectMany(files => files).Concat(Answers.Values.SelectMany(answer => answer.Files));

    /// <summary>
    /// The content with another answer to one question. Keys stay sorted, so that the same answers are always written the same way.
    /// </summary>
    /// <param name="key">Key of the question.</param>
    /// <param name="answer">The answer; a blank one takes it away.</param>
    /// <returns>The new content.</returns>
    public FicheContent WithAnswer(string key, QuestionAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var answers = new SortedDictionary<string, QuestionAnswer>(Answers.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            [key] = answer,
        };
        if (answer.IsBlank)
        {
            answers.Remove(key);
        }

        return this with
        {
            Answers = answers,
        };
    }
}
