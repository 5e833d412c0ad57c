using ClusterPortal.Graphics;

namespace ClusterPortal.Tests.Graphics;

public sealed class TextWrapTests
{
    [Theory]
    [InlineData("Bioenergy Cluster Småland", "Bioenergy|Cluster|Småland")]
    [InlineData("Aluminium", "Aluminium")]
    [InlineData("Heavy-Duty Vehicles", "Heavy-Duty|Vehicles")]
    [InlineData("Rindfleischetikettierung", "Rindfleisch|etikettierun|g")]
    [InlineData("生命科学产业集群在这里", "生命科学产|业集群在这|里")]
    public void Lines_fit_and_lose_nothing(string text, string lines)
    {
        var wrapped = TextWrap.Lines(text, 74, 13, 9);
        Assert.Equal(lines, string.Join('|', wrapped));
        Assert.All(wrapped, l => Assert.True(TextWidth.Of(l, 13) <= 74, l));
    }

    [Fact]
    public void What_is_too_long_ends_in_an_ellipsis_and_still_fits()
    {
        var wrapped = TextWrap.Lines("Knowledge from others in the same trade and its neighbours", 74, 13, 2);
        Assert.Equal(2, wrapped.Length);
        Assert.EndsWith("…", wrapped[1]);
        Assert.True(TextWidth.Of(wrapped[1], 13) <= 74);
    }

    [Fact]
    public void A_letter_wider_than_the_line_is_not_waited_for() => Assert.Equal(3, TextWrap.Lines("WWW", 1, 13, 9).Length);

    [Fact]
    public void Letters_of_two_units_are_not_cut_in_half() => Assert.All(TextWrap.Lines("🏭🏭🏭🏭🏭🏭🏭🏭", 40, 13, 2), l => Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(l))));
}
