using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Media;
using ClusterPortal.Site;
using ClusterPortal.Sources;
using ClusterPortal.Themes;

namespace ClusterPortal.Pages;

/// <summary>In: the theme's assets and the images and documents of entries. Out: what of them is safe to publish, each under a name with its fingerprint.</summary>
internal static class AssetStage
{
    /// <param name="memory">What earlier plans made of the same files; null where nobody plans twice.</param>
    public static AssetUrls Run(Theme theme, SiteConfig site, Portal portal, Routes routes, DiagnosticBag bag, int threads, Dictionary<InputFile, (Asset?, DiagnosticBag)>? memory = null)
    {
        var ofTheme = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var (path, file) in theme.Assets.Where(a => !IsSheet(a.Key))) ofTheme[path] = Make(routes, "assets", path, file.Bytes);
        var named = ofTheme.ToFrozenDictionary(StringComparer.Ordinal);
        foreach (var (path, file) in theme.Assets.Where(a => IsSheet(a.Key))) ofTheme[path] = Make(routes, "assets", path, SheetUrls.Resolve(path, file, named, bag));
        foreach (var (path, css) in ClusterSheets.Of(site, portal)) ofTheme[path] = Make(routes, "assets", path, Encoding.UTF8.GetBytes(css));

        var files = portal.Assets.Values.OrderBy(f => f.Path, StringComparer.Ordinal).ToArray();
        var bags = new DiagnosticBag[files.Length];
        var made = new Asset?[files.Length];
        Ordered.ForEach(files.Length, threads, i =>
        {
            if (memory is null || !memory.TryGetValue(files[i], out var known)) made[i] = Read(files[i], routes, bags[i] = new DiagnosticBag());
            else (made[i], bags[i]) = known;
        });
        memory?.Clear();
        var ofContent = new Dictionary<string, Asset>(StringComparer.Ordinal);
        for (var i = 0; i < files.Length; i++)
        {
            bag.AddRange(bags[i]);
            memory?.Add(files[i], (made[i], bags[i]));
            if (made[i] is { } asset) ofContent[files[i].Path] = asset;
        }

        return new AssetUrls(ofTheme.ToFrozenDictionary(StringComparer.Ordinal), ofContent.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static bool IsSheet(string path) => path.EndsWith(".css", StringComparison.Ordinal);

    private static Asset? Read(InputFile file, Routes routes, DiagnosticBag bag) =>
        MediaReader.Read(file, MediaLimits.Default, bag) is { } media
            ? Make(routes, "media", file.Path["content/".Length..], media.Bytes) with { Width = Known(media.Width), Height = Known(media.Height) }
            : null;

    private static int? Known(int pixels) => pixels == 0 ? null : pixels;

    public static Asset Make(Routes routes, string folder, string path, ReadOnlyMemory<byte> bytes)
    {
        var slash = path.LastIndexOf('/') + 1;
        var point = path.LastIndexOf('.') is var p && p > slash ? p : path.Length;
        var route = $"/{folder}/{path[..point]}.{Fingerprint(bytes)}{path[point..]}";
        return new Asset(route, routes.Url(route), bytes);
    }

    private static string Fingerprint(ReadOnlyMemory<byte> bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 5));
}
