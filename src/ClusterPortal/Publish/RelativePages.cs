using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ClusterPortal.Checks;

namespace ClusterPortal.Publish;

/// <summary>In: a finished page or sheet of the portal. Out: the same for a folder that lies anywhere: addresses are relative and name the file, scripts are gone, and
/// parts of drawings in other files stand in the page, because a browser takes no drawing from another file of a disk. Full addresses (canonical, languages,
/// social media) stay: they say where the portal is.</summary>
/// <param name="basePath">What every address of the portal begins with.</param>
/// <param name="exists">Whether the portal has a file of a path.</param>
/// <param name="sprites">Parts of drawings.</param>
internal sealed partial class RelativePages(string basePath, Func<string, bool> exists, Sprites sprites)
{
    private readonly Sprites sprites = sprites;

    public byte[] Of(ReadOnlySpan<byte> html, string path) => new Page(this, html, path).Rewritten();

    /// <summary>What a sheet shows only where scripts run is hidden, what it shows only where none do is shown.</summary>
    public byte[] OfSheet(ReadOnlySpan<byte> css, string path)
    {
        var text = Scripting().Replace(Encoding.UTF8.GetString(css), m => m.Groups["on"].Success ? "(max-width: 0)" : "(min-width: 0)");
        return Encoding.UTF8.GetBytes(SheetAddress().Replace(text, m => $"url({m.Groups["quote"].Value}{Relative(m.Groups["url"].Value, path)}{m.Groups["quote"].Value})"));
    }

    /// <summary>An address of the portal as seen from a page: <c>../jobs/index.html?x#y</c>; any other as it is.</summary>
    /// <param name="url">Entities decoded.</param>
    /// <param name="page">The file in which it stands.</param>
    private string Relative(string url, string page) => Target(url, page) is var (target, rest) ? From(page, target) + rest : url;

    private (string Path, string Tail)? Target(string url, string page)
    {
        var end = url.AsSpan().IndexOfAny('?', '#') is var at and >= 0 ? at : url.Length;
        if (end == 0 || url.StartsWith("//", StringComparison.Ordinal) || Scheme().IsMatch(url)) return null;
        var target = LinkTargets.PathOf(page, Uri.UnescapeDataString(url[..end]), basePath);
        if (target is null) return null;
        if (target.Length == 0 || target.EndsWith('/')) target += "index.html";
        return exists(target) ? (target, url[end..]) : null;
    }

    // Up as far as the two have no folder in common, then down.
    private static string From(string page, string target)
    {
        var common = 0;
        for (var i = 0; i < page.Length && i < target.Length && page[i] == target[i]; i++)
            if (page[i] == '/') common = i + 1;
        var up = page.AsSpan(common).Count('/');
        return string.Concat(Enumerable.Repeat("../", up)) + string.Join('/', target[common..].Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>One pass over one page: what is not changed is copied.</summary>
    private ref struct Page(RelativePages pages, ReadOnlySpan<byte> html, string path)
    {
        private readonly ReadOnlySpan<byte> html = html;
        private readonly ArrayBufferWriter<byte> output = new(html.Length + 4096);
        private readonly SortedDictionary<string, string> drawings = new(StringComparer.Ordinal);
        private int copied;

        public byte[] Rewritten()
        {
            var reader = new HtmlReader(html);
            while (reader.Next(out var tag))
            {
                var name = tag.Name;
                if (tag.Closing)
                {
                    if (name.SequenceEqual("body"u8)) AddDrawings(At(name) - "</"u8.Length);
                    continue;
                }

                if (name.SequenceEqual("script"u8) && IsLoaded(tag))
                {
                    CopyTo(At(name) - 1);
                    reader.RawContent(name);
                    if (reader.Next(out var end)) copied = At(end.Name) + end.Name.Length + end.Attributes.Length + 1;
                    continue;
                }

                Attributes(tag);
            }

            CopyTo(html.Length);
            return output.WrittenSpan.ToArray();
        }

        private void Attributes(HtmlTag tag)
        {
            var refreshes = tag.Name.SequenceEqual("meta"u8) && tag.Attributes.IndexOf("refresh"u8) >= 0;
            var rest = tag.Attributes;
            while (HtmlTag.NextAttribute(ref rest, out var key, out var value))
            {
                if (value.IsEmpty) continue;
                if (key.SequenceEqual("srcset"u8)) Replace(value, Set(value));
                else if (key.SequenceEqual("content"u8) && refreshes && value.IndexOf("url="u8) is var at and >= 0) Replace(value[(at + 4)..], One(value[(at + 4)..]));
                else if (key.SequenceEqual("href"u8) && tag.Name.SequenceEqual("use"u8)) Replace(value, Part(Decoded(value)));
                else if (key.SequenceEqual("href"u8) || key.SequenceEqual("src"u8) || key.SequenceEqual("action"u8) || key.SequenceEqual("poster"u8) || key.SequenceEqual("data"u8)) Replace(value, One(value));
            }
        }

        private readonly string One(ReadOnlySpan<byte> value) => pages.Relative(Decoded(value).Trim(), path);

        // "a.webp 480w, b.webp 960w": addresses of ours have no commas.
        private readonly string Set(ReadOnlySpan<byte> value)
        {
            var candidates = new List<string>();
            foreach (var candidate in Decoded(value).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var space = candidate.IndexOf(' ', StringComparison.Ordinal);
                candidates.Add(space < 0 ? pages.Relative(candidate, path) : pages.Relative(candidate[..space], path) + candidate[space..]);
            }

            return string.Join(", ", candidates);
        }

        private readonly string Part(string url)
        {
            if (pages.Target(url, path) is not var (file, part) || !part.StartsWith('#') || pages.sprites.Find(file, part[1..]) is not { } found) return pages.Relative(url, path);
            drawings[found.Id] = found.Svg;
            return "#" + found.Id;
        }

        private void AddDrawings(int at)
        {
            if (drawings.Count == 0) return;
            CopyTo(at);
            output.Write("<div hidden><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\">"u8);
            foreach (var svg in drawings.Values) output.Write(Encoding.UTF8.GetBytes(svg));
            output.Write("</svg></div>\n"u8);
            drawings.Clear();
        }

        private void Replace(ReadOnlySpan<byte> value, string by)
        {
            if (by == Decoded(value)) return;
            var at = At(value);
            CopyTo(at);
            output.Write(Encoding.UTF8.GetBytes(by.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal)));
            copied = at + value.Length;
        }

        private void CopyTo(int end)
        {
            output.Write(html[copied..end]);
            copied = end;
        }

        // Where in the page a part of it stands; the part is not empty.
        private readonly int At(ReadOnlySpan<byte> part) => html.Overlaps(part, out var at) ? at : throw new ArgumentException("not a part of the page", nameof(part));

        private static bool IsLoaded(HtmlTag tag)
        {
            var rest = tag.Attributes;
            while (HtmlTag.NextAttribute(ref rest, out var key, out _))
                if (key.SequenceEqual("src"u8)) return true;
            return false;
        }

        private static string Decoded(ReadOnlySpan<byte> value) => WebUtility.HtmlDecode(Encoding.UTF8.GetString(value));
    }

    [GeneratedRegex(@"\(\s*scripting\s*(?::\s*(?:(?<on>enabled)|none|initial-only)\s*)?\)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Scripting();

    [GeneratedRegex(@"url\((?<quote>[""']?)(?<url>[^""')]+)\k<quote>\)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex SheetAddress();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}
