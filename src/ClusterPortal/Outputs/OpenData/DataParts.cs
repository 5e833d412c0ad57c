using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>Cuts the entries of a type into parts of about a megabyte, by what their texts will take, before any is written.</summary>
internal static class DataParts
{
    private const int Most = 1_000_000;
    private const int OfAnEntry = 300;
    private const int OfAValue = 40;

    /// <returns>Ranges of <see cref="OutputContext.Shown"/>, in order; one when there is nothing.</returns>
    public static ImmutableArray<Range> Of(OutputContext context, ContentType type)
    {
        var records = context.Shown(type);
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

    private static long Size(FieldValue? value) =>
        value switch
        {
            null => 0,
            MarkdownValue markdown => OfAValue + markdown.Documents.Sum(d => (long)d.Html.Length),
            TextValue text => OfAValue + text.Text.Parts.Sum(p => (long)p.Text.Length + 8),
            WordValue word => OfAValue + word.Text.Length,
            ListValue list => OfAValue + list.Items.Sum(Size),
            GroupValue group => OfAValue + group.Group.Fields.Sum(f => Size(group[f.Slot])),
            _ => OfAValue,
        };
}
