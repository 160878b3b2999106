using AppelAProjets.Domain.Programmes;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Programmes;

public sealed class NeighbourhoodImportTests
{
    private readonly List<ProgrammeNeighbourhood> _list =
    [
        new(Guid.CreateVersion7(), Guid.Empty, 0, "Presles", "QP002004"),
        new(Guid.CreateVersion7(), Guid.Empty, 1, "Chevreux", null),
    ];

    [Theory]
    [InlineData("QN00201M", true)]
    [InlineData("QP002004", true)]
    [InlineData("QN97101", true)]
    [InlineData("QX002004", false)]
    [InlineData("QP12", false)]
    [InlineData("QP123456789", false)]
    [InlineData("QP00200é", false)]
    public void A_code_begins_with_qn_or_qp(string code, bool valid) => NeighbourhoodCode.IsValid(code).ShouldBe(valid);

    [Fact]
    public void Each_line_says_what_it_does()
    {
        var lines = Plan(
            ["Nom", "Code"],
            ["Saint-Crépin", "qp 002005"],
            ["Presles-le-Haut", "QP002004"],
            ["chevreux", "QP002006"],
            ["Presles", "XX1"],
            ["", "QP002009"],
            ["Presles-le-Haut", "QP002004"]
        );

        lines
            .Select(line => line.Outcome)
            .ShouldBe([
                ImportOutcome.Added,
                ImportOutcome.Changed,
                ImportOutcome.Changed,
                ImportOutcome.Refused,
                ImportOutcome.Refused,
                ImportOutcome.Unchanged,
            ]);
        lines[0].Code.ShouldBe("QP002005");
        lines[1].Message.ShouldContain("Presles");
        lines[2].TargetId.ShouldBe(_list[1].Id);
        lines[3].Message.ShouldContain("QN ou QP");
        lines[0].Number.ShouldBe(2);
    }

    [Fact]
    public void A_file_without_titles_is_read_from_its_first_line() =>
        Plan(["Saint-Crépin", "QP002005"]).ShouldHaveSingleItem().Outcome.ShouldBe(ImportOutcome.Added);

    [Fact]
    public void Titles_may_come_in_another_order() =>
        Plan(["code_qp", "nom_qp"], ["QP002005", "Saint-Crépin"]).ShouldHaveSingleItem().Name.ShouldBe("Saint-Crépin");

    [Fact]
    public void The_same_new_place_twice_is_added_once() =>
        Plan(["Saint-Crépin", "QP002005"], ["Saint-Crépin", ""], ["Autre", "QP002005"])
            .Select(line => line.Outcome)
            .ShouldBe([ImportOutcome.Added, ImportOutcome.Refused, ImportOutcome.Refused]);

    [Fact]
    public void A_line_without_code_keeps_the_code_known() =>
        Plan(["Presles", ""]).ShouldHaveSingleItem().Outcome.ShouldBe(ImportOutcome.Unchanged);

    private IReadOnlyList<ImportLine> Plan(params string[][] rows) =>
        NeighbourhoodImport.Plan([.. rows.Select((cells, i) => (i + 1, (IReadOnlyList<string>)cells))], _list);
}
