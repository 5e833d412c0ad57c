using System.Collections.Immutable;
using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>On a page of a list of members: that these belong to the cluster. Their own nodes are on their pages, the cluster's on its own.</summary>
internal sealed record LinkedMembers(string ClusterId, ImmutableArray<string> MemberIds) : ILinkedNode
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "Organization"u8);
        json.WriteString("@id"u8, ClusterId);
        LinkedReference.Write(json, "member"u8, MemberIds);
        json.WriteEndObject();
    }
}
