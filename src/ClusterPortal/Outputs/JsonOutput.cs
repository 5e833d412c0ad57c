using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ClusterPortal.Outputs;

/// <summary>JSON writers. Neither encoder lets <c>&lt;</c>, <c>&gt;</c> or <c>&amp;</c> through, so no text can end a script element.</summary>
internal static class JsonOutput
{
    // Letters of all languages as they are: open data is read by people too. U+2028 and the like stay escaped.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    private static readonly JsonWriterOptions Embedded = new() { Encoder = JavaScriptEncoder.Default, SkipValidation = true };

    /// <summary>For files of their own: feeds and open data.</summary>
    public static Utf8JsonWriter ForFile(IBufferWriter<byte> output) => new(output, Readable);

    /// <summary>For text inside a page: the strictest encoder.</summary>
    public static Utf8JsonWriter ForPage(IBufferWriter<byte> output) => new(output, Embedded);

    /// <summary>The property, unless there is nothing to say.</summary>
    public static void Optional(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    /// <summary>The property as a list of texts, unless it is empty.</summary>
    public static void Optional(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <summary>A date or time of our own writing. The encoders would write the plus of an offset as an escape, which simple readers stumble over.</summary>
    public static void Time(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? iso)
    {
        if (iso is not null) json.WriteString(name, JsonEncodedText.Encode(iso, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
    }

    /// <summary>The same as a value of a list.</summary>
    public static void TimeValue(this Utf8JsonWriter json, string iso) =>
        json.WriteStringValue(JsonEncodedText.Encode(iso, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));

    /// <summary>A number without the zeros that a decimal keeps behind its point: 2400000, not 2400000.0.</summary>
    public static void Number(this Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal value) => json.WriteNumber(name, Plain(value));

    /// <summary>The same as a value of a list.</summary>
    public static void NumberValue(this Utf8JsonWriter json, decimal value) => json.WriteNumberValue(Plain(value));

    /// <summary>Without the zeros at the end: dividing by one with all decimals written makes the quotient as short as it can be.</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
