using ClusterPortal.Diagnostics;
using ClusterPortal.Graphics.Cards;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Pages;

/// <summary>Which picture pages name for social media, and what becomes of it when it cannot be drawn.</summary>
public sealed class SocialCardsTests
{
    private const string Settings = "title: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: base\n";
    private const string Acme = "content/organizations/acme.yml";

    [Fact]
    public void Every_page_has_a_card_of_its_own_and_the_card_is_there()
    {
        var portal = Build(Settings + "social_cards: true\n", new Painter());
        var card = Assert.Single(portal.Files.Keys, p => p.StartsWith("cards/acme-", StringComparison.Ordinal));
        Assert.Contains($"<meta property=\"og:image\" content=\"https://test.example/{card}\">", portal.Text("organizations/acme/index.html"));
        Assert.Contains("<meta property=\"og:image:width\" content=\"1200\">", portal.Text("organizations/acme/index.html"));
        Assert.Contains("<meta property=\"og:image:alt\" content=\"Acme. Test\">", portal.Text("organizations/acme/index.html"));
        Assert.Contains("summary_large_image", portal.Text("index.html"));
        Assert.DoesNotContain("og:image", portal.Text("404.html"));
        Assert.Empty(Findings(portal));
    }

    [Fact]
    public void The_name_of_a_card_stands_for_what_it_shows_and_what_draws_it()
    {
        var settings = Settings + "social_cards: true\n";
        var one = Cards(Build(settings, new Painter()));
        Assert.Equal(one, Cards(Build(settings, new Painter())));
        Assert.DoesNotContain(Cards(Build(settings, new Painter { Name = "painter 2" })), one.Contains);
        Assert.DoesNotContain(Cards(Build(settings.Replace("Test", "Other", StringComparison.Ordinal), new Painter())), one.Contains);
    }

    [Fact]
    public void Without_the_setting_or_a_rasterizer_nothing_is_drawn()
    {
        var painter = new Painter();
        Assert.Empty(Cards(Build(Settings, painter)));
        Assert.Equal(0, painter.Drawn);
        Assert.Empty(Cards(Build(Settings + "social_cards: true\n", null)));
    }

    [Fact]
    public void Where_nothing_can_be_drawn_links_show_the_card_of_the_site()
    {
        var portal = Build(Settings + "social_cards: true\nbrand: {card: content/brand/card.png}\n", new Painter { Fails = _ => true }, ("content/brand/card.png", Painter.Picture));
        Assert.Equal("CP5908", Assert.Single(Findings(portal)).Code);
        Assert.Empty(Cards(portal));
        Assert.Matches("og:image\" content=\"https://test.example/media/brand/card\\.[0-9a-f]+\\.png\"", portal.Text("organizations/acme/index.html"));
    }

    [Fact]
    public void One_card_that_fails_shows_the_portal_and_is_told_of()
    {
        var portal = Build(Settings + "social_cards: true\n", new Painter { Fails = path => path.Contains("acme", StringComparison.Ordinal) });
        var finding = Assert.Single(Findings(portal));
        Assert.Equal(("CP5908", Acme), (finding.Code, finding.Span.Source?.Path));
        Assert.Equal(Painter.Picture, portal.Files[Assert.Single(portal.Files.Keys, p => p.StartsWith("cards/acme-", StringComparison.Ordinal))]);
    }

    [Fact]
    public void What_is_no_picture_of_the_right_size_counts_as_a_failure() =>
        Assert.Equal("CP5908", Assert.Single(Findings(Build(Settings + "social_cards: true\n", new Painter { Gives = "<svg/>"u8.ToArray() }))).Code);

    [Theory]
    [InlineData("content/brand/other.png")]
    [InlineData("mark.svg")]
    [InlineData("../card.png")]
    public void A_card_of_the_site_that_is_no_picture_is_told_of(string named) =>
        Assert.Contains("'card' must name a picture", Assert.Single(Findings(Build(Settings + $"brand: {{card: {named}}}\n", null))).Message);

    private static string[] Cards(Portal portal) => [.. portal.Files.Keys.Where(p => p.StartsWith("cards/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    // What an entry might add is said of nearly every short one.
    private static IEnumerable<Diagnostic> Findings(Portal portal) => portal.Findings.Where(f => f.Severity != Severity.Hint);

    private static Portal Build(string settings, IRasterizer? rasterizer, params (string Path, byte[] Bytes)[] more) =>
        Portal.Build(
            [File("site.yml", settings), File(Acme, "name: Acme\nkind: company\nsummary: Builds fermenters.\nwebsite: https://acme.example\ncountry: DK\n"), .. more.Select(m => new InputFile(m.Path, m.Bytes))],
            Portal.Options with { Rasterizer = rasterizer });

    private static InputFile File(string path, string text) => new(path, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Gives the same picture whatever it is asked for.</summary>
    private sealed class Painter : IRasterizer
    {
        /// <summary>The head of a PNG of 1200 by 630 pixels, and no more of it than is looked at.</summary>
        public static readonly byte[] Picture = MadePicture.Png(1200, 630);

        private int drawn;

        public string Name { get; init; } = "painter 1";

        public Func<string, bool> Fails { get; init; } = _ => false;

        public byte[] Gives { get; init; } = Picture;

        public int Drawn => drawn;

        public RasterPicture Draw(string path, string svg)
        {
            Interlocked.Increment(ref drawn);
            return Fails(path) ? new RasterPicture(null, "no paint") : new RasterPicture(Gives);
        }
    }
}
