using System.Text;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Pages;

/// <summary>A portal in Arabic with the base theme: from right to left, with the texts, plural forms, dates and countries of the language. Findings do not matter
/// here: a text of the theme that is not in Arabic yet is shown in English and says so.</summary>
public sealed class ArabicTests
{
    private readonly Portal portal = Portal.Build(
    [
        File("site.yml", "title: {en: Test, ar: تجربة}\nbase_url: https://test.example/\nlanguage: ar\nlanguages: [ar, en]\n"),
        File("content/organizations/acme.yml", "name: Acme\nkind: company\ncountry: DK\ncity: Copenhagen\nsummary: {ar: تصنع أوعية التخمير., en: Builds fermenters.}\ndescription: {en: \"Fermenters of *steel*.\"}\ncontact: {name: Desk, phone: \"+45 00 00 00 12\"}\nupdated: 2026-04-02\n"),
        File("content/organizations/beta.yml", "name: Beta\nkind: company\nsummary: {ar: تصنع الصمامات., en: Builds valves.}\n"),
    ]);

    [Theory]
    [InlineData("organizations/index.html", "<html lang=\"ar\" dir=\"rtl\">")]
    [InlineData("organizations/index.html", "مؤسستان")]
    [InlineData("organizations/acme/index.html", "كوبنهاغن، الدانمرك")]
    [InlineData("organizations/acme/index.html", "<div class=\"prose\" lang=\"en\" dir=\"ltr\"><p>Fermenters")]
    [InlineData("organizations/acme/index.html", "2 أبريل 2026")]
    [InlineData("organizations/acme/index.html", "<li><span lang=\"en\" dir=\"ltr\">Company</span></li>")]
    [InlineData("organizations/acme/index.html", "<span dir=\"ltr\">+45 00 00 00 12</span>")]
    [InlineData("en/organizations/acme/index.html", "<html lang=\"en\" dir=\"ltr\">")]
    [InlineData("en/organizations/acme/index.html", "Copenhagen, Denmark")]
    public void A_page_follows_its_language(string path, string text) => Assert.Contains(text, portal.Text(path), StringComparison.Ordinal);

    private static InputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
