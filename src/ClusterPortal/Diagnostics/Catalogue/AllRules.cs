using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>Every code that ClusterPortal can report, in order. Families: CP1 files and YAML, CP2 fields, CP3 references and
/// links, CP4 themes and templates, CP5 pages and HTML, CP6 site.yml, CP7 security limits, CP9 our own faults.</summary>
public static class AllRules
{
    /// <summary>All rules, sorted by code.</summary>
    public static ImmutableArray<DiagnosticRule> List { get; } =
    [
        .. new[]
        {
            FileRules.All, FieldRules.All, EventRules.All, FigureRules.All, EndingRules.All, MaturityRules.All, CredibilityRules.All, ClusterRules.All, ReferenceRules.All, DuplicateRules.All, SpamRules.All, ThemeRules.All, TemplateRules.All,
            PageRules.All, LogoRules.All, OutputRules.All, SiteRules.All, LimitRules.All, ChangeRules.All, MapRules.All, InternalRules.All,
        }.SelectMany(rules => rules).OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    public static DiagnosticRule? Find(string code) =>
        List.FirstOrDefault(r => string.Equals(r.Code, code, StringComparison.OrdinalIgnoreCase));
}
