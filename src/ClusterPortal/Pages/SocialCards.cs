using System.Security.Cryptography;
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Graphics.Cards;
using ClusterPortal.Media;
using ClusterPortal.Site;

namespace ClusterPortal.Pages;

/// <summary>Which picture social media are to show with a page: the entry's own photograph, else a card drawn for the page where site.yml asks for cards and
/// something can draw them, else the site's card. Safe on many threads.</summary>
internal sealed class SocialCards
{
    /// <summary>Smaller ones are shown as a stamp beside the link, or not at all.</summary>
    private const int LeastWidth = 600;

    private const string UsualGround = "#0b3f66";
    private const string UsualAccent = "#a6005b";

    private readonly SiteConfig site;
    private readonly IRasterizer? rasterizer;
    private readonly string? mark;
    private readonly Asset? ofSite;
    private readonly ReadOnlyMemory<byte> spare;

    private SocialCards(SiteConfig site, IRasterizer? rasterizer, string? mark, Asset? ofSite, ReadOnlyMemory<byte> spare) =>
        (this.site, this.rasterizer, this.mark, this.ofSite, this.spare) = (site, rasterizer, mark, ofSite, spare);

    /// <summary>Draws one card to see whether it can be done at all, so that no page promises a picture that will not be there.</summary>
    public static SocialCards Of(SiteConfig site, AssetUrls assets, IRasterizer? rasterizer, DiagnosticBag bag)
    {
        var mark = assets.Theme("mark.svg") is { } file ? Encoding.UTF8.GetString(file.Bytes.Span) : null;
        var cards = new SocialCards(site, site.SocialCards ? rasterizer : null, mark, CardOf(site, assets, bag), default);
        if (cards.rasterizer is null) return cards;
        var title = site.Title.In(site.Language, site.Language).Text;
        var drawn = cards.Pixels(cards.Drawing("home", new CardModel { Site = title, Title = title, Address = cards.Address, Mark = mark, Ground = cards.Color("primary", UsualGround), Accent = cards.Color("accent", UsualAccent) }));
        if (drawn.Png is { } png) return new SocialCards(site, rasterizer, mark, cards.ofSite, png);
        bag.Report(OutputRules.Card, default, $"social cards could not be drawn, and links show {(cards.ofSite is null ? "none" : "the site's card")}: {drawn.Problem}");
        return new SocialCards(site, null, mark, cards.ofSite, default);
    }

    public SocialImage? Of(Page page)
    {
        if (page.Image is { Width: >= LeastWidth } photo && !photo.Route.EndsWith(".svg", StringComparison.Ordinal)) return new SocialImage(photo.Route, photo.Width, photo.Height, page.Title);
        if (DrawingOf(page) is { } card) return new SocialImage(card.Route, SocialCard.Width, SocialCard.Height, Alt(page));
        return ofSite is { } asset ? new SocialImage(asset.Route, asset.Width, asset.Height, page.View.Text(site.Title)) : null;
    }

    /// <summary>The card of a page; null when it has none of its own.</summary>
    public CardDrawing? DrawingOf(Page page)
    {
        if (rasterizer is null || page.NoIndex || page.Kind is "redirect" or "not_found" or "verify") return null;
        return Drawing(page.Record?.Id ?? page.Kind, new CardModel
        {
            Site = page.View.Text(site.Title),
            Title = page.Title,
            Kind = page is { Kind: "entry", Record: { Type.Id: not "page" } record } ? page.View.Text(record.Type.One) : null,
            Text = page.Kind == "home" && site.Tagline is { } tagline ? page.View.Text(tagline) : page.Description,
            Address = Address,
            Mark = mark,
            Ground = Color("primary", UsualGround),
            Accent = Color("accent", UsualAccent),
            RightToLeft = page.Language.Direction == "rtl",
        });
    }

    /// <summary>The picture of a card; should this one fail, that of the portal, as the page already names it.</summary>
    public ReadOnlyMemory<byte> Draw(CardDrawing card, Text.Span place, DiagnosticBag bag)
    {
        var drawn = Pixels(card);
        if (drawn.Png is { } png) return png;
        bag.Report(OutputRules.Card, place, $"a social card could not be drawn, and shows the portal instead: {drawn.Problem}");
        return spare;
    }

    private RasterPicture Pixels(CardDrawing card)
    {
        var drawn = rasterizer!.Draw(card.Route[1..], card.Svg);
        if (drawn.Png is not { } png) return drawn;
        return RasterImage.FormatOf(png.Span) == MediaFormat.Png && RasterImage.Inspect(png.Span) is { Width: SocialCard.Width, Height: SocialCard.Height }
            ? drawn
            : new RasterPicture(null, $"{rasterizer.Name} gave no PNG of {SocialCard.Width} by {SocialCard.Height} pixels");
    }

    private CardDrawing Drawing(string id, CardModel model)
    {
        var svg = SocialCard.Draw(model);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{rasterizer!.Name}\n{svg}")).AsSpan(0, 5));
        return new CardDrawing($"/cards/{id}-{hash}.png", svg);
    }

    private string Address => site.BaseUrl.Host + site.BaseUrl.AbsolutePath.TrimEnd('/');

    private string Alt(Page page) => page.View.Text(site.Title) is var name && name == page.Title ? name : $"{page.Title}. {name}";

    private Rgb Color(string role, string usual) =>
        Rgb.Of(site.Brand.Colors.FirstOrDefault(c => c.Role == role) is { Value: { } value } ? value : usual);

    private static Asset? CardOf(SiteConfig site, AssetUrls assets, DiagnosticBag bag)
    {
        if (site.Brand.Card is not { } named) return null;
        var asset = named.Text.StartsWith("content/", StringComparison.Ordinal) ? assets.Content(named.Text) : assets.Theme(named.Text);
        if (asset is not null && RasterImage.Inspect(asset.Bytes.Span) is { } info) return asset with { Width = info.Width, Height = info.Height };
        bag.Report(SiteRules.Wrong, named.Span, $"'card' must name a picture; '{named.Text}' {(asset is null ? "is not there" : "is not a PNG, JPEG or WebP file")}",
            "a PNG of 1200 by 630 pixels: content/brand/card.png, or the name of one among the theme's assets");
        return null;
    }
}
