using System.Collections.Immutable;
using System.Globalization;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Yaml;

namespace ClusterPortal.Themes;

/// <summary>What a layer's theme.yml says.</summary>
/// <param name="Extends">The theme below it; null for the base.</param>
/// <param name="Contrast">The pairs of colours that it promises to be readable.</param>
internal sealed record ThemeSettings(YamlScalar? Extends, ImmutableArray<ContrastPair> Contrast)
{
    public static readonly ThemeSettings None = new(null, []);

    public static ThemeSettings Read(InputFile? file, MappingRules rules, DiagnosticBag bag)
    {
        if (file is null || TextDecoder.Decode(file, bag) is not { } source || YamlReader.Read(source, YamlLimits.Default, bag) is not YamlMapping map) return None;
        var reader = new MappingReader(map, rules, bag);
        var extends = reader.Scalar("extends", "the name of a theme");
        foreach (var known in (string[])["name", "title", "description", "version", "author", "license"]) reader.Node(known);
        ImmutableArray<ContrastPair> pairs = [.. reader.Items("contrast").Select(item => Pair(item, reader)).OfType<ContrastPair>()];
        reader.Finish();
        return new ThemeSettings(extends, pairs);
    }

    private static ContrastPair? Pair(YamlNode node, MappingReader reader)
    {
        if (node is YamlSequence { Items: [YamlScalar front, YamlScalar behind, YamlScalar least] }
            && double.TryParse(least.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ratio) && ratio is >= 1 and <= 21)
            return new ContrastPair(front.Value, behind.Value, ratio, node.Span);
        reader.Wrong(node.Span, "each item of 'contrast' must name a colour, the one behind it, and the least contrast from 1 to 21", "such as [ink, paper, 7]");
        return null;
    }
}
