using ClusterPortal.Outputs.Redirects;

namespace ClusterPortal.Tests.Outputs;

public sealed class RedirectTests
{
    [Fact]
    public void Chains_lead_straight_to_their_end() =>
        Assert.Equal("/a/>/c/ /b/>/c/", List(RedirectMap.Of([R("/b/", "/c/"), R("/a/", "/b/")])));

    [Fact]
    public void Circles_are_found_and_left_out()
    {
        var map = RedirectMap.Of([R("/a/", "/b/"), R("/b/", "/a/"), R("/c/", "/c/"), R("/d/", "/e/")]);
        Assert.Equal("/d/>/e/", List(map));
        Assert.Equal(["/a/", "/b/", "/c/"], map.Circles.Select(r => r.From));
    }

    [Fact]
    public void A_page_that_leads_into_a_circle_is_in_it_too()
    {
        var map = RedirectMap.Of([R("/a/", "/b/"), R("/b/", "/c/"), R("/c/", "/b/")]);
        Assert.Equal(3, map.Circles.Length);
    }

    [Fact]
    public void The_first_of_two_stays()
    {
        var map = RedirectMap.Of([R("/a/", "/b/"), R("/a/", "/c/"), R("/a/", "/b/")]);
        Assert.Equal("/a/>/b/", List(map));
        Assert.Equal(("/c/", "/b/"), map.Doubles.Select(d => (d.Second.To, d.First.To)).Single());
    }

    private static Redirect R(string from, string to) => new(from, to, default);

    private static string List(RedirectMap map) => string.Join(' ', map.List.Select(r => r.From + ">" + r.To));
}
