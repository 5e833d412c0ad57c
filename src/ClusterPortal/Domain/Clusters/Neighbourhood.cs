using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Domain.Clusters;

/// <summary>In: the portal and who belongs to which cluster. Out: the members of a cluster that are in an organisation's field: the small ones, which need to be
/// seen most, before the others, and of each those that share most competences and sectors. Worked out once, when first asked for; safe on many threads.</summary>
internal sealed class Neighbourhood(Portal portal, ClusterDirectory clusters)
{
    /// <summary>Of a field with more members than these only so many are looked at, from the organisation's own place on: everybody is somebody's neighbour.</summary>
    private const int Looked = 48;

    /// <summary>The rank of who does not say how many work there: most of these are small.</summary>
    private const int Unknown = 2;

    private static readonly string[] Fields = ["competences", "sectors"];

    private readonly Lazy<FrozenDictionary<(Record Cluster, Record Term), Record[]>> members = new(() => Index(portal, clusters));

    /// <param name="organization">The organisation.</param>
    /// <param name="cluster">The cluster among whose members to look.</param>
    /// <param name="most">How many to give at the most.</param>
    public ImmutableArray<Record> Of(Record organization, Record cluster, int most)
    {
        var shared = new Dictionary<Record, int>();
        foreach (var (term, weight) in Terms(portal, organization))
        {
            if (!members.Value.TryGetValue((cluster, term), out var all)) continue;
            var start = all.Length > Looked ? Math.Max(Array.IndexOf(all, organization), 0) : 0;
            for (var i = 0; i < Math.Min(all.Length, Looked); i++)
            {
                var other = all[(start + i) % all.Length];
                if (other != organization) shared[other] = shared.GetValueOrDefault(other) + weight;
            }
        }

        return [.. shared.OrderBy(s => Rank(s.Key) > Unknown).ThenByDescending(s => s.Value).ThenBy(s => Rank(s.Key)).ThenBy(s => s.Key.Id, StringComparer.Ordinal).Take(most).Select(s => s.Key)];
    }

    // A competence says more of what two firms do than a sector.
    private static IEnumerable<(Record Term, int Weight)> Terms(Portal portal, Record organization)
    {
        for (var i = 0; i < Fields.Length; i++)
            foreach (var item in organization[Fields[i]].Items())
                if (item is ReferenceValue reference && portal.Find(reference) is { } term) yield return (term, Fields.Length - i);
    }

    private static int Rank(Record organization) =>
        SizeBands.Of(organization) switch { "micro" => 0, "small" => 1, "medium" => 3, "large" => 4, _ => Unknown };

    private static FrozenDictionary<(Record, Record), Record[]> Index(Portal portal, ClusterDirectory clusters)
    {
        var found = new Dictionary<(Record, Record), List<Record>>();
        foreach (var cluster in clusters.All)
        {
            foreach (var membership in clusters.Organizations(cluster))
            {
                foreach (var (term, _) in Terms(portal, membership.Member))
                {
                    if (!found.TryGetValue((cluster, term), out var list)) found[(cluster, term)] = list = [];
                    list.Add(membership.Member);
                }
            }
        }

        return found.ToFrozenDictionary(f => f.Key, f => f.Value.OrderBy(Rank).ThenBy(o => o.Id, StringComparer.Ordinal).ToArray());
    }
}
