using System.Text.Json;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>Writes JSON Schema, draft 2020-12, with the few keywords that open data need: <c>type</c>, <c>properties</c>, <c>required</c>,
/// <c>additionalProperties</c>, <c>items</c>, <c>enum</c>, <c>const</c>, <c>anyOf</c>, <c>pattern</c>, <c>format</c>, <c>minimum</c>, <c>maximum</c>,
/// <c>minProperties</c> and <c>$ref</c>. Nothing else is allowed in an object, so that a misspelt key is found.</summary>
internal sealed class SchemaWriter(Utf8JsonWriter json)
{
    public void Begin(string id, string title, string description)
    {
        json.WriteStartObject();
        json.WriteString("$schema"u8, "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("$id"u8, id);
        json.WriteString("title"u8, title);
        json.WriteString("description"u8, description);
    }

    /// <summary>Ends the schema with its definitions.</summary>
    public void End(Action more)
    {
        json.WriteStartObject("$defs"u8);
        Property("localized", "A text by language tag; what is not translated is left out.", () =>
        {
            json.WriteString("type"u8, "object");
            json.WriteNumber("minProperties"u8, 1);
            json.WriteStartObject("additionalProperties"u8);
            json.WriteString("type"u8, "string");
            json.WriteEndObject();
        });
        Property("license", "Terms of use.", () => Object(["name", "url"], () =>
        {
            Property("name", "As people write it.", () => String());
            Property("url", "The text of the terms.", () => String("uri"));
        }));
        more();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A named schema, within properties or definitions.</summary>
    public void Property(string name, string? description, Action schema, string? title = null)
    {
        json.WriteStartObject(name);
        json.Optional("title"u8, title);
        json.Optional("description"u8, description);
        schema();
        json.WriteEndObject();
    }

    public void Object(IReadOnlyList<string> required, Action properties)
    {
        json.WriteString("type"u8, "object");
        json.WriteStartObject("properties"u8);
        properties();
        json.WriteEndObject();
        json.Optional("required"u8, required);
        json.WriteBoolean("additionalProperties"u8, false);
    }

    public void Array(Action items)
    {
        json.WriteString("type"u8, "array");
        json.WriteStartObject("items"u8);
        items();
        json.WriteEndObject();
    }

    public void String(string? format = null)
    {
        json.WriteString("type"u8, "string");
        json.Optional("format"u8, format);
    }

    public void Type(string name) => json.WriteString("type"u8, name);

    public void Pattern(string? pattern)
    {
        json.WriteString("type"u8, "string");
        json.Optional("pattern"u8, pattern);
    }

    public void Const(string value) => json.WriteString("const"u8, value);

    public void Enum(IReadOnlyList<string> values)
    {
        json.WriteString("type"u8, "string");
        json.Optional("enum"u8, values);
    }

    public void Number(decimal? least, decimal? most)
    {
        json.WriteString("type"u8, "number");
        if (least is { } min) json.Number("minimum"u8, min);
        if (most is { } max) json.Number("maximum"u8, max);
    }

    public void AnyOf(params IReadOnlyList<Action> schemas)
    {
        if (schemas is [var only])
        {
            only();
            return;
        }

        json.WriteStartArray("anyOf"u8);
        foreach (var schema in schemas)
        {
            json.WriteStartObject();
            schema();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void Reference(string definition) => json.WriteString("$ref"u8, $"#/$defs/{definition}");
}
