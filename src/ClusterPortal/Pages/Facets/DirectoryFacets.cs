using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ClusterPortal.Content;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Legitimacy;
using ClusterPortal.Pages.Maps;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Pages.Facets;

/// <summary>In: the linked portal. Out: the organisations of the directory, and what each answers to every question; worked out once for all languages.</summary>
internal sealed class DirectoryFacets
{
    public const string TypeId = "organization";

    // A handful is seen at a glance.
    private const int Fewest = 10;

    private readonly Dictionary<int, int> places = [];

    private DirectoryFacets(ContentType type, ImmutableArray<Record> organizations) => (Type, Organizations) = (type, organizations);

    public ContentType Type { get; }

    /// <summary>Those that lists show, in the portal's order.</summary>
    public ImmutableArray<Record> Organizations { get; }

    /// <summary>The questions that tell organisations apart.</summary>
    public ImmutableArray<Facet> All { get; private init; } = [];

    /// <summary>Since when each is a member.</summary>
    public required MemberMonths Since { get; init; }

    /// <returns>Null for a portal with few organisations.</returns>
    public static DirectoryFacets? Of(Portal portal, Standings standings, PortalMaps maps)
    {
        if (portal.Types.Find(TypeId) is not { } type) return null;
        ImmutableArray<Record> organizations = [.. portal.Of(type).Where(portal.IsListed)];
        if (organizations.Length < Fewest) return null;
        var facets = new DirectoryFacets(type, organizations)
        {
            Since = SinceOf(portal, organizations),
            All = [.. FacetSources.Of(portal, standings, maps, type, organizations).Select(s => Read(s, organizations)).OfType<Facet>()],
        };
        for (var i = 0; i < organizations.Length; i++) facets.places[organizations[i].Index] = i;
        return facets;
    }

    /// <summary>Where an organisation stands among <see cref="Organizations"/>.</summary>
    public int PlaceOf(Record organization) => places[organization.Index];

    private static MemberMonths SinceOf(Portal portal, ImmutableArray<Record> organizations)
    {
        var days = organizations.Select(o => Memberships.Current(portal, o) is [{ Since: { } since }, ..] && since > DateOnly.MinValue ? new DateOnly(since.Year, since.Month, 1) : (DateOnly?)null).ToArray();
        ImmutableArray<DateOnly> months = [.. days.OfType<DateOnly>().Distinct().Order()];
        return new MemberMonths(months, [.. days.Select(d => d is { } day ? months.BinarySearch(day) : -1)]);
    }

    // A question that all answer alike, or nobody, narrows nothing.
    private static Facet? Read(FacetSource source, ImmutableArray<Record> organizations)
    {
        var given = new ImmutableArray<string>[organizations.Length];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = source.AnswersOf(organizations[i]);
            foreach (var id in given[i]) CollectionsMarshal.GetValueRefOrAddDefault(counts, id, out _)++;
        }

        var ids = counts.Keys.Where(id => counts[id] < organizations.Length).OrderBy(id => source.Order.IsEmpty ? -counts[id] : source.Order.IndexOf(id)).ThenBy(id => id, StringComparer.Ordinal).ToArray();
        if (ids.Length == 0) return null;
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        var segments = new HashSet<string>(StringComparer.Ordinal);
        var values = ImmutableArray.CreateBuilder<FacetValue>(ids.Length);
        foreach (var id in ids)
        {
            codes.Add(id, codes.Count);
            values.Add(new FacetValue(id, SegmentOf(id, segments), counts[id], source.Term?.Invoke(id)));
        }

        // Most give one answer, and thousands the same.
        int[][] alone = [.. ids.Select((_, code) => (int[])[code])];
        return new Facet(source, values.DrainToImmutable(), [.. given.Select(g => Codes(g, codes, alone))]);
    }

    private static int[] Codes(ImmutableArray<string> answers, Dictionary<string, int> codes, int[][] alone) => answers switch
    {
        [] => [],
        [var only] => codes.TryGetValue(only, out var code) ? alone[code] : [],
        _ => [.. answers.Where(codes.ContainsKey).Select(id => codes[id])],
    };

    // Values of a site's own fields may be anything; addresses are letters, digits and hyphens.
    private static string SegmentOf(string id, HashSet<string> taken)
    {
        var segment = RecordId.From(id);
        if (segment.Length == 0) segment = $"{taken.Count + 1}";
        while (!taken.Add(segment)) segment += "-2";
        return segment;
    }
}
