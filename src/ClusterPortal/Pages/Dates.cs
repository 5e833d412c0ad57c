using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Pages;

/// <summary>When an entry last changed, from what it says itself: a file's own time would differ from checkout to checkout.</summary>
internal static class Dates
{
    public static DateOnly? LastChanged(Record record)
    {
        foreach (var field in (string[])["updated", "date", "posted", "as_of"])
            if (record[field] is DateValue date) return date.Date;
        return null;
    }
}
