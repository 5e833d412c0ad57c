using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ClusterPortal.Diagnostics;
using ClusterPortal.Domain;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Tests.Golden;

namespace ClusterPortal.Tests.Outputs.LinkedData;

/// <summary>Every page of whole portals: what is linked holds together, is on the page, and is what search engines ask for.</summary>
public sealed class PortalGraphTests
{
    private static readonly Dictionary<string, Lazy<GraphPage[]>> Portals = new(StringComparer.Ordinal)
    {
        ["demonstration"] = new(() => GraphPage.All(OwnPortal.Built)),
        ["demonstration as if it were real"] = new(() => GraphPage.All(Real())),
        ["one cluster"] = new(() => GraphPage.All(MadeUp.Build(several: false))),
        ["several clusters"] = new(() => GraphPage.All(MadeUp.Build(several: true))),
    };

    public static TheoryData<string> Names => [.. (string[])["demonstration", "demonstration as if it were real", "one cluster", "several clusters"]];

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_said_to_machines_stands_on_the_page(string name) => None(Portals[name].Value.SelectMany(Visible.Missing).Take(25));

    [Theory]
    [MemberData(nameof(Names))]
    public void All_terms_are_those_of_schema_org(string name)
    {
        var wrong =
            from page in Portals[name].Value
            from node in page.Nodes.SelectMany(GraphPage.Within)
            where node.ContainsKey("@type")
            let type = (string)node["@type"]!
            from term in node.Select(m => m.Key).Where(k => !k.StartsWith('@'))
            where !Vocabulary.Has(type, term)
            select $"{page.Page.Route}: {type} has no {term}";
        None(wrong.Distinct().Take(25));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_identity_leads_to_a_node_with_a_name(string name)
    {
        var pages = Portals[name].Value;
        var defined = pages.SelectMany(p => p.Nodes).Where(n => n.ContainsKey("name") && n.ContainsKey("@id")).Select(n => (string)n["@id"]!).ToHashSet(StringComparer.Ordinal);
        var lost = pages.SelectMany(p => p.Nodes.SelectMany(n => GraphPage.Within(n).Skip(1)).Where(n => n.ContainsKey("@id")).Select(n => (string)n["@id"]!).Where(id => !defined.Contains(id)).Select(id => $"{p.Page.Route}: {id}"));
        None(lost.Take(25));

        // Search engines follow no identity to another page: what is no more than a name of a node stands beside that node, but for lists of members.
        var beside = pages.SelectMany(p => p.Nodes.SelectMany(n => GraphPage.Within(n).Skip(1).Where(r => r.Count == 1 && r.ContainsKey("@id")).Where(_ => !IsMembersOnly(n))).Select(r => (string)r["@id"]!).Where(id => !p.Nodes.Any(n => (string?)n["@id"] == id)).Select(id => $"{p.Page.Route}: {id}"));
        None(beside.Take(25));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_membership_is_said_by_both_sides(string name)
    {
        foreach (var language in Portals[name].Value.GroupBy(p => p.Page.Language.Tag))
        {
            var nodes = language.SelectMany(p => p.Nodes).SelectMany(GraphPage.Within).ToArray();
            var byMembers = Pairs(nodes, "memberOf", r => (string?)r["memberOf"]?["@id"]).ToHashSet();
            var byClusters = Pairs(nodes, "member", m => (string?)m["@id"]).Select(p => (One: p.Other, Other: p.One)).ToHashSet();
            None(byMembers.Except(byClusters).Select(p => $"{p.One} is a member of {p.Other}, which does not say so"));
            None(byClusters.Except(byMembers).Select(p => $"{p.Other} has {p.One} as a member, which does not say so"));
            if (name != "demonstration") Assert.NotEmpty(byMembers);
            var byParts = Pairs(nodes.Where(n => (string?)n["@id"] is { } id && id.EndsWith("#cluster", StringComparison.Ordinal)), "parentOrganization", m => (string?)m["@id"]).ToHashSet();
            Assert.Equal(byParts.Order(), Pairs(nodes, "subOrganization", m => (string?)m["@id"]).Select(p => (p.Other, p.One)).Distinct().Order());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nodes_have_what_google_requires_and_what_it_recommends_where_the_entry_has_it(string name)
    {
        var faults = new List<string>();
        foreach (var page in Portals[name].Value)
        {
            foreach (var node in page.Nodes)
            {
                var type = (string)node["@type"]!;
                if (type is not ("BreadcrumbList" or "Dataset") && !IsAbout(page, node)) continue;

                // A university is an organisation too.
                var asked = type is not "BreadcrumbList" && page.Page is { Kind: "entry", Record.Type.Id: "organization" or "cluster" } ? "Organization" : type;
                faults.AddRange(Google.Table.Where(g => g.Type == asked && g.When?.Invoke(page.Page) is not false && !g.Path.Split('|').Any(p => Text(node, p).Length > 0)).Select(g => $"{page.Page.Route}: {type} has no {g.Path}"));
                if (type == "Dataset") Assert.InRange(Text(node, "description").Length, 50, 5000);
                if (type == "NewsArticle") Assert.InRange(Text(node, "headline").Length, 1, 110);
            }
        }

        None(faults.Take(25));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_that_is_over_is_said(string name)
    {
        foreach (var page in Portals[name].Value)
        {
            var today = page.Page.View.Portal.Today;
            foreach (var node in page.Nodes.SelectMany(GraphPage.Within))
            {
                foreach (var end in (string[])["expires", "endDate", "validThrough"])
                    if (node["@type"]?.ToString() is "Certification" or "OrganizationRole" or "JobPosting" && node[end] is { } day) Assert.True(Day(day.ToString()) >= today, $"{page.Page.Route}: {node["@type"]} ended on {day}");
                foreach (var start in (string[])["validFrom", "startDate"])
                    if (node["@type"]?.ToString() is "Certification" or "OrganizationRole" && node[start] is { } day) Assert.True(Day(day.ToString()) <= today, $"{page.Page.Route}: {node["@type"]} begins on {day}");
            }

            if (page.Page.Record is { Type.Id: "job" } job && page.Page.View.Portal.IsExpired(job)) Assert.DoesNotContain(page.Nodes, n => (string?)n["@type"] == "JobPosting");
        }
    }

    // Made-up jobs count as fraud with search engines, and made-up events would send people to where nothing is.
    [Fact]
    public void Samples_are_no_jobs_events_or_news_for_search_engines()
    {
        var demonstration = Portals["demonstration"].Value;
        foreach (var page in demonstration.Where(p => p.Page.Record?["sample"].IsTrue() is true)) Assert.DoesNotContain(page.Nodes, n => (string?)n["@type"] is "JobPosting" or "Event" or "NewsArticle" or "PublicationIssue");
        var real = Portals["demonstration as if it were real"].Value.SelectMany(p => p.Nodes).Select(n => (string?)n["@type"]).ToArray();
        Assert.All((string[])["JobPosting", "Event", "NewsArticle"], t => Assert.True(real.Count(r => r == t) > 10, t));
    }

    [Fact]
    public void The_made_up_portal_has_one_of_everything()
    {
        string[] types = ["JobPosting", "Event", "NewsArticle", "Corporation", "OrganizationRole", "Certification", "Report", "PublicationIssue", "Periodical", "Service", "Dataset", "BreadcrumbList", "ItemList", "WebSite", "VirtualLocation", "Offer", "Country", "PropertyValue", "MonetaryAmount"];
        foreach (var name in (string[])["one cluster", "several clusters"])
        {
            var found = Portals[name].Value.SelectMany(p => p.Nodes).SelectMany(GraphPage.Within).Select(n => (string?)n["@type"]).ToHashSet();
            Assert.All(types, t => Assert.Contains(t, found));
        }
    }

    private static void None(IEnumerable<string> faults) => Assert.True(!faults.Any(), string.Join('\n', faults.Take(40)));

    private static Portal Real()
    {
        var files = OwnPortal.Inputs.Files.Select(f => f.Path.StartsWith("content/", StringComparison.Ordinal) && (f.Path.EndsWith(".yml", StringComparison.Ordinal) || f.Path.EndsWith(".md", StringComparison.Ordinal))
            ? f with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes.Span).Replace("\nsample: true\n", "\n", StringComparison.Ordinal)) }
            : f);
        return Portal.Build(Inputs.Of(files), new DiagnosticBag(), Portal.Options with { Threads = Environment.ProcessorCount });
    }

    private static bool IsMembersOnly(JsonObject node) => !node.ContainsKey("name");

    // The first node of an entry's page is about the entry.
    private static bool IsAbout(GraphPage page, JsonObject node) => page.Page is { Kind: "entry", Record: not null } && page.Nodes[0] == node && (string?)node["@type"] != "BreadcrumbList";

    private static IEnumerable<(string One, string Other)> Pairs(IEnumerable<JsonObject> nodes, string property, Func<JsonNode, string?> idOf) =>
        from node in nodes
        where node.ContainsKey("@id") && node.ContainsKey(property)
        from other in node[property] is JsonArray list ? list.ToArray() : [node[property]]
        let id = idOf(other!)
        where id is not null
        select ((string)node["@id"]!, id);

    private static string Text(JsonNode? value, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (value is JsonArray list) value = list.FirstOrDefault(n => n is JsonObject o && o.ContainsKey(name));
            value = value?[name];
        }

        return value is JsonArray values ? string.Concat(values.Select(v => v!.ToString())) : value?.ToString() ?? "";
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
