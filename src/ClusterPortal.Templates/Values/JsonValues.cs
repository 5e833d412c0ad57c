using System.Text.Json;

namespace ClusterPortal.Templates.Values;

/// <summary>Values for templates out of JSON: objects, arrays, texts, numbers, true, false and null.</summary>
public static class JsonValues
{
    /// <summary>The value; unless a template may change it, it is read-only and can be shared by pages.</summary>
    public static Value Of(JsonElement element, bool readOnly = true)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new MapValue { IsReadOnly = readOnly };
                foreach (var property in element.EnumerateObject())
                {
                    map[property.Name] = Of(property.Value, readOnly);
                }

                return Value.Of(map);
            case JsonValueKind.Array:
                var list = new ListValue { IsReadOnly = readOnly };
                foreach (var item in element.EnumerateArray())
                {
                    list.Add(Of(item, readOnly));
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
