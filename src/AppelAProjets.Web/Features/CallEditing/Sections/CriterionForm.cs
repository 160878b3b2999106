using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>One criterion as typed.</summary>
internal sealed class CriterionForm
{
    /// <summary>A scale of more values has free rows for its levels.</summary>
    public const int ValuesShown = 11;

    private const string TooLong = "Ce texte est beaucoup trop long : raccourcissez-le.";

    [StringLength(200, ErrorMessage = TooLong)]
    public string? Code { get; set; }

    [StringLength(20_000, ErrorMessage = TooLong)]
    public string? Label { get; set; }

    [StringLength(20_000, ErrorMessage = TooLong)]
    public string? Description { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? Weight { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? Min { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? Max { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? Step { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? Floor { get; set; }

    public bool AllowsNotApplicable { get; set; }

    public bool Computed { get; set; }

    public FicheFigure? Figure { get; set; }

    [MaxLength(120)]
    public IList<LevelRow> Levels { get; set; } = [];

    /// <summary>The scale has more values than rows: a word may be put on any of them.</summary>
    internal bool TakesMoreLevels => Levels.Count == 0 || Levels.Any(row => !row.IsFixed);

    [MaxLength(60)]
    public IList<BandRow> Bands { get; set; } = [];

    public static CriterionForm From(CriterionSettings criterion)
    {
        var form = new CriterionForm
        {
            Code = criterion.Code,
            Label = criterion.Label,
            Description = criterion.Description,
            Weight = FormParsing.Written(criterion.Weight),
            Min = FormParsing.Written(criterion.Min),
            Max = FormParsing.Written(criterion.Max),
            Step = FormParsing.Written(criterion.Step),
            Floor = FormParsing.Written(criterion.Floor),
            AllowsNotApplicable = criterion.AllowsNotApplicable,
            Computed = criterion.Figure is not null,
            Figure = criterion.Figure,
            Bands =
            [
                .. criterion.Bands.Select(band => new BandRow
                {
                    From = FormParsing.Written(band.From),
                    To = FormParsing.Written(band.To),
                    Value = FormParsing.Written(band.Value),
                }),
            ],
            Levels = [.. LevelRows(criterion)],
        };
        return form;
    }

    /// <summary>Empty rows at the end, to write one more.</summary>
    public void AddRows()
    {
        if (Computed)
        {
            Bands = [.. Bands, new BandRow(), new BandRow()];
        }
        else if (TakesMoreLevels)
        {
            Levels = [.. Levels, new LevelRow(), new LevelRow()];
        }
    }

    public CriterionSettings Read(string code, List<Refusal> refusals)
    {
        return new()
        {
            Code = code,
            Label = FormParsing.Text(Label),
            Description = FormParsing.Text(Description),
            Weight = FormParsing.Number(Weight, nameof(Weight), refusals) ?? 0m,
            Min = FormParsing.Number(Min, nameof(Min), refusals) ?? 0m,
            Max = FormParsing.Number(Max, nameof(Max), refusals) ?? 0m,
            Step = FormParsing.Number(Step, nameof(Step), refusals) ?? 0m,
            Floor = FormParsing.Number(Floor, nameof(Floor), refusals),
            AllowsNotApplicable = !Computed && AllowsNotApplicable,
            Levels = Computed ? [] : ReadLevels(refusals),
            Figure = Computed ? Figure ?? Missing(refusals) : null,
            Bands = Computed ? ReadBands(refusals) : [],
        };
    }

    private static FicheFigure? Missing(List<Refusal> refusals)
    {
        refusals.Add(
            new Refusal("criterion.figure", nameof(Figure), "Choisissez le chiffre de la fiche d’après lequel ce critère est calculé.")
        );
        return null;
    }

    private static IEnumerable<LevelRow> LevelRows(CriterionSettings criterion)
    {
        if (criterion.Step > 0 && ((criterion.Max - criterion.Min) / criterion.Step) + 1 <= ValuesShown)
        {
            for (var value = criterion.Min; value <= criterion.Max; value += criterion.Step)
            {
                yield return new LevelRow
                {
                    Value = FormParsing.Written(value),
                    IsFixed = true,
                    Description = criterion.Levels.FirstOrDefault(level => level.Value == value)?.Description,
                };
            }

            yield break;
        }

        foreach (var level in criterion.Levels.OrderBy(level => level.Value))
        {
            yield return new LevelRow { Value = FormParsing.Written(level.Value), Description = level.Description };
        }
    }

    private List<CriterionLevel> ReadLevels(List<Refusal> refusals)
    {
        var levels = new List<CriterionLevel>();
        for (var i = 0; i < Levels.Count; i++)
        {
            var words = FormParsing.Text(Levels[i].Description);
            if (
                words.Length > 0
                && Required(
                    Levels[i].Value,
                    $"{nameof(Levels)}[{Index(i)}].Value",
                    "Indiquez à quelle note correspond ce repère.",
                    refusals
                )
                    is { } value
            )
            {
                levels.Add(new CriterionLevel(value, words));
            }
        }

        return [.. levels.OrderBy(level => level.Value)];
    }

    private List<Band> ReadBands(List<Refusal> refusals)
    {
        var bands = new List<Band>();
        for (var i = 0; i < Bands.Count; i++)
        {
            var row = Bands[i];
            if (row.IsBlank)
            {
                continue;
            }

            var field = $"{nameof(Bands)}[{Index(i)}]";
            var from = FormParsing.Number(row.From, $"{field}.From", refusals);
            var to = FormParsing.Number(row.To, $"{field}.To", refusals);
            if (
                Required(row.Value, $"{field}.Value", "Indiquez la note que donne cette tranche, ou effacez la ligne.", refusals) is
                { } value
            )
            {
                bands.Add(new Band(from, to, value));
            }
        }

        return bands;
    }

    private static decimal? Required(string? typed, string field, string missing, List<Refusal> refusals)
    {
        var count = refusals.Count;
        var value = FormParsing.Number(typed, field, refusals);
        if (value is null && refusals.Count == count)
        {
            refusals.Add(new Refusal("value.missing", field, missing));
        }

        return value;
    }

    private static string Index(int i) => i.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The words of one value of the scale, as typed.</summary>
internal sealed class LevelRow
{
    [StringLength(100)]
    public string? Value { get; set; }

    /// <summary>True when the value is one of a short scale, all of which are shown.</summary>
    public bool IsFixed { get; set; }

    [StringLength(20_000, ErrorMessage = "Ce texte est beaucoup trop long : raccourcissez-le.")]
    public string? Description { get; set; }
}

/// <summary>One band of a computed criterion, as typed.</summary>
internal sealed class BandRow
{
    [StringLength(100)]
    public string? From { get; set; }

    [StringLength(100)]
    public string? To { get; set; }

    [StringLength(100)]
    public string? Value { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To) && string.IsNullOrWhiteSpace(Value);
}
