using System.Collections.Frozen;
using ClusterPortal.Content;

namespace ClusterPortal.Domain.Statistics;

/// <summary>In: the linked portal. Out: the table of each figure that has one, worked out once for all pages and files. Immutable.</summary>
internal sealed class Figures
{
    private readonly FrozenDictionary<Record, StatTable> tables;

    private Figures(FrozenDictionary<Record, StatTable> tables) => this.tables = tables;

    public static Figures Of(Portal portal)
    {
        var tables = new Dictionary<Record, StatTable>();
        foreach (var stat in portal.Of("stat"))
            if (StatTableReader.Read(stat) is { } table) tables.Add(stat, table);
        return new Figures(tables.ToFrozenDictionary());
    }

    public StatTable? Table(Record stat) => tables.GetValueOrDefault(stat);
}
