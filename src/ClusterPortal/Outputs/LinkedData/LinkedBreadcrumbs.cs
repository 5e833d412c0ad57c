using System.Collections.Immutable;
using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>The way from the home page to this one. Search engines want at least two steps; fewer give no node.</summary>
/// <param name="Id">Such as the page's address with <c>#breadcrumbs</c>.</param>
/// <param name="Steps">Label and absolute address; the last step is the page itself.</param>
internal sealed record LinkedBreadcrumbs(string Id, ImmutableArray<(string Label, string? Url)> Steps) : ILinkedNode
{
    public bool Useful => Steps.Length >= 2;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "BreadcrumbList"u8);
        json.WriteString("@id"u8, Id);
        json.WriteStartArray("itemListElement"u8);
        for (var i = 0; i < Steps.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, "ListItem"u8);
            json.WriteNumber("position"u8, i + 1);
            json.WriteString("name"u8, Steps[i].Label);
            if (i < Steps.Length - 1) json.Optional("item"u8, Steps[i].Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
