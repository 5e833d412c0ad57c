using System.Collections.Immutable;
using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>A list page: the addresses of its entries in order. All lie on the portal's own host, as search engines ask.</summary>
/// <param name="Id">Such as the page's address with <c>#list</c>.</param>
/// <param name="Name">The list's heading.</param>
/// <param name="Urls">Absolute addresses of the entries on this page.</param>
/// <param name="First">Position of the first entry of this page, counted from one.</param>
internal sealed record LinkedItemList(string Id, string Name, ImmutableArray<string> Urls, int First = 1) : ILinkedNode
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "ItemList"u8);
        json.WriteString("@id"u8, Id);
        json.WriteString("name"u8, Name);
        json.WriteStartArray("itemListElement"u8);
        for (var i = 0; i < Urls.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, "ListItem"u8);
            json.WriteNumber("position"u8, First + i);
            json.WriteString("url"u8, Urls[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
