using System.Text.Json;

namespace ClusterPortal.Templates.Values;

/// <summary>Values for templates out of JSON: objects, arrays, texts, numbers, true, false and null.</summary>
public static class JsonValues
{
    public static Value Of(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new MapValue();
                foreach (var property in element.EnumerateObject())
                {
                    map[property.Name] = Of(property.Value);
                }

                return Value.Of(map);
            case JsonValueKind.Array:
                var list = new ListValue();
                foreach (var item in element.EnumerateArray())
                {
                    list.Add(Of(item));
                }

                return Value.Of((ITemplateList)list);
            case JsonValueKind.String:
                return Value.Of(element.GetString());
            case JsonValueKind.Number:
                return element.TryGetInt64(out var whole) ? Value.Of(whole) : Value.Of(element.GetDouble());
            case JsonValueKind.True:
                return Value.True;
            case JsonValueKind.False:
                return Value.False;
            default:
                return default;
        }
    }
}
