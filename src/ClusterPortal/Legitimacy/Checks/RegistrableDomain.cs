namespace ClusterPortal.Legitimacy.Checks;

/// <summary>The part of a host name that somebody registered: <c>acme.co.uk</c> of <c>www.acme.co.uk</c>. Knows the second-level endings under which many
/// countries register; a full list would need to be renewed each month, and an unknown one only makes the rule stricter.</summary>
internal static class RegistrableDomain
{
    private static readonly HashSet<string> SecondLevels = new(StringComparer.Ordinal) { "ac", "co", "com", "edu", "go", "gob", "gov", "gv", "ltd", "ne", "net", "nhs", "or", "org", "plc", "sch" };

    public static string Of(string host)
    {
        var labels = host.ToLowerInvariant().TrimEnd('.').Split('.');
        var most = labels.Length >= 3 && labels[^1].Length == 2 && SecondLevels.Contains(labels[^2]) ? 3 : 2;
        return string.Join('.', labels[Math.Max(0, labels.Length - most)..]);
    }
}
