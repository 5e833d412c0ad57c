using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ClusterPortal.Forms;

/// <summary>In which order the form of a type asks, where the order of its fields is not the best one, and what staff decide and nobody else is asked for.</summary>
internal static class FormPlan
{
    /// <summary>The types that a site takes in when it does not say which.</summary>
    public static readonly ImmutableArray<string> UsualTypes = ["organization", "job", "event", "partnering"];

    /// <summary>For staff to decide, in entries of all types.</summary>
    public static readonly FrozenSet<string> OfStaff = FrozenSet.Create(
        StringComparer.Ordinal, "status", "sample", "previous_ids", "updated", "helix", "anchor", "lends", "memberships", "alternatives", "sources", "statement", "sequence", "confirmed_by", "embargo");

    /// <summary>What an entry without it is poorer for comes first, though the type does not demand it.</summary>
    public static readonly FrozenDictionary<string, ImmutableArray<string>> First = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["organization"] = ["name", "kind", "summary", "website", "country"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Sections after the first, each with its fields; what stands in none comes last.</summary>
    public static readonly FrozenDictionary<string, ImmutableArray<(string Section, ImmutableArray<string> Fields)>> Sections =
        new Dictionary<string, ImmutableArray<(string, ImmutableArray<string>)>>(StringComparer.Ordinal)
        {
            ["organization"] =
            [
                ("reach", ["city", "address", "contact", "languages", "place"]),
                ("offer", ["sectors", "competences", "description", "products", "offering", "seeking", "value_chain", "markets", "export_share"]),
                ("proof", ["founded", "employees", "legal_name", "registration", "vat", "lei", "duns", "certifications", "references", "turnover"]),
                ("pictures", ["logo", "photos", "documents"]),
            ],
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What browsers may fill in from what they know of their user, by the path of the part.</summary>
    public static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = "organization", ["website"] = "url", ["country"] = "country", ["city"] = "address-level2",
        ["address.street"] = "address-line1", ["address.postcode"] = "postal-code", ["address.city"] = "address-level2", ["address.region"] = "address-level1", ["address.country"] = "country",
        ["contact.name"] = "name", ["contact.role"] = "organization-title", ["contact.email"] = "email", ["contact.phone"] = "tel",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
