using System.Globalization;
using System.Numerics;
using System.Text;

namespace ClusterPortal.Templates.Values;

/// <summary>How values look as text when printed.</summary>
internal static class ValueText
{
    private const int DepthLimit = 32;

    public static string Of(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Nothing or ValueKind.Empty:
                return "";
            case ValueKind.Text:
                return value.TextOrNull!;
            case ValueKind.Boolean:
                return value.AsBoolean ? "true" : "false";
            case ValueKind.Integer:
                return value.AsInteger.ToString(CultureInfo.InvariantCulture);
            default:
                var builder = new StringBuilder();
                Append(builder, value, 0, nested: false);
                return builder.ToString();
        }
    }

    public static string OfDouble(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder to, Value value, int depth, bool nested)
    {
        switch (value.Kind)
        {
            case ValueKind.Nothing:
                to.Append(nested ? "null" : "");
                break;
            case ValueKind.Text:
                if (nested)
                {
                    JsonText.AppendString(to, value.TextOrNull!, escapeMarkup: false);
                }
                else
                {
                    to.Append(value.TextOrNull);
                }

                break;
            case ValueKind.Float:
                to.Append(OfDouble(value.AsFloat));
                break;
            case ValueKind.Single:
                to.Append(value.AsSingle.ToString("R", CultureInfo.InvariantCulture));
                break;
            case ValueKind.Decimal:
                to.Append(((decimal)value.Reference!).ToString(CultureInfo.InvariantCulture));
                break;
            case ValueKind.BigInteger:
                to.Append(((BigInteger)value.Reference!).ToString(CultureInfo.InvariantCulture));
                break;
            case ValueKind.Date:
                to.Append(DateText.Format(value.AsDate, DateText.DefaultFormat));
                break;
            case ValueKind.Duration:
                to.Append(value.AsDuration.ToString("c", CultureInfo.InvariantCulture));
                break;
            case ValueKind.Html:
                to.Append(value.AsHtml!.Text);
                break;
            case ValueKind.Json:
                to.Append(((SafeJson)value.Reference!).Text);
                break;
            case ValueKind.List or ValueKind.Range:
                AppendList(to, value.AsList!, depth);
                break;
            case ValueKind.Map:
                AppendMap(to, value.AsMap!, depth);
                break;
            case ValueKind.Record:
                to.Append('<').Append(value.AsRecord!.Shape.Name).Append('>');
                break;
            case ValueKind.Function:
                to.Append("<function>");
                break;
            default:
                to.Append(Of(value));
                break;
        }
    }

    private static void AppendList(StringBuilder to, ITemplateList list, int depth)
    {
        to.Append('[');
        for (var i = 0; i < list.Count && depth < DepthLimit; i++)
        {
            to.Append(i == 0 ? "" : ", ");
            Append(to, list[i], depth + 1, nested: true);
        }

        to.Append(']');
    }

    private static void AppendMap(StringBuilder to, MapValue map, int depth)
    {
        to.Append('{');
        for (var i = 0; i < map.Count && depth < DepthLimit; i++)
        {
            to.Append(i == 0 ? "" : ", ");
            AppendKey(to, map.Members[i].Key);
            to.Append(": ");
            Append(to, map.Members[i].Value, depth + 1, nested: true);
        }

        to.Append('}');
    }

    private static void AppendKey(StringBuilder to, string key)
    {
        if (key.Length > 0 && (char.IsLetter(key[0]) || key[0] == '_') && key.All(c => char.IsLetterOrDigit(c) || c == '_'))
        {
            to.Append(key);
        }
        else
        {
            JsonText.AppendString(to, key, escapeMarkup: false);
        }
    }
}
