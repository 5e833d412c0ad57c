using System.Collections.Immutable;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Site;

/// <summary>Reads <c>legitimacy</c> of site.yml. Whether the signals it names exist is judged where signals are known.</summary>
internal static class LegitimacyReader
{
    private const int MostMonths = 1200;

    private static readonly string[] Bands = ["micro", "small", "medium", "large", "unknown"];

    public static LegitimacySettings Read(MappingReader? reader)
    {
        if (reader is null) return LegitimacySettings.Default;
        var settings = LegitimacySettings.Default with { FactsMonths = reader.Integer("facts_months", LegitimacySettings.Default.FactsMonths, 1, MostMonths) };
        if (reader.Group("points") is { } points)
        {
            var own = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
            foreach (var entry in points.Mapping.Entries) own[entry.Key.Value] = points.Integer(entry.Key.Value, 0, 0, 100);
            settings = settings with { Points = own.ToImmutable(), Named = [.. points.Mapping.Entries.Select(e => new ConfigWord(e.Key.Value, e.Key.Span))] };
        }

        if (reader.Group("brand_weight") is { } weights) settings = settings with { Weights = ReadWeights(weights) };
        reader.Finish();
        return settings;
    }

    private static ImmutableDictionary<string, decimal> ReadWeights(MappingReader reader)
    {
        var weights = ImmutableDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        foreach (var band in Bands)
        {
            if (reader.Scalar(band, "a number from 0 to 1") is not { } scalar) continue;
            if (CoreSchema.TryDecimal(scalar.Value) is { IsGood: true, Value: >= 0 and <= 1 and var weight }) weights[band] = weight;
            else reader.Wrong(scalar.Span, $"the brand weight of '{band}' must be a number from 0 to 1", "such as 0.75");
        }

        reader.Finish();
        return weights.ToImmutable();
    }
}
