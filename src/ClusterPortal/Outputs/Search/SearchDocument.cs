using System.Collections.Immutable;
using ClusterPortal.Content;

namespace ClusterPortal.Outputs.Search;

/// <summary>Something that can be found: an entry, or a page of the portal that is none.</summary>
/// <param name="Kind">Its group among the results.</param>
/// <param name="Title">In the language of the index.</param>
/// <param name="Route">Its page.</param>
internal sealed record SearchDocument(SearchKind Kind, string Title, string Route)
{
    /// <summary>Null for a page that is no entry.</summary>
    public Record? Record { get; init; }

    public string? Summary { get; init; }

    /// <summary>Ids of the sectors to which it belongs, in their order.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];
}
