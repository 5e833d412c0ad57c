using System.Text;
using System.Text.Json;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using static ClusterPortal.Templates.Functions.Arguments;
using static ClusterPortal.Templates.Functions.Declare;

namespace ClusterPortal.Templates.Functions;

/// <summary>`object`: values of any kind.</summary>
internal static class ObjectFunctions
{
    public static IReadOnlyList<HostFunction> All { get; } =
    [
        Function("object.default", "The value, or another if it is nothing or an empty text.", Shape.Any, (a, _) => a[0].IsNothing || a[0].TextOrNull is "" ? a[1] : a[0], Any("value"), Any("default")) with
        {
            ResultOf = shapes => Shape.Join(shapes[0], shapes[1]),
            Example = "{{ '' | object.default 'none' }}",
            ExampleOutput = "none",
        },
        Function("object.format", "A number or date in a .NET format; written the English way.", Shape.Text, (a, _) => MathFunctions.Format(a[0], Text(a[1]), a[2]), Any("value"), Text("format"), Optional("culture", Shape.Text))
            .Shown("{{ 255 | object.format 'X4' }}", "00FF"),
        Function("object.from_json", "What a JSON text stands for.", Shape.Any, (a, c) => FromJson(Text(a[0]), c), Text("json"))
            .Shown("{{ x = '{\"a\": 1}' | object.from_json; x.a }}", "1"),
        Function("object.has_key", "Whether the object has a member of that name.", Shape.Boolean, (a, c) => Value.Of(HasKey(a[0], Text(a[1]), out var found) || !found.IsNothing), Any("value"), Text("key"))
            .Shown("{{ { a: 1 } | object.has_key 'a' }}", "true"),
        Function("object.has_value", "Whether the object has a member of that name that is not nothing.", Shape.Boolean, (a, _) => Value.Of(HasKey(a[0], Text(a[1]), out var value) && !value.IsNothing), Any("value"), Text("key"))
            .Shown("{{ { a: null } | object.has_value 'a' }}", "false"),
        Function("object.keys", "The names of the object's members.", Shape.List(Shape.Text), (a, _) => Value.Of((ITemplateList)new ListValue(Keys(a[0]).Select(k => Value.Of(k)))), Any("value"))
            .Shown("{{ { a: 1, b: 2 } | object.keys | array.join ' ' }}", "a b"),
        Function("object.kind", "The kind of the value in detail: bool, int, long, double, string, range, array, function, object.", Shape.Text, (a, _) => Value.Of(Kind(a[0])), Any("value"))
            .Shown("{{ 1.5 | object.kind }}", "double"),
        Function("object.size", "How many signs, items or members the value has.", Shape.Number, (a, _) => Value.Of(Size(a[0])), Any("value"))
            .Shown("{{ { a: 1 } | object.size }}", "1"),
        Function("object.to_json", "The value as JSON.", Shape.Json, (a, c) => ToJson(a[0], c), Any("value"))
            .Shown("{{ [1, 2] | object.to_json }}", "[1,2]"),
        Function("object.typeof", "The kind of the value: string, boolean, number, array, iterator, function, object.", Shape.Text, (a, _) => Value.Of(TypeOf(a[0])), Any("value"))
            .Shown("{{ 'a' | object.typeof }}", "string"),
        Function("object.values", "The values of the object's members.", Shape.List(Shape.Any), (a, _) => Values(a[0]), Any("value"))
            .Shown("{{ { a: 1, b: 2 } | object.values | array.join ' ' }}", "1 2"),
        LeftOut("object.eval", "text is never run as a template, since it may come from anyone."),
        LeftOut("object.eval_template", "text is never run as a template, since it may come from anyone; use include or capture."),
    ];

    private static IEnumerable<string> Keys(Value value) => value.Kind switch
    {
        ValueKind.Map or ValueKind.Record or ValueKind.Namespace => Members.NamesOf(value),
        ValueKind.List when value.Reference is ListValue { Properties: { } properties } => properties.Members.Select(m => m.Key),
        _ => [],
    };

    private static bool HasKey(Value target, string key, out Value value)
    {
        value = default;
        return target.Kind is ValueKind.Map or ValueKind.Record or ValueKind.Namespace or ValueKind.List && Members.TryGet(target, key, out value);
    }

    private static Value Values(Value target) => Value.Of((ITemplateList)new ListValue(Keys(target).Select(k => HasKey(target, k, out var value) ? value : default)));

    private static int Size(Value value) => value.Kind switch
    {
        ValueKind.Text => value.TextOrNull!.Length,
        ValueKind.Html => value.AsHtml!.Text.Length,
        ValueKind.List or ValueKind.Range => value.AsList!.Count,
        ValueKind.Map => value.AsMap!.Count,
        ValueKind.Record => value.AsRecord!.Shape.Members.Count,
        _ => 0,
    };

    private static string TypeOf(Value value) => value.Kind switch
    {
        ValueKind.Nothing => "",
        ValueKind.Text or ValueKind.Html or ValueKind.Json => "string",
        ValueKind.Boolean => "boolean",
        ValueKind.List => "array",
        ValueKind.Range => "iterator",
        ValueKind.Function => "function",
        _ => value.IsNumber ? "number" : "object",
    };

    private static string Kind(Value value) => value.Kind switch
    {
        ValueKind.Boolean => "bool",
        ValueKind.Integer => value.AsInteger is >= int.MinValue and <= int.MaxValue ? "int" : "long",
        ValueKind.Float => "double",
        ValueKind.Single => "float",
        ValueKind.Decimal => "decimal",
        ValueKind.BigInteger => "bigint",
        ValueKind.Range => "range",
        _ => TypeOf(value),
    };

    private static Value ToJson(Value value, RenderContext context)
    {
        var json = new StringBuilder();
        JsonText.Append(json, value, escapeMarkup: false);
        context.CheckTextLength(json.Length);
        return context.TextOnly ? Value.Of(json.ToString()) : Value.Of(new SafeJson(json.ToString()));
    }

    private static Value FromJson(string json, RenderContext context)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 32 });
            context.Charge(json.Length / 2);
            return JsonValues.Of(document.RootElement, readOnly: false);
        }
        catch (JsonException e)
        {
            throw new TemplateFunctionException($"the text is not JSON: {e.Message}");
        }
    }
}
