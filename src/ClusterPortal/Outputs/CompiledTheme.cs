using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Outputs.Html;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Site;
using ClusterPortal.Templates;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Themes;

namespace ClusterPortal.Outputs;

/// <summary>A theme's templates compiled against the content types. The same for every portal that has both, whatever its entries are.</summary>
/// <param name="Globals">What each template that makes pages of its own is given.</param>
/// <param name="Findings">What is wrong with the templates.</param>
internal sealed record CompiledTheme(Theme Theme, Shapes Shapes, PageShapes PageShapes, TemplateNames Names, Dictionary<string, RecordShape> Globals, CompiledTemplates Templates, DiagnosticBag Findings)
{
    public static CompiledTheme Of(Theme theme, ContentTypes types, SiteConfig site)
    {
        var bag = new DiagnosticBag();
        var shapes = new Shapes(types);
        var pageShapes = new PageShapes(types, shapes, theme.Strings[site.Language]);
        var names = new TemplateNames(theme);
        var globals = names.Shapes(pageShapes, types);
        foreach (var missing in globals.Keys.Where(k => !theme.Templates.ContainsKey(k)).Order(StringComparer.Ordinal))
            bag.Report(ThemeRules.NoTemplate, default, $"the theme has no template '{missing}'", "add it to templates/, or let the theme extend base");
        var sources = theme.Templates.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => new TemplateSource(t.Key, t.Value.Text)).ToArray();
        var compiled = TemplateSet.Compile(sources, new TemplateHost(globals, Functions.All));
        foreach (var found in compiled.Diagnostics) bag.Add(TemplateFindings.Of(found, theme, null));
        return new CompiledTheme(theme, shapes, pageShapes, names, globals, compiled, bag);
    }
}
