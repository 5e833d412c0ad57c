using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain.Clusters;

/// <summary>In: the portal. Out: who belongs to which cluster today. Worked out once, when first asked for; safe on many threads.</summary>
internal sealed class ClusterDirectory(Portal portal)
{
    private readonly Lazy<FrozenDictionary<Record, Membership[]>> organizations = new(() => Members(portal, "organization"));
    private readonly Lazy<FrozenDictionary<Record, Membership[]>> clusters = new(() => Members(portal, "cluster"));

    private readonly ConcurrentDictionary<Record, ImmutableArray<(Record, ImmutableArray<Membership>)>> sectors = new();

    private readonly ConcurrentDictionary<(Record, ContentType), ImmutableArray<Record>> entries = new();

    /// <summary>All live clusters, by id.</summary>
    public ImmutableArray<Record> All { get; } = [.. portal.Of("cluster").Where(portal.IsLive)];

    /// <summary>Whether there is something to tell apart: with a single cluster its pages are the portal.</summary>
    public bool HasSeveral => All.Length > 1;

    /// <summary>The organisations that are members today, by id.</summary>
    public ImmutableArray<Membership> Organizations(Record cluster) => Of(organizations.Value, cluster);

    /// <summary>The clusters that are parts of it, then those that are members of it today, by id; each once.</summary>
    public ImmutableArray<Membership> Clusters(Record cluster) => Of(clusters.Value, cluster);

    /// <summary>The members by the sectors at the top of the tree under which theirs stand; a member of several sectors is in each. In the sectors' own order.</summary>
    public ImmutableArray<(Record Sector, ImmutableArray<Membership> Members)> BySector(Record cluster) => sectors.GetOrAdd(cluster, MembersBySector);

    /// <summary>The live entries of a type that name any of the organisations that are members today, such as their news.</summary>
    public ImmutableArray<Record> Entries(Record cluster, ContentType type) => entries.GetOrAdd((cluster, type), EntriesOf);

    /// <summary>What a cluster is a part or a member of.</summary>
    public ImmutableArray<Membership> Above(Record cluster)
    {
        var whole = Whole(portal, cluster);
        var memberships = Memberships.Current(portal, cluster);
        return whole is null ? memberships : [whole, .. memberships.Where(m => m.Cluster != whole.Cluster)];
    }

    private ImmutableArray<Record> EntriesOf((Record Cluster, ContentType Type) of)
    {
        var found = new HashSet<Record>();
        foreach (var member in Organizations(of.Cluster))
            foreach (var inverse in member.Member.Type.Inverses)
                if (inverse.From == of.Type.Id) found.UnionWith(portal.Back(member.Member, inverse));
        return [.. found.OrderBy(r => r.Index)];
    }

    private ImmutableArray<(Record, ImmutableArray<Membership>)> MembersBySector(Record cluster)
    {
        var found =
            from member in Organizations(cluster)
            from sector in member.Member["sectors"].Items().OfType<ReferenceValue>().Select(portal.Find).OfType<Record>().Select(Top).Distinct()
            group member by sector into members
            orderby members.Key.Index
            select (members.Key, members.ToImmutableArray());
        return [.. found];
    }

    // Circles have been reported; the walk ends all the same.
    private Record Top(Record term)
    {
        for (var depth = 0; depth < 8 && term["parent"] is ReferenceValue reference && portal.Find(reference) is { } parent; depth++) term = parent;
        return term;
    }

    private static ImmutableArray<Membership> Of(FrozenDictionary<Record, Membership[]> all, Record cluster) =>
        all.TryGetValue(cluster, out var found) ? System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(found) : [];

    private static FrozenDictionary<Record, Membership[]> Members(Portal portal, string type)
    {
        var found = new Dictionary<Record, List<Membership>>();
        foreach (var record in portal.Of(type))
        {
            if (!portal.IsLive(record)) continue;
            var whole = type == "cluster" ? Whole(portal, record) : null;
            if (whole is not null) Add(whole);
            foreach (var membership in Memberships.Current(portal, record))
                if (membership.Cluster != whole?.Cluster) Add(membership);
        }

        return found.ToFrozenDictionary(f => f.Key, f => f.Value.OrderByDescending(m => m.IsPart).ToArray());

        void Add(Membership membership)
        {
            if (!found.TryGetValue(membership.Cluster, out var list)) found[membership.Cluster] = list = [];
            list.Add(membership);
        }
    }

    private static Membership? Whole(Portal portal, Record cluster) =>
        cluster["part_of"] is ReferenceValue reference && portal.Find(reference) is { } whole && whole != cluster ? new Membership(cluster, whole, null, null, null) : null;
}
