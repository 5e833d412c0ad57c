using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Site;

/// <summary>Reads <c>helix</c> of site.yml: the sides of the cluster by their ids, each with its label and the kinds of organisations that stand on it. Whether the
/// kinds exist is judged where types are known.</summary>
internal static class HelixReader
{
    public static ImmutableArray<HelixRole> Read(MappingReader? reader, MappingRules rules, LanguageTag language, DiagnosticBag bag)
    {
        var roles = ImmutableArray.CreateBuilder<HelixRole>();
        foreach (var entry in reader?.Mapping.Entries ?? [])
        {
            var id = entry.Key.Value;
            if (id.Length is 0 or > 40 || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
            {
                bag.Report(SiteRules.Wrong, entry.Key.Span, $"'{id}' cannot be the id of a side", "small letters, digits and underscores, such as finance");
            }
            else if (entry.Value is not YamlMapping map)
            {
                bag.Report(SiteRules.Wrong, entry.Value.Span, $"'{id}' must have a label and kinds", $"{id}: {{label: …, kinds: [company]}}");
            }
            else
            {
                var role = new MappingReader(map, rules, bag);
                var label = FieldReader.ReadLabel(role.Node("label"), language);
                if (label is null) role.Missing("label");
                roles.Add(new HelixRole(id, label ?? LocalizedText.Of(language, id), [.. role.Scalars("kinds").Select(k => new ConfigWord(k.Value, k.Span))], entry.Key.Span));
                role.Finish();
            }
        }

        return roles.ToImmutable();
    }
}
