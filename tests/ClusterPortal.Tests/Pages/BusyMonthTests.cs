using System.Text;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Pages;

public sealed class BusyMonthTests
{
    [Fact]
    public void The_page_of_a_month_with_very_many_events_stays_small_and_says_how_many_more_there_are()
    {
        var site = new StringBuilder();
        site.Append("--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ntheme: base\n");
        for (var i = 0; i < 2000; i++) site.Append($"--- content/events/e{i}.yml\ntitle: A meeting of members with a title that is as long as titles are, number {i}\nstart: 2026-12-{(i % 28) + 1:00} 16:00\nend: 2026-12-{(i % 28) + 1:00} 18:00\nsummary: Come.\n");
        var page = Portal.Build(SiteText.Read(site.ToString()), Portal.Options with { Date = new DateOnly(2026, 11, 20) }).Text("events/2026-12/index.html");
        Assert.True(page.Length < 100_000, $"{page.Length}");
        Assert.Contains("and 67 more</li>", page, StringComparison.Ordinal);
        Assert.Contains("and 1,900 more", page, StringComparison.Ordinal);
    }
}
