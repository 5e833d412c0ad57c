using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClusterPortal.Tests.Outputs;

/// <summary>Judges JSON by the part of JSON Schema (draft 2020-12) that open data use. A keyword it does not know is a fault of the schema, so that nothing passes
/// because it was not looked at.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly string[] Words = ["$schema", "$id", "$defs", "title", "description", "examples", "deprecated"];

    public static JsonSchema Parse(string text) => new(JsonDocument.Parse(text).RootElement);

    /// <summary>What is wrong, each with its place; empty when all is well.</summary>
    public IReadOnlyList<string> Judge(JsonElement value)
    {
        var faults = new List<string>();
        Judge(root, value, "", faults);
        return faults;
    }

    private void Judge(JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var wanted = keyword.Value;
            switch (keyword.Name)
            {
                case var name when Words.Contains(name):
                    break;
                case "$ref":
                    Judge(Find(wanted.GetString()!), value, at, faults);
                    break;
                case "type":
                    if (!IsOne(value, wanted)) faults.Add($"{at}: not of the type {wanted}");
                    break;
                case "const":
                    if (value.ToString() != wanted.ToString()) faults.Add($"{at}: not {wanted}");
                    break;
                case "enum":
                    if (!wanted.EnumerateArray().Any(v => v.ToString() == value.ToString())) faults.Add($"{at}: '{value}' is none of {wanted}");
                    break;
                case "anyOf":
                    if (!wanted.EnumerateArray().Any(s => Passes(s, value))) faults.Add($"{at}: fits none of anyOf: {value}");
                    break;
                case "allOf":
                    foreach (var all in wanted.EnumerateArray()) Judge(all, value, at, faults);
                    break;
                case "minLength":
                    if (value.ValueKind == JsonValueKind.String && value.GetString()!.Length < wanted.GetInt32()) faults.Add($"{at}: shorter than {wanted}");
                    break;
                case "maxLength":
                    if (value.ValueKind == JsonValueKind.String && value.GetString()!.Length > wanted.GetInt32()) faults.Add($"{at}: longer than {wanted}");
                    break;
                case "minItems":
                    if (value.GetArrayLength() < wanted.GetInt32()) faults.Add($"{at}: fewer than {wanted} items");
                    break;
                case "maxItems":
                    if (value.GetArrayLength() > wanted.GetInt32()) faults.Add($"{at}: more than {wanted} items");
                    break;
                case "pattern":
                    if (value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, wanted.GetString()!, RegexOptions.ECMAScript)) faults.Add($"{at}: '{value}' does not match {wanted}");
                    break;
                case "format":
                    if (!HasFormat(value.GetString()!, wanted.GetString()!)) faults.Add($"{at}: '{value}' is no {wanted}");
                    break;
                case "minimum":
                    if (value.ValueKind == JsonValueKind.Number && value.GetDecimal() < wanted.GetDecimal()) faults.Add($"{at}: less than {wanted}");
                    break;
                case "maximum":
                    if (value.ValueKind == JsonValueKind.Number && value.GetDecimal() > wanted.GetDecimal()) faults.Add($"{at}: more than {wanted}");
                    break;
                case "minProperties":
                    if (value.EnumerateObject().Count() < wanted.GetInt32()) faults.Add($"{at}: fewer than {wanted} members");
                    break;
                case "required":
                    foreach (var name in wanted.EnumerateArray())
                        if (!value.TryGetProperty(name.GetString()!, out _)) faults.Add($"{at}: lacks '{name}'");
                    break;
                case "properties":
                    foreach (var member in value.EnumerateObject())
                        if (wanted.TryGetProperty(member.Name, out var own)) Judge(own, member.Value, $"{at}/{member.Name}", faults);
                    break;
                case "patternProperties":
                    foreach (var form in wanted.EnumerateObject())
                        foreach (var member in value.EnumerateObject().Where(m => Regex.IsMatch(m.Name, form.Name))) Judge(form.Value, member.Value, $"{at}/{member.Name}", faults);
                    break;
                case "additionalProperties":
                    var known = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(p => p.Name).ToHashSet() : [];
                    string[] forms = schema.TryGetProperty("patternProperties", out var patterns) ? [.. patterns.EnumerateObject().Select(p => p.Name)] : [];
                    foreach (var member in value.EnumerateObject().Where(m => !known.Contains(m.Name) && !forms.Any(f => Regex.IsMatch(m.Name, f))))
                    {
                        if (wanted.ValueKind == JsonValueKind.False) faults.Add($"{at}: '{member.Name}' is not in the schema");
                        else Judge(wanted, member.Value, $"{at}/{member.Name}", faults);
                    }

                    break;
                case "items":
                    foreach (var (i, item) in value.EnumerateArray().Index()) Judge(wanted, item, string.Create(CultureInfo.InvariantCulture, $"{at}/{i}"), faults);
                    break;
                default:
                    faults.Add($"the schema has a keyword '{keyword.Name}'");
                    break;
            }

            // What is of the wrong type cannot be asked for more.
            if (keyword.Name == "type" && !IsOne(value, wanted)) return;
        }
    }

    private bool Passes(JsonElement schema, JsonElement value)
    {
        var faults = new List<string>();
        Judge(schema, value, "", faults);
        return faults.Count == 0;
    }

    private JsonElement Find(string reference)
    {
        var found = root;
        foreach (var part in reference.Split('/').Skip(1)) found = found.GetProperty(part);
        return found;
    }

    private static bool IsOne(JsonElement value, JsonElement types) =>
        types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Any(t => Is(value, t.GetString()!)) : Is(value, types.GetString()!);

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };

    private static bool HasFormat(string text, string format) => format switch
    {
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "email" => text.IndexOf('@', StringComparison.Ordinal) > 0,
        _ => false,
    };
}
