using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Text;

namespace ClusterPortal.Media;

/// <summary>Writes a drawing anew, element by element, from what the policy allows.</summary>
internal sealed class SvgWriter(SvgSurvey survey, SourceText source, DiagnosticBag bag)
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const int LongestValue = 200_000;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private static readonly SearchValues<char> NotInValues = SearchValues.Create("\\<>@{};:");

    private readonly StringBuilder text = new();
    private readonly SortedDictionary<string, string> attributes = new(StringComparer.Ordinal);
    private bool openTag;

    public MediaFile? Write(XmlReader reader)
    {
        double width = 0, height = 0;
        var skipBelow = int.MaxValue;
        var written = new Stack<string?>();
        var root = false;
        while (reader.Read())
        {
            if (reader.Depth > skipBelow) continue;
            skipBelow = int.MaxValue;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when !root:
                    if (reader.LocalName != "svg" || reader.NamespaceURI is not ("" or Namespace))
                    {
                        Report(LimitRules.SvgUnreadable, reader, "The file is not a drawing: its first element is not <svg>", "save it anew as plain SVG");
                        return null;
                    }

                    root = true;
                    Collect(reader);
                    if (!TrySize(out width, out height))
                    {
                        Report(PageRules.SvgWithoutSize, reader, "The drawing does not tell its size", "write viewBox=\"0 0 width height\" into <svg>");
                        return null;
                    }

                    Begin("svg", reader.IsEmptyElement);
                    if (!reader.IsEmptyElement) written.Push("svg");
                    break;
                case XmlNodeType.Element:
                    if (!Element(reader, written)) skipBelow = reader.IsEmptyElement ? int.MaxValue : reader.Depth;
                    break;
                case XmlNodeType.EndElement:
                    if (written.TryPop(out var name) && name is not null) End(name);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    if (written.TryPeek(out var holder) && holder is "text" or "tspan" or "textPath" or "title" or "desc") Text(reader.Value);
                    break;
                default:
                    break;
            }
        }

        if (survey.Styles.Incomplete)
            bag.Report(LimitRules.SvgPartRemoved, Span.Of(source), "Some style rules of the drawing could not be kept", "save it with 'presentation attributes' instead of CSS");
        return new MediaFile(MediaFormat.Svg, Encoding.UTF8.GetBytes(text.ToString()), Rounded(width), Rounded(height));
    }

    // False when the element is left out with everything in it; its end is then skipped too.
    private bool Element(XmlReader reader, Stack<string?> written)
    {
        var name = reader.LocalName;
        var ours = reader.NamespaceURI is "" or Namespace;
        if (ours && SvgPolicy.Unwrapped.Contains(name))
        {
            if (!reader.IsEmptyElement) written.Push(null);
            return true;
        }

        if (!ours || !SvgPolicy.Elements.Contains(name))
        {
            if (SvgPolicy.Reported.Contains(name)) Report(LimitRules.SvgPartRemoved, reader, $"<{name}> was left out of the drawing", Advice(name));
            if (!reader.IsEmptyElement) written.Push(null);
            return false;
        }

        Collect(reader);
        Begin(name, reader.IsEmptyElement);
        if (!reader.IsEmptyElement) written.Push(name);
        return true;
    }

    // The allowed attributes of the element at hand, in alphabetical order; what a style says goes before what an attribute says.
    private void Collect(XmlReader reader)
    {
        attributes.Clear();
        var element = reader.LocalName;
        string? classes = null, style = null, id = null;
        if (reader.MoveToFirstAttribute())
        {
            do
            {
                var name = reader.LocalName;
                if (name == "href" && element is "use" or "textPath" or "linearGradient" or "radialGradient" or "pattern") Reference(reader);
                else if (reader.NamespaceURI == "http://www.w3.org/XML/1998/namespace" && name == "space" && reader.Value == "preserve") attributes["xml:space"] = "preserve";
                else if (reader.NamespaceURI.Length > 0) continue;
                else if (name == "class") classes = reader.Value;
                else if (name == "style") style = reader.Value;
                else if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase)) Report(LimitRules.SvgPartRemoved, reader, $"'{name}' was left out of the drawing", Advice("script"));
                else if (SvgPolicy.Presentation.Contains(name) || SvgPolicy.Geometry.Contains(name)) Set(name, reader.Value, reader);
                if (name == "id") id = reader.Value;
            }
            while (reader.MoveToNextAttribute());
            reader.MoveToElement();
        }

        foreach (var (name, value) in survey.Styles.For(element, classes, id)) Style(name, value, reader);
        if (style is null) return;
        foreach (var (name, value) in SvgStyles.Parse(style)) Style(name, value, reader);
    }

    private void Style(string name, string value, XmlReader reader)
    {
        if (SvgPolicy.Presentation.Contains(name)) Set(name, value, reader);
    }

    private void Reference(XmlReader reader)
    {
        var target = reader.Value.Trim();
        if (target.StartsWith('#') && IsName(target[1..])) attributes["href"] = target;
        else Report(LimitRules.SvgPartRemoved, reader, "A reference to another file was left out of the drawing", "save the drawing with everything inside it");
    }

    private void Set(string name, string value, XmlReader reader)
    {
        if (name == "id")
        {
            if (survey.Referenced.Contains(value) && IsName(value)) attributes["id"] = value;
            return;
        }

        var trimmed = Collapsed(value);
        if (IsHarmless(trimmed)) attributes[name] = trimmed;
        else Report(LimitRules.SvgPartRemoved, reader, $"The value of '{name}' was left out of the drawing", "use plain colours, and url(#…) for parts of the drawing itself");
    }

    // Values are numbers, words and paths; the only call that reaches anything is url(), and it may reach names in this file alone.
    private static bool IsHarmless(string value)
    {
        if (value.Length > LongestValue || value.AsSpan().ContainsAny(NotInValues)) return false;
        for (var at = value.IndexOf("url", StringComparison.OrdinalIgnoreCase); at >= 0; at = value.IndexOf("url", at + 3, StringComparison.OrdinalIgnoreCase))
        {
            var end = value.IndexOf(')', at);
            if (at + 4 > value.Length || value[at + 3] != '(' || end < 0) return false;
            var name = value[(at + 4)..end].Trim(' ', '"', '\'');
            if (!name.StartsWith('#') || !IsName(name[1..])) return false;
        }

        return !value.Contains("image(", StringComparison.OrdinalIgnoreCase) && !value.Contains("image-set(", StringComparison.OrdinalIgnoreCase)
            && !value.Contains("var(", StringComparison.OrdinalIgnoreCase);
    }

    // Drawing programs write their data in lines; one space does as well.
    private static string Collapsed(string value)
    {
        if (value.AsSpan().IndexOfAny("\t\r\n") < 0 && !value.Contains("  ", StringComparison.Ordinal)) return value.Trim();
        return string.Join(' ', value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    private bool TrySize(out double width, out double height)
    {
        width = SvgSanitizer.Number(attributes.GetValueOrDefault("width"));
        height = SvgSanitizer.Number(attributes.GetValueOrDefault("height"));
        var box = (attributes.GetValueOrDefault("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var (boxWidth, boxHeight) = box.Length == 4 ? (SvgSanitizer.Number(box[2]), SvgSanitizer.Number(box[3])) : (0, 0);
        if (boxWidth <= 0 || boxHeight <= 0)
        {
            if (width <= 0 || height <= 0) return false;
            attributes["viewBox"] = string.Create(CultureInfo.InvariantCulture, $"0 0 {width:R} {height:R}");
        }
        else if (width <= 0 || height <= 0)
        {
            (width, height) = (boxWidth, boxHeight);
        }

        // Outside a page the drawing takes this size; pages set their own.
        attributes["width"] = Rounded(width).ToString(CultureInfo.InvariantCulture);
        attributes["height"] = Rounded(height).ToString(CultureInfo.InvariantCulture);
        attributes["xmlns"] = Namespace;
        return true;
    }

    private void Begin(string name, bool empty)
    {
        CloseTag();
        text.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            text.Append(' ').Append(key).Append("=\"");
            Escaped(value);
            text.Append('"');
        }

        if (empty) text.Append("/>");
        else openTag = true;
    }

    private void End(string name)
    {
        if (openTag) text.Append("/>");
        else text.Append("</").Append(name).Append('>');
        openTag = false;
    }

    private void Text(string value)
    {
        CloseTag();
        Escaped(value);
    }

    private void CloseTag()
    {
        if (openTag) text.Append('>');
        openTag = false;
    }

    private void Escaped(string value)
    {
        foreach (var c in value)
        {
            switch (c)
            {
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '&': text.Append("&amp;"); break;
                case '"': text.Append("&quot;"); break;
                default: text.Append(c); break;
            }
        }
    }

    private void Report(DiagnosticRule rule, XmlReader reader, string message, string label)
    {
        var place = (IXmlLineInfo)reader;
        bag.Report(rule, source.SpanOf(source.OffsetOf(place.LineNumber, place.LinePosition), reader.Name.Length), message, label);
    }

    private static int Rounded(double value) => (int)Math.Clamp(Math.Ceiling(value), 1, 100_000);

    private static bool IsName(string name) => name.Length is > 0 and < 200 && name.AsSpan().IndexOfAnyExcept(NameCharacters) < 0;

    private static string Advice(string element) => element switch
    {
        "image" or "feImage" => "use the picture as a file of its own, or trace it",
        "foreignObject" => "turn its text into drawing text or paths",
        "script" or "handler" => "drawings of this portal run no scripts",
        _ => "drawings of this portal do not move",
    };
}
