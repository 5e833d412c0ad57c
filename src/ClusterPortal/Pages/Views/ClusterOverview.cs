using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;

namespace ClusterPortal.Pages.Views;

/// <summary>In: the clusters of a portal. Out: what their overview shows: groups by stage, the most developed first, within them sections by category or potential, and a
/// matrix of clusters and the sectors of their members.</summary>
internal static class ClusterOverview
{
    public const string Type = "cluster";

    /// <summary>Rows of a page of the overview, so that it stays well below 100 KB.</summary>
    public const int MostRows = 120;
    private const int MostColumns = 14;
    private const int MostMatrixRows = 40;

    /// <summary>The order of the overview; sorted before by name.</summary>
    public static IEnumerable<Record> Order(LanguageView view, IEnumerable<Record> clusters)
    {
        var collation = view.Collation;
        return clusters
            .Select(c => (Cluster: c, Stage: Rank(c, "stage", StageOf(c)), Potential: Rank(c, "potential", PotentialOf(c)), Category: ClusterTexts.Category(view, c)))
            .OrderByDescending(c => c.Stage)
            .ThenBy(c => c.Potential < 0 ? int.MaxValue : c.Potential)
            .ThenBy(c => c.Potential >= 0 || c.Category is null)
            .ThenBy(c => c.Potential >= 0 || c.Category is null ? "" : collation.KeyOf(c.Category), StringComparer.Ordinal)
            .Select(c => c.Cluster);
    }

    /// <summary>The globals of the list's template after those that all lists have.</summary>
    public static IEnumerable<Value> Globals(LanguageView view, ImmutableArray<Record> clusters, bool withMatrix) =>
        [Value.Of([.. Runs(clusters, c => StageOf(c)?.Id ?? "").Select(g => Group(view, g))]), withMatrix ? Matrix(view) : default];

    private static Value Group(LanguageView view, ImmutableArray<Record> clusters)
    {
        var stage = StageOf(clusters[0]);
        return Value.Of(new FixedRecord(
            view.Shapes.Clusters.Group,
            Value.Of(stage?.Id ?? "other"),
            stage is null ? default : Value.Of(view.Text(stage.Label)),
            Value.Of((long)view.Clusters.All.Count(c => StageOf(c)?.Id == stage?.Id)),
            Value.Of([.. Runs(clusters, c => SectionOf(view, c) ?? "").Select(s => Value.Of(new FixedRecord(
                view.Shapes.Clusters.Section, Value.Of(SectionOf(view, s[0])), Value.Of([.. s.Select(c => Row(view, c))]))))])));
    }

    private static Value Row(LanguageView view, Record cluster) =>
        Value.Of(new FixedRecord(
            view.Shapes.Clusters.Row,
            Value.Of(view.Of(cluster)),
            Value.Of(ClusterTexts.Category(view, cluster)),
            Value.Of(ClusterTexts.Members(view, cluster)),
            ClusterTexts.Workforce(view, cluster),
            Value.Of(ClusterTexts.Label(view, cluster))));

    // Wide tables help nobody: the sectors and clusters with the most members are shown.
    private static Value Matrix(LanguageView view)
    {
        var counts = view.Clusters.All.ToDictionary(c => c, c => view.Clusters.BySector(c).ToDictionary(s => s.Sector, s => s.Members.Length));
        var rows = counts.Where(c => c.Value.Count > 0).OrderByDescending(c => view.Clusters.Organizations(c.Key).Length).ThenBy(c => c.Key.Index).Take(MostMatrixRows).Select(c => c.Key).ToArray();
        if (rows.Length < 2) return default;
        var columns = counts.Values.SelectMany(c => c).GroupBy(c => c.Key).OrderByDescending(s => s.Sum(c => c.Value)).ThenBy(s => s.Key.Index).Take(MostColumns).Select(s => s.Key).ToArray();
        var sectors = ListOrder.Sort(columns, columns[0].Type, view).ToImmutableArray();
        return Value.Of(new FixedRecord(
            view.Shapes.Clusters.Matrix,
            Value.Of(new RecordList(view, sectors)),
            Value.Of([.. ListOrder.Sort(rows, rows[0].Type, view).Select(c => Value.Of(new FixedRecord(
                view.Shapes.Clusters.MatrixRow,
                Value.Of(view.Of(c)),
                Value.Of([.. sectors.Select(s => Cell(view, c, s, counts[c].GetValueOrDefault(s)))]))))])));
    }

    private static Value Cell(LanguageView view, Record cluster, Record sector, int count) =>
        Value.Of(new FixedRecord(
            ClusterShapes.Cell,
            Value.Of((long)count),
            count > 0 && view.Routes.Members(cluster, view.Language, sector) is { } route ? Value.Of(view.Routes.Url(route)) : default,
            Value.Of(ClusterTexts.MembersOf(view, cluster, sector))));

    private static Choice? StageOf(Record cluster) => Maturity.Of(cluster)?.Stage;

    // How promising a cluster is thought to be says something of those that are not mature.
    private static Choice? PotentialOf(Record cluster) => cluster["maturity"].Member("potential").Choice();

    private static string? SectionOf(LanguageView view, Record cluster) =>
        PotentialOf(cluster) is { } group ? view.Text(group.Label) : ClusterTexts.Category(view, cluster);

    // Where a choice stands in its field; -1 for none.
    private static int Rank(Record cluster, string field, Choice? choice) =>
        choice is null || cluster["maturity"] is not GroupValue maturity ? -1 : maturity.Group.Find(field)?.Choices.IndexOf(choice) ?? -1;

    // Neighbours of one kind, in the order in which they stand.
    private static IEnumerable<ImmutableArray<Record>> Runs(ImmutableArray<Record> records, Func<Record, string> key)
    {
        var from = 0;
        for (var i = 1; i <= records.Length; i++)
        {
            if (i < records.Length && key(records[i]) == key(records[from])) continue;
            if (i > from) yield return records[from..i];
            from = i;
        }
    }
}
