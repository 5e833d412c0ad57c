using System.Collections.Immutable;

namespace ClusterPortal.Themes.Css;

/// <summary>In: style sheets in the order in which pages link to them. Out: the value of each custom property of the page, in the light or in the dark, as a browser's
/// cascade would have it. Rules for print, for widths and for parts of a page are passed over.</summary>
internal sealed class RootProperties
{
    private readonly ImmutableArray<RootProperty> all;
    private readonly List<string> layers;

    private RootProperties(ImmutableArray<RootProperty> all, List<string> layers) => (this.all, this.layers) = (all, layers);

    public static RootProperties Read(IEnumerable<string> sheets)
    {
        var found = ImmutableArray.CreateBuilder<RootProperty>();
        var layers = new List<string>();
        foreach (var sheet in sheets) new Reader(sheet, found, layers).Read();
        return new RootProperties(found.ToImmutable(), layers);
    }

    public Dictionary<string, string> In(bool dark)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in all.Where(p => p.Dark is null || p.Dark == dark).OrderBy(p => p.Layer is { } layer ? layers.IndexOf(layer) : layers.Count)) values[property.Name] = property.Value;
        return values;
    }

    private ref struct Reader(ReadOnlySpan<char> css, ImmutableArray<RootProperty>.Builder found, List<string> layers)
    {
        private readonly ReadOnlySpan<char> css = css;
        private readonly Stack<Block> blocks = new([new Block(null, null, true, false)]);
        private int at;

        public void Read()
        {
            var start = 0;
            while (at < css.Length)
            {
                switch (css[at])
                {
                    case '/' when css[at..].StartsWith("/*", StringComparison.Ordinal):
                        // What stands before a remark is part of the same rule, but nobody writes remarks inside of one's name or value here.
                        at = css[at..].IndexOf("*/", StringComparison.Ordinal) is var end and >= 0 ? at + end + 2 : css.Length;
                        start = at;
                        continue;
                    case '"' or '\'':
                        var close = css[(at + 1)..].IndexOf(css[at]);
                        at = close < 0 ? css.Length : at + close + 2;
                        continue;
                    case '{':
                        blocks.Push(Inner(css[start..at].Trim(), blocks.Peek()));
                        start = ++at;
                        continue;
                    case ';' or '}':
                        Statement(css[start..at].Trim());
                        if (css[at] == '}' && blocks.Count > 1) blocks.Pop();
                        start = ++at;
                        continue;
                    default:
                        at++;
                        continue;
                }
            }
        }

        private readonly Block Inner(ReadOnlySpan<char> head, Block outer)
        {
            if (head.StartsWith("@layer", StringComparison.Ordinal))
            {
                var name = head["@layer".Length..].Trim().ToString();
                Known(name);
                return outer with { Layer = name };
            }

            if (!head.StartsWith("@", StringComparison.Ordinal)) return outer with { IsRoot = outer.Counts && head is ":root" or "html" };
            var query = head.ToString().Replace(" ", "", StringComparison.Ordinal);
            return query switch
            {
                "@media(prefers-color-scheme:dark)" => outer with { Dark = true, Counts = outer.Counts && outer.Dark != false },
                "@media(prefers-color-scheme:light)" => outer with { Dark = false, Counts = outer.Counts && outer.Dark != true },
                _ when query.StartsWith("@supports", StringComparison.Ordinal) => outer,
                _ => outer with { Counts = false },
            };
        }

        private readonly void Statement(ReadOnlySpan<char> text)
        {
            if (text.StartsWith("@layer", StringComparison.Ordinal))
            {
                foreach (var name in text["@layer".Length..].ToString().Split(',', StringSplitOptions.TrimEntries)) Known(name);
                return;
            }

            var block = blocks.Peek();
            if (!block.IsRoot || !block.Counts || !text.StartsWith("--", StringComparison.Ordinal) || text.IndexOf(':') is not (> 0 and var colon)) return;
            found.Add(new RootProperty(text[..colon].Trim().ToString(), text[(colon + 1)..].Trim().ToString(), block.Layer, block.Dark));
        }

        private readonly void Known(string layer)
        {
            if (!layers.Contains(layer)) layers.Add(layer);
        }
    }

    private sealed record Block(string? Layer, bool? Dark, bool Counts, bool IsRoot);
}
