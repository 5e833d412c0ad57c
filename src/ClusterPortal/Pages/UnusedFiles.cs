using System.Text;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Pages;

/// <summary>Pictures and documents that no entry names any more. They would still be published: what somebody had taken away from an entry would stay on the web.</summary>
internal static class UnusedFiles
{
    /// <summary>After Markdown was rendered: its pictures are found by the addresses in it.</summary>
    public static void Check(Inputs inputs, Portal portal, AssetUrls assets, DiagnosticBag bag)
    {
        if (portal.Assets.Count == 0) return;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in portal.Records)
            foreach (var field in record.Notable)
                if (record[field] is { } value) Walk(value, used);
        var settings = inputs.Find("site.yml") is { } site ? Encoding.UTF8.GetString(site.Bytes.Span) : "";

        // What entries show that wait for their day, or that could not be read, is not known.
        var waiting = portal.Hidden.Select(h => portal.Types.Find(h.Type)?.Folder).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var path in portal.Assets.Keys.Order(StringComparer.Ordinal))
        {
            if (used.Contains(path) || waiting.Contains(path.Split('/')[1]) || settings.Contains(path, StringComparison.Ordinal)) continue;
            if (assets.Content(path) is not { } asset || used.Contains(asset.Url)) continue;
            bag.Report(LogoRules.Unused, Span.Of(new SourceText(path, "")), $"nothing shows '{path[(path.LastIndexOf('/') + 1)..]}', but it would be published", "name it in an entry, or delete it");
        }
    }

    private static void Walk(FieldValue value, HashSet<string> used)
    {
        switch (value)
        {
            case FileValue file:
                used.Add(file.Path);
                break;
            case MarkdownValue text:
                foreach (var document in text.Documents) Addresses(document.Html, used);
                break;
            case ListValue list:
                foreach (var item in list.Items) Walk(item, used);
                break;
            case GroupValue group:
                foreach (var field in group.Group.Fields)
                    if (group[field.Slot] is { } inner) Walk(inner, used);
                break;
            default:
                break;
        }
    }

    private static void Addresses(ReadOnlySpan<byte> html, HashSet<string> used)
    {
        for (var at = html.IndexOf("/media/"u8); at >= 0; at = html.IndexOf("/media/"u8))
        {
            // The address begins where its attribute does: a portal below a path has more before it.
            var start = html[..at].LastIndexOf((byte)'"') + 1;
            var length = html[at..].IndexOf((byte)'"');
            if (length < 0) return;
            used.Add(System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(html[start..(at + length)])));
            html = html[(at + length)..];
        }
    }
}
