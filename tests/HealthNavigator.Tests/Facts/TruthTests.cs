using HealthNavigator.Core.Facts;

namespace HealthNavigator.Tests.Facts;

/// <summary>Kleene's strong logic, exhaustively: there are only three values.</summary>
public sealed class TruthTests
{
    private static readonly Truth[] All = [Truth.No, Truth.Unknown, Truth.Yes];

    [Theory]
    [InlineData(Truth.Yes, Truth.Yes, Truth.Yes, Truth.Yes)]
    [InlineData(Truth.Yes, Truth.Unknown, Truth.Unknown, Truth.Yes)]
    [InlineData(Truth.Yes, Truth.No, Truth.No, Truth.Yes)]
    [InlineData(Truth.Unknown, Truth.Unknown, Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.Unknown, Truth.No, Truth.No, Truth.Unknown)]
    [InlineData(Truth.No, Truth.No, Truth.No, Truth.No)]
    public void AndOr_OfTwoValues_FollowTheTable(Truth left, Truth right, Truth and, Truth or)
    {
        Assert.Equal((and, or), (left.And(right), left.Or(right)));
        Assert.Equal((and, or), (right.And(left), right.Or(left)));
    }

    [Fact]
    public void Not_OfEachValue_TurnsYesAndNoAndKeepsUnknown() => Assert.Equal([Truth.Yes, Truth.Unknown, Truth.No], All.Select(value => value.Not()));

    [Fact]
    public void Connectives_OfThreeValues_KeepTheLaws()
    {
        foreach (var (a, b, c) in from a in All from b in All from c in All select (a, b, c))
        {
            Assert.Equal(a.And(b).And(c), a.And(b.And(c)));
            Assert.Equal(a.Or(b).Or(c), a.Or(b.Or(c)));
            Assert.Equal(a.And(b.Or(c)), a.And(b).Or(a.And(c)));
            Assert.Equal(a.And(b).Not(), a.Not().Or(b.Not()));
            Assert.Equal(a, a.Or(a.And(b)));
        }
    }

    /// <summary>What is known stays known: replacing an unknown by yes or no changes no result but an unknown.</summary>
    [Fact]
    public void Connectives_WhenAnUnknownIsSettled_OnlyTurnUnknown()
    {
        foreach (var (other, settled) in from other in All from settled in All select (other, settled))
        {
            AssertSettles(Truth.Unknown.And(other), settled.And(other));
            AssertSettles(Truth.Unknown.Or(other), settled.Or(other));
        }

        static void AssertSettles(Truth before, Truth after) => Assert.True(before == Truth.Unknown || before == after, $"{before} became {after}");
    }
}
