using ClusterPortal.Content;
using ClusterPortal.Markup;
using ClusterPortal.Text;

namespace ClusterPortal.Pages;

/// <summary>Where the relative addresses in an entry's Markdown lead: to entries by their files, to pages by their paths, to images beside the entry.</summary>
internal sealed class ContentLinks(string folder, LanguageTag language, Portal portal, Routes routes, AssetUrls assets) : ILinkResolver
{
    public ResolvedLink Resolve(string href, LinkUse use)
    {
        var cut = href.IndexOfAny(['#', '?']);
        var path = cut < 0 ? href : href[..cut];
        var rest = cut < 0 ? "" : href[cut..];
        if (path.StartsWith('/')) return use == LinkUse.Image ? ResolvedLink.Missing("pictures lie beside the entry", "name the file, such as photo.jpg") : ResolvedLink.To(routes.Url(path) + rest);
        if (Inside(path) is not { } file) return ResolvedLink.Missing($"'{path}' leads out of the content folder", "name a file below content/");
        if (use == LinkUse.Image || !(file.EndsWith(".yml", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal))) return ToAsset(file, path, use);
        var parts = file.Split('/');
        if (parts.Length != 3 || portal.Types.FindByFolder(parts[1]) is not { } type) return ResolvedLink.Missing($"there is no entry '{path}'");
        var id = parts[2][..parts[2].IndexOf('.', StringComparison.Ordinal)];
        if (portal.Find(type.Id, id) is not { } record)
        {
            if (portal.Hidden.Contains((type.Id, id))) return ResolvedLink.Silent;
            var near = Suggestion.Nearest(id, portal.Of(type).Select(r => r.Id));
            return ResolvedLink.Missing($"there is no entry '{parts[1]}/{id}'", near is null ? null : $"did you mean ../{parts[1]}/{near}{parts[2][parts[2].LastIndexOf('.')..]}?");
        }

        return routes.Of(record, language) is { } route ? ResolvedLink.To(routes.Url(route) + rest) : ResolvedLink.Missing($"a {type.Id} has no page of its own", "link to a page that shows it");
    }

    private ResolvedLink ToAsset(string file, string path, LinkUse use)
    {
        if (assets.Content(file) is { } asset)
            return use == LinkUse.Image ? ResolvedLink.ToImage(asset.Url, asset.Width ?? 0, asset.Height ?? 0) : ResolvedLink.To(asset.Url);
        if (portal.Assets.ContainsKey(file)) return ResolvedLink.Silent;
        var beside = $"content/{folder}/";
        var near = Suggestion.Nearest(file, portal.Assets.Keys.Where(p => p.StartsWith(beside, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        return ResolvedLink.Missing($"the file '{path}' is not there", near is null ? null : $"did you mean {near[beside.Length..]}?");
    }

    /// <summary>The path from the site's folder, or null when it leaves <c>content/</c>.</summary>
    private string? Inside(string path)
    {
        var parts = new List<string> { "content", folder };
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count <= 1) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return parts[0] == "content" ? string.Join('/', parts) : null;
    }
}
