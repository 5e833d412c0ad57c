using System.Collections.Immutable;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>The entries of a type as a table that <see cref="Importer"/> reads back. In: a portal's files. Out: a column of ids and one for each value that some entry has, in the order of the
/// type file; a row for each entry, by id. Law: imported as it is, it changes nothing.</summary>
internal sealed record Exporter(ImmutableArray<string> Columns, ImmutableArray<(string Id, IReadOnlyDictionary<string, EntryCells.Cell> Cells)> Rows, ImmutableArray<string> Unreadable)
{
    public static Exporter Of(Inputs inputs, ContentTypes types, ContentType type, IReadOnlyList<LanguageTag> languages)
    {
        var entries = new StoredEntries(inputs, types).Of(type).OrderBy(e => e.Id, StringComparer.Ordinal).ToArray();
        var rows = entries.Where(e => e.Fields is not null).Select(e => (e.Id, Cells: (IReadOnlyDictionary<string, EntryCells.Cell>)EntryCells.Of(e, languages[0]))).ToImmutableArray();
        var order = FieldOrder.Of(type, languages);
        return new Exporter(
            [.. rows.SelectMany(r => r.Cells.Keys).Distinct(StringComparer.Ordinal).Select(c => c.Split('.')).Order(Comparer<string[]>.Create((a, b) => Compare(a, b, order))).Select(p => string.Join('.', p))],
            rows, [.. entries.Where(e => e.Fields is null).Select(e => e.File.Path)]);
    }

    private static int Compare(string[] a, string[] b, KeyOrder order)
    {
        var above = YamlPath.Root;
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (a[i] == b[i])
            {
                above = above.Then(a[i]);
                continue;
            }

            var known = order(above);
            var (first, second) = (Place(known, a[i]), Place(known, b[i]));
            return first != second ? first.CompareTo(second) : string.CompareOrdinal(a[i], b[i]);
        }

        return a.Length.CompareTo(b.Length);
    }

    private static int Place(IReadOnlyList<string> order, string key)
    {
        for (var i = 0; i < order.Count; i++)
            if (order[i] == key) return i;
        return order.Count;
    }
}
