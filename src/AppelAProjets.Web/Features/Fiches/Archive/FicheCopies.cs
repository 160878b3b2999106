using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Features.Fiches.Reading;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Files;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Fiches.Archive;

/// <summary>Turns a fiche as it is read into the blocks of a copy, section after section of the catalogue.</summary>
internal static class FicheCopies
{
    /// <summary>A version filed, as it was filed.</summary>
    public static FicheCopy Copy(FicheReading reading) => Copy(reading, new CopyStanding());

    /// <summary>A fiche as it stands.</summary>
    public static FicheCopy Copy(FicheReading reading, CopyStanding standing)
    {
        var content = reading.Content;
        List<CopyBlock> blocks = [new CopyText($"{reading.CallTitle}\n{Status(reading, standing)}")];
        foreach (var section in FicheReading.Sections)
        {
            blocks.Add(new CopyHeading(1, FrenchWords.For(section)));
            var before = blocks.Count;
            blocks.AddRange(Section(reading, section));
            if (blocks.Count == before)
            {
                blocks.Add(new CopyText("Non rempli"));
            }
        }

        blocks.AddRange(Questions(reading));
        blocks.AddRange(Files(reading));
        if (reading.Attested.Count > 0)
        {
            blocks.Add(new CopyHeading(1, "Attestations"));
            blocks.Add(
                new CopyText($"Signées par {reading.Signatory}, le {FrenchDates.DayAndHour(reading.FiledAt!.Value, reading.Zone)}.")
            );
            blocks.AddRange(reading.Attested.Select(attested => new CopyText($"{attested.Text} (version {attested.Version} du texte)")));
        }

        return new FicheCopy(content.Title.Length == 0 ? "Sans titre" : content.Title, MarkOf(reading, standing), blocks);
    }

    private static string? MarkOf(FicheReading reading, CopyStanding standing) =>
        standing.IsWithdrawn ? PrintFrame.Withdrawn
        : reading.FiledAt is not null ? null
        : standing.InForce is null ? PrintFrame.Draft
        : PrintFrame.Correction;

    private static string Status(FicheReading reading, CopyStanding standing) =>
        (reading.FiledAt, standing) switch
        {
            ({ } filedAt, _) => $"{reading.Number}, version {reading.FiledNumber} déposée le "
                + $"{FrenchDates.DayAndHour(filedAt, reading.Zone)}{reading.Lateness}",
            (_, { InForce: { } inForce, IsWithdrawn: false }) =>
                $"{reading.Number}\u00A0: ce texte n’est pas déposé. L’organisateur lit la version {inForce}.",
            _ => "Ce texte n’est pas déposé\u00A0: l’organisateur ne le lit pas.",
        };

    private static IEnumerable<CopyBlock> Section(FicheReading reading, FicheSection section)
    {
        var content = reading.Content;
        if (section == FicheSection.Applicant)
        {
            var body = reading.Applicant;
            string?[] lines =
            [
                $"{body.Name} ({reading.OrganisationKind})",
                body.Address,
                $"{body.Postcode} {body.Town}",
                body.Siret is null ? null : $"SIRET {body.Siret}",
                body.Rna is null ? null : $"RNA {body.Rna}",
                body.Uai is null ? null : $"UAI {body.Uai}",
            ];
            yield return new CopyField("Organisation", string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line))));
        }

        if (section == FicheSection.Request && content.Summary.Length > 0)
        {
            yield return new CopyField("Résumé", content.Summary);
        }

        foreach (var field in reading.Filled(section))
        {
            yield return new CopyField(field.Label, reading.Words(field));
        }

        if (section == FicheSection.Publics && content.Groups.Count > 0)
        {
            yield return Ages(content);
        }

        if (section == FicheSection.Budget)
        {
            foreach (var table in Budget(content))
            {
                yield return table;
            }

            yield break;
        }

        foreach (var list in FicheFields.ListsOf(section).Where(list => list.RowsOf(content).Count > 0))
        {
            var rows = list.RowsOf(content).Select(row => list.FieldsOf(row.Key)).ToList();
            yield return new CopyTable(
                list.Label,
                [.. rows[0].Select(FieldWords.CellLabel)],
                [.. rows.Select(IReadOnlyList<string> (cells) => [.. cells.Select(cell => FieldWords.For(cell, cell.Read(content)))])]
            );
        }
    }

    private static CopyTable Ages(FicheContent content) =>
        new(
            "Bénéficiaires par âge et par sexe",
            ["Âge", .. BeneficiaryGrid.Sexes.Select(sex => sex.Label), "Total"],
            [
                .. BeneficiaryGrid
                    .Ages.Where(age => BeneficiaryGrid.Sum(content.Groups, age) > 0)
                    .Select(
                        IReadOnlyList<string> (age) =>
                            [
                                age.Label,
                                .. BeneficiaryGrid.Sexes.Select(sex =>
                                    FrenchNumbers.Whole(content.Groups.GetValueOrDefault(BeneficiaryGrid.Key(age, sex)))
                                ),
                                FrenchNumbers.Whole(BeneficiaryGrid.Sum(content.Groups, age)),
                            ]
                    ),
                [
                    "Total",
                    .. BeneficiaryGrid.Sexes.Select(sex => FrenchNumbers.Whole(BeneficiaryGrid.Sum(content.Groups, sex))),
                    FrenchNumbers.Whole(BeneficiaryGrid.Total(content.Groups)),
                ],
            ]
        );

    private static IEnumerable<CopyTable> Budget(FicheContent content)
    {
        var totals = content.Totals;
        (BudgetSide Side, string Title, long Sum)[] sides =
        [
            (BudgetSide.Charges, "Charges", totals.ChargesCents + totals.SurplusCents),
            (BudgetSide.Products, "Produits", totals.ProductsCents + totals.DeficitCents),
            (BudgetSide.VolunteerUses, "Emplois en nature", totals.UsesCents),
            (BudgetSide.VolunteerResources, "Contributions en nature", totals.ResourcesCents),
        ];
        foreach (var (side, title, sum) in sides.Where(side => side.Sum > 0))
        {
            var lines = BudgetNomenclature.Groups.Where(group => group.Side == side).SelectMany(group => Lines(group, content));
            yield return new CopyTable(title, [title, "Montant"], [.. lines, ["Total", FrenchNumbers.Euros(sum)]]);
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Lines(BudgetGroup group, FicheContent content)
    {
        if (group.Code == BudgetNomenclature.Subsidies)
        {
            if (content.RequestedCents is { } requested)
            {
                yield return ["74 Subvention demandée à cet appel", FrenchNumbers.Euros(requested)];
            }

            foreach (var funder in content.Funding)
            {
                yield return [$"74 {FieldWords.Funder(funder)}", funder.Cents is { } cents ? FrenchNumbers.Euros(cents) : "Non rempli"];
            }
        }

        foreach (var line in group.Lines.Where(line => content.Budget.ContainsKey(line.Code)))
        {
            yield return [$"{line.Number} {line.Label}".Trim(), FrenchNumbers.Euros(content.Budget[line.Code])];
        }
    }

    private static IEnumerable<CopyBlock> Questions(FicheReading reading)
    {
        if (reading.Questions.Count > 0)
        {
            yield return new CopyHeading(1, "Questions de l’appel");
        }

        foreach (var question in reading.Questions)
        {
            var answer = reading.AnswerTo(question);
            yield return question.Kind == QuestionKind.Table && answer.Rows.Count > 0
                ? new CopyTable(
                    question.Label,
                    question.Columns,
                    [
                        .. answer.Rows.Select(
                            IReadOnlyList<string> (row) =>
                                [.. question.Columns.Select((_, cell) => cell < row.Count ? row[cell] : string.Empty)]
                        ),
                    ]
                )
                : new CopyField(
                    question.Label,
                    FormQuestions.IsAnswered(question, answer) ? AnswerWords.For(question, answer) : "Non rempli"
                );
        }
    }

    private static IEnumerable<CopyBlock> Files(FicheReading reading)
    {
        if (reading.Files.Count > 0)
        {
            yield return new CopyHeading(1, "Pièces jointes");
        }

        foreach (var piece in reading.Files)
        {
            var joined = piece.Slot.FilesIn(reading.Content);
            yield return new CopyField(
                piece.Label,
                joined.Count == 0 ? "Non jointe" : string.Join('\n', joined.Select(file => $"{file.Name} ({FileWords.Size(file.Bytes)})"))
            );
        }
    }
}
