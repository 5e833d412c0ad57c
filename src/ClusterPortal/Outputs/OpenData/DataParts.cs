using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>Cuts the entries of a type into parts of less than a megabyte, by what their texts will take, before any is written.</summary>
internal static class DataParts
{
    private const int Most = 800_000;
    private const int OfAnEntry = 300;
    private const int OfAValue = 40;

    /// <returns>Ranges of the entries, in order; one when there are none.</returns>
    public static ImmutableArray<Range> Of(ImmutableArray<Record> records)
    {
        var parts = ImmutableArray.CreateBuilder<Range>();
        var (start, size) = (0, 0L);
        for (var i = 0; i < records.Length; i++)
        {
            var own = Size(records[i]);
            if (i > start && size + own > Most)
            {
                parts.Add(start..i);
                (start, size) = (i, 0);
            }

            size += own;
        }

        parts.Add(start..records.Length);
        return parts.ToImmutable();
    }

    private static long Size(Record record)
    {
        long size = OfAnEntry;
        for (var slot = 0; slot < record.Type.Fields.Fields.Length; slot++) size += Size(record[slot]);
        return size;
    }

    private static long Size(FieldValue? value)
    {
        if (value is null) return 0;
        long size = OfAValue;
        switch (value)
        {
            case MarkdownValue markdown:
                foreach (var document in markdown.Documents) size += document.Html.Length;
                break;
            case TextValue text:
                foreach (var part in text.Text.Parts) size += part.Text.Length;
                break;
            case WordValue word:
                size += word.Text.Length;
                break;
            case ListValue list:
                foreach (var item in list.Items) size += Size(item);
                break;
            case GroupValue group:
                for (var slot = 0; slot < group.Group.Fields.Length; slot++) size += Size(group[slot]);
                break;
            default:
                break;
        }

        return size;
    }
}
