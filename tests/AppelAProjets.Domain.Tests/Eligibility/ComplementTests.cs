using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Tests.Fiches;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Eligibility;

/// <summary>The life of a complement: asked after closing, written in its parts only, filed once, never later than its day.</summary>
public sealed class ComplementTests
{
    private static readonly CallSchedule Schedule = FilingCheckTests.Conditions.Schedule;
    private static readonly DateTime Filed = Schedule.ClosesAt.AddDays(-3);
    private static readonly DateTime Asked = Schedule.ClosesAt.AddDays(2);
    private static readonly DateTime Due = ComplementRequest.DueInstant(Schedule, new DateOnly(2022, 6, 6));
    private static readonly OrganisationProfile Profile = new(
        OrganisationKind.Association,
        "La Fabrique des mots",
        "35600000000048",
        null,
        null,
        "1 rue de l'Essai",
        "02200",
        "Soissons"
    );

    private readonly Call _call = new(
        Guid.NewGuid(),
        Guid.NewGuid(),
        "appel",
        "GS-2022",
        new CallText { Title = "Appel", Summary = string.Empty },
        Schedule
    );

    public ComplementTests()
    {
        _call.AddObjective(FilingCheckTests.Complete.MainObjectiveId!.Value, "Lire");
        _call.Publish(Schedule.OpensAt.AddDays(-1));
    }

    [Fact]
    public void It_is_due_at_the_last_minute_of_its_day_in_the_zone_of_the_call() =>
        Due.ShouldBe(new DateTime(2022, 6, 6, 21, 59, 0, DateTimeKind.Utc));

    [Fact]
    public void The_day_proposed_is_fifteen_days_later() =>
        ComplementRequest.ProposedDay(Schedule, EligibilitySettings.Suggested, Asked).ShouldBe(Schedule.LocalDay(Asked).AddDays(15));

    [Fact]
    public void It_names_known_parts_says_why_and_comes_after_closing()
    {
        var fiche = FiledFiche();
        string[] Codes(IReadOnlyList<string> parts, string message, DateOnly? day, DateTime now) =>
            [.. ComplementRequest.Check(fiche, FilingCheckTests.Conditions, parts, message, day, now).Select(refusal => refusal.Code)];
        var soon = Schedule.LocalDay(Asked).AddDays(1);

        Codes(["Need"], "Dites-en plus.", soon, Asked).ShouldBeEmpty();
        Codes(["Need"], "Dites-en plus.", soon, Schedule.ClosesAt).ShouldContain("complement.open");
        Codes([], "Dites-en plus.", soon, Asked).ShouldBe(["complement.parts"]);
        Codes(["Inventé"], "Dites-en plus.", soon, Asked).ShouldBe(["complement.parts.unknown"]);
        Codes(["Need"], " ", soon, Asked).ShouldBe(["complement.message"]);
        Codes(["Need"], "Dites-en plus.", null, Asked).ShouldBe(["complement.due.missing"]);
        Codes(["Need"], "Dites-en plus.", Schedule.LocalDay(Asked), Asked).ShouldBe(["complement.due.early"]);
        Codes(["Need"], "Dites-en plus.", Schedule.LocalDay(Asked).AddDays(91), Asked).ShouldBe(["complement.due.late"]);
    }

    [Fact]
    public void What_can_be_asked_is_every_part_of_the_form_once()
    {
        var conditions = FilingCheckTests.Conditions with
        {
            Pieces =
            [
                new RequiredPiece
                {
                    Key = "statuts",
                    Kind = PieceKind.Statutes,
                    Label = "Statuts",
                },
            ],
        };

        var parts = FicheParts.Asked(conditions);

        parts.Select(part => part.Path).ShouldBeUnique();
        parts.ShouldContain(new FichePart("Files[piece-statuts]", FicheSection.Pieces, "Statuts"));
        Enum.GetValues<FicheSection>()
            .SelectMany(FicheFields.In)
            .Select(field => FicheParts.RootOf(field.Path))
            .ShouldBeSubsetOf(parts.Select(part => part.Path));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void The_last_second_is_accepted_and_the_next_one_refused(int seconds, bool accepted)
    {
        var fiche = Reopened("Need");
        var now = Due.AddSeconds(seconds);
        var completed = fiche.Filings.Single();
        fiche.Write(fiche.Content with { Need = "Une enquête à la sortie de l’école." }, Schedule, Asked).ShouldBeEmpty();

        fiche.WindowAt(Schedule, now).IsWritable.ShouldBe(accepted);
        var outcome = File(fiche, now, completed);

        (outcome.Filing is not null).ShouldBe(accepted);
        outcome.Refusals.Select(refusal => refusal.Code).ShouldBe(accepted ? [] : ["filing.complement.late"]);
    }

    [Fact]
    public void Only_the_parts_asked_are_written_and_a_refusal_changes_nothing()
    {
        var fiche = Reopened("Need", "Budget");

        fiche
            .Write(fiche.Content with { Need = "Une enquête.", Title = "Autre titre" }, Schedule, Asked)
            .ShouldHaveSingleItem()
            .Code.ShouldBe("fiche.unasked");
        fiche.Content.Need.ShouldBe(FilingCheckTests.Complete.Need);
        fiche.Write(fiche.Content with { Need = "Une enquête." }, Schedule, Asked).ShouldBeEmpty();
        (fiche.Content.Need, fiche.HasUnfiledChanges).ShouldBe(("Une enquête.", true));
    }

    [Fact]
    public void It_keeps_the_number_and_the_instant_of_reception_and_closes_what_it_opened()
    {
        var fiche = Reopened("Need");
        var first = fiche.Filings.Single();
        fiche.Write(fiche.Content with { Need = "Une enquête." }, Schedule, Asked);

        var filing = File(fiche, Due, first).Filing!;

        (filing.Number, fiche.Number, filing.FiledAt, filing.ReceivedAt, filing.IsComplement).ShouldBe(
            (2, "GS-2022-0001", Due, Filed, true)
        );
        (filing.InGrace, filing.InExtension).ShouldBe((false, false));
        fiche.Reopening.ShouldBeNull();
        fiche.WindowAt(Schedule, Due).WhyNotWritable!.Code.ShouldBe("fiche.closed");
    }

    [Fact]
    public void A_second_complement_still_counts_as_received_with_the_first_filing()
    {
        var fiche = Reopened("Need");
        fiche.Write(fiche.Content with { Need = "Une enquête." }, Schedule, Asked).ShouldBeEmpty();
        var second = File(fiche, Due, fiche.Filings.Single()).Filing!;
        fiche.Reopen(new Reopening(Guid.NewGuid(), ["Goals"], Due.AddDays(10)), second.Content);

        fiche.Write(fiche.Content with { Goals = "Lire chaque soir." }, Schedule, Due.AddDays(4)).ShouldBeEmpty();
        File(fiche, Due.AddDays(5), second).Filing!.ReceivedAt.ShouldBe(Filed);
    }

    [Fact]
    public void A_correction_left_unfiled_at_closing_does_not_slip_in()
    {
        var fiche = FiledFiche();
        fiche.Write(fiche.Content with { Title = "Titre jamais déposé" }, Schedule, Filed.AddHours(1)).ShouldBeEmpty();

        fiche.Reopen(new Reopening(Guid.NewGuid(), ["Need"], Due), fiche.Filings.Single().Content);

        (fiche.Content.Title, fiche.Title, fiche.HasUnfiledChanges).ShouldBe(
            (FilingCheckTests.Complete.Title, FilingCheckTests.Complete.Title, false)
        );
    }

    [Fact]
    public void The_body_stays_as_it_was_known_unless_its_page_is_asked()
    {
        var renamed = Profile with { Name = "La Fabrique" };
        var fiche = Reopened("Need");
        var filed = fiche.Filings.Single().Content;

        fiche.ComplementToFile(_call, renamed, filed, fiche.Reopening!).Applicant!.Name.ShouldBe("La Fabrique des mots");
        fiche
            .ComplementToFile(_call, renamed, filed, fiche.Reopening! with { Parts = [FicheParts.Profile] })
            .Applicant!.Name.ShouldBe("La Fabrique");
    }

    [Fact]
    public void It_is_not_held_up_by_what_it_cannot_mend_but_may_break_nothing()
    {
        var reopening = new Reopening(Guid.NewGuid(), ["RequestedCents"], Due);
        var before = FilingCheckTests.Complete with { Goals = string.Empty };
        IReadOnlyList<Shortcoming> Found(FicheContent content) => FilingCheck.Run(content, FilingCheckTests.Conditions);

        reopening.Blocking(Found(before), Found(before)).ShouldBeEmpty("the goals were missing already and are not asked");
        reopening
            .Blocking(Found(before with { RequestedCents = 900_000 }), Found(before))
            .Select(s => s.Code)
            .ShouldBe(["budget.unbalanced"]);
        reopening
            .Blocking(Found(before with { RequestedCents = 1_300_000 }), Found(before))
            .Select(s => s.Code)
            .ShouldContain("budget.requested.cap");
    }

    [Fact]
    public void While_it_waits_the_applicant_reads_that_a_complement_is_asked_and_then_that_the_fiche_is_examined()
    {
        var fiche = Reopened("Need");

        fiche.State(Schedule, decisionReleased: false, Asked).ShouldBe(FicheState.ComplementAsked);
        fiche.State(Schedule, decisionReleased: false, Due).ShouldBe(FicheState.ComplementAsked);
        fiche.State(Schedule, decisionReleased: false, Due.AddSeconds(1)).ShouldBe(FicheState.UnderReview);
        fiche.State(Schedule, decisionReleased: true, Asked).ShouldBe(FicheState.Decided);
    }

    private static FilingSignature Signature =>
        FilingSignature.Of(
            "Lucie Marchand",
            "présidente",
            Attestations.AskedOf(OrganisationKind.Association, hasDocuments: false),
            _ => true
        );

    private FilingOutcome File(FicheAction fiche, DateTime now, Filing? completed = null) =>
        fiche.File(
            new FilingRequest(Guid.NewGuid(), Guid.NewGuid(), Signature),
            new FilingGrounds(_call, Profile, HasDocuments: false, OthersFiled: 0, FilingTests.HashOf) { Completed = completed },
            new FilingSequence(_call.Id),
            now
        );

    private FicheAction FiledFiche()
    {
        var fiche = new FicheAction(Guid.NewGuid(), _call.Id, Guid.NewGuid(), Guid.NewGuid(), "Les mots voyageurs", Filed.AddDays(-1));
        fiche.Write(FilingCheckTests.Complete, Schedule, Filed).ShouldBeEmpty();
        File(fiche, Filed).Filing.ShouldNotBeNull();
        return fiche;
    }

    private FicheAction Reopened(params string[] parts)
    {
        var fiche = FiledFiche();
        fiche.Reopen(new Reopening(Guid.NewGuid(), parts, Due), fiche.Filings.Single().Content);
        return fiche;
    }
}
