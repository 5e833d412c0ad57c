namespace ClusterPortal.Yaml.Edits;

/// <summary>What goes from between brackets with one of several values: its comma, but no remark.</summary>
internal static class FlowCut
{
    /// <param name="previous">The end of the value before it; -1 for the first.</param>
    /// <param name="next">The start of the value after it; -1 for the last.</param>
    public static Splice? Of(EntryText entry, int start, int end, int previous, int next)
    {
        if (next >= 0)
        {
            var gap = entry.Text.AsSpan(end, next - end);
            if (!gap.Contains('#') && !gap.Contains('\n')) return new Splice(start, next, "");
            var comma = entry.Text.IndexOf(',', end, next - end);
            return comma < 0 || gap[..(comma - end)].Contains('#') ? null : Whole(entry, start, comma + 1);
        }

        if (previous < 0) return new Splice(start, end, "");
        var before = entry.Text.AsSpan(previous, start - previous);
        return before.Contains('#') || before.Contains('\n') ? Whole(entry, start, end) : new Splice(previous, end, "");
    }

    // A value that has a line of its own takes the line with it.
    private static Splice Whole(EntryText entry, int start, int end)
    {
        var line = entry.LineStart(start);
        var stop = entry.LineEnd(end);
        return entry.FirstOf(line) == start && string.IsNullOrWhiteSpace(entry.Text[end..stop]) ? new Splice(line, entry.NextLine(end), "") : new Splice(start, end, "");
    }
}
