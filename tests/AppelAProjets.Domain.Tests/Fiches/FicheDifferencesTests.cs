using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Fiches;

public sealed class FicheDifferencesTests
{
    private static readonly RequiredPiece Statutes = new()
    {
        Key = "statuts",
        Kind = PieceKind.Statutes,
        Label = "Statuts signés",
    };

    [Fact]
    public void Two_states_that_say_the_same_do_not_differ() =>
        Between(FilingCheckTests.Complete, FilingCheckTests.Complete with { Title = FilingCheckTests.Complete.Title }).ShouldBeEmpty();

    [Fact]
    public void A_changed_text_a_removed_row_and_a_joined_file_are_each_told_with_their_name()
    {
        var before = FicheContent.Empty with
        {
            Title = "Avant",
            Partners = [new Partner("Médiathèque", string.Empty, Confirmed: false) { Key = "p1" }],
        };
        var after = FicheContent.Empty with
        {
            Title = "Après",
            Pieces = new Dictionary<string, IReadOnlyList<AttachedFile>>(StringComparer.Ordinal)
            {
                ["statuts"] = [new(Guid.NewGuid(), "statuts.pdf", FileFormat.Pdf, 57)],
            },
        };

        var differences = Between(before, after);

        differences.Select(difference => difference.Label).ShouldBe(["Titre de l’action", "Partenaire, nom", "Statuts signés"]);
        differences.Select(difference => difference.After).ShouldBe(["Après", string.Empty, "statuts.pdf"]);
    }

    [Fact]
    public void Putting_a_version_back_leaves_the_files_of_today()
    {
        static FicheContent With(string title, string file) =>
            FicheContent.Empty with
            {
                Title = title,
                Pieces = new Dictionary<string, IReadOnlyList<AttachedFile>>(StringComparer.Ordinal)
                {
                    ["statuts"] = [new(Guid.NewGuid(), file, FileFormat.Pdf, 57)],
                },
                Answers = new Dictionary<string, QuestionAnswer>(StringComparer.Ordinal)
                {
                    ["devis"] = new() { Files = [new(Guid.NewGuid(), file, FileFormat.Pdf, 57)] },
                },
            };
        var fiche = new FicheAction(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), "Avant", DateTime.UnixEpoch);
        var schedule = new CallSchedule
        {
            OpensAt = DateTime.UnixEpoch,
            ClosesAt = DateTime.MaxValue.AddDays(-1),
            EligibilityEndsAt = DateTime.MaxValue,
            RatingEndsAt = DateTime.MaxValue,
            CommitteeAt = DateTime.MaxValue,
            NotificationAt = DateTime.MaxValue,
            ZoneId = "UTC",
        };
        fiche.Write(With("Avant", "vieux.pdf"), schedule, DateTime.UnixEpoch);
        var version = fiche.VersionOfNow(Guid.NewGuid(), DateTime.UnixEpoch);

        var restored = version.WithFilesOf(With("Après", "neuf.pdf"));

        restored.Title.ShouldBe("Avant");
        restored.AllFiles().Select(file => file.Name).ShouldBe(["neuf.pdf", "neuf.pdf"]);
    }

    private static IReadOnlyList<FieldDifference> Between(FicheContent before, FicheContent after) =>
        FicheDifferences.Between(before, after, [], [Statutes]);
}
