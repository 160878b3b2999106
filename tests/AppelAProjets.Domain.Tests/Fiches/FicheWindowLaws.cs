using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace AppelAProjets.Domain.Tests.Fiches;

/// <summary>What holds of any fiche at any instant, around its closings.</summary>
public sealed class FicheWindowLaws
{
    private static readonly CallSchedule Schedule = FilingCheckTests.Conditions.Schedule;

    private static readonly Gen<int> Minutes = Gen.Choose(-40, 40);

    private static readonly Gen<Case> Any =
        from grace in Gen.Elements(0, 5, 30)
        from extended in Gen.OneOf(Gen.Constant((int?)null), Minutes.Select(minutes => (int?)minutes))
        from due in Gen.OneOf(Gen.Constant((int?)null), Minutes.Select(minutes => (int?)minutes))
        from begun in Gen.OneOf(Gen.Constant((int?)null), Minutes.Select(minutes => (int?)minutes))
        from withdrawn in Gen.Elements(false, false, true)
        from now in Minutes
        select new Case(grace, extended, due, begun, withdrawn, now);

    [Fact]
    public void What_is_not_writable_says_why_and_what_is_writable_does_not() =>
        Hold(given => given.Window.IsWritable == (given.Window.WhyNotWritable is null));

    [Fact]
    public void A_complement_is_never_open_beside_the_whole() =>
        Hold(given => !(given.Window.TakesEverything && given.Window.Complement is not null));

    [Fact]
    public void Whatever_can_be_filed_can_still_be_corrected_before_it_is() =>
        Hold(given => given.Window.WhyNotFiled(given.BegunAt) is not null || given.Window.IsWritable);

    [Fact]
    public void Without_a_complement_nothing_closed_opens_again() =>
        Hold(given => given.Due is not null || !(given with { Now = given.Now + 1 }).Window.IsWritable || given.Window.IsWritable);

    [Fact]
    public void An_extension_or_a_longer_grace_never_takes_anything_away() =>
        Hold(given =>
            (!given.Window.IsOpen || (given with { Extended = Math.Max(given.Extended ?? -100, 41) }).Window.IsOpen)
            && (!given.Window.TakesEverything || (given with { Grace = given.Grace + 1 }).Window.TakesEverything)
        );

    [Fact]
    public void To_have_begun_in_time_never_hinders() =>
        Hold(given => given.Window.WhyNotFiled(null) is not null || given.Window.WhyNotFiled(given.BegunAt) is null);

    private static void Hold(Func<Case, bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Any.ToArbitrary(), law));

    /// <summary>Minutes from the closing of the call; null for what there is not.</summary>
    private sealed record Case(int Grace, int? Extended, int? Due, int? Begun, bool Withdrawn, int Now)
    {
        public DateTime? BegunAt => At(Begun);

        public FicheWindow Window =>
            FicheWindow.Of(
                Schedule with
                {
                    GraceMinutes = Grace,
                },
                At(Extended),
                Withdrawn,
                At(Due) is { } due ? new Reopening(Guid.Empty, ["Need"], due) : null,
                At(Now)!.Value
            );

        private static DateTime? At(int? minutes) => minutes is { } shift ? Schedule.ClosesAt.AddMinutes(shift) : null;
    }
}
