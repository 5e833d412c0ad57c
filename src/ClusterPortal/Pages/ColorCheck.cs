using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain.Colors;
using ClusterPortal.Site;
using ClusterPortal.Themes;
using ClusterPortal.Themes.Css;

namespace ClusterPortal.Pages;

/// <summary>In: the theme's style sheets and promises, the brands of site and clusters. Out: a finding for each brand colour that breaks a promise, in the light or in
/// the dark, with the nearest colour that keeps them all.</summary>
internal static class ColorCheck
{
    private const string Prefix = "--color-";

    public static void Check(Theme theme, SiteConfig site, Portal portal, DiagnosticBag bag)
    {
        if (theme.Contrast.IsEmpty) return;
        var brands = ClusterSheets.Brands(site, portal).ToArray();
        string[] shared = [BrandCss.Write(brands[0].Brand), .. theme.Sheets.Select(s => Encoding.UTF8.GetString(s.Bytes.Span))];
        var unknown = new HashSet<ContrastPair>();
        foreach (var (_, cluster, brand) in brands)
        {
            var properties = RootProperties.Read(cluster is null ? shared : [.. shared, BrandCss.Write(brand)]);
            var told = new HashSet<BrandToken>();
            foreach (var dark in (bool[])[false, true])
            {
                var values = properties.In(dark);

                // A theme that sets its own style sheet in the place of the base's need not have all colours of the base.
                var broken = Broken(theme.Contrast.Where(p => IsSet(p, values) || p.Span.Source?.Path == $"themes/{theme.Name}/theme.yml"), values, dark);
                foreach (var own in broken.Where(b => cluster is null && (b.Ratio is null || RoleOf(b, brand, dark) is null) && unknown.Add(b.Pair))) Report(own, dark, bag);
                foreach (var group in broken.Where(b => b.Ratio is not null && RoleOf(b, brand, dark) is not null).GroupBy(b => RoleOf(b, brand, dark)!.Value.Token))
                    if (told.Add(group.Key) && (cluster is null || !IsToldAlready(group.Key, brand))) Report(group.Key, [.. group], brand, values, dark, bag);
            }
        }
    }

    private static bool IsSet(ContrastPair pair, Dictionary<string, string> properties) => properties.ContainsKey("--" + pair.Front) && properties.ContainsKey("--" + pair.Behind);

    private static ImmutableArray<BrokenPromise> Broken(IEnumerable<ContrastPair> pairs, Dictionary<string, string> properties, bool dark)
    {
        var colors = new CssColors(properties, dark);
        var broken = ImmutableArray.CreateBuilder<BrokenPromise>();
        foreach (var pair in pairs)
        {
            var (front, usedFront) = colors.Of("--" + pair.Front);
            var (behind, usedBehind) = colors.Of("--" + pair.Behind);
            double? ratio = front is { } text && behind is { } ground ? Color.Contrast(text, ground) : null;
            if (ratio is null || Math.Round(ratio.Value, 2) < pair.Least) broken.Add(new BrokenPromise(pair, ratio, [.. usedFront, .. usedBehind]));
        }

        return broken.ToImmutable();
    }

    // The colour of the text is looked at first: the paper is behind everything, so it is the last that one would change.
    private static (BrandToken Token, bool IsDark)? RoleOf(BrokenPromise broken, Brand brand, bool dark)
    {
        foreach (var name in broken.Used.Where(u => u.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var role = name[Prefix.Length..];
            if (dark && brand.Dark.FirstOrDefault(t => t.Role == role) is { Role: not null } night) return (night, true);
            if (brand.Colors.FirstOrDefault(t => t.Role == role && t.Span.Source is not null) is { Role: not null } day) return (day, false);
        }

        return null;
    }

    // What a cluster's colours are on its paper as they are written is said of them by the rules of clusters.
    private static bool IsToldAlready(BrandToken token, Brand brand) =>
        token.Role is "ink" or "primary" or "accent" && Color.Parse(token.Value) is { } color
        && Color.Parse((brand.Dark.Contains(token) ? brand.Dark : brand.Colors).FirstOrDefault(t => t.Role == "paper").Value ?? "#ffffff") is { } paper && Color.Contrast(color, paper) < 4.5;

    private static void Report(BrokenPromise broken, bool dark, DiagnosticBag bag)
    {
        var (pair, ratio, _) = broken;
        if (ratio is { } known) bag.Report(ThemeRules.Promise, pair.Span, $"{Sentence(pair, known, dark)}, by the theme's own colours", "change one of them in the theme's style sheet");
        else bag.Report(ThemeRules.Promise, pair.Span, $"the contrast of '{pair.Front}' on '{pair.Behind}' cannot be reckoned", $"the style sheets must set --{pair.Front} and --{pair.Behind} on :root, to colours");
    }

    private static void Report(BrandToken token, BrokenPromise[] broken, Brand brand, Dictionary<string, string> properties, bool dark, DiagnosticBag bag)
    {
        var worst = broken.MinBy(b => b.Ratio / b.Pair.Least)!;
        var nearest = Color.Parse(token.Value) is { } color
            ? NearestColor.Find(color, c => Broken(broken.Select(b => b.Pair), new Dictionary<string, string>(properties, StringComparer.Ordinal) { [Prefix + token.Role] = c.ToString() }, dark).IsEmpty)
            : null;
        var isDark = brand.Dark.Contains(token);
        bag.Report(
            SiteRules.Contrast,
            token.Span,
            $"with {token.Value} as '{token.Role}', {Sentence(worst.Pair, worst.Ratio!.Value, dark)}",
            nearest is not { } found ? "no lightness of this colour will do: choose another, or another paper"
                : dark && !isDark ? $"give dark pages a colour of their own: 'dark: {{{token.Role}: \"{found}\"}}' is the nearest that passes"
                : $"the nearest colour that passes is \"{found}\"",
            nearest is { } better && (isDark || !dark) ? new Fix($"Write \"{better}\"", token.Span, $"\"{better}\"") : null,
            [.. broken.Where(b => b != worst).Select(b => new Note(Sentence(b.Pair, b.Ratio!.Value, dark)))]);
    }

    private static string Sentence(ContrastPair pair, double ratio, bool dark) =>
        $"'{pair.Front}' on '{pair.Behind}'{(dark ? " in the dark" : "")} has a contrast of {(Math.Floor(ratio * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture)}:1, and the theme promises {pair.Least.ToString("0.#", CultureInfo.InvariantCulture)}:1";

    private sealed record BrokenPromise(ContrastPair Pair, double? Ratio, ImmutableArray<string> Used);
}
