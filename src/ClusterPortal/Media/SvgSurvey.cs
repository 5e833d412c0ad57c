using System.Xml;

namespace ClusterPortal.Media;

/// <summary>A first look through a drawing: its style rules, the names something refers to, and whether it is small enough to be drawn by any browser.</summary>
internal sealed class SvgSurvey
{
    private readonly HashSet<string> holdUses = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public SvgStyles Styles { get; } = new();

    /// <summary>Names that an href or url(#…) mentions.</summary>
    public HashSet<string> Referenced { get; } = new(StringComparer.Ordinal);

    public string Problem { get; private set; } = "";

    public int Line { get; private set; }

    public int Column { get; private set; }

    /// <summary>False when the drawing is too deep, too large or repeats parts of itself inside repeated parts.</summary>
    public bool Read(XmlReader reader, int deepest, int mostElements)
    {
        var open = new Stack<string?>();
        var elements = 0;
        var style = false;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth > deepest) return Refuse(reader, $"The drawing has more than {deepest} groups inside one another");
                    if (++elements > mostElements) return Refuse(reader, $"The drawing has more than {mostElements} parts");
                    Element(reader, open);
                    style = reader.LocalName == "style" && !reader.IsEmptyElement;
                    if (!reader.IsEmptyElement) open.Push(reader.GetAttribute("id"));
                    break;
                case XmlNodeType.EndElement:
                    style = false;
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when style:
                    Styles.Add(reader.Value);
                    References(reader.Value);
                    break;
                default:
                    break;
            }
        }

        // A part that is used and itself uses others can double at each step, until no browser can draw it.
        foreach (var name in used)
            if (holdUses.Contains(name)) return Refuse(reader, $"The part '{name}' is used and uses other parts itself");
        return true;
    }

    private void Element(XmlReader reader, Stack<string?> open)
    {
        var isUse = reader.LocalName == "use";
        if (isUse)
        {
            foreach (var name in open)
                if (name is not null) holdUses.Add(name);
            if (reader.GetAttribute("id") is { } own) holdUses.Add(own);
        }

        if (!reader.MoveToFirstAttribute()) return;
        do
        {
            if (reader.LocalName == "href" && reader.Value.StartsWith('#'))
            {
                Referenced.Add(reader.Value[1..]);
                if (isUse) used.Add(reader.Value[1..]);
            }
            else
            {
                References(reader.Value);
            }
        }
        while (reader.MoveToNextAttribute());
        reader.MoveToElement();
    }

    private void References(string value)
    {
        for (var at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = value.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            var end = value.IndexOf(')', at);
            if (end < 0) return;
            var name = value[(at + 4)..end].Trim(' ', '"', '\'');
            if (name.StartsWith('#')) Referenced.Add(name[1..]);
        }
    }

    private bool Refuse(XmlReader reader, string problem)
    {
        Problem = problem;
        if (reader is IXmlLineInfo place)
        {
            Line = Math.Max(1, place.LineNumber);
            Column = Math.Max(1, place.LinePosition);
        }

        return false;
    }
}
