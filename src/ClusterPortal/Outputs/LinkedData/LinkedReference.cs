using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>A property that points to another node of the same page.</summary>
internal static class LinkedReference
{
    /// <summary>Nothing when there is no identity.</summary>
    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> property, string? id)
    {
        if (id is null) return;
        json.WriteStartObject(property);
        json.WriteString("@id"u8, id);
        json.WriteEndObject();
    }
}
