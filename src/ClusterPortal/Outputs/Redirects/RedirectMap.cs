using System.Collections.Immutable;

namespace ClusterPortal.Outputs.Redirects;

/// <summary>In: all redirects, in order. Out: one per old address, each straight to the last page of its chain, so that no visitor is sent twice;
/// and those that cannot be: a second one for the same address, and circles.</summary>
internal sealed class RedirectMap
{
    private RedirectMap(ImmutableArray<Redirect> list, ImmutableArray<(Redirect Second, Redirect First)> doubles, ImmutableArray<Redirect> circles)
    {
        List = list;
        Doubles = doubles;
        Circles = circles;
    }

    /// <summary>Sorted by old address.</summary>
    public ImmutableArray<Redirect> List { get; }

    /// <summary>Redirects of an address that has one to another page already.</summary>
    public ImmutableArray<(Redirect Second, Redirect First)> Doubles { get; }

    /// <summary>Redirects that lead back to their own address.</summary>
    public ImmutableArray<Redirect> Circles { get; }

    public static RedirectMap Of(IEnumerable<Redirect> redirects)
    {
        var byFrom = new Dictionary<string, Redirect>(StringComparer.Ordinal);
        var doubles = ImmutableArray.CreateBuilder<(Redirect, Redirect)>();
        foreach (var redirect in redirects)
            if (!byFrom.TryAdd(redirect.From, redirect) && byFrom[redirect.From].To != redirect.To) doubles.Add((redirect, byFrom[redirect.From]));
        var list = ImmutableArray.CreateBuilder<Redirect>();
        var circles = ImmutableArray.CreateBuilder<Redirect>();
        foreach (var redirect in byFrom.Values.OrderBy(r => r.From, StringComparer.Ordinal))
        {
            if (LastOf(redirect, byFrom) is { } last) list.Add(redirect with { To = last });
            else circles.Add(redirect);
        }

        return new RedirectMap(list.ToImmutable(), doubles.ToImmutable(), circles.ToImmutable());
    }

    private static string? LastOf(Redirect redirect, Dictionary<string, Redirect> byFrom)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { redirect.From };
        var to = redirect.To;
        while (byFrom.TryGetValue(to, out var next))
        {
            if (!seen.Add(to)) return null;
            to = next.To;
        }

        return seen.Contains(to) ? null : to;
    }
}
