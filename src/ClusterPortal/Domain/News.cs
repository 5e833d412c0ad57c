using ClusterPortal.Content;

namespace ClusterPortal.Domain;

/// <summary>What a news entry says about when it may be seen.</summary>
internal static class News
{
    /// <summary>Not to be published before its embargo's day; until then nothing of it may be shown anywhere.</summary>
    public static bool IsEmbargoed(Record record, DateOnly today) => record["embargo"].Date() is { } day && day > today;
}
