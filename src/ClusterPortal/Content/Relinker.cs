using System.Collections.Immutable;
using ClusterPortal.Diagnostics;

namespace ClusterPortal.Content;

/// <summary>In: a linked portal without findings, and other readings of some of its entries. Out: the portal that linking all of them anew would give. Takes no longer for
/// ten thousand entries than for ten.</summary>
/// <param name="linker">Checks what the other readings name.</param>
/// <param name="found">Where <paramref name="linker"/> puts its findings.</param>
internal sealed class Relinker(Linker linker, DiagnosticBag found)
{
    /// <returns>Null when more follows from a change than where its entry stands in lists of others: then everything has to be linked anew.</returns>
    public Portal? Relink(Portal before, IReadOnlyCollection<(Record Old, Record New)> changed)
    {
        var after = before.With(changed, out var lists);
        if (changed.Any(c => !IsAlike(before, c.Old, after, c.New))) return null;
        foreach (var (old, other) in changed)
        {
            var (left, entered) = (Places(before, old), Places(after, other));
            if (found.Count > 0) return null;

            // Also where it stood already it is another reading of the entry now, and may stand in another order.
            foreach (var (index, slot) in left.Union(entered))
            {
                if (lists[index] == before.BackOf(index)) lists[index] = [.. lists[index]];
                var others = lists[index][slot].Where(r => r.Index != old.Index);
                lists[index][slot] = BackReferenceOrder.Sort([.. (entered.Contains((index, slot)) ? others.Append(other) : others).OrderBy(r => r.Index)]);
            }
        }

        return after;
    }

    // Who shows an entry, who waits for it and what stands above it: all that others than those in its lists could notice.
    private static bool IsAlike(Portal before, Record old, Portal after, Record other) =>
        old.Status == other.Status
        && before.HasPage(old) == after.HasPage(other)
        && before.IsListed(old) == after.IsListed(other)
        && !Linker.IsHeld(other, after.Today)
        && old.PreviousIds.Select(p => p.Text).SequenceEqual(other.PreviousIds.Select(p => p.Text), StringComparer.Ordinal)
        && Linker.Upwards.All(name => (old[name] as Values.ReferenceValue)?.Id == (other[name] as Values.ReferenceValue)?.Id);

    private HashSet<(int Index, int Slot)> Places(Portal portal, Record record)
    {
        var places = new HashSet<(int, int)>();
        linker.Walk(portal, record, (target, slot) => places.Add((target.Index, slot)));
        return places;
    }
}
