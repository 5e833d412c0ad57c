using System.Text;
using System.Text.RegularExpressions;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Pages;

/// <summary>In: a style sheet of the theme. Out: the same with the addresses of fonts and pictures that are published, which hold a fingerprint, and packed.</summary>
internal static partial class SheetUrls
{
    /// <param name="path">The sheet's path below <c>assets/</c>.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="others">The theme's other assets by their paths.</param>
    /// <param name="bag">What names a file that is not there.</param>
    public static ReadOnlyMemory<byte> Resolve(string path, InputFile sheet, IReadOnlyDictionary<string, Asset> others, DiagnosticBag bag)
    {
        if (TextDecoder.Decode(sheet, new DiagnosticBag()) is not { } source) return sheet.Bytes;
        var text = Url().Replace(source.Text, match =>
        {
            var named = match.Groups["url"];
            if (!named.Success || named.ValueSpan[0] is '#' or '/' || named.ValueSpan.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return match.Value;
            var file = Beside(path, named.Value.Split('#', '?')[0]);
            if (file is not null && others.TryGetValue(file, out var asset))
                return $"url(\"{asset.Url}{named.Value[named.Value.AsSpan().IndexOfAny('#', '?') is var end and >= 0 ? end.. : ^0..]}\")";

            Report(source.SpanOf(named.Index, named.Length), named.Value, file, others.Keys, bag);
            return match.Value;
        });
        return Encoding.UTF8.GetBytes(SheetPacker.Pack(text));
    }

    private static void Report(Span span, string url, string? file, IEnumerable<string> known, DiagnosticBag bag)
    {
        if (url.Contains(':', StringComparison.Ordinal))
            bag.Report(ThemeRules.SheetUrl, span, $"the style sheet loads '{url}' from elsewhere, which the pages' security policy refuses", "put the file into the theme's assets");
        else if (file?.EndsWith(".css", StringComparison.Ordinal) == true)
            bag.Report(ThemeRules.SheetUrl, span, "a style sheet cannot load another one", "write its rules here");
        else
            bag.Report(ThemeRules.SheetUrl, span, $"the theme's assets have no '{file ?? url}'", file is not null && Suggestion.Nearest(file, known) is { } near ? $"is it '{near}'?" : "write the path from the sheet to the file, such as ../fonts/name.woff2");
    }

    /// <summary>A path as seen from a sheet, or null when it leads out of the assets.</summary>
    private static string? Beside(string sheet, string path)
    {
        var parts = sheet.Split('/')[..^1].ToList();
        foreach (var part in path.Split('/'))
        {
            if (part is "." or "") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    // Comments are matched so that what they hold is not.
    [GeneratedRegex("""/\*.*?\*/|\burl\(\s*(?:"(?<url>[^"\r\n]+)"|'(?<url>[^'\r\n]+)'|(?<url>[^\s"')]+))\s*\)""", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Url();
}
