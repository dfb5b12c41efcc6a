using ExportScreen.Rules.Passes;
using FsCheck;
using FsCheck.Fluent;
using Outcome = ExportScreen.Model.Screenings.Outcome;

namespace ExportScreen.Rules.Tests.Passes;

public sealed class VerdictTests
{
    [Fact]
    public void Combining_does_not_depend_on_the_order()
    {
        var part = from outcome in Gen.Elements(Enum.GetValues<Outcome>()) from reason in Gen.Elements("a", "b", "hit:x", "hit:y") select (outcome, reason);
        Prop.ForAll(part.ListOf().ToArbitrary(), parts =>
        {
            var forward = parts.Aggregate(Verdict.Clear, (v, p) => v.Or(p.outcome, p.reason));
            var backward = Enumerable.Reverse(parts).Aggregate(Verdict.Clear, (v, p) => v.Or(p.outcome, p.reason));
            return forward == backward;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void NotScreened_never_hides_a_hit_and_never_becomes_clear()
    {
        Assert.Equal(Outcome.Hold, Verdict.Clear.Or(Outcome.NotScreened, "x").Or(Outcome.Hold, "hit:a").Outcome);
        Assert.Equal(Outcome.NotScreened, Verdict.Clear.Or(Outcome.NotScreened, "x").Or(Outcome.Clear, "").Outcome);
    }
}
