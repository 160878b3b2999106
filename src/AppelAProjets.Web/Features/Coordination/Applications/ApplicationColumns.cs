using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Spreadsheets;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Coordination.Applications;

/// <summary>
/// Everything a coordinator may read of the fiches of a call, column after column: what is said of the filing, who applies, every field of
/// the catalogue in the order of the form, the call's own questions, the pieces. A field added to the catalogue is here with it.
/// </summary>
internal static class ApplicationColumns
{
    public const string Number = "numero";
    public const string Title = "titre";
    public const string State = "etat";
    public const string Organisation = "organisation";
    public const string Requested = "demande";
    public const string Filed = "depot";

    private const string Filing = "Dépôt";
    private const string Body = "Organisation";

    /// <summary>What the list shows when the address chooses nothing.</summary>
    private static readonly IReadOnlyList<string> Usual = [Number, Title, Organisation, State, Requested, Filed];

    /// <summary>Fields of the catalogue that a column of the filing says already.</summary>
    private static readonly HashSet<string> SaidByTheFiling = new(StringComparer.Ordinal)
    {
        nameof(FicheContent.Title),
        nameof(FicheContent.RequestedCents),
    };

    public static IReadOnlyList<ApplicationColumn> In(ApplicationForm form) =>
        [
            .. OfTheFiling(form.Call.Schedule.Zone),
            .. OfTheBody(),
            .. OfTheForm(form),
            .. OfTheQuestions(form.Call),
            .. OfThePieces(form.Call),
        ];

    /// <summary>Those an address chooses, in the order of the form, the title among them; the usual ones when it names none.</summary>
    public static IReadOnlyList<ApplicationColumn> Chosen(IReadOnlyList<ApplicationColumn> offered, IReadOnlyList<string> keys)
    {
        var known = keys.Intersect(offered.Select(column => column.Key), StringComparer.Ordinal).ToList();
        return
        [
            .. offered.Where(column =>
                column.Key == Title || (known.Count > 0 ? known : Usual).Contains(column.Key, StringComparer.Ordinal)
            ),
        ];
    }

    private static IEnumerable<ApplicationColumn> OfTheFiling(TimeZoneInfo zone)
    {
        yield return new(Number, Filing, "Numéro", CellFormat.Text, 16, a => a.Line.Number);
        yield return new(Title, Filing, "Titre de l’action", CellFormat.Text, 44, a => a.Line.Title);
        yield return new(Organisation, Filing, "Organisation", CellFormat.Text, 34, a => a.Line.Organisation);
        yield return new(State, Filing, "État", CellFormat.Text, 18, a => StateOf(a.Line).Text);
        yield return new("avancement", Filing, "Avancement du brouillon (%)", CellFormat.Whole, 14, a => a.Line.Progress?.Percent);
        yield return new(Requested, Filing, "Subvention demandée", CellFormat.Euros, 16, a => a.Line.RequestedCents / 100m);
        yield return new(
            Filed,
            Filing,
            "Déposée le",
            CellFormat.Instant,
            18,
            a => a.Line.FiledAt is { } filed ? TimeZoneInfo.ConvertTimeFromUtc(filed, zone) : null
        );
        yield return new(
            "retard",
            Filing,
            "Dépôt après la clôture",
            CellFormat.Text,
            28,
            a => LatenessWords.After(a.Line.InGrace, a.Line.InExtension, a.Line.IsComplement)?[2..]
        );
        yield return new("version", Filing, "Version", CellFormat.Whole, 9, a => a.Line.Version);
    }

    /// <summary>The state as the coordination says it.</summary>
    public static StatusLabel StateOf(CallFicheLine line) =>
        line.IsIneligible ? EligibilityWords.For(Domain.Eligibility.EligibilityState.Ineligible) : FrenchWords.For(line.State);

    private static IEnumerable<ApplicationColumn> OfTheBody()
    {
        yield return new("nature", Body, "Nature", CellFormat.Text, 22, a => a.Applicant is { } body ? FrenchWords.For(body.Kind) : null);
        yield return new("siret", Body, "SIRET", CellFormat.Text, 18, a => a.Applicant?.Siret);
        yield return new("rna", Body, "RNA", CellFormat.Text, 14, a => a.Applicant?.Rna);
        yield return new("uai", Body, "UAI", CellFormat.Text, 12, a => a.Applicant?.Uai);
        yield return new("adresse", Body, "Adresse", CellFormat.Text, 34, a => a.Applicant?.Address);
        yield return new("codepostal", Body, "Code postal", CellFormat.Text, 10, a => a.Applicant?.Postcode);
        yield return new("commune", Body, "Commune", CellFormat.Text, 20, a => a.Applicant?.Town);
    }

    private static IEnumerable<ApplicationColumn> OfTheForm(ApplicationForm form)
    {
        foreach (var section in Enum.GetValues<FicheSection>())
        {
            var part = FrenchWords.For(section);
            foreach (var field in FicheFields.In(section).Where(field => !SaidByTheFiling.Contains(field.Path)))
            {
                yield return OfField(field, part, form.Labels) with
                {
                    FitsAList = field.Kind is not FieldKind.Text && !field.Path.Contains('[', StringComparison.Ordinal),
                };
            }

            foreach (var list in FicheFields.ListsOf(section))
            {
                yield return new(list.Name, part, $"{list.Label} (un par ligne)", CellFormat.Text, 44, a => Rows(list, a.Content))
                {
                    FitsAList = false,
                };
            }
        }
    }

    private static ApplicationColumn OfField(FicheField field, string part, IReadOnlyDictionary<string, string> labels) =>
        new(
            field.Path,
            part,
            field.Called,
            field.Kind switch
            {
                FieldKind.Amount => CellFormat.Euros,
                FieldKind.Whole => CellFormat.Whole,
                FieldKind.Day => CellFormat.Day,
                _ => CellFormat.Text,
            },
            field.Kind is FieldKind.Text ? 60 : 18,
            a => a.Content is { } content ? Typed(field, field.Read(content), labels) : null
        );

    /// <summary>A number as a number, a date as a date; what can't be read as one stays as it was typed.</summary>
    private static object? Typed(FicheField field, string value, IReadOnlyDictionary<string, string> labels) =>
        field.Kind switch
        {
            _ when value.Length == 0 && field.Kind != FieldKind.Tick => null,
            FieldKind.Amount when Money.TryParse(value, out var money) => money.Cents / 100m,
            FieldKind.Whole
                when FrenchInput.TryNumber(value, out var whole) && whole is >= int.MinValue and <= int.MaxValue && whole % 1 == 0 =>
                (int)whole,
            FieldKind.Number when FrenchInput.TryNumber(value, out var number) => number,
            FieldKind.Day when FrenchInput.TryDay(value, out var day) => day,
            _ => FieldWords.For(field, value, labels.GetValueOrDefault),
        };

    private static string? Rows(FicheRowList list, FicheContent? content) =>
        content is null
            ? null
            : string.Join(
                '\n',
                list.RowsOf(content)
                    .Select(row =>
                        string.Join(
                            " ; ",
                            list.FieldsOf(row.Key)
                                .Select(cell => (Cell: cell, Value: cell.Read(content)))
                                .Where(cell => cell.Value.Length > 0)
                                .Select(cell => $"{FieldWords.CellLabel(cell.Cell)}\u00A0: {FieldWords.For(cell.Cell, cell.Value)}")
                        )
                    )
            );

    private static IEnumerable<ApplicationColumn> OfTheQuestions(Call call) =>
        call
            .Questions.Where(question => question.Kind != QuestionKind.File)
            .Select(question =>
                FicheFields.AnswerField(question) is { } field
                    ? OfField(field, "Questions de l’appel", new Dictionary<string, string>(StringComparer.Ordinal)) with
                    {
                        FitsAList = question.Kind is not (QuestionKind.LongText or QuestionKind.Table),
                    }
                    : throw new InvalidOperationException($"The question {question.Key} has no field.")
            );

    private static IEnumerable<ApplicationColumn> OfThePieces(Call call) =>
        call
            .Pieces.Select(FileAsked.Of)
            .Concat(call.Questions.Where(question => question.Kind == QuestionKind.File).Select(FileAsked.Of))
            .Select(piece => new ApplicationColumn(
                piece.Slot.ToString(),
                "Pièces",
                piece.Label,
                CellFormat.Text,
                30,
                a =>
                    a.Content is { } content
                        ? string.Join(
                            '\n',
                            piece
                                .Slot.FilesIn(content)
                                .Select(file =>
                                    FicheReading.NameOf(
                                        file,
                                        a.Pending.Contains(file.Id) ? Data.Files.ScanState.Pending : Data.Files.ScanState.NotRequired
                                    )
                                )
                        )
                        : null
            ));
}

/// <summary>One column: what an address calls it, the part of the form it is in, and what it says.</summary>
/// <param name="Key">Its name in an address.</param>
/// <param name="Part">Part of the form.</param>
/// <param name="Label">What it is called there.</param>
/// <param name="Format">How a file writes it.</param>
/// <param name="Width">Width in a workbook.</param>
/// <param name="Value">The cell, as a <see cref="Column{T}"/> takes it.</param>
internal sealed record ApplicationColumn(
    string Key,
    string Part,
    string Label,
    CellFormat Format,
    double Width,
    Func<Application, object?> Value
)
{
    /// <summary>Short enough for the list on the screen.</summary>
    public bool FitsAList { get; init; } = true;

    public bool IsNumber => Format is CellFormat.Whole or CellFormat.Euros;

    /// <summary>What the first row of a file says: two parts of the form may use the same words.</summary>
    public string Header => $"{Part}\u00A0: {Label}";

    /// <summary>The cell as people read it; a dash when there is nothing.</summary>
    public string Words(Application application) =>
        Value(application) switch
        {
            null or "" => "–",
            int whole => FrenchNumbers.Whole(whole),
            decimal euros when Format == CellFormat.Euros => FrenchNumbers.WholeEuros((long)(euros * 100)),
            decimal number => FrenchNumbers.Compact(number, 6),
            DateOnly day => FrenchDates.Day(day),
            DateTime local => local.ToString("dd/MM/yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            var words => words.ToString()!,
        };
}
