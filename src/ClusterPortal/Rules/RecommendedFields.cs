using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Schema;

namespace ClusterPortal.Rules;

/// <summary>Names the fields that an entry leaves out and that its type recommends: one hint per entry, the first few in the type's own order.</summary>
internal static class RecommendedFields
{
    private const int Most = 4;

    // Who works from home, or meets online, has no place to tell.
    private static readonly (string Type, string Field, string Instead)[] Instead = [("event", "place", "online_url"), ("job", "location", "remote")];

    public static void Check(Portal portal, DiagnosticBag bag)
    {
        foreach (var record in portal.Records)
        {
            if (!portal.IsLive(record)) continue;
            var missing = record.Type.Fields.Fields.Where(f => f.Recommended && record[f] is null && !SaysInstead(record, f)).Select(f => f.Name).ToArray();
            if (missing.Length == 0) continue;
            var names = string.Join(", ", missing.Take(Most));
            bag.Report(
                FieldRules.Recommended, record.Span, $"the entry would be easier to find and to trust with {names}{(missing.Length > Most ? $" and {missing.Length - Most} more" : "")}");
        }
    }

    private static bool SaysInstead(Record record, Field field)
    {
        foreach (var (type, name, instead) in Instead)
            if (record.Type.Id == type && field.Name == name && record[instead] is not null) return true;
        return false;
    }
}
