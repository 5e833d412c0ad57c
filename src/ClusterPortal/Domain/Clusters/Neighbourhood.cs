using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Domain.Clusters;

/// <summary>In: the portal and who belongs to which cluster. Out: the members of a cluster that are in an organisation's field: the small ones, which need to be
/// seen most, before the others, and of each those that share most competences and sectors. Worked out once, when first asked for; safe on many threads.</summary>
internal sealed class Neighbourhood(Portal portal, ClusterDirectory clusters)
{
    /// <summary>Of a field with more members than these only so many are looked at, from the organisation's own place on: everybody is somebody's neighbour.</summary>
    private const int Looked = 24;

    /// <summary>The rank of who does not say how many work there: most of these are small.</summary>
    private const int Unknown = 2;

    private static readonly string[] Fields = ["competences", "sectors"];

    private readonly Lazy<FrozenDictionary<(Record Cluster, Record Term), Member[]>> members = new(() => Index(portal, clusters));

    /// <param name="organization">The organisation.</param>
    /// <param name="cluster">The cluster among whose members to look.</param>
    /// <param name="most">How many to give at the most.</param>
    public ImmutableArray<Record> Of(Record organization, Record cluster, int most)
    {
        var shared = new Dictionary<Member, int>();
        foreach (var (term, weight) in Terms(portal, organization))
        {
            if (!members.Value.TryGetValue((cluster, term), out var all)) continue;
            var start = all.Length > Looked ? Math.Max(Array.FindIndex(all, m => m.Organization == organization), 0) : 0;
            for (var i = 0; i < Math.Min(all.Length, Looked); i++)
            {
                var other = all[(start + i) % all.Length];
                if (other.Organization != organization) CollectionsMarshal.GetValueRefOrAddDefault(shared, other, out _) += weight;
            }
        }

        var sorted = shared.OrderBy(s => s.Key.Rank > Unknown).ThenByDescending(s => s.Value).ThenBy(s => s.Key.Rank).ThenBy(s => s.Key.Organization.Id, StringComparer.Ordinal);
        return [.. sorted.Take(most).Select(s => s.Key.Organization)];
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

    private static FrozenDictionary<(Record, Record), Member[]> Index(Portal portal, ClusterDirectory clusters)
    {
        var known = new Dictionary<Record, Member>();
        var found = new Dictionary<(Record, Record), List<Member>>();
        foreach (var cluster in clusters.All)
        {
            foreach (var organization in clusters.Organizations(cluster).Select(m => m.Member))
            {
                if (!known.TryGetValue(organization, out var member)) known[organization] = member = new Member(organization, Rank(organization));
                foreach (var (term, _) in Terms(portal, organization))
                {
                    if (!found.TryGetValue((cluster, term), out var list)) found[(cluster, term)] = list = [];
                    list.Add(member);
                }
            }
        }

        return found.ToFrozenDictionary(f => f.Key, f => f.Value.OrderBy(m => m.Rank).ThenBy(m => m.Organization.Id, StringComparer.Ordinal).ToArray());
    }

    /// <summary>An organisation with its place by size: told apart by itself, not by its values.</summary>
    private sealed class Member(Record organization, int rank)
    {
        public Record Organization { get; } = organization;

        public int Rank { get; } = rank;
    }
}
