namespace ClusterPortal.Legitimacy.Checks;

/// <summary>Forms of postcodes by country, see <see cref="Forms"/>. Source: Universal Postal Union, addressing systems. Countries that are not here are not judged.</summary>
internal static class Postcodes
{
    private static readonly Dictionary<string, string[]> ByCountry = new(StringComparer.Ordinal)
    {
        ["AT"] = ["9999"], ["AU"] = ["9999"], ["BE"] = ["9999"], ["BR"] = ["99999-999"], ["CA"] = ["A9A 9A9"], ["CH"] = ["9999"], ["CN"] = ["999999"], ["CZ"] = ["999 99"], ["DE"] = ["99999"],
        ["DK"] = ["9999", "DK-9999"], ["EE"] = ["99999"], ["ES"] = ["99999"], ["FI"] = ["99999", "FI-99999"], ["FO"] = ["999", "FO-999"], ["FR"] = ["99999"],
        ["GB"] = ["A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA"], ["GL"] = ["9999"], ["GR"] = ["999 99"], ["HU"] = ["9999"], ["IE"] = ["A99 XXXX", "A9A XXXX"], ["IN"] = ["999999", "999 999"],
        ["IS"] = ["999"], ["IT"] = ["99999"], ["JP"] = ["999-9999"], ["KR"] = ["99999"], ["LT"] = ["LT-99999", "99999"], ["LU"] = ["9999", "L-9999"], ["LV"] = ["LV-9999"], ["NL"] = ["9999 AA"], ["NO"] = ["9999", "NO-9999"],
        ["PL"] = ["99-999"], ["PT"] = ["9999-999"], ["RO"] = ["999999"], ["SE"] = ["999 99", "SE-999 99"], ["SG"] = ["999999"], ["SI"] = ["9999"], ["SK"] = ["999 99"], ["TR"] = ["99999"], ["US"] = ["99999", "99999-9999"],
    };

    /// <summary>Null when the country's form is not known.</summary>
    public static bool? Fits(string country, string postcode) =>
        ByCountry.TryGetValue(country, out var forms) ? forms.Any(f => Forms.Fits(postcode, f)) : null;

    /// <summary>A form to show in a message, digits as 0.</summary>
    public static string Example(string country) => ByCountry[country][0].Replace('9', '0');
}
