using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ClusterPortal.Browser.Tests.LinkedData;

/// <summary>What Google asks of jobs, events, news and breadcrumbs, on every page of the demonstration that has them.</summary>
public sealed class LinkedDataTests(Chromium chromium)
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private PageGraph[] Graphs => [.. chromium.Portal.HtmlPaths.Select(p => PageGraph.Of(chromium.Portal, p))];

    [Fact]
    public void EveryOpenJobIsOneJobPostingAndAnExpiredOneNone()
    {
        foreach (var graph in Pages("job"))
        {
            var jobs = graph.All("JobPosting").ToList();
            var expired = !graph.Html.Contains("\"JobPosting\"", StringComparison.Ordinal);
            Assert.Equal(expired, graph.Html.Contains("<p class=\"note\">", StringComparison.Ordinal));
            if (expired) continue;
            var job = Assert.Single(jobs);
            var title = graph.Text(job, "title");
            var description = graph.Text(job, "description");
            Assert.Contains("<p>", description, StringComparison.Ordinal);
            Assert.True(description.Length > 2 * title.Length, $"{graph.Path}: the description only repeats the title");
            Assert.True(Day(graph.Text(job, "datePosted")) <= Today, graph.Path);
            Assert.True(Day(graph.Text(job, "validThrough")) >= Today, $"{graph.Path} is expired but still a JobPosting");
            graph.Text(job, "hiringOrganization.name");
            graph.Text(job, "identifier.value");
            if (job.ContainsKey("jobLocation")) Assert.Matches("^[A-Z]{2}$", graph.Text(job, "jobLocation.address.addressCountry"));
            else Assert.Equal("TELECOMMUTE", graph.Text(job, "jobLocationType"));
            if (job.ContainsKey("jobLocationType")) graph.Text(job, "applicantLocationRequirements.name");
            if (job.ContainsKey("baseSalary")) Assert.Matches("^[A-Z]{3}$", graph.Text(job, "baseSalary.currency"));
        }

        Assert.Contains(Pages("job"), g => !g.All("JobPosting").Any());
        var own = Pages("job").Select(g => g.Path).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Graphs, g => g.All("JobPosting").Any() && !own.Contains(g.Path));
    }

    [Fact]
    public void EveryEventHasNameStartPlaceAndStatus()
    {
        foreach (var graph in Pages("event"))
        {
            var item = Assert.Single(graph.All("Event"));
            graph.Text(item, "name");
            Assert.Matches(@"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z))?$", graph.Text(item, "startDate"));
            Assert.True(Moment(graph.Text(item, "endDate")) >= Moment(graph.Text(item, "startDate")), graph.Path);
            Assert.StartsWith("https://schema.org/Event", graph.Text(item, "eventStatus"), StringComparison.Ordinal);
            graph.Text(item, "organizer.name");
            var places = item["location"] is JsonArray list ? list.Select(n => n!.AsObject()).ToList() : [item["location"]!.AsObject()];
            foreach (var place in places)
            {
                if ((string?)place["@type"] == "VirtualLocation") graph.Text(place, "url");
                else Assert.Matches("^[A-Z]{2}$", graph.Text(place, "address.addressCountry"));
            }
        }

        Assert.Equal("https://schema.org/EventCancelled", (string?)PageGraph.Of(chromium.Portal, "events/evaluation-day-sepsis-test/index.html").All("Event").Single()["eventStatus"]);
    }

    [Fact]
    public void EveryArticleHasHeadlineDatesAndAuthor()
    {
        foreach (var graph in Pages("news"))
        {
            var article = Assert.Single(graph.All("NewsArticle"));
            Assert.InRange(graph.Text(article, "headline").Length, 1, 110);
            Assert.True(Day(graph.Text(article, "datePublished")) <= Day(graph.Text(article, "dateModified")), graph.Path);
            graph.Text(article, "author.name");
            // An author who is only named has no page that could be linked; people have none of their own.
            if (graph.Text(article, "author.@type") != "Person") graph.Text(article, "author.url");
            graph.Text(article, "publisher.name");
        }
    }

    [Fact]
    public void BreadcrumbsAreWhatThePageShows()
    {
        var seen = 0;
        foreach (var graph in Graphs)
        {
            var trail = graph.All("BreadcrumbList").ToList();
            Assert.True(graph.Html.Contains("class=\"crumbs", StringComparison.Ordinal) == (trail.Count == 1), $"{graph.Path}: the page and its linked data disagree on breadcrumbs");
            if (trail.Count == 0) continue;
            seen++;
            var items = trail[0]["itemListElement"]!.AsArray().Select(n => n!.AsObject()).ToList();
            Assert.True(items.Count >= 2, graph.Path);
            for (var i = 0; i < items.Count; i++)
            {
                Assert.Equal(i + 1, (int)items[i]["position"]!);
                graph.Text(items[i], "name");
                if (i == items.Count - 1) continue;
                var file = graph.Text(items[i], "item").Replace("https://medicon-valley.example/", "", StringComparison.Ordinal) + "index.html";
                Assert.True(chromium.Portal.Files.ContainsKey(file), $"{graph.Path}: the breadcrumb {file} leads nowhere");
            }
        }

        Assert.True(seen > 400, $"only {seen} pages have breadcrumbs");
    }

    [Fact]
    public void NodesThatAreNamedStandOnTheSamePage()
    {
        foreach (var graph in Graphs)
        {
            var ids = graph.Nodes.Select(n => (string?)n["@id"]).OfType<string>().ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
            Assert.All(ids, id => Assert.StartsWith("https://medicon-valley.example/", id, StringComparison.Ordinal));
            foreach (Match named in Regex.Matches(string.Concat(graph.Nodes.Select(n => n.ToJsonString())), """ "memberOf":\{"@id":"([^"]*)"\} """.Trim()))
                Assert.Contains(named.Groups[1].Value, ids);
        }
    }

    private IEnumerable<PageGraph> Pages(string type)
    {
        var paths = chromium.Portal.Plan.Pages.Where(p => p.Kind == "entry" && p.Record?.Type.Id == type).Select(p => p.OutputPath).ToList();
        Assert.NotEmpty(paths);
        return paths.Select(p => PageGraph.Of(chromium.Portal, p));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
