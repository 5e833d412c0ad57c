using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP1 and CP7: maps that a site draws itself.</summary>
public static class MapRules
{
    public static readonly DiagnosticRule NotGeoJson = new(
        "CP1040", Severity.Error, "A map file that is not GeoJSON",
        "Files in content/maps/ that end in .geojson hold regions: features of the kind Polygon or MultiPolygon, as programs for maps export them.",
        "The regions would be missing from the map, or drawn in part. Export the map again as GeoJSON.",
        "--- content/maps/regions.geojson\n{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [12.5, 55.7]}}\n",
        "--- content/maps/regions.geojson\n{\"type\": \"Feature\", \"properties\": {\"name\": \"North\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[12, 55], [13, 55], [13, 56], [12, 55]]]}}\n");

    public static readonly DiagnosticRule NotOnEarth = new(
        "CP1041", Severity.Error, "A position that is not on the earth",
        "Positions in a map file are degrees: longitude from -180 to 180 first, then latitude from -90 to 90.",
        "Maps that are drawn in metres, or with latitude first, would lie in the sea or nowhere. Export the map with the coordinate system WGS 84 (EPSG:4326).",
        "--- content/maps/regions.geojson\n{\"type\": \"Feature\", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[720000, 6170000], [721000, 6170000], [721000, 6171000], [720000, 6170000]]]}}\n",
        "--- content/maps/regions.geojson\n{\"type\": \"Feature\", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[12, 55], [13, 55], [13, 56], [12, 55]]]}}\n");

    public static readonly DiagnosticRule TooLarge = new(
        "CP7301", Severity.Error, "A map with too many points",
        "The regions of a map file have more corners than any page can show.",
        "Each build would spend its time on lines that are thinner than a hair. Simplify the map in the program that it was drawn with.",
        "",
        "--- content/maps/regions.geojson\n{\"type\": \"Feature\", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[12, 55], [13, 55], [13, 56], [12, 55]]]}}\n");

    public static ImmutableArray<DiagnosticRule> All { get; } = [NotGeoJson, NotOnEarth, TooLarge];
}
