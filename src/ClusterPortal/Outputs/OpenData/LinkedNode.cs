using System.Text.Json;
using ClusterPortal.Domain;
using ClusterPortal.Schema;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>Writes the nodes of a JSON-LD graph: what is a reference, a date or a text of a language is told by its form, without a context to look it up in.</summary>
internal sealed class LinkedNode(Utf8JsonWriter json)
{
    public void Begin(string id, string type)
    {
        json.WriteStartObject();
        json.WriteString("@id"u8, id);
        json.WriteString("@type"u8, type);
    }

    public void End() => json.WriteEndObject();

    public void Reference(string property, string address)
    {
        json.WriteStartObject(property);
        json.WriteString("@id"u8, address);
        json.WriteEndObject();
    }

    public void References(string property, IEnumerable<string> addresses)
    {
        json.WriteStartArray(property);
        foreach (var address in addresses)
        {
            json.WriteStartObject();
            json.WriteString("@id"u8, address);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void Date(string property, DateOnly day) => Typed(property, IsoText.Date(day), "http://www.w3.org/2001/XMLSchema#date");

    public void Typed(string property, string value, string type)
    {
        json.WriteStartObject(property);
        json.WriteString("@value"u8, value);
        json.WriteString("@type"u8, type);
        json.WriteEndObject();
    }

    public void Localized(string property, LocalizedText text)
    {
        json.WriteStartArray(property);
        foreach (var part in text.Parts) Text(part.Text, part.Language.Tag);
        json.WriteEndArray();
    }

    /// <summary>A text of one language, within a list.</summary>
    public void Text(string text, string language)
    {
        json.WriteStartObject();
        json.WriteString("@value"u8, text);
        json.WriteString("@language"u8, language);
        json.WriteEndObject();
    }
}
