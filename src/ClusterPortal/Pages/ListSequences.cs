using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using NodaTime;

namespace ClusterPortal.Pages;

/// <summary>The entries of each list in its order, sorted once for the list itself and for the ways from one entry to the next.</summary>
internal sealed class ListSequences(Portal portal)
{
    private readonly Dictionary<LanguageView, Lists> views = [];

    /// <param name="type">Whose list.</param>
    /// <param name="view">The language, by which names are ordered.</param>
    /// <param name="past">Of a calendar, what is over.</param>
    public ImmutableArray<Record> Of(ContentType type, LanguageView view, bool past = false)
    {
        lock (views)
        {
            if (!views.TryGetValue(view, out var lists)) lists = views[view] = new Lists(portal);
            var known = past ? lists.Past : lists.Present;
            if (known[type.Index].IsDefault) Number(known[type.Index] = type.Has(Traits.Calendar) ? Dated(type, view, past) : Sorted(type, view), lists.Places);
            return known[type.Index];
        }
    }

    /// <summary>The entries above and below in the list. None for lists by name, such as a directory: who comes next by the alphabet says nothing.</summary>
    public (Record? Before, Record? After) Around(Record record, LanguageView view)
    {
        var type = record.Type;
        if (type.List is null || type.Url is null || type.Has(Traits.Terms) || type.Sort is null || type.Sort == type.Title || !portal.IsListed(record)) return default;
        var list = Of(type, view, type.Has(Traits.Calendar) && Events.IsPast(record, portal.Today, view.Zone));
        int place;
        lock (views) place = views[view].Places[record.Index];
        return (place > 0 ? list[place - 1] : null, place < list.Length - 1 ? list[place + 1] : null);
    }

    private static void Number(ImmutableArray<Record> list, int[] places)
    {
        for (var i = 0; i < list.Length; i++) places[list[i].Index] = i;
    }

    private ImmutableArray<Record> Sorted(ContentType type, LanguageView view)
    {
        var sorted = ListParts.Sort(ListOrder.Sort(portal.Of(type).Where(portal.IsListed), type, view), type, view);
        return [.. type.Id == ClusterOverview.Type ? ClusterOverview.Order(view, sorted) : sorted];
    }

    private ImmutableArray<Record> Dated(ContentType type, LanguageView view, bool past)
    {
        var all = portal.Of(type).Where(r => portal.IsListed(r) && Events.IsPast(r, portal.Today, view.Zone) == past);
        return past
            ? [.. all.OrderByDescending(r => NextOf(r, view)).ThenBy(r => r.Id, StringComparer.Ordinal)]
            : [.. all.OrderBy(r => NextOf(r, view)).ThenBy(r => r.Id, StringComparer.Ordinal)];
    }

    private Instant NextOf(Record record, LanguageView view) =>
        Events.SpanOf(record, view.Zone) is { } span ? Events.Next(record, span, portal.Today, view.Zone).Start.Instant : Instant.MaxValue;

    /// <summary>The lists of one language by the number of their type, and where each entry stands in its own.</summary>
    private sealed class Lists(Portal portal)
    {
        public ImmutableArray<Record>[] Present { get; } = new ImmutableArray<Record>[portal.Types.All.Length];

        public ImmutableArray<Record>[] Past { get; } = new ImmutableArray<Record>[portal.Types.All.Length];

        public int[] Places { get; } = new int[portal.Records.Length];
    }
}
