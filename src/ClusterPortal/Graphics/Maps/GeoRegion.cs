using System.Collections.Immutable;

namespace ClusterPortal.Graphics.Maps;

/// <summary>A region that the site drew itself, from a GeoJSON file.</summary>
/// <param name="Names">By language; under the empty tag the name without a language. May be empty.</param>
/// <param name="Rings">Closed lines, whose last point is not their first; holes among them.</param>
internal sealed record GeoRegion(ImmutableDictionary<string, string> Names, ImmutableArray<ImmutableArray<GeoPoint>> Rings)
{
    public string? NameIn(string language) =>
        Names.GetValueOrDefault(language) ?? Names.GetValueOrDefault(language.Split('-')[0]) ?? Names.GetValueOrDefault("");
}
