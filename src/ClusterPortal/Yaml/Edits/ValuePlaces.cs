namespace ClusterPortal.Yaml.Edits;

/// <summary>Where a value is replaced by another. Null means that something beside it would be lost.</summary>
internal sealed class ValuePlaces(EntryText entry)
{
    private readonly DraftText drafts = new(entry.Newline);

    /// <summary>The value of a key.</summary>
    public Splice? Replace(YamlEntry pair, Draft value, bool inFlow)
    {
        var after = entry.AfterColon(pair.Key);
        return inFlow ? InFlow(pair.Value, value, after, entry.Text[after - 1] == ':' ? "" : ":")
            : Below(pair.Value, value, after, drafts.AfterColon(value, entry.ColumnOf(pair.Key.Span.Start)));
    }

    /// <summary>An item of a list.</summary>
    public Splice? Replace(YamlSequence list, int index, Draft value)
    {
        var item = list.Items[index];
        if (entry.IsFlow(list)) return InFlow(item, value, item.Span.Start, "");
        var dash = entry.Dash(item);
        return dash < 0 ? null : Below(item, value, dash + 1, entry.IsFlow(item) ? " " + DraftText.Flow(value) : drafts.AfterDash(value, entry.ColumnOf(dash)));
    }

    private Splice? InFlow(YamlNode old, Draft value, int after, string colon)
    {
        if (old.Span.Length == 0) return new Splice(after, after, $"{colon} {DraftText.Flow(value)}");
        if (old is not YamlScalar && entry.HasRemarks(old, old.Span.Start, old.Span.End)) return null;
        return new Splice(old.Span.Start, old.Span.End, InSigns(old, value));
    }

    // Right after the colon or dash, or in the old value's own place when both are on one line.
    private Splice? Below(YamlNode old, Draft value, int after, string written)
    {
        var end = entry.EndOf(old, after);
        var isOneLine = !written.Contains('\n', StringComparison.Ordinal);
        if (old is YamlScalar { Span.Length: 0 })
        {
            var at = isOneLine ? after : entry.LineEnd(after);
            return new Splice(at, at, written);
        }

        if (old is YamlScalar { IsBlock: true })
        {
            var header = entry.LineEnd(after);
            var remark = entry.Text.IndexOf('#', after, header - after);
            if (remark < 0) return new Splice(after, end, written);
            var first = written.IndexOf('\n', StringComparison.Ordinal);
            if (first < 0) return new Splice(after, end, $"{written} {entry.Text[remark..header]}");
            return new Splice(after, end, $"{written[..(first - entry.Newline.Length + 1)]} {entry.Text[remark..header]}{written[(first - entry.Newline.Length + 1)..]}");
        }

        if (old is YamlScalar || entry.IsFlow(old))
        {
            if (old is not YamlScalar && entry.HasRemarks(old, old.Span.Start, end)) return null;
            if (isOneLine) return new Splice(old.Span.Start, end, InSigns(old, value));
            if (entry.HasRemarkAfter(end) || entry.Text.AsSpan(after, old.Span.Start - after).Contains('#')) return new Splice(old.Span.Start, end, InSigns(old, value));
            return new Splice(after, end, written);
        }

        // A list or group below its key goes as a whole, unless somebody wrote remarks between its parts.
        return entry.HasRemarks(old, after, end) ? null : new Splice(after, end, written);
    }

    // A single value keeps the signs of quoting that the old one had.
    private string InSigns(YamlNode old, Draft value) =>
        old is YamlScalar { IsPlain: false, IsBlock: false } && value.Scalar is not null ? DraftScalar.Line(value, entry.Text[old.Span.Start]) : DraftText.Flow(value);
}
