using System.Globalization;
using ClusterPortal.Text;
using ClusterPortal.Themes;

namespace ClusterPortal.Tests.Themes;

/// <summary>The expected forms come from ICU, which is made from the same CLDR rules by others.</summary>
public sealed class PluralsTests
{
    private const string Numbers = "0 1 2 3 4 5 6 7 9 10 11 12 13 14 19 20 21 22 23 25 71 72 91 99 100 101 102 103 104 110 111 112 121 200 1000 1001 1000000 0.5 1.5 2.1";

    // z zero, 1 one, 2 two, f few, m many, o other: one letter for each of the numbers above.
    [Theory]
    [InlineData("ar", "z12fffffffmmmmmmmmmmmmmmooofffmmmooooooo")]
    [InlineData("be", "m1fffmmmmmmmmmmm1ffm1f1mm1fffmmm1mm1mooo")]
    [InlineData("bg", "o1oooooooooooooooooooooooooooooooooooooo")]
    [InlineData("br", "o12ffooofooooooo12foooooo12ffooo1oo1mooo")]
    [InlineData("bs", "o1fffooooooooooo1ffo1f1oo1fffooo1oo1ooo1")]
    [InlineData("ca", "o1oooooooooooooooooooooooooooooooooomooo")]
    [InlineData("cs", "o1fffoooooooooooooooooooooooooooooooommm")]
    [InlineData("cy", "z12foomooooooooooooooooooooooooooooooooo")]
    [InlineData("da", "o1ooooooooooooooooooooooooooooooooooo11o")]
    [InlineData("de", "o1oooooooooooooooooooooooooooooooooooooo")]
    [InlineData("el", "o1oooooooooooooooooooooooooooooooooooooo")]
    [InlineData("en", "o1oooooooooooooooooooooooooooooooooooooo")]
    [InlineData("es", "o1oooooooooooooooooooooooooooooooooomooo")]
    [InlineData("et", "o1oooooooooooooooooooooooooooooooooooooo")]
    [InlineData("eu", "o1oooooooooooooooooooooooooooooooooooooo")]
    [InlineData("fa", "11ooooooooooooooooooooooooooooooooooo1oo")]
    [InlineData("fi", "o1oooooooooooooooooooooooooooooooooooooo")]
    [InlineData("fr", "11oooooooooooooooooooooooooooooooooom11o")]
    [InlineData("ga", "o12ffffmmmoooooooooooooooooooooooooooooo")]
    [InlineData("gd", "o12fffffff12fffooooooooooooooooooooooooo")]
    [InlineData("gl", "o1oooooooooooooooooooooooooooooooooooooo")]
    [InlineData("he", "o12oooooooooooooooooooooooooooooooooo1oo")]
    [InlineData("hi", "11ooooooooooooooooooooooooooooooooooo1oo")]
    [InlineData("hr", "o1fffooooooooooo1ffo1f1oo1fffooo1oo1ooo1")]
    [InlineData("hu", "o1oooooooooooooooooooooooooooooooooooooo")]
    [InlineData("hy", "11ooooooooooooooooooooooooooooooooooo11o")]
    [InlineData("id", "oooooooooooooooooooooooooooooooooooooooo")]
    [InlineData("is", "o1oooooooooooooo1ooo1o1oo1oooooo1oo1ooo1")]
    [InlineData("it", "o1oooooooooooooooooooooooooooooooooomooo")]
    [InlineData("ja", "oooooooooooooooooooooooooooooooooooooooo")]
    [InlineData("ko", "oooooooooooooooooooooooooooooooooooooooo")]
    [InlineData("lt", "o1fffffffooooooo1fff1f1fo1fffooo1oo1ommm")]
    [InlineData("lv", "z1ooooooozzzzzzz1ooo1o1oz1ooozzz1zz1zoo1")]
    [InlineData("mk", "o1oooooooooooooo1ooo1o1oo1oooooo1oo1ooo1")]
    [InlineData("mt", "f12fffffffmmmmmoooooooooooofffmmoooooooo")]
    [InlineData("nb", "o1oooooooooooooooooooooooooooooooooooooo")]
    [InlineData("nl", "o1oooooooooooooooooooooooooooooooooooooo")]
    [InlineData("pl", "m1fffmmmmmmmmmmmmffmmfmmmmfffmmmmmmmmooo")]
    [InlineData("pt", "11oooooooooooooooooooooooooooooooooom11o")]
    [InlineData("pt-PT", "o1oooooooooooooooooooooooooooooooooomooo")]
    [InlineData("ro", "f1fffffffffffffoooooooooofffffffooofofff")]
    [InlineData("ru", "m1fffmmmmmmmmmmm1ffm1f1mm1fffmmm1mm1mooo")]
    [InlineData("se", "o12ooooooooooooooooooooooooooooooooooooo")]
    [InlineData("sk", "o1fffoooooooooooooooooooooooooooooooommm")]
    [InlineData("sl", "o12ffoooooooooooooooooooo12ffoooooo1offf")]
    [InlineData("sq", "o1oooooooooooooooooooooooooooooooooooooo")]
    [InlineData("sr", "o1fffooooooooooo1ffo1f1oo1fffooo1oo1ooo1")]
    [InlineData("sv", "o1oooooooooooooooooooooooooooooooooooooo")]
    [InlineData("th", "oooooooooooooooooooooooooooooooooooooooo")]
    [InlineData("tr", "o1oooooooooooooooooooooooooooooooooooooo")]
    [InlineData("uk", "m1fffmmmmmmmmmmm1ffm1f1mm1fffmmm1mm1mooo")]
    [InlineData("vi", "oooooooooooooooooooooooooooooooooooooooo")]
    [InlineData("zh", "oooooooooooooooooooooooooooooooooooooooo")]
    public void A_number_takes_the_form_of_its_language(string language, string forms)
    {
        var made = Numbers.Split(' ').Select(n => Plurals.FormOf(new LanguageTag(language), decimal.Parse(n, CultureInfo.InvariantCulture)) switch
        {
            "zero" => 'z', "one" => '1', "two" => '2', "few" => 'f', "many" => 'm', var other => other[0],
        });
        Assert.Equal(forms, string.Concat(made));
    }

    [Theory]
    [InlineData("en", "one other")]
    [InlineData("zh-Hans", "other")]
    [InlineData("pl", "one few many other")]
    [InlineData("ar", "zero one two few many other")]
    [InlineData("fr", "one other")]
    public void A_counted_text_needs(string language, string forms) => Assert.Equal(forms.Split(' '), Plurals.FormsOf(new LanguageTag(language)));
}
