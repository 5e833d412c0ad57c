using System.Globalization;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Colors;

namespace ClusterPortal.Rules;

/// <summary>A cluster's colours must be readable: text, links and buttons on what is behind them, by day and in the dark.</summary>
internal static class ClusterColours
{
    private const string White = "#ffffff";

    // WCAG 2.2, level AA.
    private const double Readable = 4.5;

    public static void Check(Portal portal, DiagnosticBag bag)
    {
        foreach (var cluster in portal.Of("cluster"))
        {
            if (cluster["brand"].Member("colors") is GroupValue colors) Check(colors, White, "", bag);
            if (cluster["brand"].Member("dark") is GroupValue dark) Check(dark, null, " in the dark", bag);
        }
    }

    // Without a paper of its own a page is white; what a theme takes in the dark is not known here.
    private static void Check(GroupValue colors, string? otherwise, string when, DiagnosticBag bag)
    {
        if ((colors["paper"].Word() ?? otherwise) is not { } paper) return;
        foreach (var role in (string[])["ink", "primary", "accent"])
        {
            if (colors[role] is not { } value || value.Word() is not { } color || Color.Parse(color) is not { } text || Color.Parse(paper) is not { } behind) continue;
            var ratio = Color.Contrast(text, behind);
            if (ratio >= Readable) continue;
            var nearest = NearestColor.Find(text, c => Color.Contrast(c, behind) >= Readable);
            bag.Report(
                ClusterRules.Contrast,
                value.Span,
                $"{color} as '{role}' on the paper {paper}{when} has a contrast of {ratio.ToString("0.0", CultureInfo.InvariantCulture)}:1, and text needs 4.5:1",
                nearest is null ? "choose another paper" : $"the nearest colour that can be read is \"{nearest}\"",
                nearest is null ? null : new Fix($"Write \"{nearest}\"", value.Span, $"\"{nearest}\""));
        }
    }
}
