using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Checks;

/// <summary>In: the bytes of a finished page. Out: its links, anchors and what is wrong with it by itself. One pass, no tree. One scanner serves all threads.</summary>
internal sealed class PageScanner
{
    private readonly TextPool pool = new();

    // Lists are working memory, made as often as there are threads.
    private readonly ConcurrentBag<Lists> spare = [];

    public PageScan Scan(ReadOnlySpan<byte> html, string path)
    {
        if (!spare.TryTake(out var lists)) lists = new Lists();
        var scan = new Pass(pool, lists).Run(html, path);
        lists.Clear();
        spare.Add(lists);
        return scan;
    }

    private sealed class Lists
    {
        public List<PageLink> Links { get; } = new(256);

        public List<ulong> Anchors { get; } = new(64);

        public List<PageFault> Faults { get; } = [];

        public void Clear()
        {
            Links.Clear();
            Anchors.Clear();
            Faults.Clear();
        }
    }

    private sealed class Pass(TextPool pool, Lists lists)
    {
        private readonly List<PageLink> links = lists.Links;
        private readonly List<ulong> anchors = lists.Anchors;
        private readonly List<PageFault> faults = lists.Faults;
        private string? language;
        private string? title;
        private int heading;
        private int firsts;
        private bool hasRoot;
        private int control;
        private bool controlNamed;
        private string controlUrl = "";
        private int frames;

        public PageScan Run(ReadOnlySpan<byte> html, string path)
        {
            var reader = new HtmlReader(html);
            while (reader.Next(out var tag))
            {
                if (control > 0 && !controlNamed && !IsBlank(reader.TextBefore)) controlNamed = true;
                if (tag.Closing) Close(tag.Name);
                else Open(tag, ref reader);
            }

            if (hasRoot)
            {
                if (string.IsNullOrWhiteSpace(language)) Fault(PageRules.PageWithoutLanguage);
                if (string.IsNullOrWhiteSpace(title)) Fault(PageRules.PageWithoutTitle);
                if (firsts != 1) Fault(PageRules.NotOneMainHeading, firsts == 0 ? "no" : firsts.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            var sorted = anchors.ToArray();
            Array.Sort(sorted);
            return new PageScan
            {
                Path = path, Language = language, Title = title, Hash = Fingerprint.Of(html), Links = [.. links], Faults = [.. faults], Anchors = sorted,
            };
        }

        private void Open(HtmlTag tag, ref HtmlReader reader)
        {
            var name = tag.Name;
            if (name.Length == 2) Heading(name);
            if (IsFrame(name)) frames++;
            var element = ElementOf(name);
            ReadOnlySpan<byte> type = default, rel = default, property = default;
            bool alt = false, href = false, source = false, hidden = false, tabindex = false, label = false;
            var url = "";
            var rest = tag.Attributes;
            while (HtmlTag.NextAttribute(ref rest, out var key, out var value))
            {
                switch (key.Length)
                {
                    case 2 when key.SequenceEqual("id"u8):
                        Anchor(value);
                        break;
                    case 3 when key.SequenceEqual("src"u8):
                        source = true;
                        Link(value, PageLinkKind.Resource);
                        break;
                    case 3 when key.SequenceEqual("alt"u8):
                        alt = true;
                        label |= !IsBlank(value);
                        break;
                    case 3 when key.SequenceEqual("rel"u8):
                        rel = value;
                        break;
                    case 4 when key.SequenceEqual("href"u8):
                        href = true;
                        url = Text(value);
                        break;
                    case 4 when key.SequenceEqual("type"u8):
                        type = value;
                        hidden = value.SequenceEqual("hidden"u8);
                        break;
                    case 4 when key.SequenceEqual("lang"u8):
                        if (element == Element.Html) language = Text(value);
                        break;
                    case 5 when key.SequenceEqual("style"u8):
                        Fault(PageRules.InlineCode, "style=");
                        break;
                    case 6 when key.SequenceEqual("srcset"u8):
                        Set(value);
                        break;
                    case 6 when key.SequenceEqual("poster"u8):
                        Link(value, PageLinkKind.Resource);
                        break;
                    case 6 when key.SequenceEqual("action"u8) || key.SequenceEqual("data"u8):
                        Link(value, PageLinkKind.Form);
                        break;
                    case 7 when key.SequenceEqual("content"u8):
                        property = value;
                        break;
                    case 8 when key.SequenceEqual("tabindex"u8):
                        tabindex = true;
                        break;
                    case 10 when key.SequenceEqual("aria-label"u8):
                        label |= !IsBlank(value);
                        break;
                    case 10 when key.SequenceEqual("http-equiv"u8):
                        type = value;
                        break;
                    case 15 when key.SequenceEqual("aria-labelledby"u8):
                        label |= !IsBlank(value);
                        break;
                    default:
                        if (key.Length > 2 && key[0] == 'o' && key[1] == 'n') Fault(PageRules.InlineCode, pool.Of(key) + "=");
                        break;
                }
            }

            switch (element)
            {
                case Element.Html:
                    hasRoot = true;
                    break;
                case Element.Title when frames == 0:
                    title ??= WebUtility.HtmlDecode(Encoding.UTF8.GetString(reader.RawContent(name)).Trim());
                    break;
                case Element.Title:
                    if (control > 0) controlNamed |= !IsBlank(reader.RawContent(name));
                    break;
                case Element.Script:
                    if (!source && !IsData(type)) Fault(PageRules.InlineCode, "<script>");
                    reader.RawContent(name);
                    break;
                case Element.Style:
                    Fault(PageRules.InlineCode, "<style>");
                    reader.RawContent(name);
                    break;
                case Element.Meta:
                    if (type.SequenceEqual("refresh"u8)) Refresh(property);
                    break;
                case Element.Image when !alt && !hidden:
                    Fault(PageRules.ImageWithoutText, links.Count > 0 ? links[^1].Url : "");
                    break;
                case Element.Link:
                    if (href) links.Add(new PageLink(url, IsLoaded(rel) ? PageLinkKind.Resource : PageLinkKind.Link));
                    return;
                default:
                    break;
            }

            if (href) links.Add(new PageLink(url, element is Element.Anchor ? PageLinkKind.Link : PageLinkKind.Resource));
            if (control > 0 && label) controlNamed = true;
            var interactive = element is Element.Button or Element.Field || (element == Element.Anchor && href) || (tabindex && element != Element.Html);
            if (control > 0 && interactive && !hidden) Fault(PageRules.ControlInControl, $"<{pool.Of(name)}>");
            if (element is Element.Button || (element == Element.Anchor && href))
            {
                control++;
                controlNamed = label;
                controlUrl = element == Element.Anchor ? url : "<button>";
            }
        }

        private void Close(ReadOnlySpan<byte> name)
        {
            if (IsFrame(name)) frames = Math.Max(0, frames - 1);
            if (control == 0 || ElementOf(name) is not (Element.Anchor or Element.Button)) return;
            if (!controlNamed) Fault(PageRules.ControlWithoutName, controlUrl);
            control--;
            controlNamed = true;
        }

        private void Heading(ReadOnlySpan<byte> name)
        {
            if (name[0] != 'h' || name[1] is < (byte)'1' or > (byte)'6') return;
            var level = name[1] - '0';
            if (level == 1) firsts++;
            if (level > heading + 1) Fault(PageRules.HeadingSkips, heading == 0 ? $"begins with h{level}" : $"has an h{level} after an h{heading}");
            heading = level;
        }

        private void Anchor(ReadOnlySpan<byte> value)
        {
            var hash = Fingerprint.Of(value.Contains((byte)'&') ? Encoding.UTF8.GetBytes(Text(value)) : value);
            if (anchors.Contains(hash)) Fault(PageRules.IdTwice, Text(value));
            else anchors.Add(hash);
        }

        private void Link(ReadOnlySpan<byte> value, PageLinkKind kind) => links.Add(new PageLink(Text(value), kind));

        // "a.webp 480w, b.webp 960w": addresses of ours have no commas.
        private void Set(ReadOnlySpan<byte> value)
        {
            foreach (var range in value.Split((byte)','))
            {
                var part = value[range].Trim(" \t\n\r\f"u8);
                var space = part.IndexOf((byte)' ');
                if (!part.IsEmpty) Link(space < 0 ? part : part[..space], PageLinkKind.Resource);
            }
        }

        private void Refresh(ReadOnlySpan<byte> content)
        {
            var at = content.IndexOf("url="u8);
            if (at >= 0) Link(content[(at + 4)..], PageLinkKind.Link);
        }

        private string Text(ReadOnlySpan<byte> value)
        {
            var bare = value.Length > 0 && (value[0] <= ' ' || value[^1] <= ' ') ? value.Trim(" \t\n\r\f"u8) : value;
            var text = pool.Of(bare);
            return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
        }

        private void Fault(DiagnosticRule rule, string what = "")
        {
            if (faults.Count < 50) faults.Add(new PageFault(rule, what));
        }

        // Inside a drawing <title> names a part of it and not the page.
        private static bool IsFrame(ReadOnlySpan<byte> name) => name.SequenceEqual("svg"u8) || name.SequenceEqual("math"u8);

        // Data blocks are not run by the browser.
        private static bool IsData(ReadOnlySpan<byte> type) =>
            type.SequenceEqual("application/ld+json"u8) || type.SequenceEqual("application/json"u8) || type.SequenceEqual("speculationrules"u8);

        private static bool IsLoaded(ReadOnlySpan<byte> rel) =>
            rel.IndexOf("stylesheet"u8) >= 0 || rel.IndexOf("icon"u8) >= 0 || rel.IndexOf("preload"u8) >= 0 || rel.IndexOf("manifest"u8) >= 0;

        private static bool IsBlank(ReadOnlySpan<byte> text) => text.IsEmpty || (text[0] <= ' ' && text.IndexOfAnyExcept(" \n\t\r\f"u8) < 0);
    }

    private enum Element
    {
        Other,
        Html,
        Title,
        Script,
        Style,
        Meta,
        Image,
        Link,
        Anchor,
        Button,
        Field,
    }

    private static Element ElementOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        1 when name[0] == 'a' => Element.Anchor,
        3 when name.SequenceEqual("img"u8) => Element.Image,
        4 when name.SequenceEqual("html"u8) => Element.Html,
        4 when name.SequenceEqual("link"u8) => Element.Link,
        4 when name.SequenceEqual("meta"u8) => Element.Meta,
        5 when name.SequenceEqual("title"u8) => Element.Title,
        5 when name.SequenceEqual("style"u8) => Element.Style,
        5 when name.SequenceEqual("input"u8) => Element.Field,
        6 when name.SequenceEqual("script"u8) => Element.Script,
        6 when name.SequenceEqual("button"u8) => Element.Button,
        6 when name.SequenceEqual("select"u8) => Element.Field,
        8 when name.SequenceEqual("textarea"u8) => Element.Field,
        _ => Element.Other,
    };
}
