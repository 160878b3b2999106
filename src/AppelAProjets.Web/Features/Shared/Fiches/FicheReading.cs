using System.Diagnostics.CodeAnalysis;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared.Words;

namespace AppelAProjets.Web.Features.Shared.Fiches;

/// <summary>A fiche as the committee reads it: its content with the names behind its identities.</summary>
internal sealed record FicheReading(
    Guid FicheId,
    string? Number,
    string CallTitle,
    string CallSlug,
    string OrganisationName,
    string OrganisationKind,
    string OrganisationTown,
    FicheContent Content,
    string? MainObjective,
    IReadOnlyList<string> OtherObjectives,
    IReadOnlyList<string> Neighbourhoods,
    IReadOnlyList<FormQuestion> Questions,
    IReadOnlyList<FileAsked> Files,
    DateTime? FiledAt,
    int? FiledNumber,
    string? Lateness,
    TimeZoneInfo Zone,
    bool ShowsPrivateContact = false
)
{
    /// <summary>What was read of a fiche, with its names in words; nothing of nothing.</summary>
    [return: NotNullIfNotNull(nameof(read))]
    public static FicheReading? Of(ReadFiche? read)
    {
        if (read is not { Around: var around, Content: var content, Applicant: var applicant })
        {
            return null;
        }

        var objectives = ObjectiveTree.InOrder(around.Objectives);
        return new FicheReading(
            read.FicheId,
            around.Number,
            around.Title,
            around.Slug,
            applicant.Name,
            FrenchWords.For(applicant.Kind),
            applicant.Town,
            content,
            objectives.FirstOrDefault(o => o.Objective.Id == content.MainObjectiveId)?.Path,
            [
                .. objectives
                    .Where(o => o.Objective.Id != content.MainObjectiveId && content.OtherObjectiveIds.Contains(o.Objective.Id))
                    .Select(o => o.Path),
            ],
            [.. around.Neighbourhoods.Where(n => content.NeighbourhoodIds.Contains(n.Id)).Select(n => n.Name)],
            [.. FormQuestions.Visible(around.Questions, content.Answers).Where(question => question.Kind != QuestionKind.File)],
            FileAsked.Of(read.Conditions, content),
            read.Filing?.FiledAt,
            read.Filing?.Number,
            read.Filing is { } filing ? LatenessWords.After(filing.InGrace, filing.InExtension, filing.IsComplement) : null,
            around.Schedule.Zone
        )
        {
            Applicant = applicant,
            Signatory = read.Signatory,
            Attested = read.Filing?.Attested ?? [],
            ClosedFiles = read.ClosedFiles,
            IsMasked = read.IsMasked,
            IsReadByCoordinator = read.IsReadByCoordinator,
            ChoiceLabels = objectives
                .Select(o => (o.Objective.Id, o.Path))
                .Concat(around.Neighbourhoods.Select(n => (n.Id, Path: n.Name)))
                .ToDictionary(choice => choice.Id.ToString(), choice => choice.Path, StringComparer.Ordinal),
        };
    }

    /// <summary>The body: as it was the day of the filing for a filed version, as it is known today otherwise.</summary>
    public required OrganisationProfile Applicant { get; init; }

    /// <summary>Who signed a filed version, or null.</summary>
    public string? Signatory { get; init; }

    /// <summary>What was attested with a filed version; empty otherwise.</summary>
    public IReadOnlyList<Attestation> Attested { get; init; } = [];

    /// <summary>What the call's objectives and neighbourhoods are called, by identity.</summary>
    public IReadOnlyDictionary<string, string> ChoiceLabels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The label of an objective or a neighbourhood; null when the call has it no more.</summary>
    public string? LabelOf(string choice) => ChoiceLabels.GetValueOrDefault(choice);

    /// <summary>The sections read in order; questions and files follow them.</summary>
    public static IReadOnlyList<FicheSection> Sections { get; } =
    [.. Enum.GetValues<FicheSection>().Where(section => section is not (FicheSection.Questions or FicheSection.Pieces))];

    /// <summary>True when the call hides the applicant from who reads: see <see cref="MaskedApplicant"/>.</summary>
    public bool IsMasked { get; init; }

    /// <summary>
    /// True for a coordinator of the call: they write to the people of the fiche, the committee does not (docs/domain/who-sees-what.md).
    /// </summary>
    public bool IsReadByCoordinator { get; init; }

    /// <summary>The sections to show: the applicant's own is not when it is hidden.</summary>
    public IEnumerable<FicheSection> ShownSections => Sections.Where(section => !IsMasked || section != FicheSection.Applicant);

    /// <summary>
    /// The fields of a section in which something is written, less the private ones, those of a grid, and those the heading says.
    /// </summary>
    public IReadOnlyList<FicheField> Filled(FicheSection section) =>
        [
            .. FicheFields
                .In(section)
                .Where(field =>
                    !field.Path.Contains('[', StringComparison.Ordinal)
                    && field.Path is not (nameof(FicheContent.Title) or nameof(FicheContent.Summary) or nameof(FicheContent.RequestedCents))
                    && (ShowsPrivateContact || IsReadByCoordinator || field.Kind is not (FieldKind.Email or FieldKind.Phone))
                    && field.Read(Content).Length > 0
                ),
        ];

    /// <summary>The same, short answers apart from long texts.</summary>
    internal (IReadOnlyList<FicheField> Lines, IReadOnlyList<FicheField> Texts) FieldsOf(FicheSection section)
    {
        var fields = Filled(section).ToLookup(field => field.Kind == FieldKind.Text);
        return ([.. fields[false]], [.. fields[true]]);
    }

    /// <summary>The repeatable parts of a section in which something is written; the funders are read in the budget.</summary>
    internal IReadOnlyList<FicheRowList> ListsOf(FicheSection section) =>
        [.. FicheFields.ListsOf(section).Where(list => list.Name != nameof(FicheContent.Funding) && list.RowsOf(Content).Count > 0)];

    /// <summary>The ages of which some beneficiary is.</summary>
    internal static IEnumerable<AgeBand> AgesOf(FicheContent content) =>
        BeneficiaryGrid.Ages.Where(age => BeneficiaryGrid.Sum(content.Groups, age) > 0);

    /// <summary>«SIRET 123…», «RNA W…», those the body has.</summary>
    internal static IEnumerable<string> IdentifiersOf(OrganisationProfile applicant)
    {
        (string Name, string? Value)[] known = [("SIRET", applicant.Siret), ("RNA", applicant.Rna), ("UAI", applicant.Uai)];
        return known
            .Where(identifier => !string.IsNullOrEmpty(identifier.Value))
            .Select(identifier => $"{identifier.Name} {identifier.Value}");
    }

    /// <summary>A value as people read it.</summary>
    public string Words(FicheField field)
    {
        return field.Path switch
        {
            nameof(FicheContent.MainObjectiveId) => MainObjective ?? string.Empty,
            nameof(FicheContent.OtherObjectiveIds) => string.Join(" ; ", OtherObjectives),
            nameof(FicheContent.NeighbourhoodIds) => string.Join(", ", Neighbourhoods),
            _ => FieldWords.For(field, field.Read(Content)),
        };
    }

    /// <summary>The files nobody may open now, with why: they await the antivirus, or it found them dangerous.</summary>
    public IReadOnlyDictionary<Guid, ScanState> ClosedFiles { get; init; } = new Dictionary<Guid, ScanState>();

    /// <summary>Only its organisation sees the name of a file that awaits the antivirus.</summary>
    public bool ShowsPendingNames => FiledNumber is null || ShowsPrivateContact;

    /// <summary>
    /// The same fiche, for a copy that leaves the site: the files only their organisation may name now have another name.
    /// </summary>
    public FicheReading WithoutPendingNames()
    {
        return ShowsPendingNames
            ? this
            : this with
            {
                Content = Files.Aggregate(
                    Content,
                    (content, asked) =>
                        asked.Slot.FilesIn(content) is { Count: > 0 } joined
                            ? asked.Slot.Put(content, [.. joined.Select(file => file with { Name = NameOf(file, ScanOf(file)) })])
                            : content
                ),
            };
    }

    /// <summary>What a file is called before those who examine the fiche.</summary>
    public static string NameOf(AttachedFile file, ScanState scan) =>
        scan == ScanState.Pending ? "Fichier en cours d’examen par l’antivirus" : file.Name;

    public ScanState ScanOf(AttachedFile file)
    {
        return ClosedFiles.TryGetValue(file.Id, out var scan) ? scan : ScanState.NotRequired;
    }

    /// <summary>The answer to a question, blank when there is none.</summary>
    public QuestionAnswer AnswerTo(FormQuestion question) =>
        Content.Answers.TryGetValue(question.Key, out var answer) ? answer : QuestionAnswer.None;
}

/// <summary>The files joined in one place of a fiche, as the fiche that holds them shows them.</summary>
internal sealed record AttachedFilesList(FicheReading Fiche, IReadOnlyList<AttachedFile> Files);
