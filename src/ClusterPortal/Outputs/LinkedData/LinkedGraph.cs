using System.Buffers;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>In: what a page is about. Out: its linked data, one <c>@graph</c>, as text that may stand inside a script element: the encoder writes <c>&lt;</c>,
/// <c>&gt;</c> and <c>&amp;</c> as escapes, so no content can end it. Nothing at all when there are no nodes.</summary>
internal static class LinkedGraph
{
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<ILinkedNode> nodes)
    {
        if (nodes.IsEmpty) return;
        using var json = JsonOutput.ForPage(output);
        json.WriteStartObject();
        json.WriteString("@context"u8, "https://schema.org"u8);
        json.WriteStartArray("@graph"u8);
        foreach (var node in nodes) node.Write(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
