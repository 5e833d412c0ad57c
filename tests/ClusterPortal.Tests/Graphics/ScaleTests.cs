using ClusterPortal.Graphics;

namespace ClusterPortal.Tests.Graphics;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(7936, "0 2000 4000 6000 8000")]
    [InlineData(61, "0 20 40 60 80")]
    [InlineData(28085183, "0 10000000 20000000 30000000")]
    [InlineData(1, "0 0.25 0.5 0.75 1")]
    [InlineData(100, "0 25 50 75 100")]
    [InlineData(0, "0 0.25 0.5 0.75 1")]
    public void Bars_begin_at_nought_and_end_at_a_round_number(decimal most, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', Scale.FromZero([most]).Ticks.Select(t => t.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Numbers_that_hardly_differ_are_the_same() => Assert.True(Scale.FromZero([0.0000000000000000000000000001m]) is { From: 0, To: 1 });

    [Fact]
    public void Below_nought_the_axis_goes_both_ways()
    {
        var scale = Scale.FromZero([-30, 50]);
        Assert.Equal((-40, 60), (scale.From, scale.To));
        Assert.Equal(.4, scale.At(0));
    }

    [Fact]
    public void Places_near_each_other_and_far_from_nought_are_not_pressed_together()
    {
        Assert.Equal(1000, Scale.Around([1000, 1010, 1040]).From);
        Assert.Equal(0, Scale.Around([10, 1010]).From);
        Assert.Equal(0, Scale.Around([7, 7]).From);
    }
}
