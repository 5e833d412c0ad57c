using System.Globalization;

namespace ClusterPortal.Graphics.Graphs;

/// <summary>In: nodes and numbered arrows. Out: a drawing for a page, in which each arrow has its number where it begins and its head where it leads to. What the
/// numbers mean stands in a list beside it.</summary>
internal static class Graph
{
    public static string Draw(GraphModel model)
    {
        var layout = GraphLayout.Of(model);
        var canvas = new SvgCanvas(model.RightToLeft);
        foreach (var group in layout.Groups) Group(canvas, group);
        canvas.Paths(layout.Height, layout.Edges.Select(e => ($"arc k{e.Edge.Sort}", Arc(e))));
        foreach (var node in layout.Nodes) Node(canvas, node);
        foreach (var edge in layout.Edges) Ends(canvas, edge);
        var y = Key(canvas, model, layout.Height);
        return "<div class=\"charts\">" + canvas.Finish(model.Id, "graph", y, model.Title, model.Description) + "</div>";
    }

    private static void Group(SvgCanvas canvas, PlacedGroup group)
    {
        if (group.Group.Framed) canvas.Box("frame", 0, GraphLayout.Edge, group.Y, group.Height, 6);
        var y = group.Y + (group.Group.Framed ? 6 : 0);
        foreach (var line in group.Heading)
        {
            y += GraphLayout.LineHeight;
            canvas.Text("value", 0, y - 2, line, "start", group.Group.Framed ? GraphLayout.Indent : 0);
        }
    }

    private static void Node(SvgCanvas canvas, PlacedNode node)
    {
        // A little within its frame, in parts of a hundred as all widths.
        canvas.Box(node.Node.Focus ? "node focus" : "node", 1.5, GraphLayout.Edge, node.Y, node.Height, 4);
        var y = node.Y + (node.Height - node.Lines.Length * GraphLayout.LineHeight) / 2;
        foreach (var line in node.Lines)
        {
            y += GraphLayout.LineHeight;
            canvas.Text(node.Node.Focus ? "value" : null, 1.5, y - 4, line, "start", GraphLayout.Indent);
        }
    }

    private static string Arc(PlacedEdge edge)
    {
        var reach = GraphLayout.Edge + edge.Reach;
        return string.Create(CultureInfo.InvariantCulture,
            $"M{GraphLayout.Edge} {SvgCanvas.Number(edge.FromY)}C{SvgCanvas.Number(reach)} {SvgCanvas.Number(edge.FromY)} {SvgCanvas.Number(reach)} {SvgCanvas.Number(edge.ToY)} {GraphLayout.Edge} {SvgCanvas.Number(edge.ToY)}");
    }

    private static void Ends(SvgCanvas canvas, PlacedEdge edge)
    {
        canvas.Mark($"head k{edge.Edge.Sort}", GraphLayout.Edge, edge.ToY, edge.Edge.Mutual ? "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z" : "M1 0 11 -6V6Z");
        canvas.Mark($"chip k{edge.Edge.Sort}", GraphLayout.Edge, edge.FromY, "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0Z");
        canvas.Text("chip-number", GraphLayout.Edge, edge.FromY + 4, edge.Edge.Number.ToString(CultureInfo.InvariantCulture), "middle");
    }

    private static double Key(SvgCanvas canvas, GraphModel model, double y)
    {
        if (model.Sorts.Length == 0) return y + 2;
        y += 12;
        foreach (var sort in model.Edges.Select(e => e.Sort).Distinct().Order())
        {
            canvas.Mark($"arc k{sort}", 0, y + 9, "M0 0H26");
            foreach (var line in TextWrap.Lines(model.Sorts[sort], 240, GraphLayout.Letters, 3))
            {
                y += GraphLayout.LineHeight;
                canvas.Text("tick", 0, y - 4, line, "start", 34);
            }

            y += 4;
        }

        return y;
    }
}
