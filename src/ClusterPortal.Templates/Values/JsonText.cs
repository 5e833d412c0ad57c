using System.Globalization;
using System.Text;

namespace ClusterPortal.Templates.Values;

/// <summary>Values as JSON text. With escapeMarkup the text can stand in a script block: no `&lt;` is left in it.</summary>
internal static class JsonText
{
    private const int DepthLimit = 32;

    public static void AppendString(StringBuilder to, string text, bool escapeMarkup)
    {
        to.Append('"');
        AppendInner(to, text, escapeMarkup);
        to.Append('"');
    }

    public static void AppendInner(StringBuilder to, string text, bool escapeMarkup)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '"': to.Append("\\\""); break;
                case '\\': to.Append("\\\\"); break;
                case '\n': to.Append("\\n"); break;
                case '\r': to.Append("\\r"); break;
                case '\t': to.Append("\\t"); break;
                case < ' ' or '\u2028' or '\u2029':
                    Escape(to, c);
                    break;
                case '<' or '>' or '&' or '\'' when escapeMarkup:
                    Escape(to, c);
                    break;
                default:
                    to.Append(char.IsSurrogate(c) && !char.IsHighSurrogate(c) && !char.IsLowSurrogate(c) ? '\uFFFD' : c);
                    break;
            }
        }
    }

    /// <summary>Copies JSON text, escaping the signs that could end a script; they only occur in strings.</summary>
    public static string Guard(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);

    public static void Append(StringBuilder to, Value value, bool escapeMarkup, int depth = 0)
    {
        if (depth > DepthLimit)
        {
            throw new TemplateFunctionException($"Objects stand more than {DepthLimit} deep in each other, perhaps in a circle.");
        }

        switch (value.Kind)
        {
            case ValueKind.Nothing:
                to.Append("null");
                break;
            case ValueKind.Boolean or ValueKind.Integer or ValueKind.Decimal or ValueKind.BigInteger:
                to.Append(ValueText.Of(value));
                break;
            case ValueKind.Float or ValueKind.Single:
                to.Append(double.IsFinite(value.ToDouble()) ? ValueText.Of(value) : "null");
                break;
            case ValueKind.Date:
                AppendString(to, value.AsDate.ToString(value.AsDate.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), escapeMarkup);
                break;
            case ValueKind.Json:
                to.Append(escapeMarkup ? Guard(ValueText.Of(value)) : ValueText.Of(value));
                break;
            case ValueKind.List or ValueKind.Range:
                AppendList(to, value.AsList!, escapeMarkup, depth);
                break;
            case ValueKind.Map:
                AppendMap(to, value.AsMap!, escapeMarkup, depth);
                break;
            case ValueKind.Record:
                AppendRecord(to, value.AsRecord!, escapeMarkup, depth);
                break;
            default:
                AppendString(to, ValueText.Of(value), escapeMarkup);
                break;
        }
    }

    private static void Escape(StringBuilder to, char c) => to.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));

    private static void AppendList(StringBuilder to, ITemplateList list, bool escapeMarkup, int depth)
    {
        to.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            to.Append(i == 0 ? "" : ",");
            Append(to, list[i], escapeMarkup, depth + 1);
        }

        to.Append(']');
    }

    private static void AppendMap(StringBuilder to, MapValue map, bool escapeMarkup, int depth)
    {
        to.Append('{');
        for (var i = 0; i < map.Count; i++)
        {
            to.Append(i == 0 ? "" : ",");
            AppendString(to, map.Members[i].Key, escapeMarkup);
            to.Append(':');
            Append(to, map.Members[i].Value, escapeMarkup, depth + 1);
        }

        to.Append('}');
    }

    private static void AppendRecord(StringBuilder to, ITemplateRecord record, bool escapeMarkup, int depth)
    {
        to.Append('{');
        for (var i = 0; i < record.Shape.Members.Count; i++)
        {
            to.Append(i == 0 ? "" : ",");
            AppendString(to, record.Shape.Members[i].Name, escapeMarkup);
            to.Append(':');
            Append(to, record.Get(i), escapeMarkup, depth + 1);
        }

        to.Append('}');
    }
}
