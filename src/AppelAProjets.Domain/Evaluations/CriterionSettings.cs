using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.Evaluations;

/// <summary>
/// A criterion as a coordinator writes it: it may still be wrong, <see cref="Shortcomings"/> says what to correct. <see cref="Criterion"/>
/// is the criterion in force.
/// </summary>
public sealed record CriterionSettings
{
    /// <summary>Highest weight and highest value of a scale.</summary>
    public const decimal MaxNumber = 1_000m;

    /// <summary>Most values on a scale: more could not be read on a page.</summary>
    public const int MaxValues = 101;

    /// <summary>Most bands of a computed criterion.</summary>
    public const int MaxBands = 30;

    /// <summary>Longest words of a level, in characters.</summary>
    public const int MaxLevelLength = 500;

    /// <summary>
    /// Short name, unique in its grid, 1 to 40 letters, digits and dashes; ratings follow it from one version to the next.
    /// </summary>
    public required string Code { get; init; }

    /// <summary>Name people read, 1 to 200 characters.</summary>
    public required string Label { get; init; }

    /// <summary>Explanation, at most 1 000 characters.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>Weight, above 0 and at most 1 000.</summary>
    public decimal Weight { get; init; } = 10m;

    /// <summary>Lowest value of the scale, from 0.</summary>
    public decimal Min { get; init; }

    /// <summary>Highest value of the scale, at most 1 000.</summary>
    public decimal Max { get; init; } = 5m;

    /// <summary>Distance between two values of the scale.</summary>
    public decimal Step { get; init; } = 0.5m;

    /// <summary>True when «non applicable» is an answer; never for a computed criterion.</summary>
    public bool AllowsNotApplicable { get; init; }

    /// <summary>Value below which a fiche goes «sous le seuil», or null.</summary>
    public decimal? Floor { get; init; }

    /// <summary>Words for some values of the scale.</summary>
    public IReadOnlyList<CriterionLevel> Levels { get; init; } = [];

    /// <summary>The figure it is computed from, or null when evaluators rate it.</summary>
    public FicheFigure? Figure { get; init; }

    /// <summary>The table of a computed criterion.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>The settings of a criterion in force.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <returns>Its settings.</returns>
    public static CriterionSettings Of(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return new()
        {
            Code = criterion.Code,
            Label = criterion.Label,
            Description = criterion.Description,
            Weight = criterion.Weight,
            Min = criterion.Min,
            Max = criterion.Max,
            Step = criterion.Step,
            AllowsNotApplicable = criterion.AllowsNotApplicable,
            Floor = criterion.Floor,
            Levels = criterion.Levels,
            Figure = criterion.Figure,
            Bands = criterion.Bands,
        };
    }

    /// <summary>Makes the criterion, once nothing is wrong.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="gridId">Identity of its grid.</param>
    /// <param name="position">Place in the grid.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="ArgumentException">The settings still have shortcomings.</exception>
    public Criterion ToCriterion(Guid id, Guid gridId, int position) =>
        Figure is { } figure
            ? Criterion.Computed(id, gridId, Code, Label, Description, Weight, position, figure, Bands, Max, Step, Floor, Min)
            : Criterion.Rated(id, gridId, Code, Label, Description, Weight, position, Max, Step, AllowsNotApplicable, Floor, Levels, Min);

    /// <summary>What must be corrected, each with the property at fault.</summary>
    /// <returns>The list, empty when the criterion is right.</returns>
    public IReadOnlyList<Refusal> Shortcomings()
    {
        var found = new List<Refusal>();
        if (!CallKeys.IsCode(Code))
        {
            Wrong(
                found,
                "criterion.code",
                nameof(Code),
                "Le code compte 1 à 40 lettres sans accent, chiffres ou tirets, par exemple QUALITE."
            );
        }

        Text(found, Label, 1, Criterion.MaxLabelLength, nameof(Label), "Nommez ce critère, en 200 caractères au plus.");
        Text(
            found,
            Description,
            0,
            Criterion.MaxDescriptionLength,
            nameof(Description),
            "L’explication compte 1 000 caractères au plus\u00A0: raccourcissez-la."
        );
        if (Weight is <= 0m or > MaxNumber || decimal.Round(Weight, 4) != Weight)
        {
            Wrong(
                found,
                "criterion.weight",
                nameof(Weight),
                "Le poids est un nombre supérieur à 0 et d’au plus 1 000, par exemple 20. Pour ne plus compter un critère, retirez-le."
            );
        }

        if (ScaleShortcoming() is { } scale)
        {
            // Floors, levels and bands are judged on the scale: without one, nothing more can be said of them.
            found.Add(scale);
            return found;
        }

        if (Floor is { } floor && (floor < Min || floor > Max))
        {
            Wrong(
                found,
                "criterion.floor",
                nameof(Floor),
                $"Le plancher est une note de l’échelle\u00A0: entre {FrenchNumber.Exact(Min)} et {FrenchNumber.Exact(Max)}."
            );
        }

        found.AddRange(Figure is null ? LevelShortcomings() : BandShortcomings());
        return found;
    }

    private Refusal? ScaleShortcoming()
    {
        if (Min < 0m || Max > MaxNumber || Min >= Max || decimal.Round(Max, 4) != Max || decimal.Round(Min, 4) != Min)
        {
            return new(
                "criterion.scale",
                nameof(Max),
                "L’échelle va d’une note la plus basse (0 ou plus) à une note la plus haute, plus grande, d’au plus 1 000. Exemples\u00A0: "
                    + "de 0 à 5, de 1 à 4, de 0 à 20."
            );
        }

        return Step <= 0m || (Max - Min) % Step != 0m || decimal.Round(Step, 4) != Step || ((Max - Min) / Step) + 1 > MaxValues
            ? new(
                "criterion.step",
                nameof(Step),
                $"Le pas doit tomber juste entre {FrenchNumber.Exact(Min)} et {FrenchNumber.Exact(Max)}, en {MaxValues} notes au plus. "
                    + "Exemples\u00A0: 1 ou 0,5."
            )
            : null;
    }

    private List<Refusal> LevelShortcomings()
    {
        var found = new List<Refusal>();
        if (Levels.Any(level => !Accepts(level.Value)) || Levels.DistinctBy(level => level.Value).Count() != Levels.Count)
        {
            Wrong(
                found,
                "criterion.levels",
                nameof(Levels),
                "Chaque repère correspond à une note de l’échelle, et une note n’a qu’un repère."
            );
        }

        if (Levels.Any(level => level.Description.Length is 0 or > MaxLevelLength))
        {
            Wrong(found, "criterion.levels.text", nameof(Levels), $"Un repère compte 1 à {MaxLevelLength} caractères.");
        }

        return found;
    }

    private List<Refusal> BandShortcomings()
    {
        var found = new List<Refusal>();
        if (!Enum.IsDefined(Figure!.Value))
        {
            Wrong(found, "criterion.figure", nameof(Figure), "Choisissez le chiffre de la fiche d’après lequel ce critère est calculé.");
        }

        if (AllowsNotApplicable)
        {
            Wrong(
                found,
                "criterion.computed.na",
                nameof(AllowsNotApplicable),
                "Un critère calculé a toujours une valeur\u00A0: «\u00A0non applicable\u00A0» ne s’y propose pas."
            );
        }

        if (Bands.Count is 0 or > MaxBands)
        {
            Wrong(found, "bands.count", nameof(Bands), $"Un critère calculé a 1 à {MaxBands} tranches.");
            return found;
        }

        if (Bands[0].From is > 0m)
        {
            Wrong(
                found,
                "bands.uncovered",
                nameof(Bands),
                $"Rien n’est prévu en dessous de {FrenchNumber.Exact(Bands[0].From!.Value)}\u00A0: la première tranche commence à 0."
            );
        }

        if (Bands[^1].To is { } end)
        {
            Wrong(
                found,
                "bands.uncovered",
                nameof(Bands),
                $"Rien n’est prévu à partir de {FrenchNumber.Exact(end)}\u00A0: laissez vide la fin de la dernière tranche."
            );
        }

        for (var i = 0; i < Bands.Count; i++)
        {
            BandShortcomings(found, i);
        }

        return found;
    }

    private void BandShortcomings(List<Refusal> found, int index)
    {
        var band = Bands[index];
        var row = index + 1;
        if (!Accepts(band.Value))
        {
            Wrong(
                found,
                "bands.value",
                nameof(Bands),
                $"Tranche {row}\u00A0: la note {FrenchNumber.Exact(band.Value)} n’est pas sur l’échelle."
            );
        }

        if (band.From is { } from && band.To is { } to && from >= to)
        {
            Wrong(found, "bands.empty", nameof(Bands), $"Tranche {row}\u00A0: la fin doit être plus grande que le début.");
        }

        if (index == 0 || (band.From is { } begin && begin == Bands[index - 1].To))
        {
            return;
        }

        if (Bands[index - 1].To is not { } previous || band.From is not { } start)
        {
            Wrong(
                found,
                "bands.overlap",
                nameof(Bands),
                $"Tranches {row - 1} et {row}\u00A0: indiquez où finit l’une et où commence l’autre."
            );
        }
        else if (start < previous)
        {
            Wrong(
                found,
                "bands.overlap",
                nameof(Bands),
                $"Les tranches {row - 1} et {row} se recouvrent entre {FrenchNumber.Exact(start)} et {FrenchNumber.Exact(previous)}."
            );
        }
        else
        {
            Wrong(
                found,
                "bands.uncovered",
                nameof(Bands),
                $"Rien n’est prévu entre {FrenchNumber.Exact(previous)} et {FrenchNumber.Exact(start)}\u00A0: la tranche {row} commence où "
                    + $"finit la tranche {row - 1}."
            );
        }
    }

    private bool Accepts(decimal value) => value >= Min && value <= Max && (value - Min) % Step == 0m;

    private static void Text(List<Refusal> found, string text, int shortest, int longest, string field, string message)
    {
        if (text.Trim().Length < shortest || text.Length > longest)
        {
            Wrong(found, "criterion.text", field, message);
        }
    }

    private static void Wrong(List<Refusal> found, string code, string field, string message) => found.Add(new(code, field, message));
}
