using System.Collections.Immutable;
using System.Net;
using System.Text;
using ClusterPortal.Checks;

namespace ClusterPortal.Cli.Online;

/// <summary>Looks for links in somebody else's page. Read tag by tag, in one pass: a page that is meant to be hard to parse takes no longer than another.</summary>
internal static class PageLinks
{
    /// <summary>Whether a page links to one of the addresses or below it. The scheme and a leading www do not matter.</summary>
    /// <param name="html">The page.</param>
    /// <param name="page">Where it was found.</param>
    public static bool LeadTo(string html, Uri page, ImmutableArray<Uri> targets)
    {
        var start = page;
        var reader = new HtmlReader(Encoding.UTF8.GetBytes(html));
        while (reader.Next(out var tag))
        {
            if (tag.Closing) continue;
            if (Is(tag, "a"u8) || Is(tag, "area"u8))
            {
                if (AddressOf(tag, start) is { } address && targets.Any(t => IsBelow(address, t))) return true;
            }
            else if (Is(tag, "base"u8))
            {
                if (start == page) start = AddressOf(tag, page) ?? page;
            }
            else if (Is(tag, "script"u8) || Is(tag, "style"u8) || Is(tag, "textarea"u8) || Is(tag, "title"u8))
            {
                reader.RawContent(tag.Name);
            }
        }

        return false;
    }

    private static bool Is(HtmlTag tag, ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(tag.Name, name);

    private static Uri? AddressOf(HtmlTag tag, Uri start)
    {
        var rest = tag.Attributes;
        while (HtmlTag.NextAttribute(ref rest, out var name, out var value))
            if (Ascii.EqualsIgnoreCase(name, "href"u8)) return Uri.TryCreate(start, WebUtility.HtmlDecode(Encoding.UTF8.GetString(value)).Trim(), out var address) ? address : null;
        return null;
    }

    private static bool IsBelow(Uri address, Uri target) =>
        address.Scheme is "http" or "https" && Host(address) == Host(target) && (address.AbsolutePath + "/").StartsWith(target.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal);

    private static string Host(Uri address) => address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;
}
