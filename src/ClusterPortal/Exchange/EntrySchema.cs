using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Exchange;

/// <summary>In: a type and the site's languages. Out: the JSON Schema (draft 2020-12) of its entries as people write them, with which editors explain fields, offer values and
/// underline slips while they type. What <c>check</c> takes without a finding keeps to it; <c>check</c> also looks at what a schema cannot say, such as whether an id exists.</summary>
internal sealed class EntrySchema(ContentType type, IReadOnlyList<LanguageTag> languages)
{
    /// <summary>Where a portal keeps the schemas of its types.</summary>
    public const string Folder = ".schema";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Groups that lists hold, as they stand in two places: in the list, and alone without its signs.
    private readonly JsonObject definitions = [];

    private LanguageTag Language => languages[0];

    /// <summary>The path of a type's schema in the portal's folder.</summary>
    public static string PathOf(string type) => $"{Folder}/{type}.json";

    /// <summary>The first line of an entry, by which editors with a YAML language server find its schema. Entries lie two folders deep.</summary>
    public static string CommentOf(string type) => $"# yaml-language-server: $schema=../../{PathOf(type)}";

    /// <summary>The schema as text, indented, with a line feed at its end.</summary>
    public string Text()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = type.One.In(Language, Language).Text,
            ["description"] = type.Doc,
        };
        Object(schema, type.Fields, type.Body);
        if (definitions.Count > 0) schema["$defs"] = definitions;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Layout)) schema.WriteTo(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }

    // In a Markdown file the body stands below the fields, so that a schema of the fields cannot ask for it.
    private void Object(JsonObject schema, FieldGroup group, Field? body = null)
    {
        schema["type"] = "object";
        var properties = new JsonObject();
        foreach (var field in group.Fields) properties[field.Name] = Described(field);
        foreach (var field in group.Fields)
        {
            foreach (var alias in field.Aliases)
                if (!properties.ContainsKey(alias)) properties[alias] = new JsonObject { ["description"] = $"Understood as '{field.Name}': write that.", ["deprecated"] = true };
        }

        schema["properties"] = properties;
        schema["additionalProperties"] = false;
        var needed = group.Fields.Where(f => f is { Required: true, Default: null } && f != body).ToArray();
        var needs = needed.Select(JsonNode (f) => Needs([f.Name, .. f.Aliases.Where(a => group.Find(a) is null), .. f.RequiredUnless is { } other ? (string[])[other] : []])).ToArray();
        if (needs.Length > 0) schema["allOf"] = new JsonArray([.. needs]);
    }

    // A field may be there under another name that is understood.
    private static JsonObject Needs(string[] names) => names is [var only]
        ? new JsonObject { ["required"] = new JsonArray(only) }
        : new JsonObject { ["anyOf"] = new JsonArray([.. names.Select(JsonNode (n) => new JsonObject { ["required"] = new JsonArray(n) })]) };

    private JsonObject Described(Field field)
    {
        var schema = new JsonObject { ["title"] = field.Words.In(Language, Language).Text };
        var doc = field.Doc;
        if (field.Choices.Length > 0) doc = $"{doc} {string.Join("; ", field.Choices.Select(c => $"{c.Id}: {c.Label.In(Language, Language).Text}"))}".Trim();
        if (field.PatternDoc is { } form) doc = $"{doc} Write {form}.".Trim();
        if (doc.Length > 0) schema["description"] = doc;
        if (field.Example is { } example && EntryExample.Of(example) is { } node) schema["examples"] = new JsonArray(node);
        return Value(field, schema);
    }

    private JsonObject Value(Field field, JsonObject schema)
    {
        switch (field.Kind)
        {
            case FieldKind.Text or FieldKind.Markdown:
                return Texts(field, schema);
            case FieldKind.Number:
                return Number(field, schema, least: null);
            case FieldKind.Quantity:
                return Any(schema, Number(field, [], least: 0), EnumOf(["no data", "no_data", .. field.Choices.Select(c => c.Id)]), Quantity(field));
            case FieldKind.Money:
                return Group(schema, ["amount", "currency"], ("amount", Simple("number")), ("unit", EnumOf(["one", "thousand", "million"])), ("currency", Pattern("^[A-Z]{3}$")), ("year", Whole(1800, 2200)));
            case FieldKind.Boolean:
                schema["type"] = "boolean";
                return schema;
            case FieldKind.Date:
                return Pattern(DateForm, schema);
            case FieldKind.Time:
                return Pattern(@"^\d{4}-\d{2}-\d{2}([T ]\d{1,2}:\d{2}(:\d{2})?)?$", schema);
            case FieldKind.Choice:
                return EnumOf([.. field.Choices.Select(c => c.Id)], schema);
            case FieldKind.Reference:
                return field.Fields is { } inline ? Any(schema, Pattern(IdForm), Fields(inline)) : Pattern(IdForm, schema);
            case FieldKind.List:
                return List(field, schema);
            case FieldKind.Group:
                Object(schema, field.Fields!);
                return schema;
            case FieldKind.Link:
                return Pattern("^https?://", schema);
            case FieldKind.Email:
                return Pattern("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", schema);
            case FieldKind.Place:
                return Group(schema, ["lat", "lon"], ("lat", Range(-90, 90)), ("lon", Range(-180, 180)));
            case FieldKind.Image:
                return Any(schema, Pattern(FileForm), Group([], ["file"], ("file", Pattern(FileForm)), ("alt", Localized(300)), ("of", Simple("string")), ("on", EnumOf(["light", "dark", "both"])), ("credit", Simple("string"))));
            case FieldKind.File:
                return Any(schema, Pattern(FileForm), Group([], ["file"], ("file", Pattern(FileForm)), ("title", Localized(300)), ("language", Pattern(LanguageForm))));
            case FieldKind.Phone:
                return Words(schema);
            case FieldKind.Language:
                return Pattern(LanguageForm, schema);
            case FieldKind.Country:
                return Pattern("^[A-Z]{2}$", schema);
            default:
                throw new InvalidOperationException($"no schema of {field.Kind}");
        }
    }

    private const string DateForm = @"^\d{4}-\d{2}-\d{2}$";
    private const string IdForm = "^[a-z0-9]+(-[a-z0-9]+)*$";
    private const string FileForm = @"^(\./)?[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$";
    private const string LanguageForm = "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$";

    private JsonObject Texts(Field field, JsonObject schema)
    {
        JsonObject One()
        {
            var text = Words([]);
            if (field.Min is { } least) text["minLength"] = (int)least;
            if (field.Max is { } most) text["maxLength"] = (int)most;
            if (field.PatternText is { } pattern) text["pattern"] = $"^(?:{pattern})$";
            return text;
        }

        if (field.Localized) return Any(schema, One(), ByLanguage(One));
        foreach (var (key, value) in One()) schema[key] = value?.DeepClone();
        return schema;
    }

    private JsonObject ByLanguage(Func<JsonObject> text) => new()
    {
        ["type"] = "object",
        ["minProperties"] = 1,
        ["properties"] = new JsonObject(languages.Select(l => KeyValuePair.Create(l.Tag, (JsonNode?)new JsonObject()))),
        ["patternProperties"] = new JsonObject { [LanguageForm] = text() },
        ["additionalProperties"] = false,
    };

    private JsonObject Localized(int most)
    {
        JsonObject One() => new() { ["type"] = "string", ["maxLength"] = most };
        return Any([], One(), ByLanguage(One));
    }

    // One item may stand alone, without the signs of a list.
    private JsonObject List(Field field, JsonObject schema)
    {
        var items = Value(field.Of!, []);
        if (field.Of!.Kind is FieldKind.Group or FieldKind.Reference or FieldKind.Image or FieldKind.File or FieldKind.Quantity or FieldKind.Text) items = Defined(field.Name, items);
        var list = new JsonObject { ["type"] = "array", ["items"] = items };
        if (field.Min is { } least) list["minItems"] = (int)least;
        if (field.Max is { } most) list["maxItems"] = (int)most;
        return Any(schema, list, (JsonObject)items.DeepClone());
    }

    private JsonObject Defined(string name, JsonObject schema)
    {
        while (definitions.TryGetPropertyValue(name, out var known) && !JsonNode.DeepEquals(known, schema)) name += "_";
        definitions[name] ??= schema;
        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private JsonObject Fields(FieldGroup group)
    {
        var schema = new JsonObject();
        Object(schema, group);
        return schema;
    }

    private static JsonObject Quantity(Field field)
    {
        List<(string, JsonObject)> parts =
        [
            ("value", Any([], Number(field, [], least: 0), EnumOf(["no data", "no_data"]))),
            ("approx", EnumOf(["exact", "about", "over", "under"])),
            ("as_of", Pattern(DateForm)),
            ("source", Any([], Simple("string"), Group([], [], ("title", Simple("string")), ("publisher", Simple("string")), ("url", Pattern("^https?://"))))),
        ];
        if (field.Choices.Length > 0) parts.Add(("band", EnumOf([.. field.Choices.Select(c => c.Id)])));
        var group = Group([], [], [.. parts]);
        group["minProperties"] = 1;
        return group;
    }

    private static JsonObject Group(JsonObject schema, string[] required, params (string Name, JsonObject Schema)[] parts)
    {
        schema["type"] = "object";
        schema["properties"] = new JsonObject(parts.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)p.Schema)));
        schema["additionalProperties"] = false;
        if (required.Length > 0) schema["required"] = new JsonArray([.. required.Select(JsonNode (r) => JsonValue.Create(r))]);
        return schema;
    }

    private static JsonObject Number(Field field, JsonObject schema, decimal? least)
    {
        schema["type"] = new JsonArray("number", "null"); // null says that there are no data
        if ((field.Min ?? least) is { } min) schema["minimum"] = Plain(min);
        if (field.Max is { } max) schema["maximum"] = Plain(max);
        return schema;
    }

    // Editors read 2100 as a number, also where a text is meant, as a postcode; how a text is meant is for the field to say, not for the sign.
    private static JsonObject Words(JsonObject schema)
    {
        schema["type"] = new JsonArray("string", "number", "boolean");
        return schema;
    }

    private static JsonObject Pattern(string pattern, JsonObject? schema = null)
    {
        schema ??= [];
        if (!schema.ContainsKey("type")) schema["type"] = "string";
        schema["pattern"] = pattern;
        return schema;
    }

    private static JsonObject EnumOf(string[] values, JsonObject? schema = null)
    {
        schema ??= [];
        schema["enum"] = new JsonArray([.. values.Select(JsonNode (v) => JsonValue.Create(v))]);
        return schema;
    }

    private static JsonObject Any(JsonObject schema, params JsonObject[] forms)
    {
        schema["anyOf"] = new JsonArray([.. forms]);
        return schema;
    }

    private static JsonObject Simple(string name) => new() { ["type"] = name };

    private static JsonObject Range(int least, int most) => new() { ["type"] = "number", ["minimum"] = least, ["maximum"] = most };

    private static JsonObject Whole(int least, int most) => new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most };

    private static JsonNode Plain(decimal number) => JsonNode.Parse(number.ToString("0.############################", CultureInfo.InvariantCulture))!;
}
