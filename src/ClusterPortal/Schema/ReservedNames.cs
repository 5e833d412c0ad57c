using System.Collections.Frozen;

namespace ClusterPortal.Schema;

/// <summary>Names under which templates find what is worked out for every entry. A field or an inverse of that name would stand in its place.</summary>
internal static class ReservedNames
{
    public static readonly FrozenSet<string> All = new[]
    {
        "id", "type", "url", "language", "summary_text", "lastmod", "expired", "archived", "edit_url", "change_url", "body_html", "lead_image", "details", "own_details", "related", "own_related",
    }.ToFrozenSet(StringComparer.Ordinal);
}
