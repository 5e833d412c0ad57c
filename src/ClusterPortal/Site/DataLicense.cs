using System.Collections.Frozen;

namespace ClusterPortal.Site;

/// <summary>The terms under which the portal's data may be used.</summary>
/// <param name="Name">As people write it: CC BY 4.0.</param>
/// <param name="Url">The text of the terms.</param>
internal sealed record DataLicense(string Name, string Url)
{
    // SPDX identifiers of the licences that are made for data, or common for them.
    private static readonly FrozenDictionary<string, DataLicense> Known = new Dictionary<string, DataLicense>(StringComparer.OrdinalIgnoreCase)
    {
        ["CC0-1.0"] = new("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ["CC-BY-4.0"] = new("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ["CC-BY-SA-4.0"] = new("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        ["CC-BY-NC-4.0"] = new("CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/"),
        ["ODbL-1.0"] = new("ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
        ["ODC-By-1.0"] = new("ODC-By 1.0", "https://opendatacommons.org/licenses/by/1-0/"),
        ["PDDL-1.0"] = new("PDDL 1.0", "https://opendatacommons.org/licenses/pddl/1-0/"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Ids => Known.Keys.Order(StringComparer.Ordinal);

    /// <param name="name">An SPDX identifier, or the same with spaces: CC-BY-4.0, CC BY 4.0.</param>
    public static DataLicense? Find(string name) => Known.GetValueOrDefault(name.Trim().Replace(' ', '-'));
}
