using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>A number, or a range with perhaps an open end (QuantitativeValue).</summary>
internal readonly record struct LinkedRange(decimal? Value, decimal? Least, decimal? Most, string? UnitText = null)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "QuantitativeValue"u8);
        if (Value is { } value) json.Number("value"u8, value);
        if (Least is { } least) json.Number("minValue"u8, least);
        if (Most is { } most) json.Number("maxValue"u8, most);
        json.Optional("unitText"u8, UnitText);
        json.WriteEndObject();
    }
}
