using System.Net;
using ClusterPortal.Diagnostics.Catalogue;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ClusterPortal.Markup;

// HTML within a line of text: tags that stand among words, and their attributes.
internal sealed partial class MarkupWriter
{
    // True when the tag was written or needs nothing; false when it was left out.
    private bool InlineTag(RawTag tag, int place, int length)
    {
        if (RawHtmlPolicy.Void.Contains(tag.Name))
        {
            if (!tag.Closing) html.Raw(tag.Name == "br" ? "<br>"u8 : "<wbr>"u8);
            return true;
        }

        if (!RawHtmlPolicy.Inline.Contains(tag.Name))
        {
            LeaveOut(tag, place, length);
            return false;
        }

        if (tag.Closing)
        {
            var at = rawOpen.LastIndexOf(tag.Name);
            if (at >= rawFloor) CloseRaw(at);
            return true;
        }

        if (tag.Name is "rt" or "rp" && (rawOpen.Count == rawFloor || rawOpen[^1] != "ruby"))
        {
            Report(PageRules.ElementMisplaced, place, length, $"<{tag.Name}> may only stand inside <ruby>", "write <ruby> before it");
            return true;
        }

        if (rawOpen.Count - rawFloor >= DeepestInline || (tag.Name is "dfn" or "ruby" && rawOpen.Contains(tag.Name))) return true;
        rawOpen.Add(tag.Name);
        html.Raw("<"u8);
        html.Text(tag.Name);
        InlineAttributes(tag, place, length);
        html.Raw(">"u8);
        return true;
    }

    private void InlineAttributes(RawTag tag, int place, int length)
    {
        var (lang, dir, title) = (false, false, false);
        var rest = tag.Attributes;
        while (RawTag.NextAttribute(ref rest, out var name, out var value))
        {
            if (!lang && name.Equals("lang", StringComparison.OrdinalIgnoreCase) && value.Length is > 1 and < 36 && value.IndexOfAnyExcept(LanguageName) < 0)
            {
                lang = true;
                Attribute(" lang=\""u8, value);
            }
            else if (!dir && name.Equals("dir", StringComparison.OrdinalIgnoreCase) && value is "ltr" or "rtl" or "auto")
            {
                dir = true;
                Attribute(" dir=\""u8, value);
            }
            else if (!title && name.Equals("title", StringComparison.OrdinalIgnoreCase) && tag.Name is "abbr" or "dfn")
            {
                title = true;
                Attribute(" title=\""u8, WebUtility.HtmlDecode(value.ToString()));
            }
            else
            {
                DropAttribute(tag.Name, name, place, length);
            }
        }

        void Attribute(ReadOnlySpan<byte> before, ReadOnlySpan<char> value)
        {
            html.Raw(before);
            html.Attribute(value);
            html.Raw("\""u8);
        }
    }
}
