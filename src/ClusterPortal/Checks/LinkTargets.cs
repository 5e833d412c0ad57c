using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Text;

namespace ClusterPortal.Checks;

/// <summary>Finds what an address in a page leads to. Addresses from the site's root are looked up once for all pages.</summary>
internal sealed class LinkTargets(IReadOnlySet<string> outputs, IReadOnlyDictionary<string, PageScan> pages, string basePath, string siteOrigin, bool complete)
{
    private const int MostSuggestions = 50;

    private readonly Dictionary<PageLink, LinkAnswer> known = [];
    private int suggestions;
    private string[]? sorted;

    public LinkAnswer Of(PageScan page, PageLink link)
    {
        var url = link.Url;
        if (url.Length == 0 || url[0] is not ('/' or 'h' or 'H')) return Judge(page, link);
        if (known.TryGetValue(link, out var answer)) return answer;
        answer = Judge(page, link);
        known.Add(link, answer);
        return answer;
    }

    private LinkAnswer Judge(PageScan page, PageLink link)
    {
        var url = link.Url;
        if (url.Length == 0) return link.Kind == PageLinkKind.Form || !complete ? default : Broken(url, "an empty address", null);
        if (siteOrigin.Length > 0 && url.StartsWith(siteOrigin, StringComparison.OrdinalIgnoreCase) && (url.Length == siteOrigin.Length || url[siteOrigin.Length] == '/'))
            url = url.Length == siteOrigin.Length ? "/" : url[siteOrigin.Length..];
        else if (HasScheme(url) || url.StartsWith("//", StringComparison.Ordinal))
            return Foreign(link);
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var anchor = hash < 0 ? "" : Uri.UnescapeDataString(url[(hash + 1)..]);
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? url : url[..end]);
        var target = path.Length == 0 ? page.Path : PathOf(page.Path, path, basePath);
        if (target is null)
        {
            return path[0] == '/'
                ? Broken(link.Url, $"it does not begin with {basePath}, where this site lies", $"write {basePath}{path.TrimStart('/')}")
                : Broken(link.Url, "it leads out of this site", "write fewer ../");
        }

        if (target.Length == 0 || target.EndsWith('/')) target += "index.html";
        if (!outputs.Contains(target))
        {
            if (outputs.Contains(target + "/index.html")) return Broken(link.Url, "pages end with a slash", $"write {path}/");
            if (!complete) return default;
            return Broken(link.Url, "there is no such page or file", Nearest(target));
        }

        // "#top" and a lone "#" lead to the top of every page.
        if (!complete || anchor.Length == 0 || anchor == "top" || link.Kind == PageLinkKind.Resource) return default;
        if (!pages.TryGetValue(target, out var scan) || scan.HasAnchor(anchor)) return default;
        return new LinkAnswer(PageRules.BrokenAnchor, $"The link '{link.Url}' leads to a part of {target} that is not there", $"no element there has the id '{anchor}'");
    }

    /// <summary>From an address's path to a path in the output folder; null when it leaves the site.</summary>
    /// <param name="page">The file of the page in which the address stands.</param>
    /// <param name="path">Not empty, not encoded.</param>
    /// <param name="basePath">What every address of the site begins with.</param>
    public static string? PathOf(string page, string path, string basePath)
    {
        string joined;
        if (path[0] == '/')
        {
            if (!path.StartsWith(basePath, StringComparison.Ordinal))
                return path.Length + 1 == basePath.Length && basePath.StartsWith(path, StringComparison.Ordinal) ? "" : null;
            joined = path[basePath.Length..];
        }
        else
        {
            joined = page[..(page.LastIndexOf('/') + 1)] + path;
        }

        if (!joined.Contains("./", StringComparison.Ordinal) && !joined.EndsWith("..", StringComparison.Ordinal)) return joined;
        var parts = new List<string>();
        var all = joined.Split('/');
        foreach (var part in all)
        {
            if (part == "..")
            {
                if (parts.Count == 0) return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not "." && part.Length > 0)
            {
                parts.Add(part);
            }
        }

        var folder = all[^1] is "" or "." or "..";
        return string.Join('/', parts) + (folder && parts.Count > 0 ? "/" : "");
    }

    private static LinkAnswer Foreign(PageLink link)
    {
        var loads = link.Kind == PageLinkKind.Resource
            && (link.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase) || link.Url.StartsWith("//", StringComparison.Ordinal));
        return loads ? new LinkAnswer(PageRules.ForeignResource, $"The page loads '{link.Url}' from another site", "put the file into the portal") : default;
    }

    private static LinkAnswer Broken(string url, string why, string? label) => new(PageRules.BrokenLink, $"The link '{url}' leads nowhere: {why}", label);

    // Searching a large site for the nearest name is slow, and after fifty dead links the reader needs other help.
    private string? Nearest(string target)
    {
        if (suggestions++ >= MostSuggestions) return null;
        var wanted = target.EndsWith("/index.html", StringComparison.Ordinal) ? target[..^10] : target;
        sorted ??= [.. outputs.Order(StringComparer.Ordinal).Select(o => o.EndsWith("/index.html", StringComparison.Ordinal) ? o[..^10] : o)];
        var near = Suggestion.Nearest(wanted, sorted);
        return near is null ? null : $"did you mean {basePath}{near} ?";
    }

    private static bool HasScheme(string url)
    {
        var at = url.AsSpan().IndexOfAny(':', '/', '?');
        return at > 0 && url[at] == ':' && !url.AsSpan(0, at).Contains('#');
    }
}
