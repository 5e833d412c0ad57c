using System.Collections.Immutable;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Content;

/// <summary>What reading entries needs to know of the site.</summary>
internal sealed record ContentContext(ContentTypes Types, LanguageTag DefaultLanguage, ImmutableArray<LanguageTag> Languages)
{
    /// <summary>Nodes and depth allowed in one entry.</summary>
    public Yaml.YamlLimits Limits { get; init; } = Yaml.YamlLimits.Default;

    /// <summary>The words that entries share.</summary>
    public WordPool Words { get; } = new();
}
