namespace ClusterPortal.Yaml.Edits;

/// <summary>Where an item comes into a list, and what goes with one. Null means that something beside it would be lost.</summary>
internal sealed class ItemPlaces(EntryText entry, YamlSequence list)
{
    private readonly DraftText drafts = new(entry.Newline);

    public Splice? Insert(int index, Draft item)
    {
        if (entry.IsFlow(list))
        {
            if (list.Items.Length == 0) return new Splice(list.Span.Start, list.Span.End, $"[{DraftText.Flow(item)}]");
            if (index == 0) return new Splice(list.Items[0].Span.Start, list.Items[0].Span.Start, DraftText.Flow(item) + ", ");
            var after = list.Items[index - 1].Span.End;
            return new Splice(after, after, ", " + DraftText.Flow(item));
        }

        var neighbour = list.Items[Math.Max(index - 1, 0)];
        var dash = entry.Dash(neighbour);
        if (dash < 0) return null;
        var column = entry.ColumnOf(dash);
        var text = new string(' ', column) + "-" + (entry.IsFlow(neighbour) ? " " + DraftText.Flow(item) : drafts.AfterDash(item, column));
        if (index == 0)
        {
            var line = entry.RemarksAbove(entry.LineStart(dash), 0);
            return new Splice(line, line, text + entry.Newline);
        }

        var end = entry.PastOwnRemarks(entry.LineEnd(entry.EndOf(neighbour, dash + 1)), column);
        // Below the last item, remarks in its column are the list's too, unless the next key stands in that column.
        if (index == list.Items.Length && entry.NextColumn(end) < column) end = entry.PastOwnRemarks(end, column - 1);
        return new Splice(end, end, entry.Newline + text);
    }

    /// <summary>The item and the remark behind it. Remarks above it stay.</summary>
    public Splice? Remove(int index)
    {
        if (list.Items.Length == 1) return null;
        var item = list.Items[index];
        if (entry.IsFlow(list))
            return FlowCut.Of(entry, item.Span.Start, item.Span.End, index == 0 ? -1 : list.Items[index - 1].Span.End, index + 1 < list.Items.Length ? list.Items[index + 1].Span.Start : -1);
        var dash = entry.Dash(item);
        if (dash < 0) return null;
        var end = entry.PastOwnRemarks(entry.LineEnd(entry.EndOf(item, dash + 1)), entry.ColumnOf(dash));
        return new Splice(entry.LineStart(dash), entry.NextLine(end), "");
    }
}
