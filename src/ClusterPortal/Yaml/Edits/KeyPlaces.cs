namespace ClusterPortal.Yaml.Edits;

/// <summary>Where a key comes into a group, and what goes with one. Null means that something beside it would be lost.</summary>
internal sealed class KeyPlaces(EntryText entry, YamlMapping map)
{
    private readonly DraftText drafts = new(entry.Newline);

    /// <summary>A new key stands after the one that usually comes before it; remarks stay with the key below them.</summary>
    /// <param name="order">All keys in their usual order.</param>
    public Splice? Add(string key, Draft value, IReadOnlyList<string> order)
    {
        var (before, after) = Neighbours(key, order);
        if (entry.IsFlow(map))
        {
            var words = $"{DraftScalar.Key(key)}: {DraftText.Flow(value)}";
            if (map.Entries.Length == 0) return new Splice(map.Span.Start, map.Span.End, $"{{{words}}}");
            if (before is not { } first) return new Splice(after!.Value.Key.Span.Start, after.Value.Key.Span.Start, words + ", ");
            var at = entry.EndOf(first.Value, entry.AfterColon(first.Key));
            return new Splice(at, at, ", " + words);
        }

        var start = map.Entries[0].Key.Span.Start;
        var column = entry.ColumnOf(start);
        var text = $"{DraftScalar.Key(key)}:{drafts.AfterColon(value, column)}";
        if (before is { } above)
        {
            var end = entry.LineEnd(entry.EndOf(above.Value, entry.AfterColon(above.Key)));
            if (above.Value is YamlScalar { IsBlock: true } block && block.Value.EndsWith("\n\n", StringComparison.Ordinal))
                while (entry.NextLine(end) is var next && next < entry.Text.Length && entry.IsBlankLine(next)) end = entry.LineEnd(next);
            end = entry.PastOwnRemarks(end, column);
            return new Splice(end, end, entry.Newline + new string(' ', column) + text);
        }

        var line = entry.LineStart(start);
        if (entry.FirstOf(line) != start) return new Splice(start, start, text + entry.Newline + new string(' ', column));
        line = entry.RemarksAbove(line, 0);
        return new Splice(line, line, new string(' ', column) + text + entry.Newline);
    }

    /// <summary>The key with its value and the remark behind it. Remarks above it stay.</summary>
    public Splice? Remove(string key)
    {
        var index = -1;
        for (var i = 0; i < map.Entries.Length; i++)
            if (map.Entries[i].Key.Value == key) index = i;
        if (index < 0 || map.Entries.Length == 1) return null;
        var pair = map.Entries[index];
        var start = pair.Key.Span.Start;
        var end = entry.EndOf(pair.Value, entry.AfterColon(pair.Key));
        if (entry.IsFlow(map))
        {
            var previous = index == 0 ? -1 : entry.EndOf(map.Entries[index - 1].Value, entry.AfterColon(map.Entries[index - 1].Key));
            return FlowCut.Of(entry, start, end, previous, index + 1 < map.Entries.Length ? map.Entries[index + 1].Key.Span.Start : -1);
        }

        var line = entry.LineStart(start);
        var column = entry.ColumnOf(start);
        end = entry.PastOwnRemarks(entry.LineEnd(end), column);
        if (entry.FirstOf(line) == start) return new Splice(line, entry.NextLine(end), "");

        // The first key of an item stands behind its dash: the next key takes its place, or the dash stands alone above the remarks of the next.
        var next = map.Entries[index + 1].Key.Span.Start;
        var below = entry.LineStart(next);
        if (string.IsNullOrWhiteSpace(entry.Text[end..next])) return new Splice(start, next, "");
        return below > end ? new Splice(start - 1, end, "") : null;
    }

    private (YamlEntry? Before, YamlEntry? After) Neighbours(string key, IReadOnlyList<string> order)
    {
        if (map.Entries.Length == 0) return default;
        var place = PlaceOf(key, order);
        if (place < 0) return (map.Entries[^1], null);
        YamlEntry? before = null, after = null;
        int beforePlace = -1, afterPlace = int.MaxValue;
        foreach (var pair in map.Entries)
        {
            var other = PlaceOf(pair.Key.Value, order);
            if (other < 0) continue;
            if (other < place && other > beforePlace) (before, beforePlace) = (pair, other);
            if (other > place && other < afterPlace) (after, afterPlace) = (pair, other);
        }

        return before is null && after is null ? (map.Entries[^1], null) : before is not null ? (before, after) : (null, after!.Value.Key.Span.Start == map.Entries[0].Key.Span.Start ? after : map.Entries[0]);
    }

    private static int PlaceOf(string key, IReadOnlyList<string> order)
    {
        for (var i = 0; i < order.Count; i++)
            if (order[i] == key) return i;
        return -1;
    }
}
