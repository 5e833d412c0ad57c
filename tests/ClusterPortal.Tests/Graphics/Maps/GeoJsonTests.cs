using System.Collections.Immutable;
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Graphics.Maps;
using ClusterPortal.Sources;

namespace ClusterPortal.Tests.Graphics.Maps;

public sealed class GeoJsonTests
{
    private const string Good = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"name": "North", "name:da": "Nord", "id": 7}, "geometry": {"type": "Polygon", "coordinates": [[[12, 55], [13, 55], [13, 56], [12, 55]]]}},
          {"type": "Feature", "geometry": {"coordinates": [[[[1, 2, 30], [3, 2], [3, 4], [1, 2]], [[1.5, 2.5], [2, 2.5], [2, 3], [1.5, 2.5]]], [[[5, 5], [6, 5], [6, 6]]]], "type": "MultiPolygon"}, "properties": null}
        ]}
        """;

    [Fact]
    public void Regions_have_names_by_language_and_all_their_rings()
    {
        var (regions, findings) = Read(Good);
        Assert.Empty(findings);
        Assert.Equal(2, regions.Length);
        Assert.Equal("North", regions[0].NameIn("en"));
        Assert.Equal("Nord", regions[0].NameIn("da"));
        Assert.Equal("North", regions[0].NameIn("zh-Hans"));
        Assert.Null(regions[1].NameIn("en"));
        Assert.Equal([new(55, 12), new(55, 13), new(56, 13)], Assert.Single(regions[0].Rings));
        Assert.Equal(3, regions[1].Rings.Length);
    }

    [Theory]
    [InlineData("", "CP1040", 1, 1)]
    [InlineData("not json", "CP1040", 1, 2)]
    [InlineData("[]", "CP1040", 1, 1)]
    [InlineData("{\n \"features\": [{\"geometry\": }]}", "CP1040", 2, 28)]
    [InlineData("{\"features\": 7}", "CP1040", 1, 14)]
    [InlineData("{\"features\": [7]}", "CP1040", 1, 15)]
    [InlineData("{\"features\": []}", "CP1040", 1, 1)]
    [InlineData("{\"geometry\": 7}", "CP1040", 1, 14)]
    [InlineData("{\"geometry\": {\"type\": \"LineString\", \"coordinates\": [[1, 2], [3, 4], [5, 6]]}}", "CP1040", 1, 14)]
    [InlineData("{\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[1, 2], [3, 4], [1, 2]]]}}", "CP1040", 1, 50)]
    [InlineData("{\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[1, \"x\"]]}}", "CP1041", 1, 50)]
    [InlineData("{\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[1, 2], [3, 1e999], [1, 2]]]}}", "CP1041", 1, 59)]
    [InlineData("{\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[1, 2], [200, 2], [1, 2]]]}}", "CP1041", 1, 59)]
    [InlineData("{\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[1, 2], [], [1, 2]]]}}", "CP1040", 1, 0)]
    public void What_is_no_map_is_said_at_its_place(string text, string code, int line, int column)
    {
        var (regions, findings) = Read(text);
        Assert.Empty(regions);
        var found = Assert.Single(findings);
        Assert.Equal(code, found.Rule.Code);
        Assert.Equal(line, found.Span.Position.Line);
        if (column > 0) Assert.Equal(column, found.Span.Position.Column);
    }

    [Fact]
    public void Deep_and_large_files_are_refused()
    {
        var deep = $"{{\"geometry\": {{\"type\": \"Polygon\", \"coordinates\": {new string('[', 5000)}";
        Assert.Equal("CP1040", Assert.Single(Read(deep).Findings).Rule.Code);
        var ring = string.Join(",", Enumerable.Range(0, 60_001).Select(i => $"[{i % 180},{i % 90}]"));
        Assert.Equal("CP7301", Assert.Single(Read($"{{\"geometry\": {{\"type\": \"Polygon\", \"coordinates\": [[{ring}]]}}}}").Findings).Rule.Code);
        var many = string.Join(",", Enumerable.Repeat("{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6]]]}}", 2001));
        Assert.Equal("CP7301", Assert.Single(Read($"{{\"features\": [{many}]}}").Findings).Rule.Code);
    }

    // Whatever is torn off, doubled or changed: a finding or a map, never an exception.
    [Fact]
    public void No_damage_to_a_file_is_a_fault_of_the_program()
    {
        var bytes = Encoding.UTF8.GetBytes(Good);
        for (var i = 0; i < bytes.Length; i++)
        {
            Read(bytes[..i]);
            foreach (var other in "{}[]\",:0-e \n\\"u8.ToArray().Append((byte)0xFF))
            {
                var changed = bytes.ToArray();
                changed[i] = other;
                Read(changed);
            }
        }
    }

    private static (ImmutableArray<GeoRegion> Regions, ImmutableArray<Diagnostic> Findings) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static (ImmutableArray<GeoRegion> Regions, ImmutableArray<Diagnostic> Findings) Read(byte[] bytes)
    {
        var bag = new DiagnosticBag();
        var regions = GeoJsonReader.ReadAll(Inputs.Of([new InputFile("content/maps/a.geojson", bytes)]), bag);
        return (regions, bag.ToImmutable());
    }
}
