using System.Collections.Immutable;
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

    /// <summary>One node as it is, several as a list, nothing for none.</summary>
    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> property, ImmutableArray<string> ids)
    {
        if (ids.Length < 2)
        {
            Write(json, property, ids.IsEmpty ? null : ids[0]);
            return;
        }

        json.WriteStartArray(property);
        foreach (var id in ids)
        {
            json.WriteStartObject();
            json.WriteString("@id"u8, id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
