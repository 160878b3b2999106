using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Domain.Tests.Fiches.Fields;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Fiches;

/// <summary>A fiche protects itself: whoever files it, it is refused on each broken condition, and a refusal changes nothing.</summary>
public sealed class FilingTests
{
    private static readonly CallSchedule Schedule = FilingCheckTests.Conditions.Schedule;
    private static readonly DateTime Now = Schedule.ClosesAt.AddDays(-3);
    private static readonly OrganisationProfile Association = new(
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
    private readonly FilingSequence _sequence;

    public FilingTests()
    {
        _call.AddObjective(FilingCheckTests.Complete.MainObjectiveId!.Value, "Lire");
        _call.Require(new CallRequirements { MaxFichesPerOrganisation = 2 });
        _call.Publish(Schedule.OpensAt.AddDays(-1));
        _sequence = new FilingSequence(_call.Id);
    }

    [Fact]
    public void A_whole_fiche_filed_in_time_takes_the_next_number_and_freezes_what_is_written()
    {
        var fiche = Draft();

        var outcome = File(fiche);

        (outcome.Number, outcome.Refusals.Count, outcome.Shortcomings.Count).ShouldBe((1, 0, 0));
        var filing = outcome.Filing!;
        (fiche.Number, fiche.FiledAt, fiche.HasUnfiledChanges).ShouldBe(("GS-2022-0001", Now, false));
        (filing.Content.Applicant, filing.ContentHash, filing.InGrace, filing.InExtension).ShouldBe(
            (Association, HashOf(filing.Content), false, false)
        );
    }

    [Fact]
    public void An_incomplete_fiche_is_refused_with_all_that_is_missing() =>
        Refused(Draft(FilingCheckTests.Complete with { Need = string.Empty, Goals = string.Empty }), Grounds)
            .Shortcomings.Select(lack => lack.Field)
            .ShouldBe(["Need", "Goals"], ignoreOrder: true);

    [Fact]
    public void A_kind_of_organisation_the_call_does_not_accept_is_refused()
    {
        _call.Require(new CallRequirements { EligibleKinds = [OrganisationKind.School] });

        Refused(Draft(), Grounds).Shortcomings.ShouldHaveSingleItem().Code.ShouldBe("organisation.ineligible");
    }

    [Theory]
    [InlineData(AttestationKind.Accuracy)]
    [InlineData(AttestationKind.Obligations)]
    [InlineData(AttestationKind.RepublicanCommitment)]
    [InlineData(AttestationKind.Rules)]
    [InlineData(AttestationKind.ImageRights)]
    [InlineData(AttestationKind.PersonalData)]
    public void Each_sentence_asked_is_attested(AttestationKind kind)
    {
        var grounds = Grounds with { HasDocuments = true };
        var signature = FilingSignature.Of("Lucie Marchand", "présidente", grounds.Attestations, ticked => ticked != kind);

        Refused(Draft(), grounds, signature: signature).Refusals.ShouldHaveSingleItem().Field.ShouldBe(kind.ToString());
    }

    [Theory]
    [InlineData("", "présidente", "signature.name")]
    [InlineData("Lucie Marchand", " ", "signature.role")]
    public void Who_files_is_named_with_their_capacity(string name, string role, string code) =>
        Refused(Draft(), Grounds, signature: FilingSignature.Of(name, role, Grounds.Attestations, _ => true))
            .Refusals.ShouldHaveSingleItem()
            .Code.ShouldBe(code);

    [Fact]
    public void What_is_missing_and_what_is_not_signed_are_said_at_once()
    {
        var outcome = Refused(
            Draft(FilingCheckTests.Complete with { Need = string.Empty }),
            Grounds,
            signature: new FilingSignature("Lucie Marchand", "présidente", [])
        );

        (outcome.Shortcomings.Count, outcome.Refusals.Count).ShouldBe((1, Grounds.Attestations.Count));
    }

    [Fact]
    public void One_fiche_more_than_the_call_takes_is_refused_and_a_correction_is_not()
    {
        Refused(Draft(), Grounds with { OthersFiled = 2 }).Refusals.ShouldHaveSingleItem().Code.ShouldBe("filing.count");

        var filed = Draft();
        File(filed).Number.ShouldBe(1);
        filed.Write(filed.Content with { Need = "Moins de livres encore." }, Schedule, Now).ShouldBeEmpty();
        filed.File(Request(), Grounds with { OthersFiled = 2 }, _sequence, Now).Number.ShouldBe(2);
    }

    [Theory]
    [InlineData(1, null, "filing.late")]
    [InlineData(1, 1, "filing.late")]
    [InlineData(301, 0, "filing.late")]
    public void Out_of_its_time_it_is_refused(int seconds, int? begun, string code) =>
        Refused(
            Draft(),
            Grounds,
            Schedule.ClosesAt.AddSeconds(seconds),
            Request(begun is { } since ? Schedule.ClosesAt.AddSeconds(since) : null)
        )
            .Refusals.ShouldHaveSingleItem()
            .Code.ShouldBe(code);

    [Fact]
    public void A_call_that_is_not_public_takes_nothing()
    {
        _call.Unpublish();

        Refused(Draft(), Grounds).Refusals.ShouldHaveSingleItem().Code.ShouldBe("filing.early");
    }

    [Fact]
    public void A_filing_in_the_grace_or_after_an_extension_says_so()
    {
        File(Draft(), Schedule.ClosesAt.AddSeconds(300), Request(Schedule.ClosesAt)).Filing!.InGrace.ShouldBeTrue();
        var extended = Draft();
        extended.Extend(Schedule.ClosesAt.AddDays(2));

        var filing = File(extended, Schedule.ClosesAt.AddDays(1)).Filing!;

        (filing.InGrace, filing.InExtension).ShouldBe((false, true));
    }

    [Fact]
    public void A_text_written_since_it_was_read_is_read_first()
    {
        var refusal = Refused(
            Draft(),
            Grounds with
            {
                LastWriter = "Karim Haddad",
            },
            request: Request() with
            {
                ReadHash = "ce que la page montrait",
            }
        )
            .Refusals.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("filing.unread");
        refusal.Kind.ShouldBe(RefusalKind.Conflict);
        refusal.Message.ShouldContain("par Karim Haddad");
        var fiche = Draft();
        fiche.File(Request() with { ReadHash = HashOf(fiche.Content) }, Grounds, _sequence, Now).Number.ShouldBe(1);
    }

    [Fact]
    public void A_withdrawn_fiche_is_refused_even_when_it_is_whole()
    {
        var fiche = Draft();
        File(fiche);
        fiche.Withdraw("Nous renonçons.", Now).ShouldBeEmpty();

        File(fiche).Refusals.ShouldHaveSingleItem().Code.ShouldBe("fiche.withdrawn");
        fiche.Filings.Count.ShouldBe(1);
    }

    [Fact]
    public void A_second_click_keeps_the_version_that_stands_even_after_closing()
    {
        var fiche = Draft();
        File(fiche);

        var again = File(fiche, Schedule.ClosesAt.AddDays(1));

        (again.Number, again.Filing, again.Refusals.Count, fiche.Filings.Count).ShouldBe((1, null, 0, 1));
    }

    [Fact]
    public void A_complement_in_which_nothing_changed_is_refused()
    {
        var fiche = Draft();
        var filing = File(fiche).Filing!;
        var asked = Schedule.ClosesAt.AddDays(2);
        fiche.Reopen(new Reopening(Guid.NewGuid(), ["Need"], asked.AddDays(5)), filing.Content);

        Refused(fiche, Grounds with { Completed = filing }, asked).Refusals.ShouldHaveSingleItem().Code.ShouldBe("filing.untouched");
        Should.Throw<ArgumentException>(() => fiche.File(Request(), Grounds, _sequence, asked));
        fiche.Write(fiche.Content with { Need = string.Empty }, Schedule, asked).ShouldBeEmpty();
        Refused(fiche, Grounds with { Completed = filing }, asked).Shortcomings.ShouldHaveSingleItem().Field.ShouldBe("Need");
    }

    /// <summary>Two contents that say the same have the same hash, as those that are stored.</summary>
    internal static string HashOf(FicheContent content) =>
        string.Join(
            '\n',
            AnyFiche
                .Said(content)
                .OrderBy(said => said.Key, StringComparer.Ordinal)
                .Select(said => $"{said.Key} {said.Value}")
                .Append(content.Applicant?.Name ?? string.Empty)
        );

    private FilingGrounds Grounds => new(_call, Association, HasDocuments: false, OthersFiled: 1, HashOf);

    private FilingRequest Request(DateTime? begunAt = null) =>
        new(Guid.NewGuid(), Guid.NewGuid(), FilingSignature.Of("Lucie Marchand", "présidente", Grounds.Attestations, _ => true), begunAt);

    private FilingOutcome File(FicheAction fiche, DateTime? now = null, FilingRequest? request = null) =>
        fiche.File(request ?? Request(), Grounds, _sequence, now ?? Now);

    /// <summary>Files, and finds the fiche and the numbering as they were.</summary>
    private FilingOutcome Refused(
        FicheAction fiche,
        FilingGrounds grounds,
        DateTime? now = null,
        FilingRequest? request = null,
        FilingSignature? signature = null
    )
    {
        var before = (
            fiche.Number,
            fiche.FiledNumber,
            fiche.FiledAt,
            fiche.HasUnfiledChanges,
            fiche.Reopening,
            fiche.Filings.Count,
            _sequence.Last
        );
        request ??= Request();

        var outcome = fiche.File(signature is null ? request : request with { Signature = signature }, grounds, _sequence, now ?? Now);

        (outcome.Number, outcome.Filing).ShouldBe((null, null));
        (outcome.Refusals.Count + outcome.Shortcomings.Count).ShouldBeGreaterThan(0);
        (
            fiche.Number,
            fiche.FiledNumber,
            fiche.FiledAt,
            fiche.HasUnfiledChanges,
            fiche.Reopening,
            fiche.Filings.Count,
            _sequence.Last
        ).ShouldBe(before);
        return outcome;
    }

    private FicheAction Draft(FicheContent? content = null)
    {
        var fiche = new FicheAction(Guid.NewGuid(), _call.Id, Guid.NewGuid(), Guid.NewGuid(), "Les mots voyageurs", Now.AddDays(-1));
        fiche.Write(content ?? FilingCheckTests.Complete, Schedule, Now.AddHours(-1)).ShouldBeEmpty();
        return fiche;
    }
}
