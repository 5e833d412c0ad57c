using System.Collections.Frozen;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Domain.Statistics;

/// <summary>In: the linked portal. Out: the table of each figure that has one, worked out once for all pages and files; and in the entries of figures that are
/// counted, their value, unit, day and source. Immutable.</summary>
internal sealed class Figures
{
    private readonly FrozenDictionary<Record, StatTable> tables;

    private Figures(FrozenDictionary<Record, StatTable> tables) => this.tables = tables;

    /// <param name="source">Title and address of the directory in which entries of a type are counted.</param>
    public static Figures Of(Portal portal, Func<ContentType, (LocalizedText Title, string? Url)> source)
    {
        var tables = new Dictionary<Record, StatTable>();
        foreach (var stat in portal.Of("stat"))
        {
            if (stat["count"] is { } count)
            {
                var query = DirectoryQuery.Of(stat, portal);
                if (query is { By: not null }) tables.Add(stat, DirectoryCount.Table(stat, query, portal));
                Fill(stat, count.Span, query, portal, source(query?.Type ?? stat.Type));
            }
            else if (StatTableReader.Read(stat) is { } table)
            {
                tables.Add(stat, table);
            }
        }

        return new Figures(tables.ToFrozenDictionary());
    }

    public StatTable? Table(Record stat) => tables.GetValueOrDefault(stat);

    // What is written stays: a figure may give its own unit or say more of its source.
    private static void Fill(Record stat, Span span, DirectoryQuery? query, Portal portal, (LocalizedText Title, string? Url) source)
    {
        if (query is { By: null })
        {
            var amount = DirectoryCount.Value(query, portal);
            stat.Derive("value", new QuantityValue(span, amount.Number, null) { Approximation = amount.Approximation, Coverage = amount.Coverage });
        }

        stat.Derive("unit", new TextValue(span, Unit(query, portal, source.Title)));
        stat.Derive("as_of", new DateValue(span, portal.Today));
        if (stat.Type.Fields.Find("source")?.Fields is not { } group) return;
        var values = new FieldValue?[group.Fields.Length];
        if (group.Find("title") is { } title) values[title.Slot] = new TextValue(span, source.Title);
        if (group.Find("url") is { } url && source.Url is { } address) values[url.Slot] = new WordValue(span, address);
        stat.Derive("source", new GroupValue(span, group, values));
    }

    private static LocalizedText Unit(DirectoryQuery? query, Portal portal, LocalizedText everyLanguage)
    {
        if (query is null) return everyLanguage;
        if (query.By is not null || query.Sums is not [var field, ..]) return query.Type.Other;
        if (field.Kind == FieldKind.Money && (query.Currency ?? DirectoryCount.Currencies(field, query.Entries(portal)).FirstOrDefault()) is { } currency)
            return new LocalizedText([.. everyLanguage.Parts.Select(p => p with { Text = currency })]);
        return field.Label ?? LocalizedText.Of(new("en"), field.Name);
    }
}
