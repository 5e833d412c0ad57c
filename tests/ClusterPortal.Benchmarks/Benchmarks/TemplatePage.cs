using ClusterPortal.Templates;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Benchmarks;

/// <summary>One page, a directory of 50 firms, in our language and in Handlebars, with the same data and the same output but for how quotes are escaped.</summary>
internal static class TemplatePage
{
    public const string Ours = """
        <!DOCTYPE html>
        <html lang="{{ language }}"><head><title>{{ title }} - {{ site.name }}</title><link rel="canonical" href="{{ site.url }}"></head>
        <body><header><h1>{{ title }}</h1><p>{{ summary }}</p></header>
        <ul class="firms">
        {{~ for firm in firms ~}}
        <li class="{{ if firm.member }}member{{ else }}guest{{ end }}"><a href="{{ firm.url }}">{{ firm.name }}</a><p>{{ firm.summary }}</p><span>{{ firm.city }}, {{ firm.employees }}</span>
        {{~ if firm.tags.size > 0 ~}}
        <ul>{{ for tag in firm.tags }}<li>{{ tag }}</li>{{ end }}</ul>
        {{~ end ~}}
        </li>
        {{~ end ~}}
        </ul><footer>{{ site.name }}</footer></body></html>
        """;

    public const string Handlebars = """
        <!DOCTYPE html>
        <html lang="{{Language}}"><head><title>{{Title}} - {{Site.Name}}</title><link rel="canonical" href="{{Site.Url}}"></head>
        <body><header><h1>{{Title}}</h1><p>{{Summary}}</p></header>
        <ul class="firms">
        {{#each Firms}}
        <li class="{{#if Member}}member{{else}}guest{{/if}}"><a href="{{Url}}">{{Name}}</a><p>{{Summary}}</p><span>{{City}}, {{Employees}}</span>
        {{#if Tags}}
        <ul>{{#each Tags}}<li>{{this}}</li>{{/each}}</ul>
        {{/if}}
        </li>
        {{/each}}
        </ul><footer>{{Site.Name}}</footer></body></html>
        """;

    private static readonly RecordShape FirmShape = new("Firm",
    [
        new Member("name", Shape.Text), new Member("url", Shape.Text), new Member("summary", Shape.Text), new Member("city", Shape.Text), new Member("employees", Shape.Number),
        new Member("member", Shape.Boolean), new Member("tags", Shape.List(Shape.Text)),
    ]);

    private static readonly RecordShape SiteShape = new("Site", [new Member("name", Shape.Text), new Member("url", Shape.Text)]);

    public static RecordShape PageShape { get; } = new("Page",
    [
        new Member("language", Shape.Text), new Member("title", Shape.Text), new Member("summary", Shape.Text), new Member("site", SiteShape), new Member("firms", Shape.List(FirmShape)),
    ]);

    public static Page Data { get; } = new("en", "Firms & friends", "All firms of the cluster, with what they make and where.", new Site("The Cluster", "https://cluster.example/"),
        [.. Enumerable.Range(1, 50).Select(i => new Firm($"Firm {i} & Sons", $"/firms/firm-{i}/", $"Makes parts for <machines> number {i} and others.", i % 3 == 0 ? "Aarhus" : "Malmö", i * 7, i % 2 == 0, [.. Enumerable.Range(0, i % 4).Select(t => $"tag {t}")]))]);

    public static ITemplateRecord Record { get; } = new Row(PageShape,
        Value.Of(Data.Language), Value.Of(Data.Title), Value.Of(Data.Summary), Value.Of((ITemplateRecord)new Row(SiteShape, Value.Of(Data.Site.Name), Value.Of(Data.Site.Url))),
        Value.Of([.. Data.Firms.Select(f => Value.Of((ITemplateRecord)new Row(FirmShape,
            Value.Of(f.Name), Value.Of(f.Url), Value.Of(f.Summary), Value.Of(f.City), Value.Of(f.Employees), Value.Of(f.Member), Value.Of([.. f.Tags.Select(t => Value.Of(t))]))))]));

    public static CompiledTemplate Compile()
    {
        var host = new TemplateHost(new Dictionary<string, RecordShape> { ["page.html"] = PageShape }, []);
        return TemplateSet.Compile([new TemplateSource("page.html", Ours)], host).Find("page.html") ?? throw new InvalidOperationException("The page has errors.");
    }

    private sealed class Row(RecordShape shape, params Value[] values) : ITemplateRecord
    {
        public RecordShape Shape => shape;

        public Value Get(int slot) => values[slot];
    }

    internal sealed record Site(string Name, string Url);

    internal sealed record Firm(string Name, string Url, string Summary, string City, int Employees, bool Member, string[] Tags);

    internal sealed record Page(string Language, string Title, string Summary, Site Site, Firm[] Firms);
}
