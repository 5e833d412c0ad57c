using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Graphics.Graphs;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>The linkages of an organisation or a cluster as a drawing, members inside and all others outside by country, and as the list that says the same
/// in words. Numbers are those of the list.</summary>
internal static class LinkageGraphs
{
    public static readonly RecordShape Item = new(
        "linkage item",
        new Member("number", Shape.Number),
        new Member("from", Shape.Text),
        new Member("from_url", Shape.Text, true),
        new Member("to", Shape.Text),
        new Member("to_url", Shape.Text, true),
        new Member("kind", Shapes.Choice),
        new Member("text", Shape.Text, true, "What it is about."),
        new Member("since", Shape.Number, true),
        new Member("outside", Shape.Boolean, Doc: "One end is not in the cluster."),
        new Member("drawn", Shape.Boolean, Doc: "It is in the drawing too, which has room for so many only."));

    /// <summary>More arrows than these nobody can follow; the rest is in the list.</summary>
    private const int MostDrawn = 40;

    private static readonly ImmutableArray<ImmutableArray<string>> Sorts = [["supply", "customer", "service"], ["research", "licence", "mobility", "spin_off"], ["horizontal"], ["equity"]];

    public static Value DrawingOf(LanguageView view, Record record) =>
        Ends(view, record) is { Length: > 0 } ends ? Value.Of(new SafeHtml(Graph.Draw(Model(view, record, ends)))) : default;

    public static Value ListOf(LanguageView view, Record record) =>
        Value.Of([.. Ends(view, record).Select(e => Value.Of(new FixedRecord(
            Item,
            Value.Of((long)e.Number),
            Value.Of(e.From.Name),
            Value.Of(e.From.Url),
            Value.Of(e.To.Name),
            Value.Of(e.To.Url),
            view.Of(e.Kind),
            Value.Of(ChartTexts.Text(view, e.Linkage["description"])),
            e.Linkage["since"] is NumberValue since ? Value.Of((long)since.Number) : default,
            Value.Of(!e.From.Inside || !e.To.Inside),
            Value.Of(e.Number <= MostDrawn))))]);

    private static ImmutableArray<Both> Ends(LanguageView view, Record record)
    {
        var portal = view.Portal;
        // Asked of every organisation; most have no linkages, and are done here.
        var linkages = record.Type.Id == "cluster" ? Linkages.OfCluster(portal, record.Id) : Linkages.Of(portal, record);
        if (linkages.Length == 0) return [];
        var clusters = record.Type.Id == "cluster" ? [record.Id] : Linkages.ClustersOf(record, portal.Today);
        if (clusters.Length == 0 && view.Site.Cluster is { } own) clusters = [own.Text];
        return [.. linkages.Where(l => l["kind"] is ChoiceValue).Select((l, i) => new Both(i + 1, l, ((ChoiceValue)l["kind"]!).Choice, EndOf(view, l["from"]!, clusters), EndOf(view, l["to"]!, clusters)))];
    }

    private static End EndOf(LanguageView view, FieldValue value, ImmutableArray<string> clusters)
    {
        if (value is ReferenceValue reference && view.Portal.Find(reference) is { } record)
            return new End("o-" + record.Id, view.Text(record.Title), view.Url(record), ChartTexts.Text(view, record["country"]), Linkages.ClustersOf(record, view.Portal.Today).Intersect(clusters, StringComparer.Ordinal).Any());
        var group = (GroupValue)value;
        var (name, country) = (ChartTexts.Text(view, group["name"]) ?? "", ChartTexts.Text(view, group["country"]));
        return new End($"n-{country}-{name}", name, null, country, false);
    }

    private static GraphModel Model(LanguageView view, Record record, ImmutableArray<Both> all)
    {
        var drawn = all.Take(MostDrawn).ToImmutableArray();
        var ends = drawn.SelectMany(b => (End[])[b.From, b.To]).DistinctBy(e => e.Key).ToList();
        var focus = "o-" + record.Id;
        var inside = ends.Where(e => e.Inside || e.Key == focus).ToList();
        var outside = ends.Where(e => !e.Inside && e.Key != focus).GroupBy(e => e.Country, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        var groups = ImmutableArray.CreateBuilder<GraphGroup>();
        // Who is not a member itself has no inside.
        var member = inside.Exists(e => e.Inside);
        if (inside.Count > 0) groups.Add(new GraphGroup(member ? view.Word("graph_inside", "In the cluster") : null, [.. inside.Select(e => new GraphNode(e.Key, e.Name, e.Key == focus))], Framed: member));
        foreach (var country in outside)
            groups.Add(new GraphGroup(country.Key is { } code ? view.Formats.Strings.CountryName(code) : view.Word("graph_outside", "Outside the cluster"), [.. country.Select(e => new GraphNode(e.Key, e.Name))]));
        return new GraphModel
        {
            Id = $"links-{record.Id}",
            Title = $"{view.Word("linkages", "Linkages")}: {view.Text(record.Title)}",
            Description = string.Join(" ", drawn.Select(b => $"{b.Number}. {b.From.Name} → {b.To.Name}: {view.Text(b.Kind.Label)}.")),
            Groups = groups.ToImmutable(),
            Edges = [.. drawn.Select(b => new GraphEdge(b.Number, b.From.Key, b.To.Key, SortOf(b.Kind.Id), Linkages.IsMutual(b.Kind.Id)))],
            Sorts = [.. Sorts.Select(s => string.Join(", ", drawn.Select(b => b.Kind).Where(k => s.Contains(k.Id)).DistinctBy(k => k.Id).Select(k => view.Text(k.Label))))],
            RightToLeft = view.Language.Direction == "rtl",
        };
    }

    // A kind that a site adds counts as cooperation.
    private static int SortOf(string kind)
    {
        for (var i = 0; i < Sorts.Length; i++)
            if (Sorts[i].Contains(kind)) return i;
        return 2;
    }

    private sealed record End(string Key, string Name, string? Url, string? Country, bool Inside);

    private sealed record Both(int Number, Record Linkage, Schema.Choice Kind, End From, End To);
}
