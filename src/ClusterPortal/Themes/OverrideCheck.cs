using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Text;

namespace ClusterPortal.Themes;

/// <summary>Templates that replace one of a theme below which has changed since, so that a theme does not fall behind the base unnoticed.
/// Only templates that say what they were made from are looked at: one written anew has nothing to fall behind.</summary>
internal static class OverrideCheck
{
    /// <param name="path">Below <c>templates/</c>.</param>
    /// <param name="template">The theme's own.</param>
    /// <param name="replaced">The theme below and its template in whose place it stands, or null when none has one of that name.</param>
    public static void Check(string path, SourceText template, (string Theme, SourceText Template)? replaced, IEnumerable<string> known, DiagnosticBag bag)
    {
        if (OverrideMark.Of(template) is not { } mark) return;
        if (replaced is not { } below)
        {
            bag.Report(ThemeRules.StaleOverride, mark.Span, $"'{path}' replaces a template of '{mark.Theme}' that is not there any more", Suggestion.Nearest(path, known) is { } near ? $"is it '{near}' now?" : "take the file away, unless another template of the theme includes it");
            return;
        }

        if (mark.Theme != below.Theme)
            bag.Report(ThemeRules.StaleOverride, mark.Span, $"'{path}' was made from the template of '{mark.Theme}', but replaces the one of '{below.Theme}'", Advice(path));
        else if (mark.Fingerprint != OverrideMark.FingerprintOf(below.Template.Text))
            bag.Report(ThemeRules.StaleOverride, mark.Span, $"the template of '{below.Theme}' that '{path}' replaces has changed since", Advice(path));
    }

    private static string Advice(string path) => $"look at 'clusterportal templates compare {path}', take over what you need, then run 'clusterportal templates accept {path}'";
}
