using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Domain.Clusters;

/// <summary>In: an organisation and a cluster. Out: where the one is to the other. The most exact thing that both say decides: the code of the region, else the
/// place on the map, else the country. What is not known speaks for the organisation.</summary>
internal static class Placements
{
    public static Placement Of(Record organization, Record cluster)
    {
        var region = cluster["region"];
        if (region is null) return Placement.Inside;
        var country = organization["country"].Word() ?? organization["address"].Member("country").Word();
        var codes = region.Member("nuts").Items().Select(c => c.Word()).OfType<string>().ToArray();
        var countries = region.Member("countries").Items().Select(c => c.Word()).OfType<string>().ToArray();

        // A country that is not the region's needs no closer look.
        if (country is not null && countries.Length > 0 && !countries.Contains(country)) return Placement.OutsideByCountry;
        if (organization["address"].Member("nuts").Word() is { } code && codes.Length > 0)
            return codes.Any(c => code.StartsWith(c, StringComparison.Ordinal) || c.StartsWith(code, StringComparison.Ordinal)) ? Placement.Inside : Placement.OutsideByCode;
        if (organization["place"] is PlaceValue place && region.Member("map_area") is GroupValue area) return Contains(area, place) ? Placement.Inside : Placement.OutsideByPlace;
        if (country is not null && countries.Length == 0 && codes.Length > 0 && !codes.Any(c => c.StartsWith(Prefix(country), StringComparison.Ordinal))) return Placement.OutsideByCountry;
        return Placement.Inside;
    }

    // The European Union writes two countries otherwise than ISO does.
    private static string Prefix(string country) => country switch
    {
        "GR" => "EL",
        "GB" => "UK",
        _ => country,
    };

    private static bool Contains(GroupValue area, PlaceValue place)
    {
        var (south, west, north, east) = (area["south"].Number(), area["west"].Number(), area["north"].Number(), area["east"].Number());
        if (place.Latitude < south || place.Latitude > north) return false;

        // An area over the date line has its western edge east of its eastern one.
        return west <= east ? place.Longitude >= west && place.Longitude <= east : place.Longitude >= west || place.Longitude <= east;
    }
}
