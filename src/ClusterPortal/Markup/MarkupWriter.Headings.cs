using System.Text;
using ClusterPortal.Diagnostics.Catalogue;
using Markdig.Syntax;

namespace ClusterPortal.Markup;

internal sealed partial class MarkupWriter
{
    private readonly List<MarkdownHeading> headings = [];
    private HashSet<string>? anchors;
    private Dictionary<string, int>? repeats;
    private int nextHeading;

    // Before anything is written, because a link may lead to a heading further down.
    private void FindHeadings(ContainerBlock tree)
    {
        List<HeadingBlock>? found = null;
        Collect(tree);
        if (found is null) return;
        var shift = input.HeadingBase - found.Min(h => h.Level);
        var before = input.HeadingBase - 1;
        foreach (var heading in found)
        {
            var text = new StringBuilder();
            Plain(heading.Inline, text);
            var plain = text.ToString().Trim();
            if (plain.Length == 0) Report(PageRules.EmptyHeading, heading.Span.Start, heading.Span.Length, "This heading has no text", "write a few words, or leave the heading out");
            var level = heading.Level + shift;
            if (level > before + 1)
            {
                Report(PageRules.MarkdownHeadingSkips, heading.Span.Start, heading.Span.Length, $"The heading '{Shortened(plain)}' skips a level",
                    $"write {new string('#', before + 1 - shift)} instead of {new string('#', heading.Level)}");
                level = before + 1;
            }

            level = Math.Min(level, 6);
            before = level;
            headings.Add(new MarkdownHeading(level, Anchor(plain), plain));
        }

        void Collect(ContainerBlock container)
        {
            foreach (var block in container)
            {
                if (block is HeadingBlock heading) (found ??= []).Add(heading);
                else if (block is ContainerBlock inner) Collect(inner);
            }
        }
    }

    private void Heading(HeadingBlock heading)
    {
        var entry = headings[nextHeading++];
        if (entry.Text.Length == 0) return;
        Span<byte> open = [(byte)'<', (byte)'h', (byte)('0' + entry.Level)];
        html.Raw(open);
        html.Raw(" id=\""u8);
        html.Attribute(entry.Id);
        html.Raw("\">"u8);
        meter.Quiet = true;
        Inlines(heading.Inline);
        meter.Quiet = false;
        html.Raw("</h"u8);
        html.Raw(open[2..]);
        html.Raw(">\n"u8);
    }

    private string Anchor(string text)
    {
        anchors ??= new HashSet<string>(StringComparer.Ordinal);
        var plain = input.IdPrefix + Anchors.Of(text);
        if (!input.ReservedIds.Contains(plain) && anchors.Add(plain)) return plain;
        repeats ??= new Dictionary<string, int>(StringComparer.Ordinal);
        // Counting on from the last number keeps ten thousand equal headings cheap.
        var n = repeats.GetValueOrDefault(plain, 2);
        var id = $"{plain}-{n}";
        while (input.ReservedIds.Contains(id) || !anchors.Add(id)) id = $"{plain}-{++n}";
        repeats[plain] = n + 1;
        return id;
    }

    private static string Shortened(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
