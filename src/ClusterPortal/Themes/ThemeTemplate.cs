using ClusterPortal.Diagnostics;
using ClusterPortal.Site;
using ClusterPortal.Sources;

namespace ClusterPortal.Themes;

/// <summary>One template of a portal as its own theme has it, and as the themes below have it: for the commands that begin, compare and accept replacements.</summary>
/// <param name="Theme">The portal's theme.</param>
/// <param name="Path">Below <c>templates/</c>.</param>
/// <param name="Own">The theme's own text, or null.</param>
/// <param name="BelowTheme">The first theme below that has the template.</param>
/// <param name="Below">The text there.</param>
public sealed record ThemeTemplate(string Theme, string Path, string? Own, string BelowTheme, string Below)
{
    /// <summary>The theme's own file, from the portal's folder.</summary>
    public string File => $"themes/{Theme}/templates/{Path}";

    /// <summary>The text that replaces the one below, with its version in the first line: the theme's own, else a copy to begin with.</summary>
    public string Marked => OverrideMark.Set(Own ?? Below, BelowTheme, Below);

    /// <summary>The theme's own text and the one below as they are compared: without the line that says the version.</summary>
    public (string Below, string Own) Compared => (OverrideMark.Without(Below), OverrideMark.Without(Own ?? ""));

    /// <summary>The template of a portal's theme.</summary>
    /// <param name="inputs">The portal's files.</param>
    /// <param name="path">Below <c>templates/</c>, such as <c>partials/hero.html</c>.</param>
    /// <param name="theme">The portal's theme, or null when its settings cannot be read.</param>
    /// <param name="known">The names of all templates below the theme.</param>
    /// <returns>Null when no theme below has it.</returns>
    public static ThemeTemplate? Find(Inputs inputs, string path, out string? theme, out IReadOnlyCollection<string> known)
    {
        (theme, known) = (null, []);
        var bag = new DiagnosticBag();
        if (new SiteReader(bag).Read(inputs) is not { } site) return null;
        theme = site.Theme;
        var layers = new ThemeReader(inputs, site, bag).Templates();
        known = [.. layers.Skip(1).SelectMany(l => l.Templates.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var below = layers.Skip(1).FirstOrDefault(l => l.Templates.ContainsKey(path));
        if (below.Templates is null || TextDecoder.Decode(below.Templates[path], bag) is not { } text) return null;
        var own = layers[0].Templates.TryGetValue(path, out var file) ? TextDecoder.Decode(file, bag)?.Text : null;
        return new ThemeTemplate(theme, path, own, below.Layer, text.Text);
    }

    /// <summary>A template of the base theme that comes with the program, marked as a replacement of it: what a new theme begins with.</summary>
    public static string? OfBase(string path) =>
        BaseTheme.Files().FirstOrDefault(f => f.Path == $"themes/{ThemeReader.Base}/templates/{path}") is { } file && TextDecoder.Decode(file, new DiagnosticBag()) is { } text
            ? OverrideMark.Set(text.Text, ThemeReader.Base, text.Text)
            : null;
}
