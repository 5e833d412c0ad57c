using System.Collections.Immutable;
using ClusterPortal.Templates;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP41 to CP45: the template language's own codes, with a template each as example instead of a site.</summary>
public static class TemplateRules
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
        [.. TemplateCodes.All.OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => new DiagnosticRule(c.Code, Severity.Error, c.Title, c.What, c.Why, c.BadExample, c.GoodExample))];
}
