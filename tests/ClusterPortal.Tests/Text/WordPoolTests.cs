using ClusterPortal.Text;

namespace ClusterPortal.Tests.Text;

public sealed class WordPoolTests
{
    [Fact]
    public void A_short_word_is_one_string_and_every_word_is_itself()
    {
        var pool = new WordPool();
        Assert.Same(pool.Of("country"), pool.Of("a country".AsSpan(2)));
        for (var round = 0; round < 2; round++)
            for (var i = 0; i < 50_000; i++) Assert.Equal($"word {i}", pool.Of($"word {i}"));
        var text = new string('x', 200);
        Assert.Equal(text, pool.Of(text));
        Assert.Equal("", pool.Of(""));
    }
}
