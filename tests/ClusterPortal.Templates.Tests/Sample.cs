using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Tests;

/// <summary>The page that cases and code examples are written for.</summary>
internal static class Sample
{
    public static RecordShape Organization { get; } = new("Organization", () =>
    [
        new("name", Shape.Text),
        new("website", Shape.Text, true),
        new("summary", Shape.Html),
        new("employees", Shape.Number),
        new("founded", Shape.Date),
        new("logo", Shape.Url),
        new("member", Shape.Boolean),
        new("parent", Organization!, true),
        new("tags", Shape.List(Shape.Text)),
        new("partners", Shape.List(Organization!)),
        new("extra", Shape.Any),
    ]);

    public static RecordShape Site { get; } = new("Site", [new Member("name", Shape.Text), new Member("url", Shape.Url), new Member("data", Shape.Json)]);

    public static RecordShape Page { get; } = new("Page",
    [
        new Member("title", Shape.Text), new Member("site", Site), new Member("organizations", Shape.List(Organization)), new Member("nothing", Shape.Text, true),
        new Member("hostile", Shape.Text),
    ]);

    public static TemplateHost Host { get; } = new(
        new Dictionary<string, RecordShape> { ["page.html"] = Page },
        [
            new HostFunction("translate", [new HostParameter("key", Shape.Text), new HostParameter("language", Shape.Text, true, Value.Of("en"))], Shape.Text, "A text of the site.", (a, c) => Value.Of($"{a[0]}-{a[1]}-{c.Host}")),
            new HostFunction("portal.asset", [new HostParameter("path", Shape.Text)], Shape.Url, "The address of a file of the theme.", (a, _) => Value.Of("/assets/" + a[0])),
            new HostFunction("portal.fail", [], Shape.Text, "Fails.", (_, _) => throw new InvalidOperationException("out of order")),
        ]);

    public static ITemplateRecord Data(string hostile = "<script>alert(1)</script>")
    {
        var acme = new Row(Organization, "Acme & Sons", "https://acme.example", new SafeHtml("<p>Makes <b>things</b>.</p>"), 12, new DateTime(1999, 3, 1), "/logo/acme.png", true, null, List("tools", "parts"), null, null);
        var beta = new Row(Organization, "Beta <AG>", "javascript:alert(1)", new SafeHtml("<p>Beta.</p>"u8.ToArray()), 250, new DateTime(2010, 12, 31), "/logo/beta.png", false, acme, List(), null, null);
        acme.Values[9] = Value.Of([Value.Of((ITemplateRecord)beta)]);
        beta.Values[9] = Value.Of([Value.Of((ITemplateRecord)acme)]);
        acme.Values[10] = Value.Of(new MapValue { ["colour"] = Value.Of("red"), ["size"] = Value.Of(3) });
        var site = new Row(Site, "Cluster", "https://cluster.example/", new SafeJson("{\"a\":\"</script>\"}"));
        return new Row(Page, "Firms", site, Value.Of([Value.Of((ITemplateRecord)acme), Value.Of((ITemplateRecord)beta)]), null, hostile);
    }

    private static Value List(params string[] items) => Value.Of(items.Select(i => Value.Of(i)).ToList());

    private sealed class Row(RecordShape shape, params object?[] values) : ITemplateRecord
    {
        public Value[] Values { get; } = [.. values.Select(v => v switch
        {
            null => default,
            Value value => value,
            string text => Value.Of(text),
            int number => Value.Of(number),
            bool flag => Value.Of(flag),
            DateTime date => Value.Of(date),
            SafeHtml html => Value.Of(html),
            SafeJson json => Value.Of(json),
            ITemplateRecord record => Value.Of(record),
            _ => throw new ArgumentException(v.GetType().Name),
        })];

        public RecordShape Shape => shape;

        public Value Get(int slot) => Values[slot];
    }
}
