using System.Globalization;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Functions;

/// <summary>Turns arguments into what a function works with; what cannot be turned is an error that says so.</summary>
internal static class Arguments
{
    public static string Text(Value value) => ValueText.Of(value);

    public static double Number(Value value) => value.Kind switch
    {
        ValueKind.Nothing => 0,
        ValueKind.Text when double.TryParse(value.TextOrNull, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) => parsed,
        _ when value.IsNumber || value.IsBoolean => value.ToDouble(),
        _ => throw new TemplateFunctionException($"a number is needed, not {Members.KindName(value)}."),
    };

    public static int Whole(Value value) => (int)Math.Clamp(Number(value), int.MinValue, int.MaxValue);

    /// <summary>The items of a list; a single value counts as a list of one.</summary>
    public static ITemplateList List(Value value) => Members.ItemsOf(value) ?? (value.IsNothing ? new ListValue() : new ListValue([value]));

    public static DateTime Date(Value value) => value.Kind switch
    {
        ValueKind.Date => value.AsDate,
        ValueKind.Text => DateParser.Parse(value.TextOrNull!, null, null) ?? throw new TemplateFunctionException($"\"{value.TextOrNull}\" is no date."),
        _ => throw new TemplateFunctionException($"a date is needed, not {Members.KindName(value)}."),
    };

    public static FunctionValue Function(Value value) =>
        value.Reference as FunctionValue ?? throw new TemplateFunctionException("a function is needed; write @ before its name.");

    /// <summary>A number as wide as it needs to be: whole if the text is.</summary>
    public static Value AsNumber(Value value)
    {
        if (value.IsNumber || value.IsNothing)
        {
            return value;
        }

        if (value.TextOrNull is { } text && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole))
        {
            return Value.Of(whole);
        }

        return Value.Of(Number(value));
    }

    public static Value MemberAt(Value item, string path)
    {
        foreach (var name in path.Contains('.', StringComparison.Ordinal) && !Members.TryGet(item, path, out _) ? path.Split('.') : [path])
        {
            if (!Members.TryGet(item, name, out item))
            {
                return default;
            }
        }

        return item;
    }
}
