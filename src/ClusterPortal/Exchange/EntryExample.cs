using System.Globalization;
using System.Text.Json.Nodes;
using ClusterPortal.Yaml;

namespace ClusterPortal.Exchange;

/// <summary>A YAML node as JSON, read as YAML's core schema has it, which is how editors and other programs see an entry.</summary>
internal static class EntryExample
{
    /// <summary>Null for a node that says nothing.</summary>
    public static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMapping map => Mapping(map),
        YamlSequence list => new JsonArray([.. list.Items.Select(Of)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar scalar => Scalar(scalar),
        _ => null,
    };

    private static JsonObject Mapping(YamlMapping map)
    {
        var json = new JsonObject();
        foreach (var entry in map.Entries) json[entry.Key.Value] = Of(entry.Value);
        return json;
    }

    private static JsonValue Scalar(YamlScalar scalar)
    {
        if (!scalar.IsPlain) return JsonValue.Create(scalar.Value);
        if (scalar.Value is "true" or "True" or "TRUE") return JsonValue.Create(true);
        if (scalar.Value is "false" or "False" or "FALSE") return JsonValue.Create(false);
        return decimal.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(scalar.Value);
    }
}
