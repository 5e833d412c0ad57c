using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Legitimacy.Checks;

/// <summary>I3: street, postcode, town and country, and a postcode of the country's form.</summary>
internal sealed class StreetAddress : ISignalCheck
{
    public string Name => "street_address";

    public SignalResult Look(Candidate candidate)
    {
        var record = candidate.Record;
        if (record["address"] is not GroupValue address) return SignalResult.Absent;
        var lacking = new List<string>(4);
        if (address["street"] is null) lacking.Add("street");
        if (address["postcode"] is null) lacking.Add("postcode");
        if (address["city"] is null && record["city"] is null) lacking.Add("city");
        var country = Candidate.Word(address["country"] ?? record["country"]);
        if (country is null) lacking.Add("country");
        if (lacking.Count > 0) return SignalResult.Failing($"the address has no {string.Join(", ", lacking)}", address.Span);
        var postcode = Candidate.Word(address["postcode"])!;
        return Postcodes.Fits(country!, postcode) is false
            ? SignalResult.Failing($"'{postcode}' is not a postcode of {country}, such as {Postcodes.Example(country!)}", address["postcode"]!.Span) with { Rule = CredibilityRules.Postcode }
            : SignalResult.Present with { At = address.Span };
    }
}
