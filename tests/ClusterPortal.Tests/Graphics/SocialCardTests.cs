using System.Xml.Linq;
using ClusterPortal.Graphics;
using ClusterPortal.Graphics.Cards;

namespace ClusterPortal.Tests.Graphics;

public sealed class SocialCardTests
{
    private static readonly CardModel Model = new() { Site = "Valley", Title = "Acme", Kind = "Organisation", Text = "Builds fermenters.", Address = "valley.example", Ground = Rgb.Of("#0a3f69"), Accent = Rgb.Of("#96004f") };

    [Theory]
    [InlineData("Acme")]
    [InlineData("A very long name of an institute for the study of everything that nobody else wants to study, with branches in many towns of the region and outside it, and so on")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")]
    [InlineData("生命科学产业集群在这里并且还有很多很多其他的东西可以说说看")]
    public void Words_stay_on_the_card_and_apart(string title)
    {
        var texts = XElement.Parse(SocialCard.Draw(Model with { Title = title, Text = title })).Elements().Where(e => e.Name.LocalName == "text").ToList();
        var lines = texts.Select(t => (Top: Number(t, "y") - Number(t, "font-size") * .75, Bottom: Number(t, "y") + Number(t, "font-size") * .2, Wide: TextWidth.Of(t.Value, Number(t, "font-size"), Number(t, "font-weight") > 500))).OrderBy(l => l.Top).ToList();
        Assert.All(lines, l => Assert.True(l.Wide <= 1040 && l.Top > 0 && l.Bottom < SocialCard.Height - 14));
        Assert.All(lines.Zip(lines.Skip(1)), p => Assert.True(p.First.Bottom <= p.Second.Top + 3, $"{p.First} lies on {p.Second}"));
    }

    [Theory]
    [InlineData("#0a3f69")]
    [InlineData("#ffe14d")]
    [InlineData("#808080")]
    [InlineData("#ffffff")]
    [InlineData("#e4572e")]
    public void Words_can_be_read_on_any_brand(string colour)
    {
        var card = XElement.Parse(SocialCard.Draw(Model with { Ground = Rgb.Of(colour) }));
        var ground = Rgb.Of((string)card.Elements().First().Attribute("fill")!);
        Assert.All(card.Elements().Where(e => e.Name.LocalName == "text"), t => Assert.True(ground.Contrast(Rgb.Of((string)t.Attribute("fill")!)) >= 3.5));
    }

    [Fact]
    public void A_portal_has_one_pattern_and_another_portal_another_one()
    {
        Assert.Equal(Path(Model), Path(Model with { Title = "Other" }));
        Assert.NotEqual(Path(Model), Path(Model with { Address = "other.example" }));
        static string Path(CardModel model) => (string)XElement.Parse(SocialCard.Draw(model)).Elements().First(e => e.Name.LocalName == "path").Attribute("d")!;
    }

    [Fact]
    public void Hostile_words_stay_words()
    {
        var card = XElement.Parse(SocialCard.Draw(Model with { Title = "</text><image href='file:///etc/passwd'/>\u0001\uFFFE\"&", Site = "<script>" }));
        Assert.DoesNotContain(card.Descendants(), e => e.Name.LocalName is "image" or "script");
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><path d='M0 0'/></svg>", 1)]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>", 0)]
    [InlineData("no drawing", 0)]
    public void The_mark_comes_along_when_it_is_a_drawing(string mark, int marks) =>
        Assert.Equal(marks, XElement.Parse(SocialCard.Draw(Model with { Mark = mark })).Elements().Count(e => e.Name.LocalName == "svg"));

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, System.Globalization.CultureInfo.InvariantCulture);
}
